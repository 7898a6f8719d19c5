import type { Assignment } from './assignment';

/** How good a solution is: the numbers of "What is better" in their order, each the higher the better. */
export type Score = readonly number[];

const FINE = 1e6;
const ORPHANED = 10_000;

/** Scores a solution (docs/spec/schedule-builder.md, What is better). */
export function scoreOf(state: Assignment): Score {
  const { classes, fits, learners, teachers } = state.problem;
  let served = 0;
  let missing = 0;
  let missingInAll = 0;
  let change = 0;
  for (const { place, bad } of learners) {
    if (state.isServed(place)) served++;
    else {
      missing += state.missing(place);
      missingInAll += state.meanMissing(place);
    }
    const used = state.usedBy[place] ?? [];
    for (const { option } of used) change += fits[place]?.[option]?.cost ?? 0;
    if (state.out[place] === true)
      change += bad.filter(({ at }) => !used.some(({ option }) => state.optionAt(option).at === at && at >= 0)).length;
  }
  // Somebody sits in a class whose teacher was given other classes: no plan may do so.
  const orphaned = classes.filter(
    (each) => each.isFreed && !state.isTaught(each) && each.leavers.some((learner) => state.out[learner] !== true),
  ).length;
  const illegal = classes.filter(({ place }) => state.hasFault(place)).length;
  const made = state.groups.filter(({ teacher }) => teacher >= 0);
  const minutes = made.reduce((sum, { option }) => sum + state.optionAt(option).perWeek, 0);
  const sizes = made.reduce((sum, { members }) => sum + members.length ** 2, 0);
  const loads = teachers.reduce((sum, { limit, place }) => sum + (limit - state.staff.minutesLeft(place)) ** 2, 0);
  return [
    served - ORPHANED * orphaned,
    -Math.round(missing * FINE) / FINE,
    // Of two who miss as much in the worst part of the year, one has ESL at least in the rest of it.
    -Math.round(missingInAll * FINE) / FINE,
    -illegal,
    -change,
    -minutes,
    -made.length,
    -sizes,
    -loads,
  ];
}

/** Whether a score is better than another: the first number that differs decides. */
export function isBetter(one: Score, other: Score): boolean {
  for (const [place, value] of one.entries()) {
    const difference = value - (other[place] ?? 0);
    if (Math.abs(difference) > 1 / FINE) return difference > 0;
  }
  return false;
}
