import { codedColumns, type CodedColumn } from '../../sheets/coded-columns';
import { numbersOf, type SmallNumbers } from '../../sheets/numbers-of';
import type { RecognisedSheet } from '../../sheets/recognised-sheet';
import { NONE } from './row-marks';

const FIELDS = [
  ...(['studentId', 'stateId', 'school', 'courseCode', 'courseTitle', 'section', 'term'] as const),
  ...(['pattern', 'period', 'days', 'startTime', 'endTime'] as const),
  ...(['teacher', 'teacherId', 'paraprofessional', 'eslType'] as const),
] as const;

/** One schedule sheet while it is read: its columns, and the number of its first row among those of all schedules. */
export interface SchedulePart {
  readonly source: RecognisedSheet<'schedule'>;
  readonly columns: Readonly<Record<(typeof FIELDS)[number], CodedColumn>>;
  readonly from: number;
  readonly count: number;
}

/** Reads the columns of the schedule sheets. */
export function schedulePartsOf(sources: readonly RecognisedSheet<'schedule'>[]): SchedulePart[] {
  let rows = 0;
  return sources.map((source) => {
    const from = rows;
    const count = source.dataRows.length;
    rows += count;
    return { source, columns: codedColumns(source, ...FIELDS), from, count };
  });
}

/** How many rows there are in all. */
export function rowsIn(parts: readonly SchedulePart[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** Cells of a row in numbers, and the distinct ones. */
interface Coded<Value> {
  readonly codes: SmallNumbers;
  readonly values: readonly Value[];
}

/** Things that rows name: the list of them, and by row the place in it; NONE where a row names none. */
export interface Named<Item> {
  readonly places: Int32Array;
  readonly list: readonly Item[];
}

/** Finds what each row names in some columns; every distinct value is looked at once a sheet. */
export function namedBy<Value, Item>(
  parts: readonly SchedulePart[],
  cellsOf: (columns: SchedulePart['columns']) => Coded<Value>,
  find: (cells: Value) => Item | null,
): Named<Item> {
  const places = new Int32Array(rowsIn(parts));
  const numbers = new Map<Item, number>();
  const numberOf = (item: Item | null) => {
    if (item === null) return NONE;
    const number = numbers.get(item) ?? numbers.size;
    numbers.set(item, number);
    return number;
  };
  for (const { columns, from, count } of parts) {
    const { codes, values } = cellsOf(columns);
    const meanings = numbersOf(values, (value) => numberOf(find(value)));
    for (let place = 0; place < count; place++) places[from + place] = meanings[codes[place] ?? 0] ?? NONE;
  }
  return { places, list: [...numbers.keys()] };
}
