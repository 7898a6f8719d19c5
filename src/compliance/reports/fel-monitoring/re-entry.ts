import { comparisonOf, meetsExit, type ExitComparison } from '../../status/exit-scores';
import { exitDay, exitResult, isFormerEl } from '../../status/monitoring';
import type { Student } from '../../dataset/records';
import type { ComplianceRun } from '../../run/run';
import type { Day } from '../../sheets/values/dates';
import type { Waiver } from '../../findings/finding';
import type { ReportColumn, ReportTable } from '../report-sheet';
import { reviewedStatus, waiversOf } from '../reviewed';
import { SCORE_COLUMNS, STATUS_COLUMN } from '../score-columns';
import { studentCells, STUDENT_COLUMNS } from '../student-columns';

/** A former EL whose exit the scores of its year do not bear out. */
export interface ReEntryConcern {
  readonly student: Student;
  readonly exit: Day;
  readonly comparison: ExitComparison;
  readonly waiver: Waiver | null;
}

const COLUMNS: readonly ReportColumn[] = [
  ...STUDENT_COLUMNS,
  { heading: 'Exit', type: 'date', width: 11 },
  ...SCORE_COLUMNS,
  STATUS_COLUMN,
];

/** The former ELs below the exit scores of their exit year, by the rule of exit-not-met: one score below its bar is enough; the reviewed last. */
export function reEntryConcerns(run: ComplianceRun, inScope: (school: string) => boolean): ReEntryConcern[] {
  const { dataset, policy } = run;
  const waiverOf = waiversOf(run, 'exit-not-met');
  const found: ReEntryConcern[] = [];
  for (const student of dataset.students.values()) {
    if (!isFormerEl(student) || !inScope(student.school)) continue;
    const exit = exitDay(student, dataset);
    const result = exit === null ? null : exitResult(student, exit, dataset);
    if (exit === null || result === null || meetsExit(result, policy.values) !== false) continue;
    const comparison = comparisonOf(result, policy.values);
    found.push({ student, exit, comparison, waiver: waiverOf(student.rows[0]) });
  }
  return found.sort((a, b) => Number(a.waiver !== null) - Number(b.waiver !== null));
}

export function reEntryTable(concerns: readonly ReEntryConcern[]): ReportTable {
  return {
    kind: 'table',
    name: 're_entry',
    columns: COLUMNS,
    rows: concerns.map(({ student, exit, comparison, waiver }) => [
      ...studentCells(student),
      exit,
      String(comparison.testYear ?? ''),
      comparison.overall,
      comparison.literacy,
      comparison.needed.overall,
      comparison.needed.literacy,
      waiver === null ? { text: 'Below the exit scores', status: 'warning' } : reviewedStatus(waiver),
    ]),
    totals: false,
    notesBy: ['Student'],
  };
}
