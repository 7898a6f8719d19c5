import type { Learner } from './learners';
import { inChunks, minutesOf } from './chunks';

/** A place in a grid: the grade's and the level's index. */
export type PlaceOf<L> = (learner: L) => { readonly grade: number; readonly level: number };

/** A way to serve a homeroom: groups of its own for some of it; the others go to the groups of their levels and grades. */
interface RoomOption<L> {
  readonly groups: readonly (readonly L[])[];
}

/** A BPS SEI homeroom with its options; the first is to form no group of its own. */
interface Room<L> {
  readonly firstGrade: number;
  readonly lastGrade: number;
  readonly options: readonly RoomOption<L>[];
}

/** The same, counted for the search. */
export interface GridRoom {
  readonly firstGrade: number;
  readonly lastGrade: number;
  readonly options: readonly GridRoomOption[];
}

interface GridRoomOption {
  readonly minutes: number;
  /** Those who leave the groups of their levels and grades. */
  readonly leaving: readonly { readonly grade: number; readonly level: number; readonly mayJoinBelow: boolean }[];
}

/**
 * The homerooms in which a group of mixed levels may be of use. A homeroom's own groups take everybody from some owed
 * minutes down, those owed most first; where they do not come out even, the last group may also be left to the others.
 */
export function roomsOf<L extends Learner>(learners: readonly L[], placeOf: PlaceOf<L>, limit: number): Room<L>[] {
  const byRoom = new Map<string, L[]>();
  for (const learner of learners) {
    if (learner.seiHomeroom === null) continue;
    const members = byRoom.get(learner.seiHomeroom);
    if (members === undefined) byRoom.set(learner.seiHomeroom, [learner]);
    else members.push(learner);
  }
  return [...byRoom.values()].flatMap((members) => {
    const grades = members.map((learner) => placeOf(learner).grade);
    const options = optionsOf(members, placeOf, limit);
    if (options.length === 0) return [];
    return {
      firstGrade: Math.min(...grades),
      lastGrade: Math.max(...grades),
      options: [{ groups: [] }, ...options],
    };
  });
}

/** A homeroom as counts. */
export function gridRoom<L extends Learner>(
  { firstGrade, lastGrade, options }: Room<L>,
  placeOf: PlaceOf<L>,
): GridRoom {
  return {
    firstGrade,
    lastGrade,
    options: options.map(({ groups }) => ({
      minutes: groups.reduce((sum, group) => sum + minutesOf(group), 0),
      leaving: groups.flat().map((learner) => ({
        ...placeOf(learner),
        mayJoinBelow: !learner.repeatsThree,
      })),
    })),
  };
}

function optionsOf<L extends Learner>(members: readonly L[], placeOf: PlaceOf<L>, limit: number): RoomOption<L>[] {
  const byOwed = [...members].sort((a, b) => b.owedPerWeek - a.owedPerWeek);
  const thresholds = [...new Set(byOwed.map(({ owedPerWeek }) => owedPerWeek))];
  return thresholds.flatMap((most) => {
    const taken = byOwed.filter(({ owedPerWeek }) => owedPerWeek <= most);
    if (isOrdinary(taken, placeOf)) return [];
    const groups = inChunks(taken, limit);
    const last = groups.at(-1) ?? [];
    return last.length === limit || groups.length === 1 ? [{ groups }] : [{ groups }, { groups: groups.slice(0, -1) }];
  });
}

/** Whether the rules for everybody allow the group as well. */
function isOrdinary<L extends Learner>(group: readonly L[], placeOf: PlaceOf<L>): boolean {
  const places = group.map(placeOf);
  const grades = places.map(({ grade }) => grade);
  return new Set(places.map(({ level }) => level)).size <= 1 && Math.max(...grades) - Math.min(...grades) <= 1;
}
