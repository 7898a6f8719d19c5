import type { PolicyValues } from '../policy/policy';
import { dayOf, schoolYearStart, yearlyDay, type Day } from '../sheets/values/dates';

const JULY = 7;
const NOVEMBER = 11;
/** ACCESS 2026 stands on a new scale, and the test of 2027 is likely to be re-based (docs/spec/policy-facts.md §0). */
const LAST_YEAR_OF_THE_OLD_SCALE = 2025;

/** The last day of the ACCESS window of a test year. */
export function accessWindowEnd(testYear: number, values: PolicyValues): Day {
  return yearlyDay(testYear, values.accessWindowEnd);
}

/** The test year of the last ACCESS window that ended on or before a day (docs/spec/rulings.md, Status over time). */
export function currentTestYear(asOf: Day, values: PolicyValues): number {
  const year = schoolYearStart(asOf) + 1;
  return accessWindowEnd(year, values) <= asOf ? year : year - 1;
}

/** The test year of a day: the calendar year in which its school year ends. */
export function testYearOf(day: Day): number {
  return schoolYearStart(day) + 1;
}

/** The school year that an exit belongs to, by the year it began: an exit from July 1 to October 31 belongs to the one that ended before it. */
export function exitSchoolYear(exit: Day): number {
  const schoolYear = schoolYearStart(exit);
  return exit >= dayOf(schoolYear, JULY, 1) && exit < dayOf(schoolYear, NOVEMBER, 1) ? schoolYear - 1 : schoolYear;
}

/** The test whose scores an exit rests on: that of its school year. */
export function exitTestYear(exit: Day): number {
  return exitSchoolYear(exit) + 1;
}

/** The school year of monitoring a former EL is in: 1 is the one that follows the exit's; 0 or less is before monitoring. */
export function monitoringYear(exit: Day, asOf: Day): number {
  return schoolYearStart(asOf) - exitSchoolYear(exit);
}

/** Whether scores of two test years may be put side by side: only those up to 2025 are known to stand on one scale. */
export function areOfOneScale(year: number, other: number): boolean {
  return year === other || Math.max(year, other) <= LAST_YEAR_OF_THE_OLD_SCALE;
}
