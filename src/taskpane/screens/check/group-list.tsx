import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useMemo } from 'react';
import { SEVERITY_WORDS } from '../../../compliance/reports/wording';
import { SeverityIcon } from '../../components/severity';
import type { RunView } from '../../worker/view';
import { useSession } from '../../session/session-context';
import { filterFindings, NO_FILTER } from '../findings/filter';
import { useFilter } from '../findings/filter-context';
import { groupFindings, type FindingGroup } from '../findings/groups';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  button: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
  },
  title: { flexGrow: 1, minWidth: 0 },
  // Beside a long title too the counts stand below each other.
  end: { flexShrink: 0 },
});

/** What to fix first: a line a check, worst first; each opens its findings. */
export function GroupList({ run }: { readonly run: RunView }) {
  const styles = useStyles();
  const groups = useMemo(() => groupFindings(filterFindings(run.findings, run.checks, NO_FILTER), run.checks), [run]);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="fix-first">
      <Subtitle2 as="h2" id="fix-first" className={styles.heading}>
        {groups[0]?.severity === 'error' ? 'Fix first' : 'Look at'}
      </Subtitle2>
      <ul className={styles.list}>
        {groups.map((group) => (
          <li key={group.check} data-line>
            <GroupButton group={group} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GroupButton({ group }: { readonly group: FindingGroup }) {
  const session = useSession();
  const { setFilter } = useFilter();
  const styles = useStyles();
  const { check, title, severity, findings } = group;
  const count = findings.length.toLocaleString('en-US');
  return (
    <Button
      appearance="subtle"
      className={styles.button}
      onClick={() => {
        setFilter({ ...NO_FILTER, check });
        session.show('findings');
      }}
    >
      <SeverityIcon severity={severity} label={SEVERITY_WORDS[severity]} />
      <span className={styles.title}>{title}</span>
      <Text className={styles.end}>{count}</Text>
      <ChevronRight16Regular aria-hidden className={styles.end} />
    </Button>
  );
}
