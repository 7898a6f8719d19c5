import type { ReportColumn } from '../report-sheet';

/** Who a row speaks of. */
export const STUDENT_COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 16, wrap: true },
  { heading: 'Student', type: 'text', width: 12 },
  { heading: 'Name', type: 'text', width: 20, wrap: true },
  { heading: 'Grade', type: 'text', width: 8 },
];

/** Scores beside those that exit asks for. */
export const SCORE_COLUMNS: readonly ReportColumn[] = [
  { heading: 'ACCESS year', type: 'text', width: 10 },
  { heading: 'Overall', type: 'decimal', width: 9 },
  { heading: 'Literacy', type: 'decimal', width: 9 },
  { heading: 'Overall needed', type: 'decimal', width: 9 },
  { heading: 'Literacy needed', type: 'decimal', width: 9 },
];

export const STATUS_COLUMN: ReportColumn = { heading: 'Status', type: 'text', width: 16, wrap: true };
