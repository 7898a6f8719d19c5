import type { ReportTable } from '../../../compliance/reports/report-sheet';
import type { PlacedNotes } from '../notes/notes';
import { BODY_FONT, CELL_PADDING, FILTER_BUTTON, HEAD_FONT, INDENT, isFiltered, isIndented } from './columns';
import { shownText } from '../../../compliance/reports/text/shown-text';
import { wordWidth, wrappedLines, type TextFont } from '../../../compliance/reports/text/text-width';

/** A table as far as its rows' heights depend on it. */
interface MeasuredRows {
  readonly table: ReportTable;
  readonly notes: PlacedNotes | null;
  /** Whether a text of the column is wider than it. */
  readonly wraps: readonly boolean[];
  readonly firstRow: number;
}

/** What a line of text on a report is. */
export type LineRole = 'title' | 'cover' | 'mark' | 'reading' | 'heading' | 'paragraph' | 'note';

/** Sizes of docs/spec/reports.md, Page and look. */
export const LINE_FONTS: Readonly<Record<LineRole, TextFont>> = {
  title: { size: 16, bold: true },
  cover: { size: 10, bold: false },
  mark: { size: 10, bold: false },
  reading: { size: 13, bold: true },
  heading: { size: 12, bold: true },
  paragraph: { size: 10, bold: false },
  note: { size: 10, bold: false },
};

/** A row of one line, and what each line more adds, at 10 points. */
export const ROW_HEIGHT = 15;
const LINE = 12.75;
/** A line's height in sizes of its text. */
const SPACING = 1.28;
/** Points below a line that keep it off the next. */
const GAPS: Partial<Readonly<Record<LineRole, number>>> = { cover: 8, reading: 5, paragraph: 5 };
/** Excel allows 409. */
const HIGHEST = 405;

/** How high a line of text is that runs over so many points, and whether it takes more than one line. */
export function lineHeight(role: LineRole, text: string, width: number): { height: number; wraps: boolean } {
  const font = LINE_FONTS[role];
  // The mark is hidden; it takes no room.
  const lines = role === 'mark' ? 1 : wrappedLines(text, width - CELL_PADDING, font);
  const gap = GAPS[role] ?? 2;
  const height = Math.max(ROW_HEIGHT, Math.ceil(lines * font.size * SPACING) + gap);
  return { height: Math.min(HIGHEST, height), wraps: lines > 1 };
}

/** How high the head row of a table must be for its longest heading. */
export function headHeight(
  { table, notes }: Pick<MeasuredRows, 'table' | 'notes'>,
  columnWidths: readonly number[],
): number {
  const button = isFiltered(table) ? FILTER_BUTTON : 0;
  const lines = [...table.columns, ...(notes?.columns ?? [])].map(({ heading, ...column }, at) => {
    // It runs over the page, as its texts do.
    if ('spill' in column && column.spill) return 1;
    const room = roomIn(table, at, columnWidths);
    // The button stands at the bottom: beside the text where its words leave the room, else below it.
    return wordWidth(heading, HEAD_FONT) <= room - button
      ? wrappedLines(heading, room - button, HEAD_FONT)
      : wrappedLines(heading, room, HEAD_FONT) + 1;
  });
  return heightOf(Math.max(1, ...lines));
}

/** The rows of a table that are higher than one line, with their heights. */
export function* rowHeightsOf(
  { table, notes, wraps, firstRow }: MeasuredRows,
  columnWidths: readonly number[],
): Generator<[row: number, height: number]> {
  const wrapped = wraps.flatMap((wrap, at) => (wrap ? [at] : []));
  const ofUser = [
    ...(notes?.columns ?? []).map(({ cells }, at) => [table.columns.length + at, cells] as const),
    ...Array.from(notes?.filledIn ?? []),
  ];
  for (const [at, row] of table.rows.entries()) {
    let lines = 1;
    for (const column of wrapped) {
      const text = shownText(row[column], table.columns[column]?.type ?? 'text');
      if (text !== '') lines = Math.max(lines, wrappedLines(text, roomIn(table, column, columnWidths), BODY_FONT));
    }
    for (const [column, cells] of ofUser) {
      const cell = cells.get(at);
      const room = roomIn(table, column, columnWidths);
      if (cell !== undefined) lines = Math.max(lines, wrappedLines(String(cell.value), room, BODY_FONT));
    }
    if (lines > 1) yield [firstRow + at, heightOf(lines)];
  }
}

/** Points that a text has in a cell. */
function roomIn({ columns }: ReportTable, at: number, widths: readonly number[]): number {
  return (widths[at] ?? 0) - CELL_PADDING - (isIndented(columns, at) ? INDENT : 0) + 0.5;
}

function heightOf(lines: number): number {
  return Math.min(HIGHEST, lines === 1 ? ROW_HEIGHT : Math.ceil(lines * LINE) + 3);
}
