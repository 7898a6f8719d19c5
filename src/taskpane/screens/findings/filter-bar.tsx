import { Button, SearchBox, Select, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { useState } from 'react';
import type { Severity } from '../../../compliance/findings/finding';
import { SEVERITIES } from '../../../compliance/findings/finding-counts';
import { counted } from '../../../compliance/reports/wording';
import { copyText } from '../../components/copy-text';
import { SEVERITY_PHRASES, SeverityIcon } from '../../components/severity';
import { toggled } from '../../components/toggled';
import type { RunView } from '../../worker/view';
import { useSession } from '../../session/session-context';
import { useFilter } from './filter-context';
import { isNarrowed, NO_FILTER, SEARCHED, type FindingsFilter } from './filter';
import type { FindingGroup } from './groups';
import { listAsText } from './list-as-text';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', flexWrap: 'wrap' },
  find: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  search: { flexGrow: 1, flexBasis: 0, minWidth: 0, maxWidth: 'none' },
  severity: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

interface Props {
  readonly run: RunView;
  readonly groups: readonly FindingGroup[];
  readonly count: number;
}

/** Search, filters, and the list as text. */
export function FilterBar({ run, groups, count }: Props) {
  const session = useSession();
  const { filter, setFilter } = useFilter();
  const [isOpen, setIsOpen] = useState(filter.school !== '' || filter.sheet !== '');
  const styles = useStyles();
  const change = (changes: Partial<FindingsFilter>) => setFilter({ ...filter, ...changes });
  const copy = async () => {
    const isCopied = await copyText(listAsText(groups, run.checks));
    session.tell(
      isCopied
        ? { intent: 'success', text: `Copied ${counted(count, 'finding')}.` }
        : { intent: 'warning', text: 'Copying is not allowed here.', hint: 'Write the findings report tab instead.' },
    );
  };
  return (
    <div className={styles.bar} role="search" aria-label="Find findings">
      <div className={styles.find}>
        <SearchBox
          className={styles.search}
          placeholder="Student, class, teacher, cell…"
          aria-label={`Search by ${SEARCHED}`}
          value={filter.text}
          dismiss={{ 'aria-label': 'Clear the search' }}
          onChange={(_, { value }) => change({ text: value })}
        />
        <ToggleButton
          appearance="subtle"
          icon={<Filter20Regular />}
          aria-label="More filters"
          aria-expanded={isOpen}
          checked={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
        <Button
          appearance="subtle"
          icon={<Copy20Regular />}
          aria-label="Copy the list as text"
          disabled={count === 0}
          onClick={() => void copy()}
        />
      </div>
      <SeverityToggles run={run} />
      {isOpen && <MoreFilters run={run} />}
      {isNarrowed(filter) && (
        <Button size="small" onClick={() => setFilter({ ...NO_FILTER, isWaived: filter.isWaived })}>
          Clear filters ({counted(count, 'finding')} shown)
        </Button>
      )}
    </div>
  );
}

function SeverityToggles({ run }: { readonly run: RunView }) {
  const { filter, setFilter } = useFilter();
  const styles = useStyles();
  const toggle = (severity: Severity) => {
    setFilter({ ...filter, severities: toggled(filter.severities, severity) });
  };
  return (
    <div className={styles.line} role="group" aria-label="Severity">
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className={styles.severity}
          checked={filter.severities.has(severity)}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => toggle(severity)}
        >
          {run.counts[severity].toLocaleString('en-US')} {SEVERITY_PHRASES[severity]}
        </ToggleButton>
      ))}
    </div>
  );
}

function MoreFilters({ run }: { readonly run: RunView }) {
  const { filter, setFilter } = useFilter();
  const sheets = [...new Set(run.findings.map(({ finding }) => finding.location.sheet))];
  const checks = Object.entries(run.checks).map(([id, { title }]) => [id, title] as const);
  return (
    <>
      <Choice
        label="All checks"
        value={filter.check}
        choices={checks}
        onChange={(check) => setFilter({ ...filter, check })}
      />
      <Choice
        label="All schools"
        value={filter.school}
        choices={run.schools.map((school) => [school, school])}
        onChange={(school) => setFilter({ ...filter, school })}
      />
      <Choice
        label="All sheets"
        value={filter.sheet}
        choices={sheets.map((sheet) => [sheet, sheet])}
        onChange={(sheet) => setFilter({ ...filter, sheet })}
      />
      <ToggleButton
        size="small"
        checked={filter.isWaived}
        onClick={() => setFilter({ ...filter, isWaived: !filter.isWaived })}
      >
        {filter.isWaived ? 'Showing waived findings' : `Show waived findings (${run.waived})`}
      </ToggleButton>
    </>
  );
}

interface ChoiceProps {
  /** Names the choice, and stands for no choice. */
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <Select aria-label={label} value={value} onChange={(_, data) => onChange(data.value)}>
      <option value="">{label}</option>
      {choices.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </Select>
  );
}
