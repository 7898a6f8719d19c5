import { dayOf, schoolYearStart, type Day } from '../../sheets/values/dates';

/** A reporting date of DOJ ¶54: its name, the day itself, and the last day on which the report is forwarded. */
export interface Cycle {
  readonly name: 'Oct 1' | 'Dec 1' | 'Mar 1';
  readonly due: Day;
  readonly forwardedBy: Day;
}

/** Reports are forwarded within so many days of their date (DOJ ¶54). */
const DAYS_TO_FORWARD = 10;

/** The three cycles of a school year, by the year in which it begins. */
export function cyclesOf(schoolYear: number): readonly [Cycle, Cycle, Cycle] {
  return [
    cycle('Oct 1', dayOf(schoolYear, 10, 1)),
    cycle('Dec 1', dayOf(schoolYear, 12, 1)),
    cycle('Mar 1', dayOf(schoolYear + 1, 3, 1)),
  ];
}

/**
 * The cycle that a report of a day belongs to: the first of its school year whose days of forwarding are not over. After the
 * last one it stays the last: the data are still those of its school year.
 */
export function cycleOf(asOf: Day): Cycle {
  const cycles = cyclesOf(schoolYearStart(asOf));
  return cycles.find(({ forwardedBy }) => asOf <= forwardedBy) ?? cycles[2];
}

function cycle(name: Cycle['name'], due: Day): Cycle {
  return { name, due, forwardedBy: due + DAYS_TO_FORWARD };
}
