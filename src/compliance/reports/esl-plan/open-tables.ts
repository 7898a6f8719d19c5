import type { Plan } from '../../builder/plan';
import type { ReportColumn, ReportTable } from '../report-sheet';

const OPEN_COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 14, wrap: true },
  { heading: 'Student', type: 'text', width: 12 },
  { heading: 'Grade', type: 'text', width: 8 },
  { heading: 'SDD level', type: 'integer', width: 8 },
  { heading: 'Minutes a week short', type: 'integer', width: 10, wrap: true },
  { heading: 'Why', type: 'text', width: 70, wrap: true },
];

/** MLs whose ESL stays short or not legal, with the first reason that holds. */
export function openTable(plans: readonly Plan[]): ReportTable | null {
  const rows = plans.flatMap(({ school, open }) =>
    open.map(({ studentId, grade, level, missingPerWeek, detail }) => [
      school,
      studentId,
      grade,
      level,
      missingPerWeek,
      detail,
    ]),
  );
  const table = { kind: 'table', name: 'open', columns: OPEN_COLUMNS, rows, totals: false } as const;
  return rows.length === 0 ? null : { ...table, notesBy: ['Student'] };
}

const RELAXATION_COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 14, wrap: true },
  { heading: 'Change', type: 'text', width: 60, wrap: true },
  { heading: 'MLs it closes more', type: 'integer', width: 10, wrap: true },
  { heading: 'What it needs', type: 'text', width: 30, wrap: true },
];

/** Single changes of today's limits, the one that closes most first. */
export function relaxationTable(plans: readonly Plan[]): ReportTable | null {
  const rows = plans.flatMap(({ school, relaxations }) =>
    relaxations.map(({ what, closes, needs }) => [school, what, closes, needs ?? '']),
  );
  return rows.length === 0
    ? null
    : { kind: 'table', name: 'relaxations', columns: RELAXATION_COLUMNS, rows, totals: false };
}
