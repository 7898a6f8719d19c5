import { courseName } from '../dataset/courses';
import type { Enrolment } from '../dataset/records';
import { folded } from '../sheets/values/text';

/** Whether two rows of one student say the same: course, section, term and meeting pattern (rulings.md, Cells and sheets). */
export function sameClassTime(a: Enrolment, b: Enrolment): boolean {
  return (
    a.term === b.term &&
    a.times === b.times &&
    (a.course === b.course || sameText(courseName(a.course), courseName(b.course))) &&
    (a.section === b.section || sameText(a.section.sectionName, b.section.sectionName))
  );
}

/** Rows of one student without the copies of earlier rows; a student has few rows, so each is compared with those before it. */
export function withoutCopies(rows: readonly Enrolment[]): Enrolment[] {
  if (rows.length < 2) return [...rows];
  return rows.filter((row, index) => !rows.slice(0, index).some((earlier) => sameClassTime(earlier, row)));
}

function sameText(a: string, b: string): boolean {
  return a === b || folded(a) === folded(b);
}
