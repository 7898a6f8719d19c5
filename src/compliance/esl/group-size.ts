import type { Student } from '../dataset/records';
import type { PolicyValues } from '../policy/policy';

/** Which limit of size holds for an ESL class (docs/spec/esl-service.md, How big). */
export type SizeBasis = 'standard' | 'paraprofessional' | 'hilt';

/** HILT only where all its active students are, and there a paraprofessional does not raise the limit (docs/spec/rulings.md). */
export function sizeBasis(students: readonly Pick<Student, 'program'>[], hasParaprofessional: boolean): SizeBasis {
  if (students.length > 0 && students.every(({ program }) => program.hilt)) return 'hilt';
  return hasParaprofessional ? 'paraprofessional' : 'standard';
}

/** The most students that an ESL class may have at a school whose values these are. */
export function sizeLimit(
  students: readonly Pick<Student, 'program'>[],
  hasParaprofessional: boolean,
  values: PolicyValues,
): number {
  return values[`eslGroupSize.${sizeBasis(students, hasParaprofessional)}`];
}
