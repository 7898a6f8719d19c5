import type { Plan } from '../../builder/plan';
import type { ReportColumn, ReportTable } from '../report-sheet';

const GROUP_COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 14, wrap: true },
  { heading: 'Group', type: 'text', width: 8 },
  { heading: 'Teacher', type: 'text', width: 22, wrap: true },
  { heading: 'Class', type: 'text', width: 18, wrap: true },
  { heading: 'Times', type: 'text', width: 14, wrap: true },
  { heading: 'Term', type: 'text', width: 8 },
  { heading: 'ESL type', type: 'text', width: 14, wrap: true },
  { heading: 'Levels', type: 'text', width: 8 },
  { heading: 'Grades', type: 'text', width: 8 },
  { heading: 'Added MLs', type: 'integer', width: 9 },
  { heading: 'MLs in all', type: 'integer', width: 9 },
];

/** New groups, and ESL classes that students join; null where the plan has none. */
export function groupTable(plans: readonly Plan[]): ReportTable | null {
  const rows = plans.flatMap(({ school, groups }) =>
    groups.map((group) => [
      school,
      group.isNew ? `${group.id} (new)` : group.id,
      group.teacher,
      [group.course, group.section].filter((text) => text !== '').join(', section '),
      group.times,
      group.term,
      group.type,
      group.levels.join(', '),
      group.grades.join(', '),
      group.students.length,
      group.size,
    ]),
  );
  return rows.length === 0 ? null : { kind: 'table', name: 'groups', columns: GROUP_COLUMNS, rows, totals: false };
}

const TEACHER_COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 14, wrap: true },
  { heading: 'Teacher', type: 'text', width: 22, wrap: true },
  { heading: 'Minutes a week now', type: 'integer', width: 10, wrap: true },
  { heading: 'Minutes a week then', type: 'integer', width: 10, wrap: true },
  { heading: 'More', type: 'integer', width: 8 },
  { heading: 'FTE teaches', type: 'integer', width: 9, wrap: true },
];

/** Minutes of all classes of each licensed ESL teacher, those with more first. */
export function teacherTable(plans: readonly Plan[]): ReportTable | null {
  const rows = plans.flatMap(({ school, teachers }) =>
    [...teachers]
      .sort((a, b) => b.minutesAfter - b.minutesBefore - (a.minutesAfter - a.minutesBefore))
      .map(({ name, minutesBefore, minutesAfter, limit }) => [
        school,
        name,
        minutesBefore,
        minutesAfter,
        minutesAfter - minutesBefore,
        limit,
      ]),
  );
  return rows.length === 0 ? null : { kind: 'table', name: 'teachers', columns: TEACHER_COLUMNS, rows, totals: false };
}
