import type { Cover } from './cover-grid';
import { poolCloses, type Grid } from './grid';
import type { Learner } from './learners';

/** So many of a grade and level go to a group. */
interface Draw<L> {
  readonly group: L[];
  readonly count: number;
}

/**
 * Forms the groups of a cover.
 * @param cells the learners by grade and level, without those whom homerooms serve
 */
export function dealGroups<L extends Learner>(
  cells: readonly (readonly (readonly L[])[])[],
  grid: Grid,
  cover: Cover,
): L[][] {
  const groups: L[][] = [];
  const pools = grid.minutes.map((): L[][] => []);
  cells.forEach((levels, grade) => {
    let beside: L[] | null = null;
    levels.forEach((learners, level) => {
      const pool = pools[level] ?? [];
      const draws = new Draws<L>(learners.length, grid.limit, groups);
      if (beside !== null) draws.fill(beside, learners.filter(mayJoinBelow).length);
      if (poolCloses(grid.grades, grade)) {
        for (const group of pool) draws.fill(group);
        pool.length = 0;
      }
      const besideNext = cover.besideNext[grade]?.[level] ?? 0;
      beside = besideNext === 0 ? null : draws.open(besideNext);
      for (const group of pool) draws.fill(group);
      while (draws.left > 0) pool.push(draws.open(draws.left));
      deal(draws.all, learners);
    });
  });
  return groups;
}

/** At level 3 for a second year nobody may join a group of level 2. */
export function mayJoinBelow({ repeatsThree }: Learner): boolean {
  return !repeatsThree;
}

/** Where the learners of one grade and level go, counted before it is said who goes where. */
class Draws<L> {
  readonly all: Draw<L>[] = [];

  constructor(
    public left: number,
    private readonly limit: number,
    private readonly groups: L[][],
  ) {}

  /** Fills the seats of a group that other grades or levels opened, with at most so many. */
  fill(group: L[], most = this.left): void {
    const count = Math.min(this.left, most, this.limit - group.length);
    if (count > 0) this.draw(group, count);
  }

  /** Opens a group for so many, or for as many as it has seats. */
  open(wanted: number): L[] {
    const group: L[] = [];
    this.groups.push(group);
    this.draw(group, Math.min(wanted, this.left, this.limit));
    return group;
  }

  private draw(group: L[], count: number): void {
    this.all.push({ group, count });
    this.left -= count;
  }
}

/** Those who may join the level below are dealt first; every group gets a student with SDD 4 while there are any, so that level 5 may stay. */
function deal<L extends Learner>(draws: readonly Draw<L>[], learners: readonly L[]): void {
  const spread = learners.filter(isSddFour);
  const others = learners.filter((learner) => !isSddFour(learner));
  const queue = [...others.filter(mayJoinBelow), ...others.filter((learner) => !mayJoinBelow(learner))];
  const firsts = draws.map(() => spread.shift());
  queue.push(...spread);
  draws.forEach(({ group, count }, index) => {
    const first = firsts[index];
    if (first !== undefined) group.push(first);
    group.push(...queue.splice(0, first === undefined ? count : count - 1));
  });
}

/** Whether a learner's level makes ELD 4 and 5 one level for a group. */
export function isSddFour({ fromSdd, level }: Learner): boolean {
  return fromSdd && level === 4;
}
