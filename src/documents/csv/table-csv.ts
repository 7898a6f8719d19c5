import Papa from 'papaparse';
import type { ReportCell, ReportColumn, ReportTable } from '../../compliance/reports/report-sheet';
import { isoDate } from '../../compliance/sheets/values/dates';

/** With it Excel reads the file as UTF-8, so that `Álvarez` stays `Álvarez`. */
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * What a program that opens the file would calculate: a text that begins with one of these signs, also in full width or behind
 * blanks, gets an apostrophe before it (OWASP, CSV Injection). Numbers of ours are numbers, and keep their sign.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A table of a report as the text of a .csv file: its headings and all its rows, without the totals, which a program would add
 * up once more. Dates are YYYY-MM-DD, shares parts of one (0.85), numbers as exact as the report has them.
 */
export function tableCsv({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): string {
  const values = rows.map((row) => columns.map((column, at) => plainValue(row[at], column.type)));
  const text = Papa.unparse([columns.map(({ heading }) => heading), ...values], {
    escapeFormulae: FORMULA,
    newline: '\r\n',
  });
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function plainValue(cell: ReportCell | undefined, type: ReportColumn['type']): string | number {
  const value = typeof cell === 'object' && cell !== null ? cell.text : (cell ?? '');
  return type === 'date' && typeof value === 'number' ? isoDate(value) : value;
}
