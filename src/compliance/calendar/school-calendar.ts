import { oncePerValue } from '../dataset/once';
import type { PolicyValues } from '../policy/policy';
import { dayFromIso, dayOf, monthAndDay, monthDayOf, schoolYearStart, type Day } from '../sheets/values/dates';

const DAYS_A_WEEK = 7;
const SATURDAY = 5;
const JULY = 7;
const SEPTEMBER = 9;
/** A limit in school days ends after so many days at the latest, whatever the closures are. */
const LONGEST_LIMIT = 1_500;
const DAYS_OF_GRACE = 30;

/** The first day of a school year: the policy's date where it lies in that year, else the Tuesday after Labor Day (docs/spec/rulings.md). */
export function firstDayOfSchool(schoolYear: number, values: PolicyValues): Day {
  return settingIn(schoolYear, values.firstDayOfSchool) ?? nthMonday(schoolYear, SEPTEMBER, 1) + 1;
}

/** The first day of a school year's second half: the policy's date where it lies in that year, else the Tuesday after Martin Luther King Day (EL-06). */
export function secondHalfStart(schoolYear: number, values: PolicyValues): Day {
  return settingIn(schoolYear, values.secondHalfStart) ?? nthMonday(schoolYear + 1, 1, 3) + 1;
}

/** Days from one day to another, in the policy's kind of days; the first day is not counted, the last one is. Negative or 0 where the second is not later. */
export function daysBetween(from: Day, to: Day, values: PolicyValues): number {
  if (values.daysMeaning === 'calendar' || to <= from) return to - from;
  const isSchoolDay = schoolDays(values);
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (isSchoolDay(day)) count++;
  return count;
}

/** The last day of a limit of so many days after a day, in the policy's kind of days. */
export function dueAfter(from: Day, days: number, values: PolicyValues): Day {
  if (values.daysMeaning === 'calendar') return from + days;
  const isSchoolDay = schoolDays(values);
  let day = from;
  for (let left = days; left > 0 && day < from + LONGEST_LIMIT;) if (isSchoolDay(++day)) left--;
  return day;
}

/** How the policy's kind of days is called: `33 calendar days`, `1 school day`. */
export function daysInWords(days: number, values: Pick<PolicyValues, 'daysMeaning'>): string {
  return `${days} ${values.daysMeaning} day${days === 1 ? '' : 's'}`;
}

/** The days to screen an entry within: more in the peak times of EL-06 (the policy's dates, both ends included). */
export function screenerLimit(entry: Day, values: PolicyValues): number {
  const isPeak =
    isBetween(entry, values['screenerPeak.winterStart'], values['screenerPeak.winterEnd']) ||
    isBetween(entry, values['screenerPeak.summerStart'], values['screenerPeak.summerEnd']);
  return isPeak ? values.screenerPeakDays : values.screenerDays;
}

/**
 * Whether a day lies in the weeks from July 1 until so many days after the first day of school, in which what is done every
 * school year cannot be missing yet (docs/spec/rulings.md, Status over time). The last day itself is judged.
 */
export function isBeforeYearlyWork(day: Day, values: PolicyValues): boolean {
  return day < dueAfter(firstDayOfSchool(schoolYearStart(day), values), DAYS_OF_GRACE, values);
}

/** Whether a day lies from one day of its year to another (`MM-DD`), both included. */
export function isBetween(day: Day, first: string, last: string): boolean {
  const monthDay = monthDayOf(day);
  return monthDay >= monthDayOfSetting(first) && monthDay <= monthDayOfSetting(last);
}

/** Monday to Friday, without the closures and without July 1 to the first day of school. The last day of school is not known, so June counts in full. */
function schoolDays(values: PolicyValues): (day: Day) => boolean {
  const closures = new Set(values.closures.map(dayFromIso));
  return (day) => {
    if (weekday(day) >= SATURDAY || closures.has(day)) return false;
    const schoolYear = schoolYearStart(day);
    return day >= firstDayOfSchool(schoolYear, values) || day < dayOf(schoolYear, JULY, 1);
  };
}

function settingIn(schoolYear: number, iso: string | null): Day | null {
  const day = iso === null ? null : dayFromIso(iso);
  return day !== null && schoolYearStart(day) === schoolYear ? day : null;
}

function nthMonday(year: number, month: number, nth: number): Day {
  const first = dayOf(year, month, 1);
  return first + ((DAYS_A_WEEK - weekday(first)) % DAYS_A_WEEK) + (nth - 1) * DAYS_A_WEEK;
}

/** Monday is 0; day 0, 1970-01-01, was a Thursday. */
function weekday(day: Day): number {
  return (((day + 3) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/** Four settings say when more days are given to screen; they are asked of each student. */
const monthDayOfSetting = oncePerValue((text: string) => {
  const [month, day] = monthAndDay(text);
  return 100 * month + day;
});
