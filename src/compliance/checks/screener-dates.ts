import type { Dataset } from '../dataset/dataset';
import type { Student } from '../dataset/records';
import { rosterDate } from '../dataset/roster-dates';
import { need } from './define-check';
import type { Day } from '../sheets/values/dates';

/** Where the date of a screener can be read from. */
export const SCREENER_DATE = need(
  'screener date column on a roster, and no screening sheet',
  'roster.screenerDate',
  'screener',
);

/** When a student was first screened: the roster's date, else the earliest of the screening sheets. Not readable where the roster's cell is no date. */
export function screenerDate(
  student: Student,
  { date1904, followUpRows }: Pick<Dataset, 'date1904' | 'followUpRows'>,
): { readonly day: Day | null; readonly readable: boolean } {
  const onRoster = rosterDate(student, 'screenerDate', date1904);
  if (onRoster.day !== null || !onRoster.readable) return onRoster;
  const tests = followUpRows.days('screener', student, 'testDate');
  return { day: tests.length === 0 ? null : Math.min(...tests), readable: true };
}
