import { fitAt, givesToday, type Learner, type Option, type Problem } from '../problem/problem';
import { bitsOfMoments, type Moments } from '../problem/time-grid';

/** Absorbs rounding, never a whole minute. */
const TOLERANCE = 1e-6;

/**
 * The most of a problem's learners whom any plan may serve in full and legally, counted without a solver (docs/spec/schedule-builder.md, Limits):
 * those whose own times hold what they are owed, and of whom only a new group can serve, the cheapest for whom the minutes of
 * the licensed teachers are enough, were every group full. A plan that serves so many need not exist.
 */
export function countedBound(problem: Problem): number {
  const able = problem.learners.flatMap((learner) => {
    const options = problem.options.filter(
      (option) =>
        (option.kind !== 'new' || option.free.length > 0) && fitAt(problem, learner.place, option.place) !== null,
    );
    return hasTime(problem, learner, options) ? [leastMinutes(problem, learner, options)] : [];
  });
  let left = problem.teachers.reduce((sum, { minutesLeft }) => sum + Math.max(0, minutesLeft), TOLERANCE);
  return able
    .sort((a, b) => a - b)
    .filter((minutes) => {
      left -= minutes;
      return left >= 0;
    }).length;
}

/** Whether meetings among some options could give a learner what is owed, were each moment used as well as any option uses it. */
function hasTime(problem: Problem, learner: Learner, options: readonly Option[]): boolean {
  return learner.pieces.every((piece) =>
    learner.ways.some(({ need }, way) => {
      const best = new Map<Moments, number>();
      for (const option of options) {
        if (!option.pieces.includes(piece)) continue;
        const gives = fitAt(problem, learner.place, option.place)?.gives[way] ?? 0;
        const share = gives / Math.max(1, bitsOfMoments(option.moments));
        for (const moment of momentsIn(option.moments)) best.set(moment, Math.max(best.get(moment) ?? 0, share));
      }
      const most = [...best.values()].reduce((sum, share) => sum + share, 0);
      return hasToday(learner, way, piece) + most >= need - TOLERANCE;
    }),
  );
}

function* momentsIn(moments: Moments): Generator<Moments> {
  for (let rest = moments; rest !== 0n; rest &= rest - 1n) yield rest & -rest;
}

/** A learner's part of the minutes a week of the teachers of new groups, at the least: as one of a group that is full. */
function leastMinutes(problem: Problem, learner: Learner, options: readonly Option[]): number {
  if (options.some(({ kind }) => kind !== 'new')) return 0;
  const { rules } = problem;
  const size = Math.max(rules.limitOf(0n), rules.limitOf(learner.bit));
  const inPieces = learner.pieces.map((piece) =>
    Math.min(
      ...learner.ways.map(({ need }, way) => {
        const missing = need - hasToday(learner, way, piece);
        const rates = options.map(
          (option) => (fitAt(problem, learner.place, option.place)?.gives[way] ?? 0) / option.perWeek,
        );
        return missing <= TOLERANCE ? 0 : missing / Math.max(...rates, 0);
      }),
    ),
  );
  return Math.max(0, ...inPieces) / size;
}

/** What today's rows give, but for those of a learner who is legal only without them. */
function hasToday(learner: Learner, way: number, piece: number): number {
  const mustLeave = learner.bad.some(({ isWrongItself }) => isWrongItself);
  return mustLeave ? (learner.kept[way]?.[piece] ?? 0) : givesToday(learner, way, piece);
}
