import { fitAt, type Problem } from '../problem/problem';
import { Assignment, type Group } from './assignment';
import { choicesOf, hasParts, type Choices } from './choices';
import { Filler } from './fill';
import { applyLocks } from './locks';
import { Mender } from './mend';
import { randomFrom, type Random } from './random';
import { isBetter, scoreOf } from './score';
import { settled } from './settle';
import { comeBack, emptied, prune, takeBack, teachersBack } from './take-back';

const SEED = 1;
/** How often all is mended before the rounds, what part of it is looked at in them, and in how many of them one is. */
const PASSES = 2;
const LOOKED_AT = 0.1;
const MEND_EVERY = 2;
/** How often a round looks at a class's people anew. */
const PEOPLE_ANEW = 0.2;
/** How many rounds more, as a part of them, are made with groups whose terms the dates of teachers cut. */
const PART_ROUNDS = 0.25;

/** A solution with the rounds that were made. */
export interface FirstAnswer {
  readonly state: Assignment;
  readonly rounds: number;
  readonly notes: readonly string[];
}

/**
 * The answer at once (docs/spec/schedule-builder.md, Two answers): greedy, then rounds of taking out and putting back with a fixed seed. The
 * same problem gives the same answer on every machine, and it is never worse than today.
 * @param rounds how many; fewer are made where everybody is served early
 */
export function firstAnswer(problem: Problem, rounds: number): FirstAnswer {
  const empty = new Assignment(problem);
  const notes = applyLocks(empty);
  const parts = hasParts(problem) ? choicesOf(problem) : null;
  const isPartLocked = parts !== null && empty.groups.some((group) => isInPart(problem, group));
  const choices = isPartLocked ? parts : choicesOf(problem, true);
  const today = empty.copy();
  teachersBack(today);
  takeBack(today);
  const greedy = settled(empty, choices, null);
  const start = isBetter(scoreOf(today), scoreOf(greedy)) ? today : greedy;
  const whole = improved(new Mender(start, choices, null).all(PASSES), choices, rounds);
  const isAll = scoreOf(whole.state)[0] === problem.learners.length;
  if (parts === null || isPartLocked || isAll) return { ...whole, notes };
  return { ...withParts(whole, parts, Math.ceil(rounds * PART_ROUNDS)), notes };
}

/** Whether somebody is in a group for a part of what is asked for. */
function isInPart({ fits, options }: Problem, { members, option }: Group): boolean {
  return options[option]?.isPart === true || members.some((member) => fits[member]?.[option]?.isHalf === true);
}

/** An answer made better, where it can be, by groups whose terms the dates of teachers cut. */
function withParts(whole: Omit<FirstAnswer, 'notes'>, parts: Choices, rounds: number): Omit<FirstAnswer, 'notes'> {
  const filled = inOrder(whole.state.copy(), parts);
  const start = isBetter(scoreOf(whole.state), scoreOf(filled)) ? whole.state : filled;
  const found = improved(start, parts, rounds);
  return { state: found.state, rounds: whole.rounds + found.rounds };
}

/** A solution that comes from elsewhere, put in order and made better in some rounds. */
export function polished(start: Assignment, choices: Choices, rounds: number): Assignment {
  return improved(inOrder(start, choices), choices, rounds).state;
}

function inOrder(state: Assignment, choices: Choices): Assignment {
  takeBack(state);
  new Filler(state, choices, null).run();
  takeBack(state);
  prune(state);
  return state;
}

function improved(start: Assignment, choices: Choices, rounds: number): Omit<FirstAnswer, 'notes'> {
  const { problem } = start;
  const random = randomFrom(SEED);
  const mending = randomFrom(SEED);
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
    if (round % MEND_EVERY > 0 || score[0] === problem.learners.length) continue;
    current = new Mender(current, choices, mending).some(LOOKED_AT);
    score = scoreOf(current);
    if (isBetter(score, bestScore)) [best, bestScore] = [current, score];
  }
  return { state: best, rounds: round };
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

function isPinnedTeacher({ problem }: Assignment, place: number): boolean {
  const display = problem.classes[place]?.section.display ?? '';
  return [...problem.locked].some((id) => id.startsWith(`teacher|${display}|`));
}
