import type { Plan } from '../../builder/plan';
import type { ComplianceRun } from '../../run/run';
import { studentCell } from '../linked-cells';
import type { ReportTable } from '../report-sheet';
import { columnsOf } from './columns';

const COLUMNS = columnsOf(
  ['School', 'text'],
  ['Student', 'text'],
  ['Name', 'text'],
  ['Grade', 'text'],
  ['SDD level', 'integer'],
  ['Why', 'text'],
  ['Short by, min/wk', 'integer'],
);

/** MLs whose ESL stays short or not legal, with the first reason that holds; null where nobody is left. */
export function openTable(plans: readonly Plan[], { dataset }: ComplianceRun): ReportTable | null {
  const students = new Map([...dataset.students.values()].map((student) => [student.id, student]));
  const rows = plans.flatMap(({ school, open }) =>
    open.map(({ studentId, grade, level, missingPerWeek, detail }) => {
      const student = students.get(studentId);
      const id = student === undefined ? studentId : studentCell(student);
      return [school, id, student?.name ?? '', grade, level, detail, missingPerWeek];
    }),
  );
  const table = { kind: 'table', name: 'open', columns: COLUMNS, rows, totals: false } as const;
  return rows.length === 0 ? null : { ...table, notesBy: ['Student'] };
}
