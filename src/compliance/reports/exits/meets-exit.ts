import { comparisonOf, meetsExit, type ExitComparison } from '../../status/exit-scores';
import { isYoungerThanK2 } from '../../status/grades';
import type { Student } from '../../dataset/records';
import { isActiveEl } from '../../esl/owed';
import type { ComplianceRun } from '../../run/run';
import type { Waiver } from '../../findings/finding';
import { levelText } from '../level-text';
import type { ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus, waiversOf } from '../reviewed';
import { SCORE_COLUMNS, STATUS_COLUMN } from '../score-columns';
import { studentCells, STUDENT_COLUMNS } from '../student-columns';

/** An ML whose newest ACCESS result reaches the overall exit score. */
export interface ExitCandidate {
  readonly student: Student;
  readonly comparison: ExitComparison;
  /** False where the literacy score that decides is missing. */
  readonly meets: boolean;
  readonly waiver: Waiver | null;
}

const COLUMNS: readonly ReportColumn[] = [
  ...STUDENT_COLUMNS,
  { heading: 'Level', type: 'text', width: 10 },
  ...SCORE_COLUMNS,
  STATUS_COLUMN,
];

/** The active MLs who meet exit, by the rule of exit-not-applied, and those for whom only the literacy score is missing; in roster order. */
export function exitCandidates(run: ComplianceRun, inScope: (school: string) => boolean): ExitCandidate[] {
  const { dataset, policy } = run;
  const waiverOf = waiversOf(run, 'exit-not-applied');
  const found: ExitCandidate[] = [];
  for (const student of dataset.students.values()) {
    if (!isActiveEl(student) || isYoungerThanK2(student.grade) || !inScope(student.school)) continue;
    const newest = dataset.accessResults.newestScore(student);
    if (newest === null) continue;
    const met = meetsExit(newest, policy.values);
    if (met === false) continue;
    found.push({
      student,
      comparison: comparisonOf(newest, policy.values),
      meets: met === true,
      waiver: waiverOf(student.rows[0]),
    });
  }
  return found;
}

/** Who is to leave first, then who lacks a score, then who was reviewed. */
export function exitTable(candidates: readonly ExitCandidate[]): ReportTable {
  const rank = ({ meets, waiver }: ExitCandidate) => (waiver !== null ? 2 : meets ? 0 : 1);
  return {
    kind: 'table',
    name: 'meet_exit',
    columns: COLUMNS,
    rows: [...candidates].sort((a, b) => rank(a) - rank(b)).map(exitRow),
    totals: false,
    notesBy: ['Student'],
  };
}

function exitRow(candidate: ExitCandidate): ReportCell[] {
  const { student, comparison } = candidate;
  const { overall, literacy, testYear, needed } = comparison;
  return [
    ...studentCells(student),
    levelText(student),
    testYear === null ? 'not known' : String(testYear),
    overall,
    literacy,
    needed.overall,
    needed.literacy,
    statusOf(candidate),
  ];
}

function statusOf({ meets, waiver }: ExitCandidate): ReportStatus {
  if (waiver !== null) return reviewedStatus(waiver);
  return meets
    ? { text: 'Meets exit, still an EL', status: 'error' }
    : { text: 'Literacy score missing', status: 'warning' };
}
