import type { Plan, PlanDo, PlanLine } from '../../builder/plan';
import { checkOf } from '../../run/render-finding';
import type { ReportCell, ReportColumn, ReportTable } from '../report-sheet';

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 12, wrap: true },
  { heading: 'Do', type: 'text', width: 12, wrap: true },
  { heading: 'Group', type: 'text', width: 7 },
  { heading: 'Student', type: 'text', width: 11 },
  { heading: 'Name', type: 'text', width: 16, wrap: true },
  { heading: 'Grade', type: 'text', width: 6 },
  { heading: 'Class', type: 'text', width: 18, wrap: true },
  { heading: 'Times', type: 'text', width: 11, wrap: true },
  { heading: 'Term', type: 'text', width: 6 },
  { heading: 'Teacher', type: 'text', width: 16, wrap: true },
  { heading: 'ESL type', type: 'text', width: 11, wrap: true },
  { heading: 'Now min/wk', type: 'integer', width: 8, wrap: true },
  { heading: 'Then min/wk', type: 'integer', width: 8, wrap: true },
  { heading: 'Closes', type: 'text', width: 18, wrap: true },
  { heading: 'Why', type: 'text', width: 28, wrap: true },
];

const DO_WORDS: Readonly<Record<PlanDo, string>> = {
  add: 'Add the row',
  leave: 'Leave the class',
  'in place': 'Set the ESL type',
  teacher: 'Set the teacher',
};

/** Every change of the schedule, group by group. */
export function changeTable(plans: readonly Plan[]): ReportTable | null {
  const rows = plans.flatMap(({ lines }) => lines.map(rowOf));
  return rows.length === 0 ? null : { kind: 'table', name: 'changes', columns: COLUMNS, rows, totals: false };
}

function rowOf(line: PlanLine): ReportCell[] {
  return [
    line.school,
    DO_WORDS[line.do],
    line.group ?? '',
    line.studentId,
    line.name,
    line.grade,
    [line.courseTitle || line.courseCode, line.section].filter((text) => text !== '').join(', section '),
    line.pattern,
    line.term,
    line.teacher,
    line.eslType,
    line.minutesBefore,
    line.minutesAfter,
    line.closes.map((id) => checkOf(id).title).join('; '),
    line.before === '' ? line.why : `${line.why} Now: ${line.before}.`,
  ];
}
