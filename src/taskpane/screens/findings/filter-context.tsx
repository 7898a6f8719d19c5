import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { SEVERITIES } from '../../../compliance/findings/finding-counts';
import type { PaneChoices } from '../../../excel/settings/kinds/pane-choices';
import { useSessionState } from '../../session/session-context';
import { useKeptChoice } from '../../session/use-kept-choice';
import type { RunView } from '../../worker/view';
import { filterFindings, NO_FILTER, type FindingsFilter } from './filter';

interface FilterState {
  readonly filter: FindingsFilter;
  readonly setFilter: (filter: FindingsFilter) => void;
}

const FilterContext = createContext<FilterState>({ filter: NO_FILTER, setFilter: () => {} });

/** Keeps the filter of the findings while the user visits other screens; all of it but the text as long as the workbook. */
export function FilterProvider({ children }: { readonly children: ReactNode }) {
  const kept = useSessionState((state) => state.paneChoices);
  const run = useSessionState((state) => state.run);
  const [changed, setFilter] = useState<FindingsFilter | null>(null);
  // What is kept is weighed once: later, who mends the last finding of a check is led on to the next.
  const [firstRun, setFirstRun] = useState(run);
  if (firstRun === null && run !== null) setFirstRun(run);
  const filter = useMemo(() => {
    const chosen = changed ?? keptFilter(kept, firstRun);
    if (run === null) return chosen;
    // A school or sheet that is gone would hide every finding.
    const school = run.schools.includes(chosen.school) ? chosen.school : '';
    const sheet = run.sheets.some(({ name }) => name === chosen.sheet) ? chosen.sheet : '';
    return { ...chosen, school, sheet };
  }, [changed, kept, firstRun, run]);
  const value = useMemo(() => ({ filter, setFilter }), [filter]);
  useKeptChoice('findings', toKeep(filter));
  return <FilterContext.Provider value={value}>{children}</FilterContext.Provider>;
}

/** What an earlier day narrowed the list to, but for a check or severities of which nothing is left: they would only hide what is. */
function keptFilter(kept: PaneChoices, run: RunView | null): FindingsFilter {
  const { school, sheet, check, severities } = kept;
  const filter = {
    ...NO_FILTER,
    school: school ?? '',
    sheet: sheet ?? '',
    check: check ?? '',
    severities: new Set(severities),
  };
  if (run === null) return filter;
  const isLeft = filterFindings(run.findings, run.checks, filter).length > 0;
  return isLeft ? filter : { ...filter, check: '', severities: NO_FILTER.severities };
}

function toKeep({ school, sheet, check, severities }: FindingsFilter): Partial<PaneChoices> {
  return {
    school: school || null,
    sheet: sheet || null,
    check: check || null,
    severities: severities.size === 0 ? null : SEVERITIES.filter((severity) => severities.has(severity)),
  };
}

export function useFilter(): FilterState {
  return useContext(FilterContext);
}
