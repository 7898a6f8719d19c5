import type { LicensedTeacher } from '../../staffing/licensed-staff';
import type { SchoolStaffing } from '../../staffing/school-staffing';
import { rowCell } from '../linked-cells';
import { note } from '../note';
import type { ReportBlock, ReportCell } from '../report-sheet';

const FTE_WORDS = {
  'FTE column': 'FTE column',
  'teaching minutes': 'Teaching minutes',
  assumed: 'Assumed: full-time',
} as const;

/** One row a licensed teacher and school, with the classes now; nothing where licenses are not known. */
export function teacherTable(schools: readonly SchoolStaffing[]): ReportBlock[] {
  if (schools.some(({ teachers }) => teachers === null)) return [];
  const rows = schools.flatMap(({ school, teachers }) =>
    [...(teachers ?? [])].sort((a, b) => b.mls - a.mls).map((teacher) => teacherRow(school, teacher)),
  );
  if (rows.length === 0) return [note('No teacher of the staff sheet holds a valid ESL license here.')];
  return [
    { kind: 'heading', text: 'Licensed ESL teachers and their caseload now' },
    {
      kind: 'table',
      name: 'teachers',
      columns: [
        { heading: 'School', type: 'text', width: 22, total: 'label' },
        { heading: 'Teacher', type: 'text', width: 26 },
        { heading: 'FTE', type: 'hours', width: 9, total: 'sum' },
        { heading: 'FTE from', type: 'text', width: 11 },
        { heading: 'Minutes a week', type: 'integer', width: 9, total: 'sum' },
        { heading: 'Caseload: MLs in ESL classes', type: 'integer', width: 9 },
        { heading: 'ESL classes', type: 'integer', width: 9, total: 'sum' },
        { heading: 'Other classes', type: 'integer', width: 9, total: 'sum' },
      ],
      rows,
      totals: true,
      notesBy: ['School', 'Teacher'],
    },
  ];
}

function teacherRow(school: string, teacher: LicensedTeacher): ReportCell[] {
  const { name, row, fte, fteFrom, minutesPerWeek, mls, eslClasses, otherClasses } = teacher;
  return [
    school,
    rowCell(name, row, 'teacher'),
    Math.round(fte * 100) / 100,
    FTE_WORDS[fteFrom],
    Math.round(minutesPerWeek),
    mls,
    eslClasses,
    otherClasses,
  ];
}
