import type { Student } from '../dataset/records';
import type { PolicyValues } from '../policy/policy';

/** Which limit of size holds for an ESL class (docs/spec/esl-service.md, How big). */
export type SizeBasis = 'standard' | 'paraprofessional' | 'hilt';

/** As much of a student as the limit reads. */
interface Sized {
  readonly program: Pick<Student['program'], 'hilt'>;
}

/** HILT only where all its active students are, and there a paraprofessional does not raise the limit (docs/spec/rulings.md). */
export function sizeBasis(students: readonly Sized[], hasParaprofessional: boolean): SizeBasis {
  if (students.length > 0 && students.every(({ program }) => program.hilt)) return 'hilt';
  return hasParaprofessional ? 'paraprofessional' : 'standard';
}

/** The most students that an ESL class may have at a school whose values these are. */
export function sizeLimit(students: readonly Sized[], hasParaprofessional: boolean, values: PolicyValues): number {
  return values[`eslGroupSize.${sizeBasis(students, hasParaprofessional)}`];
}
