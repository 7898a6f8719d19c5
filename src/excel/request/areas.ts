import type { CellArea } from './cell-position';

/** What `areaOf` needs of a range. */
export const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

/** Where a range stands, once `AREA` of it is loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return { row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount };
}

/** The range of an area. */
export function rangeOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return worksheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
}
