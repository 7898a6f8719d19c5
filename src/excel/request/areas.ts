import type { CellArea } from './cell-position';

/** Loads what `areaOf` needs. */
export function loadArea(range: Excel.Range): Excel.Range {
  return range.load('rowIndex,columnIndex,rowCount,columnCount');
}

/** Where a range stands, once loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return { row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount };
}

/** The same of a range that may be none. */
export function areaOrNull(range: Excel.Range): CellArea | null {
  return range.isNullObject ? null : areaOf(range);
}

/** Whether both are the same cells, or both none. */
export function isSameArea(one: CellArea | null, other: CellArea | null): boolean {
  return (
    one?.row === other?.row &&
    one?.column === other?.column &&
    one?.rows === other?.rows &&
    one?.columns === other?.columns
  );
}

/** The range of an area. */
export function rangeOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return worksheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
}

/**
 * Cells by index, from 0, for what is queued now: they cannot be used after the next sync. Of all other ranges Excel, and the client with it,
 * keeps a reference until the end of the run, which is half of all that is sent for a report.
 */
export function passingCells(
  worksheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns).untrack();
}

/** The same for cells here and there, by address. */
export function passingAreas(worksheet: Excel.Worksheet, address: string): Excel.RangeAreas {
  return worksheet.getRanges(address).untrack();
}
