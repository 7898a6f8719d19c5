import type { Enrolment } from '../dataset/records';
import { cellOf } from '../dataset/source-rows';
import { readNumber } from '../sheets/values/numbers';
import { cellText, folded } from '../sheets/values/text';

/**
 * Whether two rows of one student are one class at one time, whose minutes count once: course, section, term and meetings as read. Rows that state
 * no time at all are so only with the same minutes a week, and of other teachers only with the same ESL type: they differ in the teacher only
 * (docs/spec/rulings.md, Cells and sheets: schedule-row-duplicate).
 */
export function sameClassTime(a: Enrolment, b: Enrolment): boolean {
  if (a.times !== b.times || a.section.classNumber !== b.section.classNumber) return false;
  if (unreadTerm(a) !== unreadTerm(b)) return false;
  if (a.times.isStated) return true;
  return minutesSaid(a) === minutesSaid(b) && (a.teachers === b.teachers || a.eslType === b.eslType);
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

/** A term that cannot be read, as typed; empty where it is read. Two that cannot be read may be two parts of the year. */
export function unreadTerm(row: Enrolment): string {
  return row.termIsKnown ? '' : folded(cellText(cellOf(row, 'term')));
}

/** What a row says of its minutes a week: the number, else the text. */
export function minutesSaid(row: Enrolment): number | string {
  const cell = cellOf(row, 'minutesPerWeek');
  return readNumber(cell, 'weeklyMinutes').number ?? folded(cellText(cell));
}
