import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

interface Props {
  /** A sheet, or cells of it, with a sentence that says why. */
  readonly left: readonly { readonly what: string; readonly reason: string }[];
}

/** What the last change of the workbook left as it is, and why. Nothing where there is none. */
export function LeftList({ left }: Props) {
  const styles = useStyles();
  if (left.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Left as they are</MessageBarTitle>
        <ul className={styles.list}>
          {left.map(({ what, reason }) => (
            <li key={`${what} ${reason}`}>
              {what}: {reason}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
