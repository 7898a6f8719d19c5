import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { NO_FILTER, type FindingsFilter } from './filter';

interface FilterState {
  readonly filter: FindingsFilter;
  readonly setFilter: (filter: FindingsFilter) => void;
}

const FilterContext = createContext<FilterState>({ filter: NO_FILTER, setFilter: () => {} });

/** Keeps the filter of the findings while the user visits other screens. */
export function FilterProvider({ children }: { readonly children: ReactNode }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const value = useMemo(() => ({ filter, setFilter }), [filter]);
  return <FilterContext.Provider value={value}>{children}</FilterContext.Provider>;
}

export function useFilter(): FilterState {
  return useContext(FilterContext);
}
