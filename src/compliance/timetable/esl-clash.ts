import type { Enrolment } from '../dataset/records';
import { isSecondary } from '../esl/grade-bands';
import type { Policy } from '../policy/policy';
import { isK2To12 } from '../sheets/values/grades';
import { areOneClass } from './inside-another-class';
import { mayBeLeftInK2To5 } from './may-be-left';
import { sameClassTime } from './same-class-time';
import { meetTogether } from './time-slots';

/** Whether two rows of one student, one of them ESL, are at one time and may not be (docs/spec/checks.md, esl-time-conflict; docs/spec/rulings.md, ESL service). */
export function isEslClash(a: Enrolment, b: Enrolment, policy: Policy): boolean {
  if (!a.isEsl && !b.isEsl) return false;
  if (!meetTogether(a, b) || areOneClass(a, b) || sameClassTime(a, b)) return false;
  return !isPulledOut(a, b, policy) && !isPulledOut(b, a, policy);
}

/** Whether ESL of one row is given to a student of K2–5 who is pulled out, and the other row is no ESL. */
export function isPullOut(esl: Enrolment, other: Enrolment, policy: Policy): boolean {
  const { student } = esl;
  if (!esl.isEsl || esl.eslType !== 'Pull-Out' || other.isEsl || student === null) return false;
  return isK2To12(student.grade) && !isSecondary(student.grade, policy.at(student.school));
}

/** Pull-Out ESL of a student of K2–5 takes the place of a class that may be left (docs/spec/rulings.md, ESL service). */
function isPulledOut(esl: Enrolment, other: Enrolment, policy: Policy): boolean {
  return isPullOut(esl, other, policy) && mayBeLeftInK2To5(other, policy.at(other.section.school));
}
