import type { Plan, PlanDo, PlanLine } from '../../builder/plan';
import { checkOf } from '../../run/render-finding';
import type { ReportCell, ReportTable } from '../report-sheet';
import { classText, columnsOf } from './columns';

const COLUMNS = columnsOf(
  ['School', 'text'],
  ['Student', 'text'],
  ['Name', 'text'],
  ['Grade', 'text'],
  ['Group', 'text'],
  ['Change', 'text'],
  ['Now, min/wk', 'integer'],
  ['Then, min/wk', 'integer'],
  ['Closes', 'text'],
  ['Why', 'text'],
);

const DO_WORDS: Readonly<Record<PlanDo, string>> = {
  add: 'Add',
  leave: 'Leave',
  'in place': 'Set the ESL type of',
  teacher: 'Set the teacher of',
};

/** Every change of the schedule, group by group; null where there is none. */
export function changeTable(plans: readonly Plan[]): ReportTable | null {
  const rows = plans.flatMap(({ lines }) => lines.map(rowOf));
  return rows.length === 0 ? null : { kind: 'table', name: 'changes', columns: COLUMNS, rows, totals: false };
}

function rowOf(line: PlanLine): ReportCell[] {
  const { courseCode, courseTitle, eslType, pattern, section, teacher, term } = line;
  return [
    line.school,
    line.studentId,
    line.name,
    line.grade,
    line.group ?? '',
    `${DO_WORDS[line.do]} ${classText(courseTitle || courseCode, section, teacher, pattern, term, eslType)}`,
    line.minutesBefore,
    line.minutesAfter,
    line.closes.map((id) => checkOf(id).title).join('; '),
    line.before === '' ? line.why : `${line.why} Now: ${line.before}.`,
  ];
}
