import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { counted } from '../../../compliance/reports/wording';
import { useFocusWhenDrawn, useLostFocus } from '../../components/list-focus';
import { nothingFoundSentence } from '../../components/run-sentence';
import { toggled } from '../../components/toggled';
import type { RunView } from '../../worker/view';
import { useSession, useSessionState } from '../../session/session-context';
import { FilterBar } from './filter-bar';
import { useFilter } from './filter-context';
import { filterFindings, isNarrowed, NO_FILTER, SEARCHED, type FindingsFilter } from './filter';
import { FindingsList } from './findings-list';
import { useGoingOn } from './going-on';
import { groupFindings, listRows, viewsOf } from './groups';
import { StaleLine } from './stale-line';
import { keepPlace, type Current } from './walk';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: '240px' },
  empty: {
    outlineStyle: 'none',
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
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<Current | null>(null);
  const rows = useMemo(() => listRows(groups, closed), [groups, closed]);
  const place = useMemo(() => keepPlace(rows, current), [rows, current]);
  const views = useMemo(() => (place === null ? [] : viewsOf(rows[place])), [rows, place]);
  useGoingOn({ run, views, restart: () => setCurrent(null) });
  const screen = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  // Where what had the focus is gone (waived, or fixed), the line in its place takes it.
  useLostFocus(screen, rows, () => (wantsFocus.current = true));
  useFocusWhenDrawn(screen, '[data-empty]', wantsFocus);
  return (
    <div className={styles.screen} ref={screen}>
      <FilterBar run={run} groups={groups} count={count} />
      <StaleLine />
      {count > 0 ? (
        <FindingsList
          rows={rows}
          place={place}
          checks={run.checks}
          wantsFocus={wantsFocus}
          onCurrent={setCurrent}
          onToggle={(check) => setClosed(toggled(closed, check))}
        />
      ) : (
        <div className={styles.empty} data-empty tabIndex={-1}>
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
  if (!isNarrowed(filter)) return isWaived ? 'No finding is waived.' : nothingFoundSentence(run);
  const all = counted(isWaived ? run.waived : run.findings.length - run.waived, 'finding');
  const searched = text.trim() === '' ? '' : ` “${text.trim()}” was looked for as ${SEARCHED}.`;
  return `None of ${all} fits these filters.${searched}`;
}
