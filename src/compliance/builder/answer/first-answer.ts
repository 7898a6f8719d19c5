import { Assignment, type Group } from './assignment';
import { choicesOf, type Choices } from './choices';
import { Filler } from './fill';
import { isLegalPlace } from './legal-places';
import { applyLocks } from './locks';
import { fitAt, type EslClass, type Problem } from '../problem/problem';
import { randomFrom } from './random';
import { isBetter, scoreOf } from './score';

type Random = () => number;

const SEED = 1;
/** How often a round leaves a teacher's fault to the moving of students, and looks at a class's people anew. */
const LEAVE_TEACHER = 0.15;
const PEOPLE_ANEW = 0.2;
/** How often a seat more is kept free in a class, for somebody who comes back to it. */
const SPARE_SEAT = 0.3;

/** A solution with the rounds that were made. */
export interface FirstAnswer {
  readonly state: Assignment;
  readonly rounds: number;
  readonly notes: readonly string[];
}

/**
 * The answer at once (docs/spec/schedule-builder.md, Two answers): greedy, then rounds of taking out and putting back with a fixed seed. The
 * same problem gives the same answer on every machine.
 * @param rounds how many; fewer are made where everybody is served early
 */
export function firstAnswer(problem: Problem, rounds: number): FirstAnswer {
  const choices = choicesOf(problem);
  const empty = new Assignment(problem);
  const notes = applyLocks(empty);
  return { ...improved(settled(empty, choices, null), choices, rounds), notes };
}

/** A solution that comes from elsewhere, put in order and made better in some rounds. */
export function polished(start: Assignment, choices: Choices, rounds: number): Assignment {
  takeBack(start);
  new Filler(start, choices, null).run();
  takeBack(start);
  prune(start);
  return improved(start, choices, rounds).state;
}

function improved(start: Assignment, choices: Choices, rounds: number): Omit<FirstAnswer, 'notes'> {
  const { problem } = start;
  const random = randomFrom(SEED);
  let current = start;
  let best = current;
  let bestScore = scoreOf(best);
  let score = bestScore;
  let round = 0;
  for (; round < rounds; round++) {
    if (problem.learners.length === 0 || (bestScore[0] === problem.learners.length && round > rounds / 3)) break;
    const next = settled(takenApart(current.copy(), random), choices, random);
    const nextScore = scoreOf(next);
    if (!isBetter(score, nextScore)) [current, score] = [next, nextScore];
    if (isBetter(score, bestScore)) [best, bestScore] = [current, score];
  }
  return { state: best, rounds: round };
}

/** Puts everybody whom it can into place, and takes back what serves nobody. */
function settled(state: Assignment, choices: Choices, random: Random | null): Assignment {
  assignTeachers(state, random);
  chooseWhoMoves(state, random);
  new Filler(state, choices, random).run();
  takeBack(state);
  new Filler(state, choices, random).run();
  takeBack(state);
  prune(state);
  return state;
}

/** Takes out some of the groups: around somebody who is short, or here and there. */
function takenApart(state: Assignment, random: Random): Assignment {
  const { classes, learners } = state.problem;
  const short = learners.filter(({ place }) => !state.isServed(place));
  const focus = short.length > 0 && random() < 0.6 ? short[Math.floor(random() * short.length)] : undefined;
  const share = 0.1 + 0.4 * random();
  for (const group of [...state.groups]) {
    const isNear = focus !== undefined && fitAt(state.problem, focus.place, group.option) !== null;
    if (random() < (focus === undefined ? share : isNear ? 0.6 : 0.08)) emptied(state, group);
  }
  for (const { place, leavers } of classes) {
    if (leavers.length === 0 || random() >= PEOPLE_ANEW) continue;
    if ((state.retaught[place] ?? -1) >= 0 && !isPinnedTeacher(state, place)) state.teach(place, -1);
    for (const learner of leavers) comeBack(state, learner);
  }
  return state;
}

function emptied(state: Assignment, group: Group): void {
  for (const member of [...group.members]) if (!group.pinned.has(member)) state.exit(group, member);
}

function isPinnedTeacher({ problem }: Assignment, place: number): boolean {
  const display = problem.classes[place]?.section.display ?? '';
  return [...problem.locked].some((id) => id.startsWith(`teacher|${display}|`));
}

/** The learner takes back what she had, and leaves what she was given. */
function comeBack(state: Assignment, learner: number): void {
  const used = [...(state.usedBy[learner] ?? [])];
  if (used.some((group) => group.pinned.has(learner))) return;
  for (const group of used) state.exit(group, learner);
  state.leave(learner, false);
}

/** Classes whose only fault is the teacher get another, the largest first (docs/spec/schedule-builder.md, The moves). */
function assignTeachers(state: Assignment, random: Random | null): void {
  const faulty = state.problem.classes.filter(
    ({ needsTeacher, place, takers }) => needsTeacher && takers.length > 0 && (state.retaught[place] ?? -1) < 0,
  );
  const sizes = new Map(faulty.map((each) => [each, each.fixed.length + each.leavers.length]));
  // Built anew, a class first keeps the teacher that it has: nobody else's fault takes her away.
  faulty.sort(
    (a, b) =>
      Number(b.ownTeacher >= 0) - Number(a.ownTeacher >= 0) ||
      (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) ||
      a.place - b.place,
  );
  for (const each of faulty) {
    if (!state.isLegalGroup(each) || (random !== null && random() < LEAVE_TEACHER)) continue;
    const [taker] = each.takers
      .filter((teacher) => state.canRetake(teacher, each.place))
      .sort(
        (a, b) =>
          Number(b === each.ownTeacher) - Number(a === each.ownTeacher) ||
          state.minutesLeft(b) - state.minutesLeft(a) ||
          a - b,
      );
    if (taker !== undefined) state.teach(each.place, taker);
  }
}

/** Of classes that are not legal, chooses who stays; the others are to be placed elsewhere. */
function chooseWhoMoves(state: Assignment, random: Random | null): void {
  const { learners } = state.problem;
  for (const { place, bad, mayLeave } of learners)
    if (mayLeave && bad.some(({ isWrongItself, at }) => isWrongItself || at < 0)) state.leave(place);
  for (const each of state.problem.classes) {
    if (each.leavers.length === 0 || state.isLegal(each.place)) continue;
    const stay = each.needsTeacher && (state.retaught[each.place] ?? -1) < 0 ? [] : whoStays(state, each, random);
    for (const learner of each.leavers)
      if (!stay.includes(learner) && learners[learner]?.mayLeave === true) state.leave(learner);
  }
}

/** The most of a class who may sit together, with those who stay in any case; those first who fit elsewhere least. */
function whoStays(state: Assignment, each: EslClass, random: Random | null): number[] {
  const { patterns, rules } = state.problem;
  const there = each.leavers.filter((learner) => state.out[learner] !== true);
  const stuck = there.filter((learner) => !state.learnerAt(learner).mayLeave);
  const kinds = stuck.reduce((mask, learner) => mask | state.learnerAt(learner).bit, each.fixedKinds);
  const ways = new Map(
    there.map((learner) => [learner, waysOut(state, learner) * (random === null ? 1 : 0.2 + 1.8 * random())]),
  );
  const kindsWith = (able: readonly number[]) =>
    able.reduce((mask, learner) => mask | state.learnerAt(learner).bit, kinds);
  let best: number[] = [];
  let most = -1;
  for (const pattern of [...patterns, ...there.map((learner) => state.learnerAt(learner).bit)]) {
    const able = there.filter((learner) => (state.learnerAt(learner).bit & pattern) !== 0n && !stuck.includes(learner));
    if (!rules.isLegal(kindsWith(able), each.standalone)) continue;
    able.sort((a, b) => (ways.get(a) ?? 0) - (ways.get(b) ?? 0) || a - b);
    const limit = state.limitOf(each, kindsWith(able));
    const spare = random !== null && random() < SPARE_SEAT ? 1 : 0;
    const seats = Math.max(0, limit - spare - each.fixed.length - stuck.length);
    const worth = Math.min(seats, able.length) * (random === null ? 1 : 0.6 + 0.8 * random());
    if (worth > most) [best, most] = [[...stuck, ...able.slice(0, seats)], worth];
  }
  return best;
}

/** How many options would serve a learner who leaves, each alone. */
function waysOut(state: Assignment, learner: number): number {
  const isOut = state.out[learner] === true;
  state.leave(learner);
  let ways = 0;
  for (const { at, kind, place, teachers } of state.problem.options) {
    if (kind === 'new' && teachers.length === 0) continue;
    if (state.learnerAt(learner).bad.some((row) => row.at === at)) continue;
    if (state.isFree(learner, place) && state.missing(learner, place) <= 0) ways += kind === 'new' ? 1 : 2;
  }
  state.leave(learner, isOut);
  return ways;
}

/** Who could not be served in full keeps what she had, and nobody stays added to a class that is not legal. */
function takeBack(state: Assignment): void {
  const { learners } = state.problem;
  for (let changed = true; changed;) {
    changed = false;
    for (const { place, bad, mustBeFull } of learners) {
      const isAllOrNothing = (bad.length > 0 && state.out[place] === true) || mustBeFull;
      if (!isAllOrNothing || state.missing(place) <= 0) continue;
      if (state.out[place] !== true && (state.usedBy[place] ?? []).length === 0) continue;
      comeBack(state, place);
      for (const { at } of bad) revive(state, at);
      changed ||= state.out[place] !== true;
    }
    for (const group of [...state.groups]) {
      const movable = group.members.filter((member) => !group.pinned.has(member));
      if (movable.length === 0 || isLegalPlace(state, group)) continue;
      for (const member of movable) state.exit(group, member);
      changed = true;
    }
  }
}

/** A class that had been freed, and to which somebody comes back, takes its teacher of today again, where she is still free. */
function revive(state: Assignment, place: number): void {
  const each = state.problem.classes[place];
  if (each === undefined || !each.isFreed || each.ownTeacher < 0 || (state.retaught[place] ?? -1) >= 0) return;
  if (state.canRetake(each.ownTeacher, place)) state.teach(place, each.ownTeacher);
}

/** Takes out what serves nobody: whoever is served in full without a group leaves it, the groups with the fewest first. */
function prune(state: Assignment): void {
  for (const group of [...state.groups].sort((a, b) => a.members.length - b.members.length || a.option - b.option)) {
    for (const member of [...group.members]) {
      if (group.pinned.has(member) || state.missing(member) > 0) continue;
      const isComeBack =
        state.optionAt(group.option).at >= 0 &&
        state.learnerAt(member).bad.some(({ at }) => at === state.optionAt(group.option).at);
      if (isComeBack) continue;
      state.exit(group, member);
      if (state.missing(member) > 0) {
        const reopened = state.groups.includes(group) ? group : state.open(group.option, group.teacher);
        state.enter(reopened, member);
      }
    }
  }
}
