import { Assignment } from '../answer/assignment';
import { choicesOf, type Choices } from '../answer/choices';
import { polished } from '../answer/first-answer';
import type { IntegerProgram, Solver } from '../integer-program';
import { applyLocks } from '../answer/locks';
import type { Problem } from '../problem/problem';
import { writeProgram, type WrittenProgram } from './program';
import { isBetter, scoreOf } from '../answer/score';
import { heldOutside, windowsOf } from './windows';

/** The better of two answers, with what is known of it. */
export interface ExactAnswer {
  readonly state: Assignment;
  /** The most of the problem's learners whom any plan serves in full and legally. */
  readonly bound: number;
  readonly proved: boolean;
}

/** Rounds in which an exact solution is made better in what comes after the number of MLs. */
const POLISH = 60;
/** The part of the time that the whole has; the rest is for windows, where the whole was not done. */
const WHOLE = 0.6;

/**
 * The exact answer (docs/spec/schedule-builder.md, Two answers): an integer program started from the first answer, which it replaces where it is
 * better; where it is not done in time, windows of three neighbouring grades, the others held. The bound is that of the whole, and says
 * how many more may be possible. Nothing is solved where everybody is served.
 */
export async function exactAnswer(
  problem: Problem,
  first: Assignment,
  solver: Solver,
  seconds: number,
): Promise<ExactAnswer> {
  const choices = choicesOf(problem);
  const all = problem.learners.length;
  if (scoreOf(first)[0] === all) {
    // Nothing serves more, and the program asks for nothing else.
    const found = polished(first.copy(), choices, POLISH);
    return { state: isBetter(scoreOf(found), scoreOf(first)) ? found : first, bound: all, proved: true };
  }
  const written = writeProgram(first, choices);
  let state = first;
  const solve = async (program: IntegerProgram, start: Float64Array, time: number): Promise<number> => {
    const { bound, values } = await solver(program, start, time, problem.values.planMegabytes);
    if (values === null) return bound;
    const found = polished(readSolution(written, values, problem, choices), choices, POLISH);
    if (isBetter(scoreOf(found), scoreOf(state))) state = found;
    return bound;
  };
  const windows = windowsOf(problem);
  const lowest = await solve(
    written.program,
    startOf(written, first, choices),
    windows.length > 0 ? seconds * WHOLE : seconds,
  );
  const bound = () => Math.min(all, Math.max(scoreOf(state)[0] ?? 0, Math.floor(-lowest + 1e-6)));
  for (const window of windows) {
    if (bound() <= (scoreOf(state)[0] ?? 0)) break;
    const start = startOf(written, state, choices);
    await solve(heldOutside(written, window, start), start, (seconds * (1 - WHOLE)) / windows.length);
  }
  return { state, bound: bound(), proved: bound() <= (scoreOf(state)[0] ?? 0) };
}

/** A solution as the program's columns: only who is served in full stands in it. */
function startOf(written: WrittenProgram, state: Assignment, choices: Choices): Float64Array {
  const values = new Float64Array(written.program.columns.length);
  const put = (column: number | undefined, value = 1) => {
    if (column !== undefined && column >= 0) values[column] = value;
  };
  const { classes, learners } = state.problem;
  const served = new Set(learners.filter(({ place }) => state.isServed(place)).map(({ place }) => place));
  for (const learner of served) {
    const isStaying = state.learnerAt(learner).bad.length > 0 && state.out[learner] !== true;
    put(isStaying ? written.stay[learner] : written.out[learner]);
  }
  for (const group of state.groups) {
    const members = group.members.filter((member) => served.has(member));
    if (members.length === 0) continue;
    if (group.teacher < 0) {
      for (const member of members) put(written.joins.get(group.option)?.get(member));
      continue;
    }
    put(written.teaches.get(group.option)?.get(group.teacher));
    const at = choices.groups.findIndex(
      ({ kinds, option }) =>
        option === group.option && members.every((member) => (state.learnerAt(member).bit & kinds) !== 0n),
    );
    const count = written.count[at];
    if (count !== undefined) values[count] = (values[count] ?? 0) + 1;
    for (const member of members) put(written.inChoice[at]?.get(member));
  }
  for (const { options, sets } of written.embedAs) {
    const fixed = classes[options[0]?.at ?? -1]?.fixedKinds ?? 0n;
    const there = state.groups.filter(({ option }) => options.some(({ place }) => place === option));
    const members = there.flatMap((group) => group.members).filter((member) => served.has(member));
    const kinds = members.reduce((mask, member) => mask | state.learnerAt(member).bit, fixed);
    if (members.length > 0) put(sets.find((set) => (set.kinds & kinds) === kinds)?.column);
  }
  for (const [place, teacher] of state.retaught.entries()) put(written.takes[place]?.get(teacher));
  for (const each of classes) {
    const { place } = each;
    if (!state.isLegal(place)) continue;
    const kinds = state.companyIn(each).kinds;
    put(written.legalAs[place]?.find((set) => (set.kinds & kinds) === kinds)?.column);
  }
  for (const { column, learners: alike } of written.present)
    if (alike.some((learner) => values[written.out[learner] ?? -1] !== 1)) put(column);
  for (const { out, ways } of written.chosen) {
    if (values[out] !== 1) continue;
    const met = ways.find(
      ({ given, need }) =>
        given.reduce((sum, [column, factor]) => sum + factor * (values[column] ?? 0), 0) >= need - 1e-6,
    );
    put(met?.column);
  }
  return values;
}

/** The columns of a solution as groups with their members. */
function readSolution(written: WrittenProgram, values: Float64Array, problem: Problem, choices: Choices): Assignment {
  const state = new Assignment(problem);
  applyLocks(state);
  const has = (column: number | undefined) => column !== undefined && column >= 0 && (values[column] ?? 0) > 0.5;
  for (const { bad, place } of problem.learners) if (bad.length > 0 && has(written.out[place])) state.leave(place);
  for (const [place, takers] of written.takes.entries())
    for (const [teacher, column] of takers)
      if (has(column) && (state.retaught[place] ?? -1) < 0) state.teach(place, teacher);
  const enter = (option: number, teacher: number, members: readonly number[]) => {
    const free = members.filter((member) => state.isFree(member, option));
    if (free.length === 0) return;
    const group =
      state.groups.find((each) => each.option === option && each.teacher === teacher) ?? state.open(option, teacher);
    for (const member of free) state.enter(group, member);
  };
  for (const { place } of problem.options) {
    const joining = written.joins.get(place);
    if (joining !== undefined) {
      enter(
        place,
        -1,
        [...joining].filter(([, column]) => has(column)).map(([learner]) => learner),
      );
      continue;
    }
    const teachers = [...(written.teaches.get(place) ?? [])]
      .filter(([, column]) => has(column))
      .map(([teacher]) => teacher);
    for (const [at, { limit, option }] of choices.groups.entries()) {
      if (option !== place) continue;
      const members = [...(written.inChoice[at] ?? [])].filter(([, column]) => has(column)).map(([learner]) => learner);
      const groups = Math.min(
        teachers.length,
        Math.max(Math.ceil(members.length / limit), members.length === 0 ? 0 : 1),
      );
      for (let part = 0; part < groups; part++) {
        const teacher = teachers.shift();
        if (teacher === undefined || !state.staff.canTeach(teacher, state.optionAt(place))) continue;
        enter(
          place,
          teacher,
          members.filter((_, index) => index % groups === part),
        );
      }
    }
  }
  return state;
}
