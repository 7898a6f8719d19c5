import type { GridRoom } from './homerooms';

/** The students of one school to whom rules 3 to 6 apply, counted by grade and level. */
export interface Grid {
  /** Minutes a week owed at each level, the lowest level first. Consecutive levels may sit together. */
  readonly minutes: readonly number[];
  /** How many students a group may have. */
  readonly limit: number;
  /** Consecutive grades, the lowest first; those without students too. */
  readonly grades: readonly GridGrade[];
  readonly homerooms: readonly GridRoom[];
}

/** One grade of a grid, students counted by level. */
export interface GridGrade {
  readonly secondary: boolean;
  readonly students: readonly number[];
  /** Those of them who may sit with the level below: not at level 3 for a second year. */
  readonly mayJoinBelow: readonly number[];
}

/** One grade and level, as the search meets it. */
export interface GridCell {
  readonly level: number;
  readonly students: number;
  readonly mayJoinBelow: number;
  /** How many of the next level in this grade may join a group of this level. */
  readonly mayJoinAbove: number;
  /** Whether groups that earlier grades opened can take nobody after this grade. */
  readonly poolCloses: boolean;
}

/** Whether the groups of one level that earlier grades opened end with a grade: only secondary grades all share theirs. */
export function poolCloses(grades: readonly GridGrade[], grade: number): boolean {
  return !(grades[grade]?.secondary && grades[grade - 1]?.secondary);
}
