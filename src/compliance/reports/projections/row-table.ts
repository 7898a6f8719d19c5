import { changeOf, isSwing, sectionsNeeded } from '../../class-size/projections';
import { textOf } from '../../dataset/source-rows';
import type { ComplianceRun } from '../../run/run';
import { gradeRank } from '../../sheets/values/grades';
import { rowCell } from '../linked-cells';
import type { ReportBlock, ReportCell, ReportStatus } from '../report-sheet';
import { reviewedStatus, waiversOf } from '../reviewed';
import { share } from '../statistics';
import { counted } from '../wording';
import type { ProjectedRow } from './ml-projection';

/** A row with how it stands. */
export interface JudgedRow {
  readonly row: ProjectedRow;
  readonly needed: number | null;
  /** Sections needed less sections now. */
  readonly difference: number | null;
  readonly swings: boolean;
  readonly status: ReportStatus;
}

/** Judges the rows as the projection checks do. What was reviewed and accepted is for information. */
export function judgedRows(run: ComplianceRun, rows: readonly ProjectedRow[]): JudgedRow[] {
  const invalid = waiversOf(run, 'projection-invalid');
  const overCapacity = waiversOf(run, 'projection-over-capacity');
  const swing = waiversOf(run, 'projection-swing');
  return rows.map((row) => {
    const { projection } = row;
    const { currentSections } = projection;
    const needed = sectionsNeeded(projection);
    const difference = needed === null || currentSections === null ? null : needed - currentSections;
    const swings = isSwing(projection, run.policy);
    const parts: ReportStatus[] = [];
    if (projection.projected === null) {
      const waiver = invalid(projection);
      parts.push(waiver ? reviewedStatus(waiver) : { text: 'Projection cannot be used', status: 'error' });
    }
    if (difference !== null && difference > 0) {
      const waiver = overCapacity(projection);
      parts.push(
        waiver ? reviewedStatus(waiver) : { text: `${counted(difference, 'section')} more needed`, status: 'warning' },
      );
    }
    if (swings) {
      const waiver = swing(projection);
      parts.push(waiver ? reviewedStatus(waiver) : { text: 'Swing', status: 'warning' });
    }
    if (difference !== null && difference < 0) {
      parts.push({ text: `${counted(-difference, 'section')} fewer needed`, status: 'info' });
    }
    if (projection.projected !== null && (row.mlsProjected ?? 0) > projection.projected) {
      parts.push({ text: 'More MLs than students projected', status: 'info' });
    }
    return { row, needed, difference, swings, status: combined(parts) };
  });
}

const SEVERITY_RANK = { error: 0, warning: 1, info: 2, ok: 3 } as const;

function combined(parts: readonly ReportStatus[]): ReportStatus {
  const [first, ...others] = parts;
  if (first === undefined) return { text: 'As now', status: 'ok' };
  return {
    text: parts.map(({ text }) => text).join('; '),
    status: others.reduce(
      (worst, { status }) => (SEVERITY_RANK[status] < SEVERITY_RANK[worst] ? status : worst),
      first.status,
    ),
  };
}

/** One row a row of the projections sheet: what needs action first, the most sections and the largest change first. */
export function rowTable(rows: readonly JudgedRow[]): ReportBlock[] {
  const sum = (heading: string, width = 9) => ({ heading, type: 'integer', width, total: 'sum' }) as const;
  return [
    { kind: 'heading', text: 'By school, grade and program' },
    {
      kind: 'table',
      name: 'projections',
      columns: [
        { heading: 'School', type: 'text', width: 18, total: 'label' },
        { heading: 'Grade', type: 'text', width: 9 },
        { heading: 'Program', type: 'text', width: 14 },
        sum('Current'),
        sum('Projected'),
        { ...sum('Change', 8), from: { difference: ['Projected', 'Current'] } },
        { heading: 'Change %', type: 'percent', width: 8, from: { change: ['Current', 'Projected'] } },
        { heading: 'Cap', type: 'integer', width: 9 },
        sum('Sections now'),
        sum('Sections needed'),
        { ...sum('Difference'), from: { difference: ['Sections needed', 'Sections now'] } },
        sum('MLs now', 8),
        sum('MLs projected'),
        { heading: 'MLs by', type: 'text', width: 11 },
        { heading: 'Status', type: 'text', width: 18 },
      ],
      rows: [...rows].sort(actionFirst).map(cellsOf),
      totals: true,
      notesBy: ['School', 'Grade', 'Program'],
      groupSize: 'MLs now',
    },
  ];
}

/** The rows that cannot be used, as they stand, without a total; nothing where there are none. */
export function unusableTable(rows: readonly JudgedRow[]): ReportBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Rows that cannot be used: in no total' },
    {
      kind: 'table',
      name: 'unusable',
      columns: [
        { heading: 'School', type: 'text', width: 18 },
        { heading: 'Grade', type: 'text', width: 9 },
        { heading: 'Program', type: 'text', width: 14 },
        { heading: 'Current', type: 'integer', width: 9 },
        { heading: 'Projected', type: 'text', width: 9 },
        { heading: 'Status', type: 'text', width: 18 },
      ],
      rows: rows.map(({ row: { projection }, status }) => [
        projection.school,
        rowCell(projection.grade ?? projection.gradeText, projection, 'grade'),
        projection.program.text,
        projection.current,
        textOf(projection, 'projectedEnrollment'),
        status,
      ]),
      totals: false,
      notesBy: ['School', 'Grade', 'Program'],
    },
  ];
}

function actionFirst(a: JudgedRow, b: JudgedRow): number {
  return (
    SEVERITY_RANK[a.status.status] - SEVERITY_RANK[b.status.status] ||
    Math.max(0, b.difference ?? 0) - Math.max(0, a.difference ?? 0) ||
    size(b) - size(a) ||
    a.row.projection.school.localeCompare(b.row.projection.school) ||
    (gradeRank(a.row.projection.grade) ?? 99) - (gradeRank(b.row.projection.grade) ?? 99)
  );
}

/** Of a swing, how large; every other change comes in the order of schools. */
function size({ row, swings }: JudgedRow): number {
  return swings ? Math.abs(changeOf(row.projection)?.change ?? 0) : 0;
}

function cellsOf({ row, needed, difference, status }: JudgedRow): ReportCell[] {
  const { projection, mlsNow, mlsProjected, basis } = row;
  const { school, grade, gradeText, program, current, projected, cap, currentSections } = projection;
  const change = changeOf(projection);
  return [
    school,
    rowCell(grade ?? gradeText ?? '', projection, 'grade'),
    program.text,
    current,
    projected,
    change?.change ?? null,
    change === null || current === null ? null : share(change.change, current),
    cap?.limit ?? null,
    currentSections,
    needed,
    difference,
    mlsNow,
    mlsProjected,
    basis ?? '',
    status,
  ];
}
