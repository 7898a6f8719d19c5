import type {
  ReportCell,
  ReportColumn,
  ReportLink,
  ReportStatus,
  ReportTable,
} from '../../compliance/reports/report-sheet';
import { usualFormatOf, type NoteCell, type PlacedColumn, type PlacedNotes } from './notes/notes';
import { asText, inTextFormat, linkFormula } from '../request/written-text';

/** What a cell is given: a formula begins with `=`, and only formulas of ours do. Empty text leaves the cell blank. */
export type WrittenValue = string | number | boolean;

/** A column as it is written: its number format, set before the values, and the values of its rows. */
export interface WrittenColumn {
  readonly numberFormat: string;
  readonly values: readonly WrittenValue[];
}

export const TEXT_FORMAT = '@';
const NUMBER_FORMATS: Readonly<Record<ReportColumn['type'], string>> = {
  text: TEXT_FORMAT,
  integer: '#,##0',
  decimal: '#,##0.0',
  hours: '#,##0.00',
  points: '+0.0" pts";-0.0" pts"',
  percent: '0%',
  date: 'm/d/yyyy',
};
/** The serial number of 1970-01-01, where days count from 1900 and from 1904. */
const SERIAL_OF_1970 = 25_569;
const SERIAL_OF_1970_FROM_1904 = 24_107;

export function isLink(cell: ReportCell | undefined): cell is ReportLink {
  return typeof cell === 'object' && cell !== null && 'link' in cell;
}

export function isStatus(cell: ReportCell | undefined): cell is ReportStatus {
  return typeof cell === 'object' && cell !== null && 'status' in cell;
}

/** The number format of a column's total; never that of text, in which a formula would not be calculated. */
export function totalFormatOf({ type, total }: ReportColumn): string {
  if (total === 'label') return TEXT_FORMAT;
  return total === 'count' || type === 'text' ? NUMBER_FORMATS.integer : NUMBER_FORMATS[type];
}

/** Whether any row of the column is a link. */
function hasLinks(table: ReportTable, column: number): boolean {
  return table.rows.some((row) => isLink(row[column]));
}

/** What a cell shows once it is written, as it is read back: text or a number, dates as Excel counts them. Empty for a blank cell. */
export function writtenValueOf(
  cell: ReportCell | undefined,
  type: ReportColumn['type'] = 'text',
  date1904 = false,
): string | number {
  if (cell === null || cell === undefined) return '';
  if (isLink(cell) || isStatus(cell)) return cell.text;
  if (typeof cell === 'string' || type === 'text') return String(cell);
  if (!Number.isFinite(cell)) return '';
  return type === 'date' ? cell + (date1904 ? SERIAL_OF_1970_FROM_1904 : SERIAL_OF_1970) : cell;
}

/** The values of one column of a table, safe to write: what came as text stays text, whatever it begins with. */
export function writtenColumn(
  table: ReportTable,
  index: number,
  date1904: boolean,
  notes: PlacedNotes | null = null,
): WrittenColumn {
  const type = table.columns[index]?.type ?? 'text';
  // A formula in a cell of text format would be shown instead of calculated.
  const format = hasLinks(table, index) && type === 'text' ? 'General' : NUMBER_FORMATS[type];
  const text = format === TEXT_FORMAT ? inTextFormat : asText;
  const filledIn = notes?.filledIn.get(index);
  const values = table.rows.map((row, at): WrittenValue => {
    const note = filledIn?.get(at);
    if (note !== undefined) return noteValue(note, text);
    const cell = row[index];
    if (isLink(cell)) return linkFormula(cell) ?? asText(String(cell.text));
    const value = writtenValueOf(cell, type, date1904);
    return typeof value === 'string' ? text(value) : value;
  });
  return { numberFormat: format, values };
}

/** The values of a column of the user's. Formulas were taken as their values, so none is written. */
export function writtenNotes({ cells }: PlacedColumn, rows: number): WrittenColumn {
  const values = Array.from({ length: rows }, (_, at): WrittenValue => {
    const note = cells.get(at);
    return note === undefined ? '' : noteValue(note, asText);
  });
  return { numberFormat: usualFormatOf(cells), values };
}

function noteValue({ value }: NoteCell, text: (value: string) => string): WrittenValue {
  return typeof value === 'string' ? text(value) : value;
}
