import type { Student } from '../dataset/records';
import { studentCell } from './linked-cells';
import type { ReportCell, ReportColumn } from './report-sheet';

/** Who a row of a list speaks of. */
export const STUDENT_COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 16 },
  { heading: 'Student', type: 'text', width: 12 },
  { heading: 'Name', type: 'text', width: 20 },
  { heading: 'Grade', type: 'text', width: 8 },
];

/** The same of one student; the id leads to the student's row. */
export function studentCells(student: Student): ReportCell[] {
  return [student.school, studentCell(student), student.name, student.grade ?? ''];
}
