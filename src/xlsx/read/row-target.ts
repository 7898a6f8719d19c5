import type { CellRow } from '../cells/cell-row';
import type { PackedValues } from '../cells/packed-values';

/** Of an element, by name as written. */
export type Attributes = Readonly<Record<string, string>>;

/** A row that was read. */
export interface ReadRow {
  /** Packed, up to `width`; the array serves the next row too. */
  readonly values: Int32Array;
  readonly width: number;
  /** As `CellRow` has them; both are the target's own from then on. */
  readonly formulas: CellRow['formulas'];
  readonly styles: CellRow['styles'];
}

/** Where the rows of a sheet go as they are read. Rows are counted from 0. */
export interface RowTarget {
  /** What packs the values of its rows. */
  readonly packing: PackedValues;
  /** What was read of a row before: a file may hold the same row twice. */
  row(row: number): Readonly<CellRow> | undefined;
  /** Hears of a row before its cells. True: the styles of its cells matter even where all are number 0. */
  openRow(row: number, attributes: Attributes): boolean;
  /** Takes a row that has cells. */
  loadRow(row: number, cells: ReadRow): void;
}
