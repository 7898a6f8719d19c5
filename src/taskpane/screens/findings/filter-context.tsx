import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useSessionState } from '../../session/session-context';
import { useKeptChoice } from '../../session/use-kept-choice';
import { NO_FILTER, type FindingsFilter } from './filter';

interface FilterState {
  readonly filter: FindingsFilter;
  readonly setFilter: (filter: FindingsFilter) => void;
}

const FilterContext = createContext<FilterState>({ filter: NO_FILTER, setFilter: () => {} });

/** Keeps the filter of the findings while the user visits other screens; its school and sheet as long as the workbook. */
export function FilterProvider({ children }: { readonly children: ReactNode }) {
  const kept = useSessionState((state) => state.paneChoices);
  const run = useSessionState((state) => state.run);
  const [changed, setFilter] = useState<FindingsFilter | null>(null);
  const filter = useMemo(() => {
    const chosen = changed ?? { ...NO_FILTER, school: kept.school ?? '', sheet: kept.sheet ?? '' };
    if (run === null) return chosen;
    // A school or sheet that is gone would hide every finding.
    const school = run.schools.includes(chosen.school) ? chosen.school : '';
    const sheet = run.sheets.some(({ name }) => name === chosen.sheet) ? chosen.sheet : '';
    return { ...chosen, school, sheet };
  }, [changed, kept, run]);
  const value = useMemo(() => ({ filter, setFilter }), [filter]);
  useKeptChoice('findings', { school: filter.school || null, sheet: filter.sheet || null });
  return <FilterContext.Provider value={value}>{children}</FilterContext.Provider>;
}

export function useFilter(): FilterState {
  return useContext(FilterContext);
}
