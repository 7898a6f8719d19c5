import { Assignment } from './assignment';
import type { Choices } from './choices';
import { companyAt, mayBeThere, withOneMore } from './legal-places';
import { polished } from './first-answer';

/** Rounds that look for a plan in which somebody is served. */
const ROUNDS = 20;

/**
 * How many others a plan that serves a learner would leave short, at least one; null where no such plan was found. The learner is
 * placed first, alone, and the others around her.
 */
export function othersShort(state: Assignment, learner: number, choices: Choices): number | null {
  const { learners } = state.problem;
  const forced = new Assignment(state.problem);
  if (state.learnerAt(learner).mayLeave) forced.leave(learner);
  for (const option of choices.optionsOf[learner] ?? []) {
    if (forced.missing(learner) <= 0) break;
    const at = forced.optionAt(option);
    const teacher = at.kind === 'new' ? forced.staff.teacherFor(at) : -1;
    const isOpen =
      at.kind === 'new'
        ? teacher >= 0
        : mayBeThere(forced, option, withOneMore(forced, companyAt(forced, option, null), learner));
    if (isOpen && forced.isFree(learner, option)) forced.enter(forced.open(option, teacher), learner, true);
  }
  if (forced.missing(learner) > 0) return null;
  const other = polished(forced, choices, ROUNDS);
  const served = (of: Assignment) => learners.filter(({ place }) => place !== learner && of.isServed(place)).length;
  return Math.max(1, served(state) - served(other));
}
