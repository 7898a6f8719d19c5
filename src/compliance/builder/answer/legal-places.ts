import type { Assignment, Group } from './assignment';
import type { KindMask } from '../problem/group-rules';

/** Who would sit together: the kinds of the MLs, and how many students there are in all. */
export interface Company {
  readonly kinds: KindMask;
  readonly size: number;
}

/** Who sits at an option now: in a new group, or where none is given, in a class of today. */
export function companyAt(state: Assignment, option: number, group: Group | null): Company {
  if (group !== null) return { kinds: group.kinds, size: group.members.length };
  const { at, host, kind } = state.optionAt(option);
  if (kind !== 'embed') return state.companyIn(state.classAt(at));
  const there = state.groups.flatMap((each) => (state.optionAt(each.option).host === host ? each.members : []));
  const own = at < 0 ? 0n : state.classAt(at).fixedKinds;
  return { kinds: there.reduce((mask, learner) => mask | state.learnerAt(learner).bit, own), size: there.length };
}

/** Whether such a company may be brought together there; those who are given ESL in their own class are already there. */
export function mayBeThere(state: Assignment, option: number, { kinds, size }: Company): boolean {
  const { rules } = state.problem;
  const { at, kind } = state.optionAt(option);
  if (kind === 'embed') return rules.mayMeet(kinds, false);
  if (kind === 'class') return state.mayJoin(state.classAt(at), { kinds, size });
  return size <= rules.limitOf(kinds) && rules.mayMeet(kinds, rules.isStandalone(kinds));
}

/** A company with a learner more. */
export function withOneMore(state: Assignment, { kinds, size }: Company, learner: number): Company {
  return { kinds: kinds | state.learnerAt(learner).bit, size: size + 1 };
}

/** Whether those who sit in a group may do so. */
export function isLegalPlace(state: Assignment, group: Group): boolean {
  const own = group.teacher < 0 ? null : group;
  return mayBeThere(state, group.option, companyAt(state, group.option, own));
}
