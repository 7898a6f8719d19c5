import { dayOf, monthAndDay, schoolYearStart, type Day } from '../../sheets/values/dates';

/** A cycle of self-monitoring: its name, `Oct 1`, and its day. */
export interface Cycle {
  readonly name: string;
  readonly day: Day;
}

/** A report made up to so many days after a cycle's day is still that cycle's: our own convention. */
const DAYS_AFTER = 10;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FIRST_MONTH_OF_A_SCHOOL_YEAR = 7;

/**
 * The cycles of a school year in the order of their days.
 * @param schoolYear the year in which it begins
 * @param days each as `MM-DD` (the setting `monitoringCycles`)
 */
export function cyclesOf(schoolYear: number, days: readonly string[]): Cycle[] {
  return days
    .map((text) => {
      const [month, day] = monthAndDay(text);
      const year = month >= FIRST_MONTH_OF_A_SCHOOL_YEAR ? schoolYear : schoolYear + 1;
      return { name: `${MONTHS[month - 1] ?? ''} ${day}`, day: dayOf(year, month, day) };
    })
    .sort((a, b) => a.day - b.day);
}

/** The cycle that a report of a day belongs to: the first of its school year that is not long over, else the last. Null without cycles. */
export function cycleOf(asOf: Day, days: readonly string[]): Cycle | null {
  const cycles = cyclesOf(schoolYearStart(asOf), days);
  return cycles.find(({ day }) => asOf <= day + DAYS_AFTER) ?? cycles.at(-1) ?? null;
}

/** The first cycle after a day; null without cycles. */
export function nextCycle(asOf: Day, days: readonly string[]): Cycle | null {
  const year = schoolYearStart(asOf);
  return [...cyclesOf(year, days), ...cyclesOf(year + 1, days)].find(({ day }) => day > asOf) ?? null;
}
