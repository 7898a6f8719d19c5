import { Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { READER_SETS } from '../../../compliance/reports/reader-sets';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  sets: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  set: { minWidth: 0 },
});

interface Props {
  readonly picked: ReadonlySet<string>;
  readonly onChange: (picked: ReadonlySet<string>) => void;
}

/** Picks the tabs that one reader wants. */
export function ReaderSets({ picked, onChange }: Props) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text weight="semibold">Tabs for</Text>
      </legend>
      <div className={styles.sets}>
        {READER_SETS.map(({ id, reader, reports }) => (
          <ToggleButton
            key={id}
            size="small"
            className={styles.set}
            checked={reports.length === picked.size && reports.every((report) => picked.has(report))}
            onClick={() => onChange(new Set(reports))}
          >
            {reader}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
