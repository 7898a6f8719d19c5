import type { FieldOf } from '../sheets/kinds';
import { readDate, type DateReading, type Day } from '../sheets/values/dates';
import type { Student } from './records';
import { firstFilled } from './source-rows';

/** A date of a student's rosters: the first roster in sheet order that has something in the field. */
export function rosterDate({ rows }: Student, field: FieldOf<'roster'>, date1904: boolean): DateReading {
  return readDate(firstFilled(rows, field), date1904);
}

/** When a student came, and when the student leaves; null where no roster says so. */
export interface Stay {
  readonly entry: Day | null;
  readonly leaving: Day | null;
}

/** A student's stay; a leaving date before the entry belongs to an earlier one (rulings.md, Who counts). */
export function stayOf(student: Student, date1904: boolean): Stay {
  const entry = rosterDate(student, 'entryDate', date1904).day;
  const leaving = rosterDate(student, 'leaveDate', date1904).day;
  return { entry, leaving: entry !== null && leaving !== null && leaving < entry ? null : leaving };
}
