import type { Student } from '../../dataset/records';
import { firstFilled } from '../../dataset/source-rows';
import type { StudentService } from '../../esl/student-service';
import { cellText, compareTexts } from '../../sheets/values/text';
import { readYesNo } from '../../sheets/values/yes-no';
import { studentCell } from '../linked-cells';
import type { ReportCell, ReportColumn, ReportTable } from '../report-sheet';
import { valueOf } from './indicator';
import { hasFailure, INDICATORS, type MlRow } from './ml-rows';

const MINUTES_AN_HOUR = 60;

const indicator = (heading: string, width = 11): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 14, total: 'label' },
  { heading: 'Student', type: 'text', width: 11 },
  { heading: 'Name', type: 'text', width: 18 },
  { heading: 'Grade', type: 'text', width: 8 },
  { heading: 'ELD/SDD', type: 'text', width: 10 },
  { heading: 'SPED status', type: 'text', width: 9 },
  { heading: 'ESL hours a week', type: 'decimal', width: 9 },
  { heading: 'ESL class type', type: 'text', width: 12 },
  indicator('Receives ESL'),
  indicator('Right amount'),
  indicator('Grouped per ¶39'),
  indicator('Level 3 sitting with 1–2 (1 = sits)'),
  { heading: 'ESL teacher', type: 'text', width: 15 },
  indicator('Teacher ESL-licensed', 12),
  indicator('Core classes with an unendorsed teacher', 13),
];

/** The ¶54 table: a row an ML, those with a failure first, by school. */
export function studentTable(rows: readonly MlRow[]): ReportTable {
  return {
    kind: 'table',
    name: 'students',
    columns: COLUMNS,
    rows: inOrder(rows).map(cellsOf),
    totals: true,
    list: true,
    printFirst: rows.filter(hasFailure).length,
    notesBy: ['Student'],
  };
}

function inOrder(rows: readonly MlRow[]): MlRow[] {
  const keyed = rows.map((row) => ({ row, fails: Number(hasFailure(row)), failures: failuresOf(row) }));
  keyed.sort(
    (a, b) =>
      b.fails - a.fails ||
      compareTexts(a.row.service.student.school, b.row.service.student.school) ||
      b.failures - a.failures,
  );
  return keyed.map(({ row }) => row);
}

/** How many indicators of a row fail. */
function failuresOf(row: MlRow): number {
  return INDICATORS.filter((name) => (valueOf(row[name]) ?? 0) > 0).length;
}

function cellsOf(row: MlRow): ReportCell[] {
  const { student, scheduledPerWeek } = row.service;
  return [
    student.school,
    studentCell(student),
    student.name,
    student.grade ?? '',
    levelText(student),
    specialEducation(student),
    scheduledPerWeek === null ? null : Math.round((scheduledPerWeek / MINUTES_AN_HOUR) * 100) / 100,
    typesOf(row.service),
    valueOf(row.receivesEsl),
    valueOf(row.rightAmount),
    valueOf(row.grouped),
    valueOf(row.threeWithOneOrTwo),
    row.eslTeachers,
    valueOf(row.teacherLicensed),
    valueOf(row.unendorsedClasses),
  ];
}

function levelText({ level, levelSource }: Student): string {
  return level === null ? 'not known' : `${levelSource === 'sdd' ? 'SDD' : 'ELD'} ${level}`;
}

/** The roster's disability or IEP cell as yes or no, else as typed; blank where no roster has the column. */
function specialEducation({ rows }: Student): string {
  if (!rows.some(({ source }) => source.columns.has('swd'))) return '';
  const value = firstFilled(rows, 'swd');
  const isYes = readYesNo(value);
  return isYes === null ? cellText(value) : isYes ? 'Yes' : 'No';
}

function typesOf({ eslRows, student }: StudentService): string {
  return [...new Set(eslRows.map(({ eslType }) => eslType))].join(', ') || (student.rosterEsl?.typeText ?? '');
}
