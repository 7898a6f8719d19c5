import { SYSTEM_FIELDS, type ScreeningSystem } from '../../status/screenings';
import { cellOf, textOf } from '../../dataset/source-rows';
import { isFilled } from '../../sheets/values/yes-no';
import { bySchool } from '../../grouped';
import { rowCell, studentCell } from '../linked-cells';
import type { ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { standingsBySchool } from '../standings-by-school';
import type { ListedScreening, ScreeningStanding } from './listed';

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 20 },
  { heading: 'Student', type: 'text', width: 12 },
  { heading: 'Name', type: 'text', width: 24 },
  { heading: 'Grade', type: 'text', width: 9 },
  { heading: 'Test date', type: 'date', width: 11 },
  { heading: 'Form', type: 'text', width: 14 },
  { heading: 'In Aspen', type: 'text', width: 9 },
  { heading: 'In Ellevation', type: 'text', width: 11 },
  { heading: 'What is missing', type: 'text', width: 30 },
  { heading: 'Status', type: 'text', width: 16 },
];

const STATUSES: Readonly<Record<ScreeningStanding, ReportStatus>> = {
  incomplete: { text: 'Incomplete', status: 'error' },
  'not judged': { text: 'Not judged', status: 'warning' },
  'not screened': { text: 'Not screened yet', status: 'info' },
  reviewed: { text: 'Reviewed', status: 'info' },
  'not all checked': { text: 'Not all checked', status: 'info' },
  complete: { text: 'Complete', status: 'ok' },
};

const STANDINGS = Object.keys(STATUSES) as readonly ScreeningStanding[];

/** The validation list: by school, and in each school what is to be mended first. */
export function listTable(name: string, listed: readonly ListedScreening[]): ReportTable {
  const rank = ({ standing }: ListedScreening) => STANDINGS.indexOf(standing);
  const rows = bySchool(listed, ({ school }) => school).flatMap(({ items }) =>
    [...items].sort((a, b) => rank(a) - rank(b)),
  );
  return {
    kind: 'table',
    name,
    columns: COLUMNS,
    rows: rows.map(listRow),
    totals: false,
    notesBy: ['Student', 'Test date'],
  };
}

/** How far each school is. */
export function schoolTable(listed: readonly ListedScreening[]): ReportTable {
  return standingsBySchool(listed, ({ school }) => school, {
    all: 'Students',
    standings: STANDINGS.map((standing) => [standing, STATUSES[standing].text]),
    widths: { school: 20, all: 12, standing: 11 },
    share: { heading: 'Share complete', of: 'complete', leavingOut: ['not judged', 'not all checked'] },
  });
}

function listRow({ school, name, screening, student, standing, remark, waiver }: ListedScreening): ReportCell[] {
  const status = waiver === null ? STATUSES[standing] : reviewedStatus(waiver);
  if (screening === null) {
    return [school, student ? studentCell(student) : '', name, student?.grade ?? '', null, '', '', '', remark, status];
  }
  const { row, id, grade, day } = screening;
  const entered = (system: ScreeningSystem) =>
    row.source.columns.has(SYSTEM_FIELDS[system]) ? (isFilled(cellOf(row, SYSTEM_FIELDS[system])) ? 'Yes' : 'No') : '';
  return [
    school,
    rowCell(id, row, 'studentId'),
    name,
    grade ?? '',
    day,
    textOf(row, 'form'),
    entered('Aspen'),
    entered('Ellevation'),
    remark,
    status,
  ];
}
