import { comparableHeading } from './headings';
import { isCellError, type CellValue } from './snapshot';
import { cellNumber } from './values/numbers';
import { cellText, isBlank } from './values/text';

/** So many blank rows in a row end a table that is not an Excel table (sheets.md §1). */
const BLANK_ROWS_THAT_END_A_TABLE = 20;
const TOTALS = new Set(['total', 'grandtotal', 'count']);

interface TableShape {
  readonly values: readonly (readonly CellValue[])[];
  /** The heading row as an index into `values`. */
  readonly headingIndex: number;
  /** One past the last row that may hold data. */
  readonly end: number;
  /** The mapped columns, from left to right. */
  readonly columns: readonly number[];
  readonly isExcelTable: boolean;
}

/** The rows below a heading that hold data: not blank, not a repeated heading, not a total (sheets.md §1). */
export function findDataRows(shape: TableShape): Int32Array {
  const { values, headingIndex, end, columns, isExcelTable } = shape;
  const headings = columns.map((column) => comparableHeading(cellText(values[headingIndex]?.[column])));
  const rows = new Int32Array(Math.max(0, end - headingIndex - 1));
  let found = 0;
  let blanks = 0;
  for (let index = headingIndex + 1; index < end; index++) {
    const row = values[index];
    if (row === undefined || !hasData(row, columns)) {
      blanks++;
      if (blanks >= BLANK_ROWS_THAT_END_A_TABLE && !isExcelTable) break;
      continue;
    }
    blanks = 0;
    if (!repeatsHeading(row, columns, headings) && !isTotal(row, columns)) rows[found++] = index;
  }
  return rows.slice(0, found);
}

function hasData(row: readonly CellValue[], columns: readonly number[]): boolean {
  for (const column of columns) if (!isBlank(row[column])) return true;
  return false;
}

function repeatsHeading(row: readonly CellValue[], columns: readonly number[], headings: readonly string[]): boolean {
  let repeated = 0;
  for (let place = 0; place < columns.length; place++) {
    const cell = row[columns[place] ?? 0];
    if (typeof cell === 'number') return false;
    if (isBlank(cell)) continue;
    if (isCellError(cell) || comparableHeading(cellText(cell)) !== headings[place]) return false;
    repeated++;
  }
  return repeated > 1;
}

function isTotal(row: readonly CellValue[], columns: readonly number[]): boolean {
  const first = columns[0] ?? 0;
  const text = row[first];
  if (typeof text !== 'string' || !TOTALS.has(comparableHeading(text))) return false;
  return columns.every((column) => column === first || isBlank(row[column]) || cellNumber(row[column]) !== null);
}
