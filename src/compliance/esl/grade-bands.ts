import type { PolicyValues } from '../policy/policy';
import { gradeRank, K2_RANK, type Grade } from '../sheets/values/grades';

/** Whether a grade is secondary at a school whose values these are. False for ungraded and unknown grades. */
export function isSecondary(grade: Grade | null, values: PolicyValues): boolean {
  const rank = gradeRank(grade);
  return rank !== null && rank >= K2_RANK + values.secondaryFromGrade;
}

/** Whether a grade is below secondary; false for ungraded and unknown grades. */
export function isElementary(grade: Grade | null, values: PolicyValues): boolean {
  return gradeRank(grade) !== null && !isSecondary(grade, values);
}
