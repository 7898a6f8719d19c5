import type { Sliced } from '../../xlsx/slices';
import type { CellValue } from '../model';

/** Lines above a list, with its title and date, are this many at most. */
const ROWS_TO_LOOK_FOR_HEADINGS = 20;
/** Between two slices: some milliseconds. */
const ROWS_A_SLICE = 5_000;
/** A number as it stands in a list, that a program would write back just so: no zero leads, no digit is more than Excel keeps. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/**
 * Makes numbers of the columns that hold nothing else below the headings, as Excel does when it opens the file. A column in which a single field
 * would change in being written back (an id with a leading zero, `2.50`, sixteen digits) stays text as a whole.
 */
export function* numberColumns(rows: readonly CellValue[][]): Sliced<void> {
  const first = headingRow(rows) + 1;
  const isNumber: boolean[] = [];
  for (let at = first; at < rows.length; at++) {
    rows[at]?.forEach((value, column) => {
      if (value === null) return;
      isNumber[column] = isNumber[column] !== false && typeof value === 'string' && isPlain(value);
    });
    if (at % ROWS_A_SLICE === 0) yield;
  }
  if (!isNumber.includes(true)) return;
  for (let at = first; at < rows.length; at++) {
    const row = rows[at];
    row?.forEach((value, column) => {
      if (value !== null && isNumber[column] === true) row[column] = Number(value);
    });
    if (at % ROWS_A_SLICE === 0) yield;
  }
}

function isPlain(text: string): boolean {
  return NUMBER.test(text) && String(Number(text)) === text;
}

/** The first of the rows above that has as many fields as any: titles have fewer. -1: there is none. */
function headingRow(rows: readonly CellValue[][]): number {
  const widths = rows.slice(0, ROWS_TO_LOOK_FOR_HEADINGS).map((row) => row.filter((value) => value !== null).length);
  return widths.indexOf(Math.max(...widths));
}
