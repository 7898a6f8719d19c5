import type { PolicyValues } from '../policy/policy';
import { gradeRank } from '../sheets/values/grades';
import { balanced } from './balance';
import { inChunks, minutesOf } from './chunks';
import type { Learner } from './learners';
import { ordinaryGroups } from './ordinary-groups';
import { seatModified } from './seat-modified';

/** An ESL group that a school would have to staff. */
export interface PlannedGroup<L extends Learner> {
  readonly learners: readonly L[];
  /** How many students it may have. */
  readonly limit: number;
  /** Minutes a week that it runs: the most that any of its students is owed; those owed less may leave early. */
  readonly minutesPerWeek: number;
}

/**
 * Forms the ESL groups of one school, each allowed by the grouping rules (docs/spec/esl-service.md), with the fewest teacher-minutes a
 * week that this method finds: see the README for what is exact. HILT students stay among themselves.
 * @param learners those owed ESL at the school
 * @param values the policy's values there
 */
export function planGroups<L extends Learner>(learners: readonly L[], values: PolicyValues): PlannedGroup<L>[] {
  const limit = Math.max(1, values['eslGroupSize.standard']);
  const hiltLimit = Math.max(1, values['eslGroupSize.hilt']);
  const hilt = learners.filter((learner) => learner.hilt);
  const modified = learners.filter((learner) => !learner.hilt && learner.modified);
  const others = learners.filter((learner) => !learner.hilt && !learner.modified);
  return [
    ...planned(inChunks(mostOwedFirst(hilt), hiltLimit), hiltLimit),
    ...planned(seatModified(ordinaryGroups(others, values, limit), mostOwedFirst(modified), limit), limit),
  ];
}

/** Teacher-minutes a week of groups. */
export function minutesOfGroups(groups: readonly PlannedGroup<Learner>[]): number {
  return groups.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
}

function planned<L extends Learner>(groups: L[][], limit: number): PlannedGroup<L>[] {
  return balanced(groups).map((learners) => ({ learners, limit, minutesPerWeek: minutesOf(learners) }));
}

/** With equal minutes, neighbouring grades stay together. */
function mostOwedFirst<L extends Learner>(learners: readonly L[]): L[] {
  return [...learners].sort((a, b) => b.owedPerWeek - a.owedPerWeek || rankOf(a) - rankOf(b));
}

function rankOf({ grade }: Learner): number {
  return gradeRank(grade) ?? 0;
}
