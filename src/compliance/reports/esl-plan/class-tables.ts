import type { Plan } from '../../builder/plan';
import type { ReportTable } from '../report-sheet';
import { classText, columnsOf } from './columns';

const GROUP_COLUMNS = columnsOf(
  ['School', 'text'],
  ['Teacher', 'text'],
  ['Group', 'text'],
  ['Grades', 'text'],
  ['Levels', 'text'],
  ['Class, times, term, ESL type', 'text'],
  ['MLs added', 'integer'],
  ['MLs in all', 'integer'],
);

/** New groups, and ESL classes that students join; null where the plan has none. */
export function groupTable(plans: readonly Plan[]): ReportTable | null {
  const rows = plans.flatMap(({ school, groups }) =>
    groups.map((group) => [
      school,
      group.teacher,
      group.isNew ? `${group.id} (new)` : group.id,
      group.grades.join(', '),
      group.levels.join(', '),
      classText(group.course, group.section, group.times, group.term, group.type),
      group.students.length,
      group.size,
    ]),
  );
  return rows.length === 0 ? null : { kind: 'table', name: 'groups', columns: GROUP_COLUMNS, rows, totals: false };
}

const TEACHER_COLUMNS = columnsOf(
  ['School', 'text'],
  ['Teacher', 'text'],
  ['Minutes a week that the FTE teaches', 'integer'],
  ['Now', 'integer'],
  ['Then', 'integer'],
);

/** Minutes a week of all classes of each licensed ESL teacher, those with more first. */
export function teacherTable(plans: readonly Plan[]): ReportTable | null {
  const rows = plans.flatMap(({ school, teachers }) =>
    [...teachers]
      .sort((a, b) => b.minutesAfter - b.minutesBefore - (a.minutesAfter - a.minutesBefore))
      .map(({ name, minutesBefore, minutesAfter, limit }) => [school, name, limit, minutesBefore, minutesAfter]),
  );
  return rows.length === 0 ? null : { kind: 'table', name: 'teachers', columns: TEACHER_COLUMNS, rows, totals: false };
}
