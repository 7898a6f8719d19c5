import type { Assignment } from '../answer/assignment';
import type { PlanLine } from '../plan';
import { givesToday } from '../problem/problem';

/** ESL minutes a week of a learner in the worst piece of the year, today and with a solution. */
export function minutesGiven(state: Assignment, place: number): Pick<PlanLine, 'minutesBefore' | 'minutesAfter'> {
  const learner = state.learnerAt(place);
  const { pieces, ways } = learner;
  // The first way is always that of minutes.
  if (ways[0]?.length !== null) throw new Error('A learner is served by minutes first.');
  return {
    minutesBefore: least(pieces, (piece) => givesToday(learner, 0, piece)),
    minutesAfter: least(pieces, (piece) => state.givenIn(place, piece)),
  };
}

function least(pieces: readonly number[], minutesOf: (piece: number) => number): number | null {
  return pieces.length === 0 ? null : Math.round(Math.min(...pieces.map(minutesOf)) * 100) / 100;
}
