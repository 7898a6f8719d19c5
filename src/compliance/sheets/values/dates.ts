import type { CellValue } from '../snapshot';
import { cellText, isBlank } from './text';

const MILLISECONDS_A_DAY = 86_400_000;

/** A calendar day as a whole number of days since 1970-01-01; time zones play no part. */
export type Day = number;

/** A date cell as read: its day, or null with `readable` false where it is not a date, or blank with `readable` true. */
export interface DateReading {
  readonly day: Day | null;
  readonly readable: boolean;
}

/** Serial 25,569 is 1970-01-01 in the 1900 system; the 1904 system starts 1,462 days later. */
const SERIAL_OF_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1_462;
/** A serial outside 1950–2100 is a number in a date column (a year, a count), not a date of a student's record. */
const FIRST_DAY = dayOf(1950, 1, 1);
const LAST_DAY = dayOf(2100, 12, 31);
/** March 1 of the year 0, and how many days come before July 1 in a year that begins in March. */
const MARCH_OF_YEAR_0 = -719_468;
const DAYS_FROM_MARCH_TO_JULY = 122;
const DAYS_IN_400_YEARS = 146_097;

const BLANK: DateReading = { day: null, readable: true };
const UNREADABLE: DateReading = { day: null, readable: false };

/**
 * Reads a date (sheets.md §3): an Excel serial, ISO (`2026-09-08`) or M/D/YYYY, the last two also with a time. Two-digit years, a
 * first number over 12 and days that no month has cannot be read (rulings.md, Cells and sheets).
 */
export function readDate(value: CellValue | undefined, date1904: boolean): DateReading {
  if (isBlank(value)) return BLANK;
  if (typeof value === 'number') return serial(value, date1904);
  const text = cellText(value);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:.*)?$/.exec(text);
  if (iso) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:.*)?$/.exec(text);
  if (slashed) return calendar(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]));
  return /^\d{5}(\.\d+)?$/.test(text) ? serial(Number(text), date1904) : UNREADABLE;
}

/** The day of a year, month (from 1) and day of month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_A_DAY;
}

/** A day as the whole serial number that Excel keeps for it. */
export function serialOf(day: Day, date1904: boolean): number {
  return day + SERIAL_OF_1970 - (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
}

/** A day as `YYYY-MM-DD`. */
export function isoDate(day: Day): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Reads an ISO date such as `2026-10-01`. Null where it is not one. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendar(Number(match[1]), Number(match[2]), Number(match[3])).day : null;
}

/** The year in which the school year of a day began; the school year runs July 1 to June 30. */
export function schoolYearStart(day: Day): number {
  const { year, dayOfYear } = yearFromMarch(day);
  return dayOfYear >= DAYS_FROM_MARCH_TO_JULY ? year : year - 1;
}

/** The month and the day of a text such as `02-15`, which a setting has checked. */
export function monthAndDay(text: string): [month: number, day: number] {
  return [Number(text.slice(0, 2)), Number(text.slice(3))];
}

/** The month and day of a day as one number: July 1 is 701. */
export function monthDayOf(day: Day): number {
  const { dayOfYear } = yearFromMarch(day);
  // From March on, months have 31, 30, 31, 30, 31 days, twice, then 31 and February.
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return 100 * (month < 10 ? month + 3 : month - 9) + dayOfMonth;
}

/** The year of a day if years began on March 1, so that a leap day is the last; quicker than a Date for each of 100,000 cells. */
function yearFromMarch(day: Day): { readonly year: number; readonly dayOfYear: number } {
  const since = day - MARCH_OF_YEAR_0;
  const era = Math.floor(since / DAYS_IN_400_YEARS);
  const dayOfEra = since - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return { year: era * 400 + yearOfEra, dayOfYear };
}

/** A school year as people write it: 2026 → `2026-27`. */
export function schoolYearName(startYear: number): string {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`;
}

function serial(value: number, date1904: boolean): DateReading {
  const day = Math.floor(value) - SERIAL_OF_1970 + (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
  return day >= FIRST_DAY && day <= LAST_DAY ? { day, readable: true } : UNREADABLE;
}

function calendar(year: number, month: number, dayOfMonth: number): DateReading {
  const day = dayOf(year, month, dayOfMonth);
  const back = new Date(day * MILLISECONDS_A_DAY);
  const real = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === dayOfMonth;
  return real ? { day, readable: true } : UNREADABLE;
}
