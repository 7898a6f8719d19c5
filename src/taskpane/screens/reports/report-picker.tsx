import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { toggled } from '../../components/toggled';
import { OFFERED_REPORTS } from '../../../compliance/reports';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  label: { display: 'grid' },
});

interface Props {
  readonly picked: ReadonlySet<string>;
  readonly onChange: (picked: ReadonlySet<string>) => void;
}

/** Which reports to write. */
export function ReportPicker({ picked, onChange }: Props) {
  const styles = useStyles();
  const hasAll = OFFERED_REPORTS.every(({ id }) => picked.has(id));
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>
        <Text weight="semibold">Reports</Text>
      </legend>
      <Checkbox
        checked={hasAll || (picked.size > 0 && 'mixed')}
        onChange={() => onChange(new Set(hasAll ? [] : OFFERED_REPORTS.map(({ id }) => id)))}
        label="All reports"
      />
      {OFFERED_REPORTS.map(({ id, tabName, about }) => (
        <Checkbox
          key={id}
          checked={picked.has(id)}
          onChange={() => onChange(toggled(picked, id))}
          label={
            <span className={styles.label}>
              <Text>{tabName}</Text>
              <Text size={200}>{about}</Text>
            </span>
          }
        />
      ))}
    </fieldset>
  );
}
