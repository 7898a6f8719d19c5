import type { FieldOf } from '../../sheets/kinds';
import type { DateReading, Day } from '../../sheets/values/dates';
import type { DateCells } from '../date-cells';
import type { Student } from '../records';

/** A date of a student's rosters: the first roster in sheet order that has something in the field. */
export function rosterDate({ rows }: Student, field: FieldOf<'roster'>, dates: DateCells): DateReading {
  return dates.first(rows, field);
}

/** When a student came, and when the student leaves; null where no roster says so. */
export interface Stay {
  readonly entry: Day | null;
  readonly leaving: Day | null;
}

/** A student's stay; a leaving date before the entry belongs to an earlier one (docs/spec/rulings.md, Who counts). */
export function stayOf(student: Student, dates: DateCells): Stay {
  const entry = rosterDate(student, 'entryDate', dates).day;
  const leaving = rosterDate(student, 'leaveDate', dates).day;
  return { entry, leaving: entry !== null && leaving !== null && leaving < entry ? null : leaving };
}
