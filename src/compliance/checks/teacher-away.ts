import { teacherLabel } from '../dataset/teachers';
import type { Teacher } from '../dataset/records';
import type { Absence } from '../esl/absences';
import { isoDate, monthDayYear } from '../sheets/values/dates';
import { counted } from '../sheets/values/word-list';

/** Days on which a class has none of the teachers it needs. */
export interface Away {
  /** `YYYY-MM-DD`; `to` is null where it lasts to the end of the class's term. */
  readonly from: string;
  readonly to: string | null;
  readonly weeks: number;
  /** Active English learners in the class. */
  readonly students: number;
  readonly teachers: readonly string[];
}

export function awayData({ from, to, weeks, els }: Absence, teachers: readonly Teacher[]): Away {
  return {
    from: isoDate(from),
    to: to === null ? null : isoDate(to),
    weeks,
    students: els.length,
    teachers: teachers.map(teacherLabel),
  };
}

/** "from Jan 4, 2027 to the end of the term (20 weeks, vacations not taken off)" */
export function when({ from, to, weeks }: Away): string {
  const end = to === null ? 'to the end of the term' : `to ${monthDayYear(to)}`;
  return `from ${monthDayYear(from)} ${end} (${counted(weeks, 'week')}, vacations not taken off)`;
}

/** "Diaz, Rosa is not there (staff sheet)" */
export function notThere({ teachers }: Away): string {
  return `${teachers.join('; ')} ${teachers.length === 1 ? 'is' : 'are'} not there (staff sheet)`;
}

/** "3 English learners sit in the class" */
export function whom({ students }: Away): string {
  return `${counted(students, 'English learner')} ${students === 1 ? 'sits' : 'sit'} in the class`;
}
