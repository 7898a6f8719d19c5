import type { ReportCell, ReportColumn } from '../report-sheet';
import { isoDate, monthDayYear } from '../../sheets/values/dates';

/** What a reader sees in a cell, by the number format of its column. */
export function shownText(cell: ReportCell | undefined, type: ReportColumn['type']): string {
  if (cell === null || cell === undefined) return '';
  const value = typeof cell === 'object' ? cell.text : cell;
  if (typeof value === 'string' || type === 'text') return String(value);
  if (!Number.isFinite(value)) return '';
  switch (type) {
    case 'integer':
      return fixed(value, 0);
    case 'decimal':
      return fixed(value, 1);
    case 'hours':
      return fixed(value, 2);
    case 'points':
      return `${value < 0 ? '' : '+'}${fixed(value, 1)} pts`;
    case 'percent':
      return `${fixed(value * 100, 0)}%`;
    case 'date':
      return monthDayYear(isoDate(value));
  }
}

/** Made once: a formatter a cell would take longer than all the rest. */
const FORMATS = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

function fixed(value: number, digits: 0 | 1 | 2): string {
  return FORMATS[digits]?.format(value) ?? '';
}
