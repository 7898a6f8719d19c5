import { dayOf, type Day } from '../compliance/sheets/values/dates';

/** The calendar day of a clock's date where the command runs. */
export function localDay(now: Date): Day {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
