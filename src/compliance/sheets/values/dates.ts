import type { CellValue } from '../snapshot';
import { cellText, isBlank } from './text';

const MILLISECONDS_A_DAY = 86_400_000;

/** A calendar day as a whole number of days since 1970-01-01; time zones play no part. */
export type Day = number;

/**
 * A date cell as read: its day, or null with `readable` false where it is not a date, or blank with `readable` true.
 * `ambiguous` is a date of a day-first column that may have been typed either way: unknown, but no fault of the cell.
 */
export interface DateReading {
  readonly day: Day | null;
  readonly readable: boolean;
  readonly ambiguous?: true;
}

/** Serial 25,569 is 1970-01-01 in the 1900 system; the 1904 system starts 1,462 days later. */
const SERIAL_OF_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1_462;
/** March 1 of the year 0, and how many days come before July 1 in a year that begins in March. */
const MARCH_OF_YEAR_0 = -719_468;
const DAYS_FROM_MARCH_TO_JULY = 122;
const DAYS_IN_400_YEARS = 146_097;
/** A serial outside 1950–2100 is a number in a date column (a year, a count), not a date of a student's record. */
const FIRST_DAY = dayOf(1950, 1, 1);
const LAST_DAY = dayOf(2100, 12, 31);
/** The least number that can be a date in eight digits rather than a serial. */
const FIRST_OF_EIGHT_DIGITS = 19_500_101;
const LAST_MONTH = 12;
/** A date before 1990 is a slip (docs/spec/rulings.md, Cells and sheets). */
const EARLIEST = dayOf(1990, 1, 1);

const BLANK: DateReading = { day: null, readable: true };
const UNREADABLE: DateReading = { day: null, readable: false };
const AMBIGUOUS: DateReading = { day: null, readable: false, ambiguous: true };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const TIME = '(?:[t ]\\d{1,2}:.*)?$';
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}`);
const THREE_NUMBERS = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}`);
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_AND_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[- ]${MONTH},?[- ](\\d{4}|\\d{2})${TIME}`);
const MONTH_AND_DAY = new RegExp(`^${MONTH}[- ](\\d{1,2})(?:st|nd|rd|th)?,?[- ] ?(\\d{4}|\\d{2})${TIME}`);
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?=.*\d)/;
const FIRST_YEAR_OF_TWO_DIGITS = 2000;

/**
 * Reads a date (docs/spec/sheets.md §3, docs/spec/recognition.md §5): an Excel serial, ISO (`2026-09-08`), `20260914`, M/D/YYYY, `14-Sep-26`, `Sep 14,
 * 2026`, each also with a time or a weekday; a year of two digits is 20yy. A first number over 12, and days that no month has,
 * cannot be read (docs/spec/rulings.md, Cells and sheets).
 * @param dayFirst whether the cell stands in a day-first column: what can only be read day-first is, the rest is unknown
 */
export function readDate(value: CellValue | undefined, date1904: boolean, dayFirst = false): DateReading {
  if (isBlank(value)) return BLANK;
  if (typeof value === 'number')
    return value >= FIRST_OF_EIGHT_DIGITS ? eightDigits(String(value)) : serial(value, date1904);
  const text = cellText(value);
  if (/^\d{5}(\.\d+)?$/.test(text)) return serial(Number(text), date1904);
  const numbers = threeNumbers(text);
  if (numbers === null) return inOrder(text);
  const { first, second, year } = numbers;
  if (!dayFirst) return calendar(year, first, second);
  if (first > LAST_MONTH || first === second) return calendar(year, second, first);
  return calendar(year, first, second).readable ? AMBIGUOUS : UNREADABLE;
}

/**
 * Whether a column is day-first: some of its dates can only be so, and none can only be month-first (docs/spec/recognition.md §5). Where real
 * dates stand beside texts the order is no longer in question, and a text that is no month-first date is a slip.
 */
export function isDayFirst(cells: Iterable<CellValue | undefined>): boolean {
  let found = false;
  for (const cell of cells) {
    if (typeof cell === 'number') return false;
    if (typeof cell !== 'string') continue;
    const numbers = threeNumbers(cell.trim());
    if (numbers === null) continue;
    const { first, second, year } = numbers;
    if (second > LAST_MONTH && calendar(year, first, second).readable) return false;
    found ||= first > LAST_MONTH && calendar(year, second, first).readable;
  }
  return found;
}

/**
 * Whether a date can be one of a student's or teacher's record (docs/spec/rulings.md, Cells and sheets).
 * @param latest see latestPlausible
 */
export function isPlausible(day: Day, latest: Day): boolean {
  return day >= EARLIEST && day <= latest;
}

/** The last day that a date may be, so many years after the as-of date. */
export function latestPlausible(asOf: Day, yearsAhead: number): Day {
  const today = new Date(asOf * MILLISECONDS_A_DAY);
  return dayOf(today.getUTCFullYear() + yearsAhead, today.getUTCMonth() + 1, today.getUTCDate());
}

function threeNumbers(text: string): { readonly first: number; readonly second: number; readonly year: number } | null {
  const match = THREE_NUMBERS.exec(text.toLowerCase());
  return match === null ? null : { first: Number(match[1]), second: Number(match[3]), year: yearOf(match[4]) };
}

/** Dates whose parts tell themselves which is which. */
function inOrder(typed: string): DateReading {
  const text = typed.toLowerCase().replace(/\s+/g, ' ').replace(WEEKDAY, '');
  const iso = YEAR_FIRST.exec(text);
  if (iso) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (EIGHT_DIGITS.test(text)) return eightDigits(text);
  const dayMonth = DAY_AND_MONTH.exec(text);
  if (dayMonth) return calendar(yearOf(dayMonth[3]), monthOf(dayMonth[2]), Number(dayMonth[1]));
  const monthDay = MONTH_AND_DAY.exec(text);
  if (monthDay) return calendar(yearOf(monthDay[3]), monthOf(monthDay[1]), Number(monthDay[2]));
  return UNREADABLE;
}

function eightDigits(text: string): DateReading {
  const match = EIGHT_DIGITS.exec(text);
  return match === null ? UNREADABLE : calendar(Number(match[1]), Number(match[2]), Number(match[3]));
}

function yearOf(digits = ''): number {
  return digits.length === 2 ? FIRST_YEAR_OF_TWO_DIGITS + Number(digits) : Number(digits);
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name) + 1;
}

/** The day of a year, month (from 1) and day of month; quicker than a Date for the dates that are worked out for each student. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // Years that begin in March, so that a leap day is the last: months have 31, 30, 31, 30, 31 days, twice, then 31 and February.
  const yearFromMarch = month > 2 ? year : year - 1;
  const leapDays = Math.floor(yearFromMarch / 4) - Math.floor(yearFromMarch / 100) + Math.floor(yearFromMarch / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  return MARCH_OF_YEAR_0 + 365 * yearFromMarch + leapDays + dayOfYear;
}

/** A day as the whole serial number that Excel keeps for it. */
export function serialOf(day: Day, date1904: boolean): number {
  return day + SERIAL_OF_1970 - (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
}

/** A day as `YYYY-MM-DD`. */
export function isoDate(day: Day): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** An ISO date as people write it: `2027-03-01` → `3/1/2027`. */
export function monthDayYear(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${month}/${day}/${year}`;
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

/** The day of a year that such a text says. */
export function yearlyDay(year: number, monthDay: string): Day {
  const [month, day] = monthAndDay(monthDay);
  return dayOf(year, month, day);
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
  if (day < FIRST_DAY || day > LAST_DAY) return UNREADABLE;
  const back = new Date(day * MILLISECONDS_A_DAY);
  const real = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === dayOfMonth;
  return real ? { day, readable: true } : UNREADABLE;
}
