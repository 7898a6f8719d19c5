import type { Enrolment } from '../dataset/records';

/** Whether the ESL of a row is given inside another class: Push-In and Embed. */
export function isGivenInside({ isEsl, eslType }: Pick<Enrolment, 'isEsl' | 'eslType'>): boolean {
  return isEsl && (eslType === 'Push-In' || eslType.startsWith('Embed'));
}

/** Whether one of two rows is ESL that is given inside the other, a core class (docs/spec/rulings.md, ESL service). */
export function areOneClass(a: Enrolment, b: Enrolment): boolean {
  return (isGivenInside(a) && isCoreRow(b)) || (isGivenInside(b) && isCoreRow(a));
}

function isCoreRow({ isEsl, course }: Enrolment): boolean {
  return !isEsl && course.hasCoreWords;
}
