import type { GridRoom } from './homerooms';
import type { State } from './states';

/** More ways to serve the homerooms of one grade than this are not tried. */
const MOST_COMBINATIONS = 256;

/** The states in groups that serve alike the homerooms which go on after a grade. */
export function alikeInRooms(states: readonly State[], homerooms: readonly GridRoom[], grade: number): State[][] {
  const groups = new Map<string, State[]>();
  for (const state of states) {
    const key = state.rooms.filter((_, room) => (homerooms[room]?.lastGrade ?? 0) > grade).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [state]);
    else group.push(state);
  }
  return [...groups.values()];
}

/** The options for the homerooms that begin in a grade, by homeroom, combined; where they are too many, all homerooms follow one choice. */
export function roomChoices(homerooms: readonly GridRoom[], grade: number): ReadonlyMap<number, number>[] {
  const beginning = homerooms.flatMap((room, index) => (room.firstGrade === grade ? [{ room, index }] : []));
  const count = beginning.reduce((product, { room }) => product * room.options.length, 1);
  if (count > MOST_COMBINATIONS) {
    return [0, 1].map((option) => new Map(beginning.map(({ index }) => [index, option])));
  }
  let all: Map<number, number>[] = [new Map()];
  for (const { room, index } of beginning) {
    all = all.flatMap((taken) => room.options.map((_, option) => new Map([...taken, [index, option]])));
  }
  return all;
}
