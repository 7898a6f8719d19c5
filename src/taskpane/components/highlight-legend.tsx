import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { SEVERITIES } from '../../compliance/findings/finding-counts';
import { SEVERITY_WORDS } from '../../compliance/reports/wording';
import { STATUS_COLOURS } from '../../excel/highlight/status-colours';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  swatch: {
    width: '20px',
    height: '16px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: 'none',
  },
});

/** What the colors on the sheets mean: each with its icon and word. */
export function HighlightLegend() {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Colors on the sheets">
      {SEVERITIES.map((severity) => (
        <li key={severity} className={styles.line}>
          <span aria-hidden className={styles.swatch} style={{ backgroundColor: STATUS_COLOURS[severity].row }} />
          <span aria-hidden className={styles.swatch} style={{ backgroundColor: STATUS_COLOURS[severity].cell }} />
          <SeverityIcon severity={severity} />
          <Text size={200}>{SEVERITY_WORDS[severity]} (row, cell)</Text>
        </li>
      ))}
    </ul>
  );
}
