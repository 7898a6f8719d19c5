import type { ReportCell, ReportColumn, ReportTable } from '../../../compliance/reports/report-sheet';
import type { PlacedNotes } from '../notes/notes';
import { widthsOfFewestLines, type Bounds, type RowTexts } from '../../../compliance/reports/text/fewest-lines';
import { shownText } from '../../../compliance/reports/text/shown-text';
import { textWidth, wordWidth, type TextFont } from '../../../compliance/reports/text/text-width';

export const BODY_FONT: TextFont = { size: 10, bold: false };
export const HEAD_FONT: TextFont = { size: 10, bold: true };
/** Points that a cell keeps free at its sides, that an indent takes, and that the button of a filter covers. */
export const CELL_PADDING = 5.5;
export const INDENT = 7;
export const FILTER_BUTTON = 13;

/** Points that keep a heading over numbers off the one at its left. */
const HEAD_GAP = 4;

const SMALLEST_COLUMN = 24;
/** A text that is shorter, such as a level or a date, is not broken over lines. */
const SHORT_TEXT = 46;
/** A longer word, such as an address of the web, is broken. */
const LONGEST_WORD = 130;
/** A column of the user's that has no width of its own. */
const NOTE_COLUMN = 130;
/** Points of a column whose width nobody has set. */
export const EXCEL_COLUMN = 48;

/** Points of a column that shows so many characters of Calibri 11: seven dots each. */
function pointsOf(characters: number): number {
  return characters * 5.25;
}

const NARROWEST: Bounds = { least: SMALLEST_COLUMN, natural: SMALLEST_COLUMN };

export interface MeasuredTable {
  readonly table: ReportTable;
  readonly notes: PlacedNotes | null;
  /** The widest text of each column with what stands around it, in points. */
  readonly natural: readonly number[];
  /** How wide each column may be, by its own texts. */
  readonly bounds: readonly Bounds[];
  readonly texts: RowTexts;
}

/** Whether a column begins with an indent, which keeps text off the numbers at its left. */
export function isIndented(columns: readonly ReportColumn[], at: number): boolean {
  return at > 0 && columns[at]?.type === 'text' && columns[at - 1]?.type !== 'text';
}

/** Measures the texts of a table. */
export function measureTable(table: ReportTable, notes: PlacedNotes | null): MeasuredTable {
  const { columns, rows } = table;
  const padding = columns.map((_, at) => paddingOf(table, at));
  const widths = rows.map((row) => columns.map(({ type }, at) => textWidth(shownText(row[at], type), BODY_FONT)));
  const natural = columns.map((column, at) => {
    let most = column.total === 'label' && table.totals ? textWidth('Total', HEAD_FONT) : 0;
    for (const row of widths) most = Math.max(most, row[at] ?? 0);
    if (table.totals && column.total === 'sum')
      most = Math.max(most, textWidth(shownText(sumOf(rows, at), column.type), HEAD_FONT));
    return most + (padding[at] ?? 0);
  });
  // What runs over the page wraps nothing.
  const wrapping = widths.map((row) => row.map((width, at) => (columns[at]?.spill ? 0 : width)));
  const bounds = columns.map((_, at) => boundsOf(table, at, natural[at] ?? 0, widths));
  return { table, notes, natural, bounds, texts: { rows: wrapping, padding } };
}

/**
 * How wide each column is, in points: between what its longest word or number needs and what its texts take on one line, so that
 * the rows take the fewest lines in `room` points; where the words need more, up to `most`. No column is wider than `widest`, but
 * for its words. Tables of one tab share its columns.
 */
export function fitColumns(tables: readonly MeasuredTable[], room: number, most: number, widest = Infinity): number[] {
  const bounds: Bounds[] = [];
  for (const measured of tables) {
    measured.bounds.forEach((own, at) => {
      // It takes what the wider tables leave beside it.
      if (measured.table.columns[at]?.spill) return;
      const known = bounds[at] ?? NARROWEST;
      bounds[at] = { least: Math.max(known.least, own.least), natural: Math.max(known.natural, own.natural) };
    });
  }
  for (let at = 0; at < bounds.length; at++) bounds[at] ??= NARROWEST;
  const capped = bounds.map(({ least, natural }) => ({ least, natural: Math.max(least, Math.min(natural, widest)) }));
  const needed = sum(bounds.map(({ least }) => least));
  const texts = tables.map((measured) => measured.texts);
  // Widths are rounded up to quarters of a point.
  const rounding = bounds.length / 4;
  return withNotes(widthsOfFewestLines(capped, texts, Math.max(room, Math.min(needed, most)) - rounding), tables);
}

/** @param widths of the texts of the table, by row and column */
function boundsOf(table: ReportTable, at: number, own: number, widths: readonly (readonly number[])[]): Bounds {
  const column = table.columns[at];
  if (column === undefined) return { least: own, natural: own };
  const head = wordWidth(column.heading, HEAD_FONT) + paddingOf(table, at);
  if (column.type !== 'text') {
    const width = Math.max(head + HEAD_GAP, own);
    // A long heading over short numbers takes two lines and more.
    const heading = textWidth(column.heading, HEAD_FONT) + paddingOf(table, at) + HEAD_GAP;
    const least = Math.max(width, Math.min(heading / 2, pointsOf(column.width)));
    return { least, natural: least };
  }
  let word = 0;
  table.rows.forEach((row, index) => {
    const width = widths[index]?.[at] ?? 0;
    word = Math.max(word, width <= SHORT_TEXT ? width : wordWidth(shownText(row[at], 'text'), BODY_FONT));
  });
  const fillIn = column.fillIn === true ? pointsOf(column.width) : 0;
  const least = Math.max(head, fillIn, Math.min(own, Math.min(word, LONGEST_WORD) + paddingOf(table, at)));
  return { least, natural: Math.max(least, own) };
}

/** The user's own columns keep her widths, where no wider table of the report stands above or below. */
function withNotes(widths: readonly number[], tables: readonly MeasuredTable[]): number[] {
  const all = [...widths];
  for (const { table, notes } of tables) {
    notes?.columns.forEach(({ width }, index) => {
      const at = table.columns.length + index;
      if (at < widths.length) return;
      all[at] = Math.max(all[at] ?? 0, width === null || width <= EXCEL_COLUMN ? NOTE_COLUMN : width);
    });
  }
  return Array.from(all, (width: number | undefined) => Math.ceil((width ?? SMALLEST_COLUMN) * 4) / 4);
}

function paddingOf(table: ReportTable, at: number): number {
  return CELL_PADDING + (isIndented(table.columns, at) ? INDENT : 0);
}

/** Rows that need no button to be found. */
const ROWS_SEEN_AT_ONCE = 15;

/** Buttons to filter stand on lists, not on a handful of rows. */
export function isFiltered({ rows, list }: ReportTable): boolean {
  return list === true || rows.length > ROWS_SEEN_AT_ONCE;
}

function sumOf(rows: readonly (readonly ReportCell[])[], at: number): number {
  return sum(rows.map((row) => (typeof row[at] === 'number' ? row[at] : 0)));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
