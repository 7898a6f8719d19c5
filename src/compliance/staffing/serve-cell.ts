import type { GridCell } from './grid';
import type { State } from './states';

/**
 * The ways to serve one grade and level from a state. Seats that nobody can take later are taken; the others go to the
 * level's pool, or in part to one group that the next level of the grade joins.
 * @param minutes minutes a week of a group of each level
 * @param limit how many students a group may have
 */
export function waysToServe(state: State, cell: GridCell, minutes: readonly number[], limit: number): State[] {
  const { level, mayJoinAbove } = cell;
  const own = minutes[level] ?? 0;
  let left = cell.students - Math.min(state.seatsBeside, cell.mayJoinBelow);
  let pool = state.seats[level] ?? 0;
  if (cell.poolCloses) {
    left = Math.max(0, left - pool);
    pool = 0;
  }
  const served = (besideNext: number, cost: number): State => {
    const inPool = left - besideNext;
    const opened = Math.ceil(Math.max(0, inPool - pool) / limit);
    const seats = [...state.seats];
    seats[level] = pool + opened * limit - inPool;
    return {
      minutes: state.minutes + cost + opened * own,
      seats,
      seatsBeside: besideNext === 0 ? 0 : limit - besideNext,
      rooms: state.rooms,
      trail: { before: state.trail, besideNext },
    };
  };
  const ways = [served(0, 0)];
  if (mayJoinAbove === 0) return ways;
  const cost = Math.max(own, minutes[level + 1] ?? 0);
  const most = Math.min(left, limit - 1);
  // More seats beside the next level than it has students would be lost.
  const least = Math.max(1, Math.min(most, limit - mayJoinAbove));
  for (let besideNext = most; besideNext >= least; besideNext--) ways.push(served(besideNext, cost));
  return ways;
}
