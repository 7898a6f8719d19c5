import type { Student } from '../dataset/records';
import type { Policy } from '../policy/policy';
import { isK2To12 } from '../sheets/values/grades';
import type { EslType } from '../sheets/values/esl-types';
import { isSecondary } from './grade-bands';

/** Why a type is not allowed, in words that end "… because it is". */
export type TypeProblem =
  'not allowed in secondary grades' | 'only for levels 1–3 in a BPS SEI program' | 'only for levels 4 and 5';

/**
 * Whether an ESL type is allowed for a student (docs/spec/esl-service.md, Which type). Null where it is, or where the table does not
 * speak of the grade. A missing level is not assumed here: what depends on it is not judged (docs/spec/rulings.md, Who counts).
 */
export function typeProblem(type: EslType, student: Student, policy: Policy): TypeProblem | null {
  if (!isK2To12(student.grade)) return null;
  const secondary = isSecondary(student.grade, policy.at(student.school));
  const { level } = student;
  switch (type) {
    case 'Standalone':
      return null;
    case 'Push-In':
    case 'Pull-Out':
      return secondary ? 'not allowed in secondary grades' : null;
    case 'Embed Homeroom':
      if (secondary) return 'not allowed in secondary grades';
      return !student.program.bpsSei || (level !== null && level > 3)
        ? 'only for levels 1–3 in a BPS SEI program'
        : null;
    case 'Embed ELA':
      return level !== null && level < 4 ? 'only for levels 4 and 5' : null;
  }
}
