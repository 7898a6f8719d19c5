import { minutesOf } from './chunks';
import type { Learner } from './learners';

/**
 * Seats learners with an approved modification, whom no rule keeps from any group: where a seat is free in a group that runs
 * long enough, else in the longest one that has a seat, else in a group of their own.
 * @param groups the groups formed so far; not changed
 * @param modified those owed most first
 */
export function seatModified<L extends Learner>(
  groups: readonly (readonly L[])[],
  modified: readonly L[],
  limit: number,
): L[][] {
  const all = groups.map((group) => [...group]);
  for (const learner of modified) {
    const open = all.filter(({ length }) => length < limit);
    const longEnough = open.filter((group) => minutesOf(group) >= learner.owedPerWeek);
    const group = fewest(longEnough) ?? longest(open);
    if (group === undefined) all.push([learner]);
    else group.push(learner);
  }
  return all;
}

function fewest<L>(groups: readonly L[][]): L[] | undefined {
  return [...groups].sort((a, b) => a.length - b.length)[0];
}

function longest<L extends Learner>(groups: readonly L[][]): L[] | undefined {
  return [...groups].sort((a, b) => minutesOf(b) - minutesOf(a))[0];
}
