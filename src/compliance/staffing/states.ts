/** The option taken for each homeroom, by its index; null where its first grade is not yet met. */
export type RoomChoices = readonly (number | null)[];

/** A way to serve the grades and levels met so far. */
export interface State {
  /** Minutes a week of the groups opened. */
  readonly minutes: number;
  /** Seats left in groups of one level that later grades may still take, by level. */
  readonly seats: readonly number[];
  /** Seats left beside the previous level of this grade, for the level that comes next. */
  readonly seatsBeside: number;
  readonly rooms: RoomChoices;
  readonly trail: Trail | null;
}

/** What was decided at one grade and level, and before it. */
interface Trail {
  readonly before: Trail | null;
  /** Students of the level who open a group that the next level of the grade joins; 0 where there is none. */
  readonly besideNext: number;
}

/** What a state is weighed by: what is still to be served, and the cost of it. */
export interface Outlook {
  /** Minutes a week of a group of each level. */
  readonly minutes: readonly number[];
  /** For each level, the fewest minutes of it and those before it: as a rule its own. */
  readonly lowest: readonly number[];
  readonly limit: number;
  /** The level that comes next in this grade; past the last at the end of a grade. */
  readonly next: number;
  /** Students of the next levels of this grade, by level; 0 for those already served. */
  readonly here: readonly number[];
  /** Students of the later grades who can take seats that are open now, by level. */
  readonly later: readonly number[];
  /** Whether this grade and all later ones share seats, as secondary grades do. */
  readonly shared: boolean;
}

/** How widely to search. */
export interface Breadth {
  /** More states than this are not kept: those that look best, with what is still to be served. */
  readonly states: number;
  /** Only what may end with fewer minutes than this is of use. */
  readonly below: number;
}

/**
 * The states that may still turn out best. One that has fewer seats than another can open a group of that level to have as
 * many, so it makes the other needless where it is cheaper by as much.
 */
export function worthwhile(states: readonly State[], outlook: Outlook, breadth: Breadth): State[] {
  // By the least they can end with, a state never comes before one that makes it needless.
  const byEnd = states
    .map((state) => ({ state, end: state.minutes + leastToCome(state, outlook) }))
    .sort((a, b) => a.end - b.end || a.state.minutes - b.state.minutes);
  const kept: State[] = [];
  for (const { state, end } of byEnd) {
    // Where grades do not share seats, the end is an estimate.
    if ((outlook.shared ? end : state.minutes) >= breadth.below) continue;
    if (kept.some((other) => costToMatch(other, state, outlook) <= state.minutes)) continue;
    kept.push(state);
    if (kept.length === breadth.states) break;
  }
  return kept;
}

/** Minutes that no grouping can avoid for those still to be served. */
function leastToCome({ seats, seatsBeside }: State, { limit, lowest, next, here, later, shared }: Outlook): number {
  let least = 0;
  let missingHere = -seatsBeside;
  let missingLater = 0;
  for (let level = 0; level < lowest.length; level++) {
    const open = seats[level] ?? 0;
    if (level < next) missingLater += (later[level] ?? 0) - open;
    else {
      missingHere += (here[level] ?? 0) - open;
      missingLater += later[level] ?? 0;
    }
    // Each group that runs as long as this level needs serves so many students of this level and those owed more.
    const saved = (lowest[level] ?? 0) - (lowest[level + 1] ?? 0);
    least +=
      saved *
      (shared ? groups(missingHere + missingLater, limit) : groups(missingHere, limit) + groups(missingLater, limit));
  }
  return least;
}

function groups(students: number, limit: number): number {
  return students > 0 ? Math.ceil(students / limit) : 0;
}

function costToMatch(state: State, other: State, { minutes, next }: Outlook): number {
  let cost = state.minutes;
  if (other.seatsBeside > state.seatsBeside) cost += minutes[next] ?? 0;
  for (let level = 0; level < minutes.length; level++) {
    if ((other.seats[level] ?? 0) > (state.seats[level] ?? 0)) cost += minutes[level] ?? 0;
  }
  return cost;
}
