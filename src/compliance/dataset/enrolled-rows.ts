import { codedColumn, type CodedColumn } from '../sheets/coded-columns';
import { numbersOf } from '../sheets/numbers-of';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { Day } from '../sheets/values/dates';
import {
  isPowerSchoolColumn,
  isStateCodeColumn,
  powerSchoolEnrolled,
  stateCodeEnrolled,
  type Enrolled,
} from '../sheets/values/statuses';
import { cellText, isBlank } from '../sheets/values/text';
import { counted } from '../sheets/values/word-list';
import type { CellValue } from '../sheets/snapshot';
import type { DateCells } from './date-cells';
import { meaningsOf } from './meanings';
import type { ReadAs } from './read-as';

/** How a roster is told of which no row counts. */
export const NOBODY_ENROLLED = 'No row counts as enrolled on this day: nobody on this sheet is judged.';

/** Which rows of a roster count as enrolled, and what to tell of them. */
export interface EnrolledRows {
  /** By place among the data rows: 1 where the row counts. */
  readonly counts: Uint8Array;
  readonly readAs: readonly ReadAs[];
}

/**
 * Which rows of a roster are enrolled on a day (docs/spec/rulings.md, Who counts): by their status, an unknown one counting; not
 * after a leaving date, whatever the status says, unless it lies before the row's entry and so belongs to an earlier stay; and
 * pre-registered from the entry date on.
 */
export function enrolledRows(
  source: RecognisedSheet<'roster'>,
  readStatus: (value: CellValue | undefined) => Enrolled,
  dates: DateCells,
  asOf: Day,
): EnrolledRows {
  const column = codedColumn(source, 'enrollmentStatus');
  const coded = enrollmentCodes(source);
  const statuses = meaningsOf(column, coded?.read ?? readStatus);
  const daysOf = (field: 'entryDate' | 'leaveDate') => {
    const { codes, values } = codedColumn(source, field);
    const known = numbersOf(values, (value) => dates.read(source, field, value).day ?? NO_DAY);
    return (place: number) => known[codes[place] ?? 0] ?? NO_DAY;
  };
  const [entryOf, leavingOf] = [daysOf('entryDate'), daysOf('leaveDate')];
  const counts = new Uint8Array(source.dataRows.length);
  let [left, toCome, enrolled] = [0, 0, 0];
  for (let place = 0; place < counts.length; place++) {
    const status = statuses.meanings[statuses.codes[place] ?? 0] ?? 'active';
    const [entry, leaving] = [entryOf(place), leavingOf(place)];
    if (status === 'inactive') continue;
    const hasLeft = leaving !== NO_DAY && leaving < asOf && leaving >= entry;
    const isToCome = status === 'pre-registered' && entry > asOf;
    if (hasLeft) left++;
    else if (isToCome) toCome++;
    else {
      counts[place] = 1;
      enrolled++;
    }
  }
  const lines = [
    enrolled === 0 && counts.length > 0 ? NOBODY_ENROLLED : null,
    left > 0
      ? `${counted(left, 'row')} with a leaving date in the past and no leaving status: not counted as enrolled.`
      : null,
    coded?.told ?? null,
    toCome > 0
      ? `${counted(toCome, 'row')} pre-registered with an entry date still to come: not counted before it.`
      : null,
  ];
  return { counts, readAs: lines.flatMap((text) => (text === null ? [] : [{ sheet: source, text }])) };
}

/** How to read a roster's enrollment status where it is a code of PowerSchool's or the state's, and what to tell of it; null where it is text. */
export function enrollmentCodes(
  source: RecognisedSheet<'roster'>,
): { readonly read: (value: CellValue | undefined) => Enrolled; readonly told: string } | null {
  const place = source.columns.get('enrollmentStatus');
  if (place === undefined) return null;
  const heading = source.headings.get('enrollmentStatus') ?? '';
  const column = codedColumn(source, 'enrollmentStatus');
  if (isPowerSchoolColumn(heading, filledCells(column))) {
    const told = `${heading} holds PowerSchool's codes: 0 is enrolled, -1 pre-registered, the others are not enrolled.`;
    return { read: powerSchoolEnrolled, told };
  }
  // A row of elements may stand above the names.
  const above = source.sheet.values
    .slice(0, source.headingRow - source.sheet.firstRow)
    .map((row) => cellText(row[place]));
  if (isStateCodeColumn([...above, heading].join(' '), filledCells(column))) {
    const told = `${heading} holds the state's codes: 01 is enrolled, the others are not enrolled.`;
    return { read: stateCodeEnrolled, told };
  }
  return null;
}

/** Where there is no date: earlier than any student's day. */
const NO_DAY = -1_000_000;

function* filledCells({ codes, values }: CodedColumn): Generator<CellValue> {
  for (const code of codes) {
    const value = values[code];
    if (value !== undefined && !isBlank(value)) yield value;
  }
}
