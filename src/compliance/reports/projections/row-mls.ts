import type { Projection } from '../../class-size/projections';
import type { Student } from '../../dataset/records';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import { grouped } from '../../grouped';
import { LEVEL_SLOTS } from './level-history';

/** The active MLs of a row of the projections sheet today. Parts of a student are possible. */
export interface RowMls {
  readonly byLevel: readonly number[];
  /** Those of them without a level of last year. */
  readonly newByLevel: readonly number[];
}

interface Counts {
  readonly byLevel: number[];
  readonly newByLevel: number[];
}

/**
 * The MLs of each projection row: those of its school and grade whose program is the row's. MLs whose program is on no row
 * of their grade go to the rows whose program no ML has, else to all rows of the grade, by current enrollment.
 */
export function mlsOfRows(run: ComplianceRun, rows: readonly Projection[]): ReadonlyMap<Projection, RowMls> {
  const students = grouped(
    run.services.map(({ student }) => student),
    placeOf,
  );
  const mls = new Map<Projection, RowMls>();
  for (const [place, ofGrade] of grouped(rows, placeOf)) {
    const counts = new Map(ofGrade.map((row) => [row, emptyCounts()]));
    const unmatched: Student[] = [];
    for (const student of students.get(place) ?? []) {
      const row = ofGrade.find(({ program }) => folded(program.text) === folded(student.program.text));
      if (row === undefined) unmatched.push(student);
      else add(counts.get(row), student, 1);
    }
    const without = ofGrade.filter((row) => counts.get(row)?.byLevel.every((count) => count === 0));
    const takers = without.length > 0 ? without : ofGrade;
    const whole = takers.reduce((sum, row) => sum + (row.current ?? 0), 0);
    for (const row of takers) {
      const part = whole > 0 ? (row.current ?? 0) / whole : 1 / takers.length;
      for (const student of unmatched) add(counts.get(row), student, part);
    }
    for (const [row, count] of counts) mls.set(row, count);
  }
  return mls;
}

function placeOf({ school, grade }: Pick<Projection, 'school' | 'grade'>): string {
  return `${folded(school)}\n${grade ?? ''}`;
}

function emptyCounts(): Counts {
  return { byLevel: new Array<number>(LEVEL_SLOTS).fill(0), newByLevel: new Array<number>(LEVEL_SLOTS).fill(0) };
}

function add(counts: Counts | undefined, { level, previousLevel }: Student, part: number): void {
  if (counts === undefined) return;
  const slot = level ?? 0;
  counts.byLevel[slot] = (counts.byLevel[slot] ?? 0) + part;
  if (previousLevel === null) counts.newByLevel[slot] = (counts.newByLevel[slot] ?? 0) + part;
}
