import { groupFaults, type TinyClass, type TinyMl, type TinySchool } from './tiny-school';

/** An ML who has ESL in a period. */
export interface Together {
  readonly at: number;
  readonly ml: TinyMl;
  /** Whether she is given a place then; else she sits in a class of today. */
  readonly isPlaced: boolean;
  readonly sits: TinyClass | null;
  /** Whether all her classes have to be legal. */
  readonly isServed: boolean;
}

/**
 * The fewest teachers, beside those who have to keep their classes of today, whom a period takes: each who is given a place then is put into each
 * class of today and each new group in turn. Infinity where there is no such way.
 * @param held classes that keep their teacher whoever sits there
 */
export function fewestTeachers(
  school: TinySchool,
  held: readonly TinyClass[],
  period: number,
  people: readonly Together[],
): number {
  const classes = (school.today ?? []).filter((each) => each.period === period);
  const rooms = classes.map((each) => people.filter(({ sits }) => sits === each));
  const placed = people.filter(({ isPlaced }) => isPlaced);
  const groups: Together[][] = [];
  let fewest = Infinity;
  const place = (at: number): void => {
    if (groups.length >= fewest) return;
    const one = placed[at];
    if (one === undefined) {
      fewest = Math.min(fewest, groups.length + teachersOfToday());
      return;
    }
    for (const room of rooms) tryIn(room, one, at);
    for (const group of groups) if (isLegal([...group, one], school)) tryIn(group, one, at);
    groups.push([one]);
    place(at + 1);
    groups.pop();
  };
  const tryIn = (room: Together[], one: Together, at: number): void => {
    room.push(one);
    place(at + 1);
    room.pop();
  };
  const teachersOfToday = (): number => {
    let more = 0;
    for (const [at, each] of classes.entries()) {
      const there = rooms[at] ?? [];
      if (there.length === 0) continue;
      const hasToBeLegal = there.some(({ isPlaced, isServed }) => isPlaced || isServed);
      if (hasToBeLegal ? !isLegal(there, school) : hasNewFault(there, each, school)) return Infinity;
      // Without a licensed teacher a class may only stay as it is.
      if (!held.includes(each) && (each.teacher !== null || hasToBeLegal)) more++;
    }
    return more;
  };
  place(0);
  return fewest;
}

function isLegal(there: readonly Together[], school: TinySchool): boolean {
  return there.length <= school.limit && faultsOf(there).length === 0;
}

/** Whether those who stay in a class have a fault that the class has not today. */
function hasNewFault(there: readonly Together[], { members }: TinyClass, { mls }: TinySchool): boolean {
  const today = groupFaults(members.flatMap((member) => mls[member] ?? []));
  return faultsOf(there).some((fault) => !today.includes(fault));
}

function faultsOf(there: readonly Together[]): string[] {
  return groupFaults(there.map(({ ml }) => ml));
}
