import type { SheetSnapshot } from '../snapshot';
import { firstRows } from './first-rows';
import { tableNames, type Table } from './tables';
import { cellText } from '../values/text';
import { wordSetsOf } from '../words/word-sets';

const FEWEST_ROWS = 3;
/** What a column that numbers the rows is headed with. */
const NUMBER = new Set(['number', 'no', 'row', 'count']);

const known = new WeakMap<Table, ReadonlySet<number>>();

/**
 * The columns of a table that only number its rows: headed `#` or `No.`, or `ID` beside another id as in the answers of a form, over 1, 2, 3. They are
 * nobody's id. Every kind asks the same of a table, so it is looked at once.
 */
export function rowNumbersOf(sheet: SheetSnapshot, table: Table): ReadonlySet<number> {
  const before = known.get(table);
  if (before !== undefined) return before;
  const names = tableNames(table);
  const found = new Set(
    names.flatMap((name, column) =>
      name !== '' && isOfRows(name, names, column) && isCounting(sheet, table, column) ? [column] : [],
    ),
  );
  known.set(table, found);
  return found;
}

function isOfRows(name: string, names: readonly string[], column: number): boolean {
  const words = wordSetsOf(name)[0]?.words ?? [];
  if (words.length === 0) return true;
  if (words.every((word) => NUMBER.has(word))) return true;
  return words.length === 1 && words[0] === 'id' && names.some((other, at) => at !== column && isId(other));
}

/** An id of a teacher, a course or a school says nothing of who the row is. */
const OF_OTHERS = new Set([
  'teacher',
  'staff',
  'school',
  'district',
  'course',
  'section',
  'class',
  'counselor',
  'homeroom',
]);

function isId(name: string): boolean {
  const words = wordSetsOf(name)[0]?.words ?? [];
  if (words.some((word) => OF_OTHERS.has(word))) return false;
  return words.includes('id') || (words.includes('student') && words.includes('number'));
}

function isCounting(sheet: SheetSnapshot, table: Table, column: number): boolean {
  let next = 1;
  for (const row of firstRows(sheet, table)) {
    const text = cellText(row[column]);
    // `Grade 1 total` stands among the numbers.
    if (text === '' || /\p{L}/u.test(text)) continue;
    if (text !== String(next)) return false;
    next++;
  }
  return next > FEWEST_ROWS;
}
