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
