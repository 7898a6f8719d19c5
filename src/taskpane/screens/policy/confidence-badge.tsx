import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Confidence } from '../../../compliance/policy/setting';

const COLORS = { CONFIRMED: 'success', LIKELY: 'informative', UNKNOWN: 'warning' } as const;
const MEANINGS: Readonly<Record<Confidence, string>> = {
  CONFIRMED: 'its source was read',
  LIKELY: 'inferred from its source',
  UNKNOWN: 'no public source, so yours to set',
};

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** How sure a value is, in a word and a color. */
export function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  return (
    <Badge appearance="tint" color={COLORS[confidence]}>
      {confidence}
    </Badge>
  );
}

/** What the words on the badges mean. */
export function ConfidenceLegend() {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="How sure values are">
      {(Object.keys(MEANINGS) as Confidence[]).map((confidence) => (
        <li key={confidence} className={styles.line}>
          <ConfidenceBadge confidence={confidence} />
          <Text size={200}>{MEANINGS[confidence]}</Text>
        </li>
      ))}
    </ul>
  );
}
