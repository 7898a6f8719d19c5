import type { CellArea } from '../../xlsx/cells/a1';

/** A filter on a list, its headings and rows together. */
export interface HostFilter {
  area: CellArea;
  /** Criteria are set, so rows may be hidden by it. */
  isFiltered: boolean;
  /** The texts chosen since loading, by the column's place in the list; undefined: none were. Replaced, never changed. */
  choices?: ReadonlyMap<number, readonly string[]>;
}
