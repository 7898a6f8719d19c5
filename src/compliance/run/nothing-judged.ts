import { CHECKS } from '../checks';
import { isFieldOf, type KindId } from '../sheets/kinds';
import { missingNeeds } from './missing-needs';
import type { ComplianceRun } from './run';
import { lacksMlColumn } from './who-is-judged';

/** Whether a sheet's rows are no students; a workbook of such sheets alone is judged by their own checks. */
const isWithoutStudents = ({ kind }: { readonly kind: KindId }): boolean => !isFieldOf(kind, 'studentId');

/**
 * Why a run says nothing of anybody, in a sentence; null where it judged something. Such a run must not look like a clean one
 * (docs/spec/findings.md, Command line, Exit 2): no check had what it needs, or students were read and none of them could be judged.
 */
export function nothingJudged({ dataset }: Pick<ComplianceRun, 'dataset'>): string | null {
  if (CHECKS.every(({ needs }) => missingNeeds(needs, dataset.has) !== null)) {
    return 'Nothing could be judged: no check has what it needs in these sheets.';
  }
  if (dataset.sheets.every(isWithoutStudents)) return null;
  const hasOnlyLists = dataset.sheets.every((sheet) => sheet.kind === 'roster' || isWithoutStudents(sheet));
  if (hasOnlyLists && lacksMlColumn({ dataset })) return 'Nothing could be judged: no column says who is an ML.';
  const students = [...dataset.students.values()];
  if (students.some(({ active, status }) => active && status !== null)) return null;
  if (students.length === 0) return 'Nothing could be judged: no student was found in these sheets.';
  if (students.some(({ active }) => active)) {
    return 'Nothing could be judged: no ML status of an active student could be read.';
  }
  return 'Nothing could be judged: no student in these sheets is active on this day.';
}
