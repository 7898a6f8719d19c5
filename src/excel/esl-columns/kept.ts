import type { Cell } from './cells';

/**
 * A column by its heading cell. Excel keeps `top` through one `Excel.run` and moves it along with the cell, and with it every
 * range that is reached from it, when rows or columns are put in or taken out; once the cell is gone it fails.
 */
export interface KeptColumn {
  readonly top: Excel.Range;
  /** Where it stood when it was read; counted from 1, as are heading rows. */
  readonly column: number;
  /** What stood in the heading cell. */
  readonly heading: Cell;
}

/** Keeps a heading cell from the next sync on; its text and place are loaded. */
export function keepTop(worksheet: Excel.Worksheet, headingRow: number, column: number): Excel.Range {
  return loadTop(worksheet.getCell(headingRow - 1, column - 1));
}

/** Loads text and place of a heading cell again. */
export function loadTop(top: Excel.Range): Excel.Range {
  return top.load('values,rowIndex,columnIndex');
}

/** Whether the heading cells still are the columns', and stand in one row, once loaded. */
export function areTopsOf(columns: readonly KeptColumn[]): boolean {
  const row = columns[0]?.top.rowIndex;
  return columns.every(({ top, heading }) => top.values[0]?.[0] === heading && top.rowIndex === row);
}

/** Whether the heading cells stand where they were read, once loaded. */
export function areInPlace(columns: readonly KeptColumn[], headingRow: number): boolean {
  return (
    areTopsOf(columns) &&
    columns.every(({ top, column }) => top.rowIndex === headingRow - 1 && top.columnIndex === column - 1)
  );
}

/** Cells below a heading cell; `first` counts from 0 there. */
export function cellsBelow(top: Excel.Range, first: number, rows: number, columns = 1): Excel.Range {
  return top.getOffsetRange(1 + first, 0).getResizedRange(rows - 1, columns - 1);
}
