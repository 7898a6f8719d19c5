import { exitTestYear, monitoringYear } from '../calendar/test-years';
import type { AccessResult } from '../dataset/access-result';
import type { Dataset } from '../dataset/dataset';
import type { Student } from '../dataset/records';
import { rosterDate } from '../dataset/roster/roster-dates';
import { schoolYearStart, type Day } from '../sheets/values/dates';
import type { NotJudged } from '../checks/not-judged';

/** An active former EL with a readable exit date. */
interface FormerEl {
  readonly student: Student;
  readonly exit: Day;
  /** The school year of monitoring the student is in: 1 is the one that follows the exit's. */
  readonly year: number;
}

/** The active former ELs with the year of monitoring they are in; notes those without a readable exit date. */
export function* formerEls(dataset: Dataset, asOf: Day, notJudged: NotJudged): Generator<FormerEl> {
  for (const student of dataset.students.values()) {
    if (!isFormerEl(student)) continue;
    const exit = exitDay(student, dataset);
    if (exit === null) notJudged.add('no readable exit date', student);
    else yield { student, exit, year: monitoringYear(exit, asOf) };
  }
}

/** Whether the student is an active former EL, the group that every rule of follow-up speaks of. */
export function isFormerEl({ active, status }: Student): boolean {
  return active && status === 'FEL';
}

/** The day of the exit as the rosters have it; null where it is missing or cannot be read. */
export function exitDay(student: Student, { dates }: Pick<Dataset, 'dates'>): Day | null {
  return rosterDate(student, 'felDate', dates).day;
}

/** A former EL's entries of the school year of a day, by their dates. */
export function entriesOfYear(student: Student, { followUpRows }: Pick<Dataset, 'followUpRows'>, asOf: Day): Day[] {
  const schoolYear = schoolYearStart(asOf);
  return followUpRows.days('monitoring', student, 'entryDate').filter((day) => schoolYearStart(day) === schoolYear);
}

/** The ACCESS result that an exit rests on: that of its school year, else its row without an overall score, whose literacy alone may be too low; null where there is none. */
export function exitResult(
  student: Student,
  exit: Day,
  { accessResults }: Pick<Dataset, 'accessResults'>,
): AccessResult | null {
  const year = exitTestYear(exit);
  return accessResults.scoreOfYear(student, year) ?? accessResults.rowOfYear(student, year);
}
