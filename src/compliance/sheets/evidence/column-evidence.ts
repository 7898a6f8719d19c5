import type { Field } from '../kinds/field';
import type { CellValue } from '../snapshot';
import { isBlank } from '../values/text';
import { valueTest } from './readable';

/** What some cells of a column look like as values of a field. */
export interface Look {
  readonly filled: number;
  readonly readable: number;
}

const MOST_CELLS = 200;
/** Rows are looked at evenly over the sheet: its end may be other than its beginning. */
const MOST_ROWS = 2_000;
const FEWEST_TO_REFUTE = 5;
const REFUTING_SHARE = 0.2;
const CONFIRMING_SHARE = 0.8;

/** Looks at up to 200 filled cells of a column; null where any text is a value of the field. */
export function lookOf(
  rows: readonly (readonly CellValue[])[],
  from: number,
  column: number,
  field: Field,
): Look | null {
  const test = valueTest(field);
  return test === null ? null : lookAt(rows, from, column, test);
}

function lookAt(
  rows: readonly (readonly CellValue[])[],
  from: number,
  column: number,
  test: (value: CellValue) => boolean,
): Look {
  let filled = 0;
  let readable = 0;
  const step = Math.max(1, Math.floor((rows.length - from) / MOST_ROWS));
  for (let index = from; index < rows.length && filled < MOST_CELLS; index += step) {
    const cell = rows[index]?.[column];
    if (cell === undefined || isBlank(cell)) continue;
    filled++;
    if (test(cell)) readable++;
  }
  return { filled, readable };
}

/** Values of these types speak for a field, but offices have words of their own: others speak against none. */
const NEVER_REFUTED: ReadonlySet<Field['type']> = new Set<Field['type']>([
  ...(['pattern', 'eslType', 'program', 'specialEducation'] as const),
]);

/** Whether a column that is read as a field should be asked about: the cells can hardly be values of it. */
export function isDoubted(look: Look, { type }: Field): boolean {
  return !NEVER_REFUTED.has(type) && isRefuted(look);
}

/** Whether the cells can hardly be values of the field: fewer than a fifth of at least 5 can be read (docs/spec/recognition.md §2). */
export function isRefuted({ filled, readable }: Look): boolean {
  return filled >= FEWEST_TO_REFUTE && readable < filled * REFUTING_SHARE;
}

/** Whether the cells look like values of the field. */
export function isConfirmed({ filled, readable }: Look): boolean {
  return filled > 0 && readable >= filled * CONFIRMING_SHARE;
}
