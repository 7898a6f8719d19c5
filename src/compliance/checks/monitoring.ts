import { monitoringYear } from '../calendar/test-years';
import type { Dataset } from '../dataset/dataset';
import type { Student } from '../dataset/records';
import { rosterDate } from '../dataset/roster-dates';
import { isoDate, type Day } from '../sheets/values/dates';
import type { NotJudged } from './not-judged';

/** An active former EL with a readable exit date. */
export interface FormerEl {
  readonly student: Student;
  readonly exit: string;
  /** The school year of monitoring the student is in: 1 is the one that follows the exit's. */
  readonly year: number;
}

/** The active former ELs with the year of monitoring they are in; notes those without a readable exit date. */
export function* formerEls(dataset: Dataset, asOf: Day, notJudged: NotJudged): Generator<FormerEl> {
  for (const student of dataset.students.values()) {
    if (!student.active || student.status !== 'FEL') continue;
    const exit = rosterDate(student, 'felDate', dataset.date1904).day;
    if (exit === null) notJudged.add('no readable exit date', student);
    else yield { student, exit: isoDate(exit), year: monitoringYear(exit, asOf) };
  }
}
