import { monitoringYear } from '../../calendar/test-years';
import { exitDay, isFormerEl } from '../../status/monitoring';
import type { Student } from '../../dataset/records';
import type { ComplianceRun } from '../../run/run';

/** Levels 1–5 at their own index; at 0 those without a readable level. */
export const LEVEL_SLOTS = 6;

/** What became of the students of each level within a year. */
export interface LevelHistory {
  /** Students who were at the level last year, by level. */
  readonly students: readonly number[];
  /** Of those at a level last year, the part that is at each level this year; the rest has exited. */
  readonly rates: readonly (readonly number[])[];
  /** Students who exited since last year; they are known only by their exit dates. */
  readonly exits: number;
}

/** Several rows and schools of one run ask for the same history. */
const known = new WeakMap<ComplianceRun, LevelHistory | null>();

/**
 * Each level's history over the whole workbook: active ELs with a level of this year and of last year, and former ELs in
 * their first year of monitoring by the level they had. Null where no roster has both years.
 */
export function levelHistory(run: ComplianceRun): LevelHistory | null {
  let history = known.get(run);
  if (history === undefined) known.set(run, (history = readHistory(run)));
  return history;
}

/** The students a year later, by level: those who exit are gone; a level without history keeps its students. */
export function movedOn(counts: readonly number[], { students, rates }: LevelHistory): number[] {
  const moved = new Array<number>(LEVEL_SLOTS).fill(0);
  counts.forEach((count, from) => {
    if (students[from] === 0) moved[from] = (moved[from] ?? 0) + count;
    else rates[from]?.forEach((rate, to) => (moved[to] = (moved[to] ?? 0) + count * rate));
  });
  return moved;
}

function readHistory(run: ComplianceRun): LevelHistory | null {
  if (!run.dataset.has('roster.previousLevel')) return null;
  const moves = Array.from({ length: LEVEL_SLOTS }, () => new Array<number>(LEVEL_SLOTS).fill(0));
  const students = new Array<number>(LEVEL_SLOTS).fill(0);
  let exits = 0;
  for (const { student } of run.services) {
    const { level, previousLevel } = student;
    if (level === null || previousLevel === null) continue;
    students[previousLevel] = (students[previousLevel] ?? 0) + 1;
    const from = moves[previousLevel] ?? [];
    from[level] = (from[level] ?? 0) + 1;
  }
  if (students.every((count) => count === 0)) return null;
  for (const student of run.dataset.students.values()) {
    const level = exitedFrom(student, run);
    if (level === null) continue;
    students[level] = (students[level] ?? 0) + 1;
    exits++;
  }
  return {
    students,
    rates: moves.map((row, from) => row.map((count) => count / Math.max(1, students[from] ?? 0))),
    exits,
  };
}

/** The level that a former EL had before an exit since last year; null for everybody else. */
function exitedFrom(student: Student, { dataset, asOf }: ComplianceRun): number | null {
  if (!isFormerEl(student)) return null;
  const exit = exitDay(student, dataset);
  return exit !== null && monitoringYear(exit, asOf) === 1 ? (student.previousLevel ?? student.level) : null;
}
