import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { howRead } from '../../../compliance/sheets/how-read';
import type { RecognisedSheet } from '../../../compliance/sheets/recognised-sheet';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

interface Props {
  readonly recognised: RecognisedSheet;
  /** What the run tells of the sheet, a sentence each. */
  readonly readAs: readonly string[];
}

/** What was read otherwise than it stands there. */
export function HowRead({ recognised, readAs }: Props) {
  const styles = useStyles();
  const id = useId();
  const lines = howRead(recognised, readAs);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Text as="h3" id={id} weight="semibold" className={styles.heading}>
        How it was read
      </Text>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
