import type { ReportColumn } from './report-sheet';

/** ACCESS scores beside those that exit asks for. */
export const SCORE_COLUMNS: readonly ReportColumn[] = [
  { heading: 'ACCESS year', type: 'text', width: 10 },
  { heading: 'Overall', type: 'decimal', width: 9 },
  { heading: 'Literacy', type: 'decimal', width: 9 },
  { heading: 'Overall needed', type: 'decimal', width: 9 },
  { heading: 'Literacy needed', type: 'decimal', width: 9 },
];

export const STATUS_COLUMN: ReportColumn = { heading: 'Status', type: 'text', width: 20 };
