import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Link,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { DocumentationBlock } from '../../worker/documentation';
import { useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  text: { display: 'grid', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Opens the whole documentation of a check; it comes with the pane, so it can be read without a network. */
export function AboutCheck({ check }: { readonly check: string }) {
  const view = useSessionState((state) => state.run?.checks[check]);
  const styles = useStyles();
  if (view === undefined) return null;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Link as="button">About this check</Link>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{view.title}</DialogTitle>
          <DialogContent className={styles.text} tabIndex={0}>
            {view.documentation.map((block, at) => (
              <Block key={at} block={block} />
            ))}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">Close</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Block({ block }: { readonly block: DocumentationBlock }) {
  const styles = useStyles();
  if (block.kind !== 'list') {
    return block.kind === 'text' ? (
      <Text>{block.text}</Text>
    ) : (
      <Text as="h3" weight="semibold" className={styles.heading}>
        {block.text}
      </Text>
    );
  }
  return (
    <ul className={styles.list}>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
