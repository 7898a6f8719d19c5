import type { CellValue, SheetSnapshot } from '../../src/compliance/sheets/snapshot';

/** Excel's own limit, the heading row included. */
const ROWS_OF_A_SHEET = 1_048_576;
const MILLISECONDS_A_DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** A date as a cell holds it: days since the end of 1899. */
export function serialDate(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + UNIX_EPOCH;
}

/** A sheet with its headings in row 1; what does not fit one sheet goes on in "Name 2" under the same headings. */
export function sheetsOf(name: string, headings: readonly string[], rows: readonly CellValue[][]): SheetSnapshot[] {
  const each = ROWS_OF_A_SHEET - 1;
  const sheets = Math.max(1, Math.ceil(rows.length / each));
  return Array.from({ length: sheets }, (_, index) => ({
    name: index === 0 ? name : `${name} ${index + 1}`,
    firstRow: 1,
    firstColumn: 1,
    values: [[...headings], ...rows.slice(index * each, (index + 1) * each)],
    tables: [],
  }));
}
