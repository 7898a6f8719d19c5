import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CONFIDENCE_WORDS } from '../../../compliance/policy/confidence-words';
import type { Confidence } from '../../../compliance/policy/setting';

const COLORS = { CONFIRMED: 'success', LIKELY: 'informative', UNKNOWN: 'warning' } as const;
const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  // A badge is as high as one line.
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** How sure a value is, in a word and a color. */
export function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  const styles = useStyles();
  return (
    <Badge appearance="tint" className={styles.badge} color={COLORS[confidence]}>
      {CONFIDENCE_WORDS[confidence].short}
    </Badge>
  );
}

/** What the words on the badges mean. */
export function ConfidenceLegend() {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="How sure values are">
      {(Object.keys(CONFIDENCE_WORDS) as Confidence[]).map((confidence) => (
        <li key={confidence} className={styles.line}>
          <ConfidenceBadge confidence={confidence} />
          <Text size={200}>{CONFIDENCE_WORDS[confidence].long}</Text>
        </li>
      ))}
    </ul>
  );
}
