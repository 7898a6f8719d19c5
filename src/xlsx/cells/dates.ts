/** Serial day numbers. 1900 system: 1 is 1 January 1900, and 60 is the 29 February 1900 that never was. 1904 system: 0 is 1 January 1904. */

const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_FROM_1900_TO_1904 = 1462;

/** A calendar date (month 1-12) → serial number, or undefined when there is no such day or it is before the system's first day. */
export function serialFromDate(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return year === 1900 && month === 2 && day === 29 && !date1904 ? 60 : undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / MILLISECONDS_A_DAY);
  const serial = (days > 59 ? days + 1 : days) - (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
  return serial < (date1904 ? 0 : 1) ? undefined : serial;
}
