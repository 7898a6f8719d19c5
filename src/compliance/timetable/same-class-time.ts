import type { Enrolment } from '../dataset/records';
import { cellOf } from '../dataset/source-rows';
import { readNumber } from '../sheets/values/numbers';
import { cellText, folded } from '../sheets/values/text';

/**
 * Whether two rows of one student are one class at one time: course, section, term and meetings as read. Rows that state no time
 * at all are so only with one teacher and the same minutes a week (docs/spec/rulings.md, Cells and sheets: schedule-row-duplicate).
 */
export function sameClassTime(a: Enrolment, b: Enrolment): boolean {
  if (a.times !== b.times || a.section.classNumber !== b.section.classNumber) return false;
  return a.times.isStated || (a.teachers === b.teachers && minutesSaid(a) === minutesSaid(b));
}

/**
 * Rows of one student, of each class time one: of copies, and of rows that differ in the teacher only, the one with the most
 * minutes, so that no result depends on the order of rows. A student has few rows, so each is compared with those before it.
 * @param minutesOf minutes a week of a row, null where they are not known
 */
export function withoutCopies(
  rows: readonly Enrolment[],
  minutesOf: (row: Enrolment) => number | null = () => null,
): Enrolment[] {
  const kept: Enrolment[] = [];
  for (const row of rows) {
    const copied = kept.findIndex((earlier) => sameClassTime(earlier, row));
    const earlier = kept[copied];
    if (earlier === undefined) kept.push(row);
    else if ((minutesOf(row) ?? -1) > (minutesOf(earlier) ?? -1)) kept[copied] = row;
  }
  return kept;
}

/** What a row says of its minutes a week: the number, else the text. */
export function minutesSaid(row: Enrolment): number | string {
  const cell = cellOf(row, 'minutesPerWeek');
  return readNumber(cell, 'weeklyMinutes').number ?? folded(cellText(cell));
}
