import { comparableHeading } from '../comparable-heading';
import { isCellError, type CellValue } from '../snapshot';
import { isNote } from './notes';
import { SubtotalTest } from './subtotals';
import type { TableShape } from './table-shape';
import { isNumberId, readId } from '../values/ids';
import { cellText, isBlank } from '../values/text';

/** After so many blank rows in a row, what follows may be something else: notes, another table (docs/spec/recognition.md §3). */
const BLANK_ROWS_THAT_PART = 20;
const LAST_ASCII = 127;
const TO_LOWER = 32;
const ID = /^[\p{L}\d._-]{0,20}\d[\p{L}\d._-]{0,20}$/u;

/** The rows of a table, as indexes into `values`. */
export interface DataRows {
  readonly rows: Int32Array;
  readonly subtotals: readonly number[];
  /** Filled rows that look like something else and are not read: far below the rest, or notes, titles and legends. */
  readonly others: readonly number[];
}

/**
 * The rows below a heading that hold data: not blank, no repeated heading, no subtotal. Rows after 20 or more blank ones are data where
 * their id reads as an id or, without a column for ids, where all that is needed is filled (docs/spec/recognition.md §3).
 */
export function findDataRows(shape: TableShape): DataRows {
  const { values, headingIndex, end, columns, idColumns, isExcelTable } = shape;
  const headings = columns.map((column) => comparableHeading(cellText(values[headingIndex]?.[column])));
  const isSubtotal = new SubtotalTest(shape);
  const rows = new Int32Array(Math.max(0, end - headingIndex - 1));
  const subtotals: number[] = [];
  const others: number[] = [];
  let found = 0;
  let blanks = 0;
  let isParted = false;
  for (let index = headingIndex + 1; index < end; index++) {
    const row = values[index];
    // Most rows have a number for their id, and are no headings, subtotals or notes.
    if (row !== undefined && hasNumber(row, idColumns)) {
      blanks = 0;
      rows[found++] = index;
      continue;
    }
    if (row === undefined || !hasData(row, columns)) {
      blanks++;
      isParted ||= blanks >= BLANK_ROWS_THAT_PART && found > 0 && !isExcelTable;
      continue;
    }
    blanks = 0;
    if (repeatsHeading(row, columns, headings)) continue;
    if (isSubtotal.of(row)) subtotals.push(index);
    else if ((isParted && !looksLikeData(row, shape)) || (!isExcelTable && isNote(row, shape))) others.push(index);
    else rows[found++] = index;
  }
  return { rows: rows.slice(0, found), subtotals, others };
}

function hasData(row: readonly CellValue[], columns: readonly number[]): boolean {
  for (const column of columns) if (!isBlank(row[column])) return true;
  return false;
}

function hasNumber(row: readonly CellValue[], idColumns: readonly number[]): boolean {
  for (const column of idColumns) if (isNumberId(row[column])) return true;
  return false;
}

function looksLikeData(row: readonly CellValue[], { idColumns, neededColumns }: TableShape): boolean {
  if (idColumns.length > 0) return idColumns.some((column) => ID.test(readId(row[column])?.text ?? ''));
  return neededColumns.every((column) => !isBlank(row[column]) && !isCellError(row[column] ?? null));
}

/**
 * Whether a cell compares equal to a heading. Most cells differ in the first letters, which is quicker to see than to compare texts; only
 * signs beyond ASCII, and the elements that are padded with zeros, are left to that.
 */
function isHeading(cell: CellValue | undefined, heading: string): boolean {
  const text = cellText(cell);
  if (heading.startsWith('doe')) return comparableHeading(text) === heading;
  let place = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) return comparableHeading(text) === heading;
    const letter = isUpper(code) ? code + TO_LOWER : code;
    if (!isLower(letter) && !isDigit(letter)) continue;
    if (heading.charCodeAt(place) !== letter) return false;
    place++;
  }
  return place === heading.length;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function repeatsHeading(row: readonly CellValue[], columns: readonly number[], headings: readonly string[]): boolean {
  let repeated = 0;
  for (let place = 0; place < columns.length; place++) {
    const cell = row[columns[place] ?? 0];
    if (typeof cell === 'number') return false;
    if (isBlank(cell)) continue;
    if (isCellError(cell) || !isHeading(cell, headings[place] ?? '')) return false;
    repeated++;
  }
  return repeated > 1;
}
