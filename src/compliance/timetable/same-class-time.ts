import type { Enrolment } from '../dataset/records';

/** Whether two rows of one student say the same: course, section, term and meeting pattern (rulings.md, Cells and sheets). */
export function sameClassTime(a: Enrolment, b: Enrolment): boolean {
  return a.times === b.times && a.section.classNumber === b.section.classNumber;
}

/** Rows of one student without the copies of earlier rows; a student has few rows, so each is compared with those before it. */
export function withoutCopies(rows: readonly Enrolment[]): Enrolment[] {
  if (rows.length < 2) return [...rows];
  return rows.filter((row, index) => !rows.slice(0, index).some((earlier) => sameClassTime(earlier, row)));
}
