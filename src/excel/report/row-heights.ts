import type { ReportCell, ReportTable } from '../../compliance/reports/report-sheet';
import { mergeSpans, packAreas } from '../request/address-packer';
import type { RowSpan } from '../request/cell-position';
import type { PayloadMeter } from '../request/payload';
import type { TableLayout } from './layout';
import type { NoteCell, PlacedNotes } from './notes/notes';

export const LINE_HEIGHT_IN_POINTS = 15;
/** Excel allows 409 points. */
const MOST_LINES = 27;

/** The lines that a text takes when it is wrapped at a width in characters. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) {
        used = needed;
        continue;
      }
      if (used > 0) lines += 1;
      // A word longer than the line is broken.
      lines += Math.ceil(word.length / room) - 1;
      used = word.length % room || room;
    }
  }
  return Math.max(1, lines);
}

/**
 * Queues the heights of the rows whose text is wrapped. They are set rather than left to Excel: files that Excel did not save
 * are shown by LibreOffice and on our own grid as they say.
 */
export async function queueRowHeights(
  worksheet: Excel.Worksheet,
  { table, notes, headingRow, firstRow }: TableLayout,
  columnWidths: readonly number[],
  payload: PayloadMeter,
): Promise<void> {
  const byLines = new Map<number, RowSpan[]>();
  const note = (row: number, lines: number) => {
    const height = Math.min(lines, MOST_LINES);
    if (height === 1) return;
    const spans = byLines.get(height) ?? [];
    byLines.set(height, spans);
    spans.push({ row, column: 1, columns: 1 });
  };
  const headings = [...table.columns, ...(notes?.columns ?? [])].map(({ heading }, at) =>
    wrappedLines(heading, headingWidth(columnWidths[at] ?? 0)),
  );
  note(headingRow, Math.max(...headings));
  const wrapped = table.columns.flatMap(({ wrap }, at) => (wrap ? [at] : []));
  const ofUser = notesByColumn(table, notes);
  const linesIn = (text: string, column: number) => wrappedLines(text, sentenceWidth(columnWidths[column] ?? 0));
  table.rows.forEach((row, at) => {
    let lines = 1;
    for (const column of wrapped) lines = Math.max(lines, linesIn(textOf(row[column]), column));
    for (const [column, cells] of ofUser) {
      const cell = cells.get(at);
      if (cell !== undefined) lines = Math.max(lines, linesIn(String(cell.value), column));
    }
    note(firstRow + at, lines);
  });
  for (const [lines, spans] of byLines) {
    for (const address of packAreas(mergeSpans(spans))) {
      await payload.reserve(address.length, 2);
      worksheet.getRanges(address).format.rowHeight = lines * LINE_HEIGHT_IN_POINTS;
    }
  }
}

/** What the user wrote into columns that are wrapped: her own, and those of ours that wrap. */
function notesByColumn(
  table: ReportTable,
  notes: PlacedNotes | null,
): (readonly [number, ReadonlyMap<number, NoteCell>])[] {
  const own = (notes?.columns ?? []).map(({ cells }, at) => [table.columns.length + at, cells] as const);
  return [...own, ...Array.from(notes?.filledIn ?? []).filter(([column]) => table.columns[column]?.wrap)];
}

/** Headings share their cell with the button of the filter. */
function headingWidth(width: number): number {
  return width - 3;
}

/** A width counts digits; sentences have narrower letters. */
function sentenceWidth(width: number): number {
  return width * 1.08;
}

function textOf(cell: ReportCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(typeof cell === 'object' ? cell.text : cell);
}
