import type { ReportCell, ReportColumn, ReportTable } from '../../../compliance/reports/report-sheet';
import type { PlacedNotes } from '../notes/notes';
import { shownText } from './shown-text';
import { textWidth, wordWidth, type TextFont } from './text-width';

export const BODY_FONT: TextFont = { size: 10, bold: false };
export const HEAD_FONT: TextFont = { size: 10, bold: true };
/** Points that a cell keeps free at its sides, that an indent takes, and that the button of a filter covers. */
export const CELL_PADDING = 5.5;
export const INDENT = 7;
export const FILTER_BUTTON = 13;

const SMALLEST_COLUMN = 24;
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

/** What a column needs, in points. */
interface Need {
  /** Any narrower and a number is not shown, or a word is broken. */
  least: number;
  /** What the report asks for. */
  wish: number;
  /** Every text on one line. */
  natural: number;
}

const NOTHING_IN_IT: Need = { least: SMALLEST_COLUMN, wish: SMALLEST_COLUMN, natural: SMALLEST_COLUMN };

export interface MeasuredTable {
  readonly table: ReportTable;
  readonly notes: PlacedNotes | null;
  /** The widest text of each column with what stands around it, in points. */
  readonly natural: readonly number[];
}

/** Whether a column begins with an indent, which keeps text off the numbers at its left. */
export function isIndented(columns: readonly ReportColumn[], at: number): boolean {
  return at > 0 && columns[at]?.type === 'text' && columns[at - 1]?.type !== 'text';
}

/** Measures the texts of a table. */
export function measureTable(table: ReportTable, notes: PlacedNotes | null): MeasuredTable {
  const natural = table.columns.map((column, at) => {
    let most = column.total === 'label' && table.totals ? textWidth('Total', HEAD_FONT) : 0;
    for (const row of table.rows) most = Math.max(most, textWidth(shownText(row[at], column.type), BODY_FONT));
    if (table.totals && column.total === 'sum')
      most = Math.max(most, textWidth(shownText(sumOf(table.rows, at), column.type), HEAD_FONT));
    return most + paddingOf(table, at);
  });
  return { table, notes, natural };
}

/**
 * How wide each column is, in points: what stays between what its longest word or number needs and what its texts take on one
 * line, as near to the report's wish as `most` points for all columns allow. Tables of one tab share its columns.
 */
export function fitColumns(tables: readonly MeasuredTable[], room: number, most: number): number[] {
  const needs: Need[] = [];
  for (const measured of tables) {
    measured.table.columns.forEach(({ spill }, at) => {
      // It takes what the wider tables leave beside it.
      if (spill) return;
      const need = needOf(measured, at);
      const known = needs[at] ?? NOTHING_IN_IT;
      needs[at] = {
        least: Math.max(known.least, need.least),
        wish: Math.max(known.wish, need.wish),
        natural: Math.max(known.natural, need.natural),
      };
    });
  }
  for (let at = 0; at < needs.length; at++) needs[at] ??= NOTHING_IN_IT;
  const wishes = needs.map(({ wish }) => wish);
  const total = sum(wishes);
  if (total > most) {
    const slack = sum(needs.map(({ wish, least }) => wish - least));
    const share = slack === 0 ? 0 : Math.min(1, (total - most) / slack);
    return withNotes(
      needs.map(({ wish, least }) => wish - share * (wish - least)),
      tables,
    );
  }
  const wanted = sum(needs.map(({ wish, natural }) => Math.max(0, natural - wish)));
  const share = wanted === 0 ? 0 : Math.max(0, Math.min(1, (room - total) / wanted));
  return withNotes(
    needs.map(({ wish, natural }) => wish + share * Math.max(0, natural - wish)),
    tables,
  );
}

function needOf({ table, natural }: MeasuredTable, at: number): Need {
  const column = table.columns[at];
  const own = natural[at] ?? 0;
  if (column === undefined) return { least: own, wish: own, natural: own };
  const head = wordWidth(column.heading, HEAD_FONT) + CELL_PADDING + headExtra(table, at);
  if (column.type !== 'text') {
    const width = Math.max(head, own);
    // A long heading over short numbers may take two lines.
    const heading = textWidth(column.heading, HEAD_FONT) + CELL_PADDING + headExtra(table, at);
    return { least: width, wish: Math.max(width, Math.min(heading, pointsOf(column.width))), natural: width };
  }
  let word = 0;
  for (const row of table.rows) word = Math.max(word, wordWidth(shownText(row[at], 'text'), BODY_FONT));
  const least = Math.max(head, Math.min(own, Math.min(word, LONGEST_WORD) + paddingOf(table, at)));
  const fillIn = column.fillIn === true ? pointsOf(column.width) : 0;
  return { least, wish: Math.max(least, fillIn, Math.min(own, pointsOf(column.width))), natural: Math.max(least, own) };
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

function headExtra(table: ReportTable, at: number): number {
  return (isFiltered(table) ? FILTER_BUTTON : 0) + (isIndented(table.columns, at) ? INDENT : 0);
}

/** Buttons to filter stand on lists, not on a handful of rows. */
export function isFiltered({ rows, list }: ReportTable): boolean {
  return list === true || rows.length > 12;
}

function sumOf(rows: readonly (readonly ReportCell[])[], at: number): number {
  return sum(rows.map((row) => (typeof row[at] === 'number' ? row[at] : 0)));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
