import type { EslClass } from '../problem/problem';
import type { Assignment, Group } from './assignment';
import { isLegalPlace } from './legal-places';

/**
 * Who could not be served in full keeps what she had; nobody stays added to a class that is not legal; no class gets a fault that it has
 * not today; and a class that somebody comes back to has its teacher.
 */
export function takeBack(state: Assignment): void {
  for (let changed = true; changed;) {
    changed = outOfHalves(state);
    changed = backFromShort(state) || changed;
    changed = outOfIllegal(state) || changed;
    changed = backFromNewFaults(state) || changed;
    changed = teachersBack(state) || changed;
  }
}

/** The learner takes back what she had, and leaves what she was given. Returns whether anything has changed. */
export function comeBack(state: Assignment, learner: number): boolean {
  const used = [...(state.usedBy[learner] ?? [])];
  if (used.some((group) => group.pinned.has(learner))) return false;
  const isBack = used.length > 0 || state.out[learner] === true;
  for (const group of used) state.exit(group, learner);
  state.leave(learner, false);
  return isBack;
}

/** Takes all out of a group who are not locked in it. */
export function emptied(state: Assignment, group: Group): void {
  for (const member of [...group.members]) if (!group.pinned.has(member)) state.exit(group, member);
}

/** A class that is left only whole is not left in part, whoever has locked what. */
function outOfHalves(state: Assignment): boolean {
  const { fits, learners } = state.problem;
  let changed = false;
  for (const { place } of learners) {
    while (state.openHalves(place).length > 0) {
      const [half] = (state.usedBy[place] ?? []).filter(({ option }) => fits[place]?.[option]?.isHalf === true);
      if (half === undefined) break;
      state.exit(half, place);
      changed = true;
    }
  }
  return changed;
}

function backFromShort(state: Assignment): boolean {
  let changed = false;
  for (const { place, bad, mustBeFull } of state.problem.learners) {
    const isAllOrNothing = (bad.length > 0 && state.out[place] === true) || mustBeFull;
    if (isAllOrNothing && state.missing(place) > 0 && comeBack(state, place)) changed = true;
  }
  return changed;
}

function outOfIllegal(state: Assignment): boolean {
  let changed = false;
  for (const group of [...state.groups]) {
    if (group.members.every((member) => group.pinned.has(member)) || isLegalPlace(state, group)) continue;
    emptied(state, group);
    changed = true;
  }
  return changed;
}

function backFromNewFaults(state: Assignment): boolean {
  let changed = false;
  for (const each of state.problem.classes) {
    const gone = each.leavers.filter((learner) => state.out[learner] === true);
    if (gone.length === 0 || !state.hasNewFault(each)) continue;
    // One who comes back may be enough: with her the class is what it is today.
    const [one] = gone.filter((learner) => isAsTodayWith(state, each, learner));
    for (const learner of one === undefined ? gone : [one]) changed = comeBack(state, learner) || changed;
  }
  return changed;
}

function isAsTodayWith(state: Assignment, at: EslClass, learner: number): boolean {
  state.leave(learner, false);
  const isAsToday = !state.hasNewFault(at);
  state.leave(learner);
  return isAsToday;
}

/** A class built anew in which somebody stays gets its teacher of today again, who gives up for it what else she was given. */
export function teachersBack(state: Assignment): boolean {
  let changed = false;
  for (const each of state.problem.classes) {
    const { isFreed, ownTeacher, place } = each;
    if (!isFreed || state.isTaught(each) || state.companyIn(each).size === 0) continue;
    for (const other of state.problem.classes)
      if (state.retaught[other.place] === ownTeacher && other.ownTeacher !== ownTeacher) state.teach(other.place, -1);
    for (const group of state.groups.filter(({ teacher }) => teacher === ownTeacher)) emptied(state, group);
    if (!state.staff.canRetake(ownTeacher, each)) continue;
    state.teach(place, ownTeacher);
    changed = true;
  }
  return changed;
}

/** Takes out what serves nobody: whoever is served in full without a group leaves it, the groups with the fewest first. */
export function prune(state: Assignment): void {
  for (const group of [...state.groups].sort((a, b) => a.members.length - b.members.length || a.option - b.option)) {
    for (const member of [...group.members]) {
      if (group.pinned.has(member) || !state.isFull(member)) continue;
      const { at } = state.optionAt(group.option);
      // Who only comes back to a class of today stays in it.
      if (at >= 0 && state.learnerAt(member).bad.some((row) => row.at === at)) continue;
      if (group.members.length > 1 && state.isShortWithout(group, member)) {
        state.moveLast(group, member);
        continue;
      }
      state.exit(group, member);
      if (!state.isFull(member)) {
        const reopened = state.groups.includes(group) ? group : state.open(group.option, group.teacher);
        state.enter(reopened, member);
      }
    }
  }
}
