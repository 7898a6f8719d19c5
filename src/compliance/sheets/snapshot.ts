/** Plain cells, as read from a workbook: the only input of a run. Knows no Excel. */

/** An Excel error value such as `#REF!`; the *text* `#N/A` is a string, not this. */
interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | null | CellError;

/** An Excel table's area on its sheet, heading row included, totals row excluded. Rows and columns count from 1. */
export interface TableArea {
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells that were merged into one; what it holds stands in the first of them. Rows and columns count from 1. */
export interface MergedArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One sheet's used cells. `values[0][0]` is the cell at `firstRow`, `firstColumn` (both from 1). */
export interface SheetSnapshot {
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly tables: readonly TableArea[];
  /** Left out where there are none, or Excel was not asked. */
  readonly merges?: readonly MergedArea[];
  /**
   * Set in reading: the cells that a cell above fills, a merged one or the first of a group, by row and column, each with the row of that
   * cell; all as indexes into `values`.
   */
  readonly filled?: FilledCells;
}

export type FilledCells = ReadonlyMap<number, ReadonlyMap<number, number>>;

export interface WorkbookSnapshot {
  readonly name: string;
  /** True where serial dates count from 1904-01-01. */
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
  /** Sheets that could not be read, each with a reason in plain words. */
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
  /** The lines of plans that mark a row as left, as the workbook's ledger holds them: no other mark counts. Left out where there are none. */
  readonly planMarks?: readonly string[];
}

/** Cells of the longest row. A sheet has more rows than a function may have arguments. */
export function columnCountOf({ values }: Pick<SheetSnapshot, 'values'>): number {
  let count = 0;
  for (const row of values) count = Math.max(count, row.length);
  return count;
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}
