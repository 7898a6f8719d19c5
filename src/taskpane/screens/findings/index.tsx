import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { counted } from '../../../compliance/reports/wording';
import type { RunView } from '../../worker/view';
import { useSession, useSessionState } from '../../session/session-context';
import { FilterBar } from './filter-bar';
import { useFilter } from './filter-context';
import { filterFindings, isNarrowed, NO_FILTER, SEARCHED, type FindingsFilter } from './filter';
import { FindingsList } from './findings-list';
import { groupFindings } from './groups';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: '240px' },
  empty: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalM,
  },
});

/** Every problem, grouped by check, to walk through cell by cell. */
export function FindingsScreen() {
  const run = useSessionState((state) => state.run);
  const session = useSession();
  const styles = useStyles();
  if (run === null) {
    return (
      <div className={styles.empty}>
        <Text>Nothing was checked yet.</Text>
        <Button appearance="primary" onClick={() => void session.check()}>
          Check workbook
        </Button>
      </div>
    );
  }
  return <FindingsOf run={run} />;
}

function FindingsOf({ run }: { readonly run: RunView }) {
  const { filter, setFilter } = useFilter();
  const styles = useStyles();
  const shown = useDeferredValue(filter);
  const groups = useMemo(
    () => groupFindings(filterFindings(run.findings, run.checks, shown), run.checks),
    [run, shown],
  );
  const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <div className={styles.screen}>
      <FilterBar run={run} groups={groups} count={count} />
      {count > 0 ? (
        <FindingsList groups={groups} checks={run.checks} />
      ) : (
        <div className={styles.empty}>
          <Text>{emptyText(run, filter)}</Text>
          {(isNarrowed(filter) || filter.isWaived) && (
            <Button onClick={() => setFilter(NO_FILTER)}>Show all findings</Button>
          )}
        </div>
      )}
    </div>
  );
}

function emptyText(run: RunView, filter: FindingsFilter): string {
  const { isWaived, text } = filter;
  if (!isNarrowed(filter))
    return isWaived ? 'No finding is waived.' : 'Nothing to fix. Every check that could run found nothing.';
  const all = counted(isWaived ? run.waived : run.findings.length - run.waived, 'finding');
  const searched = text.trim() === '' ? '' : ` “${text.trim()}” was looked for as ${SEARCHED}.`;
  return `None of ${all} fits these filters.${searched}`;
}
