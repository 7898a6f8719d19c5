import type { Fit } from '../fit';
import type { SheetSnapshot } from '../snapshot';
import { isNumberId, readId } from '../values/ids';
import { cellText } from '../values/text';
import { wordSetsOf } from '../words/word-sets';

const FEWEST_REPEATED = 5;
const MOST_SHARE = 0.1;
const DAY_OF_SESSION: ReadonlySet<string> = new Set(['date', 'date session', 'date service']);
const LENGTH_OF_SESSION: ReadonlySet<string> = new Set([
  'start',
  'end',
  'start time',
  'end time',
  'minute',
  'duration',
  'time',
  'length',
]);

/** Whether an id stands on more than one row. */
export function idsRepeat(sheet: SheetSnapshot, { columns }: Fit, rows: Int32Array): boolean {
  const column = columns.get('studentId') ?? columns.get('stateId');
  if (column === undefined) return false;
  const seen = new Set<string>();
  for (let at = 0; at < rows.length; at++) {
    const id = readId(sheet.values[rows[at] ?? 0]?.[column]);
    if (id === null) continue;
    if (seen.has(id.key)) return true;
    seen.add(id.key);
  }
  return false;
}

/**
 * Whether the rows refute that each is a student (docs/spec/recognition.md §4): at least 5 ids, and more than a tenth of the distinct ones, stand
 * on rows that differ in a mapped column other than the enrollment status.
 */
export function refuteOneRowAStudent(sheet: SheetSnapshot, { columns }: Fit, rows: Int32Array): boolean {
  const idColumn = columns.get('studentId') ?? columns.get('stateId');
  if (idColumn === undefined) return false;
  if (!standsTwice(sheet, idColumn, rows)) return false;
  const said = Array.from(columns).flatMap(([field, column]) => (field === 'enrollmentStatus' ? [] : [column]));
  const firstRows = new Map<string, number>();
  const repeated = new Set<string>();
  const textOf = (index: number) => said.map((column) => cellText(sheet.values[index]?.[column])).join('\n');
  const statusColumn = columns.get('enrollmentStatus');
  const statusOf = (index: number) => (statusColumn === undefined ? '' : cellText(sheet.values[index]?.[statusColumn]));
  for (let at = 0; at < rows.length; at++) {
    const index = rows[at] ?? 0;
    const id = readId(sheet.values[index]?.[idColumn])?.key;
    if (id === undefined) continue;
    const first = firstRows.get(id);
    if (first === undefined) firstRows.set(id, index);
    else if (statusOf(first) === statusOf(index) && textOf(first) !== textOf(index)) repeated.add(id);
  }
  return repeated.size >= FEWEST_REPEATED && repeated.size > firstRows.size * MOST_SHARE;
}

/** Whether anything in a column stands there twice, as a number or as another id; quicker than reading every id. */
function standsTwice(sheet: SheetSnapshot, column: number, rows: Int32Array): boolean {
  const numbers = new Float64Array(rows.length);
  const others = new Set<string>();
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const cell = sheet.values[rows[at] ?? 0]?.[column];
    if (isNumberId(cell)) {
      numbers[count++] = Number(cell);
      continue;
    }
    const key = readId(cell)?.key;
    if (key === undefined) continue;
    if (others.has(key)) return true;
    others.add(key);
  }
  const sorted = numbers.subarray(0, count).sort();
  for (let at = 1; at < count; at++) if (sorted[at] === sorted[at - 1]) return true;
  return false;
}

const SENT: ReadonlySet<string> = new Set(['mail', 'send']);
const OF_LETTERS: ReadonlySet<string> = new Set([...SENT, 'letter', 'return', 'sign']);
const FEWEST_OF_LETTERS = 3;

/** Whether a list is a log of letters or forms: columns tell when and how they were sent, and whether they came back. */
export function isLetterLog({ table }: Fit): boolean {
  const speaking = (of: ReadonlySet<string>) =>
    table.head.texts.filter((text) => wordSetsOf(text)[0]?.words.some((word) => of.has(word))).length;
  return speaking(SENT) > 0 && speaking(OF_LETTERS) >= FEWEST_OF_LETTERS;
}

/**
 * Whether the rows are sessions: a column that is headed Date and nothing more, one of times or minutes, neither of which a roster has,
 * and students who stand on several rows.
 */
export function isSessionLog(sheet: SheetSnapshot, fit: Fit, rows: Int32Array): boolean {
  const mapped = new Set(fit.columns.values());
  const unused = fit.table.head.texts.filter((_, column) => !mapped.has(column));
  const says = (words: ReadonlySet<string>) =>
    unused.some((text) => wordSetsOf(text).some(({ coreKey }) => words.has(coreKey)));
  return says(DAY_OF_SESSION) && says(LENGTH_OF_SESSION) && idsRepeat(sheet, fit, rows);
}
