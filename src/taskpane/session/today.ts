import { dayOf, isoDate } from '../../compliance/sheets/values/dates';

/** The calendar day of a clock's time where the pane runs, `YYYY-MM-DD`. */
export function localIsoDay(now: Date): string {
  return isoDate(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}
