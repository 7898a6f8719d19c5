import type { Assignment } from '../answer/assignment';
import { companyAt, mayBeThere, withOneMore } from '../answer/legal-places';
import { comeBack } from '../answer/take-back';
import type { Learner, Option } from '../problem/problem';

/** Steps of the search for meetings that would serve somebody; more are not needed in a week of a school. */
const MOST_STEPS = 3000;

/**
 * Whether meetings among some options, none at the time of another, would serve a learner in full, whoever teaches and sits there.
 * @param scratch a solution in which nobody is placed
 */
export function couldServe(scratch: Assignment, learner: Learner, options: readonly Option[]): boolean {
  if (learner.mayLeave) scratch.leave(learner.place);
  const found = search(scratch, learner, options, () => -1);
  scratch.leave(learner.place, false);
  return found;
}

/** Whether a learner could be served in full beside everybody whom a solution serves: by seats that are free, and teachers who have time. */
export function couldServeToo(state: Assignment, learner: Learner, options: readonly Option[]): boolean {
  const copy = state.copy();
  comeBack(copy, learner.place);
  if (learner.mayLeave) copy.leave(learner.place);
  return search(copy, learner, options, (option) => {
    const teacher = option.kind === 'new' ? copy.staff.teacherFor(option) : -1;
    const isOpen = option.kind === 'new' ? teacher >= 0 : hasSeat(copy, option, learner);
    return isOpen ? teacher : null;
  });
}

/** Whether a class of today, or ESL in the own class, may take the learner. */
export function hasSeat(state: Assignment, option: Option, { place }: Learner): boolean {
  if (option.kind === 'class' && state.joinedTo(option.at).includes(place)) return state.isLegal(option.at);
  return mayBeThere(state, option.place, withOneMore(state, companyAt(state, option.place, null), place));
}

/** @param teacherAt the place of the teacher whom a new group takes, -1 where none is asked for; null where the option cannot be used */
function search(
  state: Assignment,
  { place }: Learner,
  options: readonly Option[],
  teacherAt: (option: Option) => number | null,
): boolean {
  const sorted = [...options].sort((a, b) => b.perWeek - a.perWeek || a.place - b.place);
  let steps = 0;
  const from = (start: number): boolean => {
    if (state.isFull(place)) return true;
    for (let at = start; at < sorted.length; at++) {
      const option = sorted[at];
      if (option === undefined || ++steps > MOST_STEPS) return false;
      if (!state.isFree(place, option.place)) continue;
      const teacher = teacherAt(option);
      if (teacher === null) continue;
      const group = { option: option.place, teacher, members: [], pinned: new Set<number>(), kinds: 0n };
      if (teacher >= 0) state.staff.take(teacher, option);
      state.enter(group, place);
      const isServed = from(at + 1);
      state.withdraw(group, place);
      if (teacher >= 0) state.staff.give(teacher, option);
      if (isServed) return true;
    }
    return false;
  };
  return from(0);
}
