import type { EslClass } from '../problem/problem';
import type { Assignment } from './assignment';
import type { Choices } from './choices';
import { Filler } from './fill';
import type { Random } from './random';
import { prune, takeBack } from './take-back';

/** How often a round leaves a teacher's fault to the moving of students. */
const LEAVE_TEACHER = 0.15;
/** How often a seat more is kept free in a class, for somebody who comes back to it. */
const SPARE_SEAT = 0.3;

/**
 * Puts everybody whom it can into place, and takes back what serves nobody.
 * @param random what varies the order in the rounds; null for the best next step always
 */
export function settled(state: Assignment, choices: Choices, random: Random | null): Assignment {
  assignTeachers(state, random);
  chooseWhoMoves(state, choices, random);
  new Filler(state, choices, random).run();
  takeBack(state);
  new Filler(state, choices, random).run();
  takeBack(state);
  prune(state);
  return state;
}

/** Classes whose only fault is the teacher get another, the largest first (docs/spec/schedule-builder.md, The moves). */
function assignTeachers(state: Assignment, random: Random | null): void {
  const faulty = state.problem.classes.filter((each) => each.takers.length > 0 && !state.isTaught(each));
  const sizes = new Map(faulty.map((each) => [each, each.fixed.length + each.leavers.length]));
  // Built anew, a class first keeps the teacher that it has: nobody else's fault takes her away.
  faulty.sort(
    (a, b) =>
      Number(b.ownTeacher >= 0) - Number(a.ownTeacher >= 0) ||
      (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) ||
      a.place - b.place,
  );
  const { staff } = state;
  for (const each of faulty) {
    if (!state.isLegalGroup(each) || (random !== null && random() < LEAVE_TEACHER)) continue;
    const [taker] = each.takers
      .filter((teacher) => staff.canRetake(teacher, each))
      .sort(
        (a, b) =>
          Number(b === each.ownTeacher) - Number(a === each.ownTeacher) ||
          staff.minutesLeft(b) - staff.minutesLeft(a) ||
          a - b,
      );
    if (taker !== undefined) state.teach(each.place, taker);
  }
}

/** Of classes that are not legal, chooses who stays; the others are to be placed elsewhere. */
function chooseWhoMoves(state: Assignment, choices: Choices, random: Random | null): void {
  const { learners } = state.problem;
  for (const { place, bad, mayLeave } of learners)
    if (mayLeave && bad.some(({ isWrongItself, at }) => isWrongItself || at < 0)) state.leave(place);
  for (const each of state.problem.classes) {
    if (each.leavers.length === 0 || state.isLegal(each.place)) continue;
    const stay = new Set(state.isTaught(each) ? whoStays(state, choices, each, random) : []);
    for (const learner of each.leavers)
      if (!stay.has(learner) && learners[learner]?.mayLeave === true) state.leave(learner);
  }
}

/** The most of a class who may sit together, with those who stay in any case; those first who fit elsewhere least. */
function whoStays(state: Assignment, choices: Choices, each: EslClass, random: Random | null): number[] {
  const { patterns, rules } = state.problem;
  const there = each.leavers.filter((learner) => state.out[learner] !== true);
  const stuck = there.filter((learner) => !state.learnerAt(learner).mayLeave);
  const kinds = stuck.reduce((mask, learner) => mask | state.learnerAt(learner).bit, each.fixedKinds);
  const ways = new Map(
    there.map((learner) => [learner, waysOut(state, choices, learner) * (random === null ? 1 : 0.2 + 1.8 * random())]),
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
function waysOut(state: Assignment, { optionsOf }: Choices, learner: number): number {
  const isOut = state.out[learner] === true;
  state.leave(learner);
  let ways = 0;
  for (const option of optionsOf[learner] ?? []) {
    const { at, kind, teachers } = state.optionAt(option);
    if (kind === 'new' && teachers.length === 0) continue;
    if (state.learnerAt(learner).bad.some((row) => row.at === at)) continue;
    if (state.isFree(learner, option) && state.missing(learner, option) <= 0) ways += kind === 'new' ? 1 : 2;
  }
  state.leave(learner, isOut);
  return ways;
}
