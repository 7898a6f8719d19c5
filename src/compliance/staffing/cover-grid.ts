import { viewOf } from './grade-view';
import type { Grid } from './grid';
import { alikeInRooms, roomChoices } from './room-choices';
import { waysToServe } from './serve-cell';
import { worthwhile, type Breadth, type State } from './states';

/** The cheapest way found to serve a grid. */
export interface Cover {
  /** Teacher-minutes a week. */
  readonly minutes: number;
  /** The option taken for each homeroom. */
  readonly rooms: readonly number[];
  /** By grade and level: students who open a group that the next level of the grade joins; 0 where there is none. */
  readonly besideNext: readonly (readonly number[])[];
}

/** A first, narrow search finds minutes that a wider one has to beat. */
const FEW_STATES = 8;
const MOST_STATES = 60;

/**
 * Serves every student of a grid in groups of one level (up to two consecutive grades, or any secondary grades), of two
 * levels in one grade, or of a homeroom, with the fewest teacher-minutes: dynamic programming over grades and levels. A
 * state is what matters for the rest, the seats left in groups that can still take somebody. Three facts keep the choices
 * few: a seat that nobody later can take is always taken; a group is opened only for somebody who needs it; and one group
 * that the next level joins is enough at each grade and level, as two can be taken apart without more minutes.
 */
export function coverGrid(grid: Grid): Cover {
  const first = search(grid, { states: FEW_STATES, below: Infinity });
  if (first === null) throw new Error('A grid without a way to serve it.');
  return search(grid, { states: MOST_STATES, below: first.minutes }) ?? first;
}

/** The cheapest way within a breadth; null where nothing is below its limit. */
function search(grid: Grid, breadth: Breadth): Cover | null {
  const { minutes, grades, homerooms } = grid;
  let states: State[] = [
    {
      minutes: 0,
      seats: minutes.map(() => 0),
      seatsBeside: 0,
      rooms: homerooms.map(() => null),
      trail: null,
    },
  ];
  for (let grade = 0; grade < grades.length; grade++) {
    const after: State[] = [];
    for (const alike of alikeInRooms(states, homerooms, grade - 1)) {
      for (const taken of roomChoices(homerooms, grade))
        after.push(...throughGrade(grid, grade, alike, taken, breadth));
    }
    states = alikeInRooms(after, homerooms, grade).flatMap((alike) => {
      const { outlook } = viewOf(grid, grade, alike[0]?.rooms ?? []);
      return worthwhile(alike, outlook(minutes.length), breadth);
    });
  }
  let best: State | undefined;
  for (const state of states) if (best === undefined || state.minutes < best.minutes) best = state;
  return best === undefined ? null : coverOf(best, grid);
}

/** Serves one grade from states whose homerooms are served alike, with options for the homerooms that begin in it. */
function throughGrade(
  grid: Grid,
  grade: number,
  alike: readonly State[],
  taken: ReadonlyMap<number, number>,
  breadth: Breadth,
): State[] {
  const { minutes, limit, homerooms } = grid;
  const rooms = (alike[0]?.rooms ?? []).map((option, room) => taken.get(room) ?? option);
  let opened = 0;
  for (const [room, option] of taken) opened += homerooms[room]?.options[option]?.minutes ?? 0;
  const { cells, outlook, takers } = viewOf(grid, grade, rooms);
  let states = alike.map((state): State => ({ ...state, minutes: state.minutes + opened, seatsBeside: 0, rooms }));
  for (const cell of cells) {
    const ways = states.flatMap((state) => waysToServe(state, cell, minutes, limit));
    states = worthwhile(ways, outlook(cell.level + 1), breadth);
  }
  return states.map((state) => ({
    ...state,
    // Seats that nobody can take any more make no difference between states.
    seats: state.seats.map((count, level) => Math.min(count, takers[level] ?? 0)),
  }));
}

function coverOf({ minutes, rooms, trail }: State, grid: Grid): Cover {
  const decided: number[] = [];
  for (let step = trail; step !== null; step = step.before) decided.push(step.besideNext);
  decided.reverse();
  const levels = grid.minutes.length;
  return {
    minutes,
    rooms: rooms.map((option) => option ?? 0),
    besideNext: grid.grades.map((_, grade) => decided.slice(grade * levels, (grade + 1) * levels)),
  };
}
