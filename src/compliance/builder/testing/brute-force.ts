import type { PlanMode } from '../plan';
import { fewestTeachers, type Together } from './brute-groups';
import { isFaulty, type TinyClass, type TinyMl, type TinySchool } from './tiny-school';

/** Periods a day that each level is owed in blocks of 45 minutes (docs/spec/esl-service.md, How much). */
const PERIODS_OWED = { 1: 3, 2: 2, 3: 1, 4: 1 } as const;

/** A setting of a plan. */
const MOST_BLOCKS = 5;

/** What may become of an ML. */
interface Act {
  /** The periods at which she is given a place; she leaves her rows of today that may be left. */
  readonly placed: readonly number[];
  /** Whether she keeps all that she has today, and is given nothing. */
  readonly keeps: boolean;
  /** Whether she is to be served in full and legally by it. */
  readonly isServed: boolean;
}

/**
 * The most MLs of a tiny school whom a plan of a mode can serve in full and legally, by trying all there is: each ML keeps what she has, or
 * leaves what may be left and is served in full. It shares no code with the builder.
 */
export function mostServed(school: TinySchool, mode: PlanMode = 'repair'): number {
  const { mls } = school;
  const periods = Array.from({ length: school.teachers[0]?.busy.length ?? 0 }, (_, period) => period);
  const acts = mls.map((ml, at) => actsOf(ml, at, school, mode, periods));
  const chosen: Act[] = [];
  const known = new Map<string, number>();
  let most = 0;
  const choose = (at: number, served: number): void => {
    if (served + mls.length - at <= most) return;
    if (at === mls.length) {
      if (canBeTaught(school, mode, chosen, periods, known)) most = served;
      return;
    }
    for (const act of acts[at] ?? []) {
      chosen[at] = act;
      choose(at + 1, served + (act.isServed ? 1 : 0));
    }
  };
  choose(0, 0);
  return most;
}

function actsOf(ml: TinyMl, at: number, school: TinySchool, mode: PlanMode, periods: readonly number[]): Act[] {
  const own = (school.today ?? []).filter(({ members }) => members.includes(at));
  const staying = own.filter((each) => stays(each, at, school, mode));
  const owed = PERIODS_OWED[ml.level];
  const open = periods.filter(
    (period) =>
      staying.every((each) => each.period !== period) &&
      (ml.mayLeave[period] === true || own.some((each) => each.period === period)),
  );
  const missing = Math.max(0, owed - staying.length);
  const keeps = { placed: [], keeps: true };
  return [
    { ...keeps, isServed: false },
    ...(own.length >= owed ? [{ ...keeps, isServed: true }] : []),
    ...subsets(open.length, missing).map((set): Act => {
      return { placed: set.flatMap((place) => open[place] ?? []), keeps: false, isServed: true };
    }),
  ];
}

/** Whether an ML's row of today stays in any case: Repair keeps what nothing is wrong with, and both what is locked. */
function stays(each: TinyClass, ml: number, school: TinySchool, mode: PlanMode): boolean {
  return each.locked.includes(ml) || (mode === 'repair' && !isFaulty(each, school));
}

function canBeTaught(
  school: TinySchool,
  mode: PlanMode,
  acts: readonly Act[],
  periods: readonly number[],
  known: Map<string, number>,
): boolean {
  const { blocks = MOST_BLOCKS, mls, teachers, today = [] } = school;
  // A class in which somebody has to stay keeps its teacher; built anew, the others are free until somebody comes back.
  const held = today.filter(({ locked, teacher }) => teacher !== null && (mode === 'repair' || locked.length > 0));
  const needed = periods.map((period) => {
    const people = mls.flatMap((ml, at): Together[] => {
      const act = acts[at];
      if (act === undefined) return [];
      const isPlaced = act.placed.includes(period);
      const sits = today.find((each) => each.period === period && each.members.includes(at));
      const isIn = sits !== undefined && (act.keeps || stays(sits, at, school, mode));
      return isPlaced || isIn ? [{ ml, at, isPlaced, isServed: act.isServed, sits: isIn ? sits : null }] : [];
    });
    const key = JSON.stringify([period, people.map(({ at, isPlaced, isServed }) => [at, isPlaced, isServed])]);
    let fewest = known.get(key);
    if (fewest === undefined) known.set(key, (fewest = fewestTeachers(school, held, period, people)));
    return fewest;
  });
  if (needed.includes(Infinity)) return false;
  const left = teachers.map(
    ({ busy, periods: most }, teacher) =>
      Math.min(most, blocks - busy.filter(Boolean).length) - held.filter((each) => each.teacher === teacher).length,
  );
  const staff = (period: number): boolean => {
    if (period === periods.length) return true;
    const free = teachers.flatMap(({ busy }, teacher) => {
      const hasClass = held.some((each) => each.period === period && each.teacher === teacher);
      return busy[period] !== true && !hasClass && (left[teacher] ?? 0) > 0 ? [teacher] : [];
    });
    return teamsOf(free, needed[period] ?? 0, school).some((team) => {
      for (const teacher of team) left[teacher] = (left[teacher] ?? 0) - 1;
      const isStaffed = staff(period + 1);
      for (const teacher of team) left[teacher] = (left[teacher] ?? 0) + 1;
      return isStaffed;
    });
  };
  return staff(0);
}

/** The sets of teachers of whom so many are there in each half of the year: a class is left whole, so who has ESL in one half has it in both. */
function teamsOf(free: readonly number[], needed: number, { teachers }: TinySchool): number[][] {
  const [all, first, second] = [undefined, 'first' as const, 'second' as const].map((half) =>
    free.filter((teacher) => teachers[teacher]?.half === half),
  );
  const some = (of: readonly number[] | undefined, size: number) =>
    subsets(of?.length ?? 0, size).map((set) => set.flatMap((place) => of?.[place] ?? []));
  return Array.from({ length: needed + 1 }, (_, whole) => whole).flatMap((whole) =>
    some(all, whole).flatMap((team) =>
      some(first, needed - whole).flatMap((one) =>
        some(second, needed - whole).map((other) => [...team, ...one, ...other]),
      ),
    ),
  );
}

function subsets(of: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: of }, (_, first) => first).flatMap((first) =>
    subsets(of - first - 1, size - 1).map((rest) => [first, ...rest.map((each) => each + first + 1)]),
  );
}
