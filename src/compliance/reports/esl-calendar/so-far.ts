import { weeksOf, type SchoolYear } from '../../calendar/school-year';
import type { Stay } from '../../dataset/roster/roster-dates';
import { owedPerWeek, type StudentService } from '../../esl/student-service';
import { countOf } from '../../grouped';
import type { Day } from '../../sheets/values/dates';

const DAYS_A_WEEK = 7;

/** ESL minutes of the weeks since the later of a student's entry and the first day of school. */
export interface SoFar {
  readonly weeks: number;
  readonly owed: number;
  /** Null where the minutes of the student's ESL are not known. */
  readonly scheduled: number | null;
}

/**
 * What was owed and scheduled up to a day. A week counts from its first day, so the one that runs counts in full, with the minutes of
 * the part of the year in which it begins; vacations are not known and not taken off (docs/spec/rulings.md, Dates of the year).
 */
export function soFar(service: StudentService, stay: Stay, year: SchoolYear, asOf: Day): SoFar {
  const from = Math.max(year.first, stay.entry ?? year.first);
  const to = Math.min(year.last, asOf);
  const weeks = to < from ? 0 : weeksOf(to - from + 1);
  const owed = (owedPerWeek(service) ?? 0) * weeks;
  if (service.scheduledPerWeek === null) return { weeks, owed, scheduled: null };
  let scheduled = 0;
  for (let week = 0; week < weeks; week++) {
    const piece = countOf(year.starts, (start) => start <= from + week * DAYS_A_WEEK) - 1;
    scheduled += service.pieces[piece] ?? 0;
  }
  return { weeks, owed, scheduled: Math.round(scheduled) };
}
