import { capReason, type ClassCap } from '../../class-size/class-cap';
import { programText } from '../../class-size/classes';
import { classLocation } from '../../checks/class-sizes';
import { courseLabel } from '../../dataset/courses';
import { teacherLabel } from '../../dataset/teachers';
import { gradeRank } from '../../sheets/values/grades';
import type { ReportBlock, ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { counted } from '../wording';
import type { Fill, SizedRow } from './sized-rows';
import { compareTexts } from '../../sheets/values/text';

const ORDER: Readonly<Record<Fill, number>> = { over: 0, near: 2, within: 3, 'no cap': 4, 'not known': 5, empty: 6 };

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 18 },
  { heading: 'Grade', type: 'text', width: 7 },
  { heading: 'Course', type: 'text', width: 18 },
  { heading: 'Section', type: 'text', width: 9 },
  { heading: 'Program', type: 'text', width: 12 },
  { heading: 'Teacher', type: 'text', width: 16 },
  { heading: 'Enrolled', type: 'integer', width: 9 },
  { heading: 'Cap', type: 'integer', width: 8 },
  { heading: 'Cap set by', type: 'text', width: 13 },
  { heading: 'Seats left', type: 'integer', width: 8, from: { difference: ['Cap', 'Enrolled'] } },
  { heading: 'MLs', type: 'integer', width: 8 },
  { heading: 'Status', type: 'text', width: 15 },
];

/**
 * One row a class: those over the cap, full or nearly so, and those of which cap or size is not known; the rest after them, where it
 * is not printed. Most over the cap first, then the fullest; homerooms and core classes before others, then by school and grade.
 * Seats are no students, so nothing is added up.
 */
export function sectionTables(rows: readonly SizedRow[]): ReportBlock[] {
  const sorted = [...rows].sort(fullestFirst);
  const shown = sorted.filter(isToLookAt);
  const rest = sorted.filter((row) => !isToLookAt(row));
  return [
    ...(shown.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Classes to look at' } as const,
          { ...tableOf('classes', shown), list: true } as const,
        ]),
    ...(rest.length === 0
      ? []
      : [
          { kind: 'heading', text: 'All other classes (not printed)' } as const,
          { ...tableOf('other_classes', rest), notPrinted: true } as const,
        ]),
  ];
}

function tableOf(name: string, rows: readonly SizedRow[]): ReportTable {
  return {
    kind: 'table',
    name,
    columns: COLUMNS,
    rows: rows.map(sectionRow),
    totals: false,
    notesBy: ['School', 'Course', 'Section'],
  };
}

function isToLookAt({ fill }: SizedRow): boolean {
  return fill !== 'within' && fill !== 'empty';
}

function fullestFirst(a: SizedRow, b: SizedRow): number {
  return (
    rankOf(a) - rankOf(b) ||
    b.over - a.over ||
    Number(b.sized.isCore) - Number(a.sized.isCore) ||
    compareTexts(a.sized.school, b.sized.school) ||
    (gradeRank(a.sized.grade) ?? 99) - (gradeRank(b.sized.grade) ?? 99)
  );
}

/** An accepted class comes after those to fix. */
function rankOf({ fill, waiver }: SizedRow): number {
  return waiver === null ? ORDER[fill] : 1;
}

function sectionRow(row: SizedRow): ReportCell[] {
  const { sized, cap, mls } = row;
  const { sheet, cells } = classLocation(sized, 'section');
  const name = sized.sectionName || '(no section)';
  const [address] = cells;
  return [
    sized.school,
    sized.grade ?? '',
    courseLabel(sized.course),
    address === undefined ? name : { text: name, link: { sheet, address } },
    programText(sized),
    sized.teachers.map(teacherLabel).join('; '),
    sized.enrolled,
    cap?.limit ?? null,
    cap === null ? '' : capSetBy(cap),
    cap === null || sized.enrolled === null ? null : cap.limit - sized.enrolled,
    mls,
    statusOf(row),
  ];
}

function statusOf({ sized, cap, fill, over, waiver }: SizedRow): ReportStatus {
  if (waiver !== null) return reviewedStatus(waiver);
  switch (fill) {
    case 'over':
      return { text: `${over} over`, status: 'error' };
    case 'near':
      return cap?.limit === sized.enrolled
        ? { text: 'Full', status: 'info' }
        : { text: `${counted((cap?.limit ?? 0) - (sized.enrolled ?? 0), 'seat')} left`, status: 'info' };
    case 'within':
      return { text: 'Within the cap', status: 'ok' };
    case 'no cap':
      return { text: 'No cap known', status: 'info' };
    case 'empty':
      return { text: 'No student', status: 'info' };
    case 'not known':
      return { text: 'Size not known', status: 'info' };
  }
}

/** `for grade 2` → `Grade 2`: the rule that sets the cap, as a cell says it. */
function capSetBy(cap: ClassCap): string {
  const reason = capReason(cap).replace(/^(by|for|in) (the |an? )?/, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
