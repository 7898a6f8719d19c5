import type { CellRow } from '../cells/cell-row';

/** Of an element, by name as written. */
export type Attributes = Readonly<Record<string, string>>;

/** Where the rows of a sheet go as they are read. Rows are counted from 0. */
export interface RowTarget {
  /** What was read of a row before: a file may hold the same row twice. */
  row(row: number): Readonly<CellRow> | undefined;
  /** Hears of a row before its cells. True: the styles of its cells matter even where all are number 0. */
  openRow(row: number, attributes: Attributes): boolean;
  /** Takes a row that has cells. The arrays are the target's own from then on. */
  loadRow(row: number, cells: CellRow): void;
}
