import type { TinyMl, TinySchool } from './tiny-school';

/** Periods a day that each level is owed in blocks of 45 minutes (docs/spec/esl-service.md, How much). */
const PERIODS_OWED = { 1: 3, 2: 2, 3: 1, 4: 1 } as const;
/** Setting of a plan: the most blocks of a teacher in a day, her own classes included. */
const MOST_BLOCKS = 5;

/** The most MLs of a tiny school who can be served in full and legally, by trying all there is. It shares no code with the builder. */
export function mostServed(school: TinySchool): number {
  const { mls, teachers } = school;
  const periods = teachers[0]?.busy.length ?? 0;
  const choices = mls.map((ml) => [
    null,
    ...subsets(periods, PERIODS_OWED[ml.level]).filter((set) => set.every((period) => ml.mayLeave[period] === true)),
  ]);
  let most = 0;
  const chosen: (readonly number[] | null)[] = [];
  const choose = (at: number, served: number): void => {
    if (served + mls.length - at <= most) return;
    if (at === mls.length) {
      if (canBeTaught(school, chosen, periods)) most = served;
      return;
    }
    for (const set of choices[at] ?? []) {
      chosen[at] = set;
      choose(at + 1, served + (set === null ? 0 : 1));
    }
  };
  choose(0, 0);
  return most;
}

function subsets(of: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: of }, (_, first) => first).flatMap((first) =>
    subsets(of - first - 1, size - 1).map((rest) => [first, ...rest.map((each) => each + first + 1)]),
  );
}

function canBeTaught(
  { limit, mls, teachers }: TinySchool,
  chosen: readonly (readonly number[] | null)[],
  periods: number,
): boolean {
  const groups = Array.from({ length: periods }, (_, period) => {
    const there = mls.filter((_ml, at) => chosen[at]?.includes(period) === true);
    return fewestGroups(there, limit);
  });
  const left = teachers.map(({ busy, periods: most }) => Math.min(most, MOST_BLOCKS - busy.filter(Boolean).length));
  const staff = (period: number): boolean => {
    if (period === periods) return true;
    const free = teachers.flatMap(({ busy }, teacher) =>
      busy[period] !== true && (left[teacher] ?? 0) > 0 ? [teacher] : [],
    );
    return combinations(free, groups[period] ?? 0).some((team) => {
      for (const teacher of team) left[teacher] = (left[teacher] ?? 0) - 1;
      const isStaffed = staff(period + 1);
      for (const teacher of team) left[teacher] = (left[teacher] ?? 0) + 1;
      return isStaffed;
    });
  };
  return staff(0);
}

function combinations<Item>(items: readonly Item[], size: number): Item[][] {
  return subsets(items.length, size).map((set) => set.flatMap((at) => items[at] ?? []));
}

/** The fewest legal groups that students can be parted into: each is put into each group in turn. */
function fewestGroups(there: readonly TinyMl[], limit: number): number {
  let fewest = there.length;
  const groups: TinyMl[][] = [];
  const place = (at: number): void => {
    if (groups.length > fewest) return;
    const ml = there[at];
    if (ml === undefined) {
      fewest = Math.min(fewest, groups.length);
      return;
    }
    for (const group of groups) {
      if (group.length >= limit || !isLegal([...group, ml])) continue;
      group.push(ml);
      place(at + 1);
      group.pop();
    }
    groups.push([ml]);
    place(at + 1);
    groups.pop();
  };
  place(0);
  return fewest;
}

/** Rules 3 and 4 of docs/spec/esl-service.md in secondary grades: one level of any grades, or two next to each other of one grade. */
function isLegal(group: readonly TinyMl[]): boolean {
  const levels = [...new Set(group.map(({ level }) => level))].sort();
  const grades = new Set(group.map(({ grade }) => grade));
  if (levels.length <= 1) return true;
  return levels.length === 2 && (levels[1] ?? 0) - (levels[0] ?? 0) === 1 && grades.size === 1;
}
