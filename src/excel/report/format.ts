import type { ReportTable } from '../../compliance/reports/report-sheet';
import { mergeSpans, packAreas } from '../request/address-packer';
import type { RowSpan } from '../request/cell-position';
import type { PayloadMeter } from '../request/payload';
import { isLink, isStatus } from './cells';
import { pointsOf, type LineLayout, type ReportLayout, type TableLayout } from './layout';
import { queueNotesLook } from './notes/look';
import { LINE_HEIGHT_IN_POINTS, wrappedLines } from './row-heights';
import { INK, STATUS_COLOURS } from '../highlight/status-colours';
import { inTextFormat } from '../request/written-text';

const QUIET_INK = '#595959';
const LINK_INK = '#0B5394';
const HEADING_FILL = '#E6EBF2';
const RULE = '#8A8886';
/** Points of the text that widths are counted in, and a line's height in sizes of its text. */
const DEFAULT_SIZE = 11;
const LINE_SPACING = 1.36;
/** Points below a paragraph, so that two are not read as one. */
const PARAGRAPH_GAP = 6;

const LINE_FONTS: Readonly<Record<LineLayout['role'], { size: number; bold: boolean; color: string }>> = {
  title: { size: 16, bold: true, color: INK },
  mark: { size: 9, bold: false, color: QUIET_INK },
  cover: { size: 10, bold: false, color: INK },
  reading: { size: 12, bold: true, color: INK },
  heading: { size: 13, bold: true, color: INK },
  paragraph: { size: 11, bold: false, color: INK },
  note: { size: 10, bold: false, color: QUIET_INK },
};

/** Excel takes one number format for a whole range, though the typings ask for one a cell; it is also much faster (issue 5852). */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Queues one line of text. A line longer than the tables are wide is wrapped over merged cells. */
export function queueLine(
  worksheet: Excel.Worksheet,
  line: LineLayout,
  layout: Pick<ReportLayout, 'lineColumns' | 'lineWidth'>,
): void {
  const cell = worksheet.getRangeByIndexes(line.row - 1, 0, 1, 1);
  setNumberFormat(cell, '@');
  cell.values = [[inTextFormat(line.text)]];
  const font = LINE_FONTS[line.role];
  cell.format.font.set(font);
  const lines = wrappedLines(line.text, (layout.lineWidth * DEFAULT_SIZE) / font.size);
  const height = lines * Math.max(LINE_HEIGHT_IN_POINTS, Math.ceil(font.size * LINE_SPACING));
  if (line.role === 'paragraph') {
    cell.format.rowHeight = height + PARAGRAPH_GAP;
    cell.format.verticalAlignment = 'Top';
  }
  if (lines < 2) return;
  const across = worksheet.getRangeByIndexes(line.row - 1, 0, 1, layout.lineColumns);
  across.merge(false);
  across.format.wrapText = true;
  across.format.verticalAlignment = 'Top';
  if (line.role !== 'paragraph') across.format.rowHeight = height;
}

export function queueColumnWidths(worksheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, at) => {
    worksheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = pointsOf(width);
  });
}

/** Queues how a table looks, after its values were queued: headings, wrapped columns, status and links, the totals row. */
export async function queueTableLook(
  worksheet: Excel.Worksheet,
  layout: TableLayout,
  payload: PayloadMeter,
): Promise<void> {
  const { table, width, headingRow, firstRow, lastRow, totalsRow } = layout;
  const heading = worksheet.getRangeByIndexes(headingRow - 1, 0, 1, width).format;
  heading.font.bold = true;
  heading.font.color = INK;
  heading.fill.color = HEADING_FILL;
  heading.wrapText = true;
  heading.verticalAlignment = 'Top';
  const body = worksheet.getRangeByIndexes(firstRow - 1, 0, lastRow - firstRow + 1, width).format;
  body.verticalAlignment = 'Top';
  table.columns.forEach(({ type, wrap }, at) => {
    if (wrap) worksheet.getRangeByIndexes(firstRow - 1, at, lastRow - firstRow + 1, 1).format.wrapText = true;
    // Over figures, which stand at the right.
    if (type !== 'text') worksheet.getRangeByIndexes(headingRow - 1, at, 1, 1).format.horizontalAlignment = 'Right';
    else if (at > 0 && table.columns[at - 1]?.type !== 'text') {
      // Keeps the text off the figures at its left.
      const { format } = worksheet.getRangeByIndexes(headingRow - 1, at, lastRow - headingRow + 1, 1);
      format.horizontalAlignment = 'Left';
      format.indentLevel = 1;
    }
  });
  await queueNotesLook(worksheet, layout, payload);
  for (const { spans, fill, ink } of marksOf(table, firstRow)) {
    for (const address of packAreas(mergeSpans(spans))) {
      await payload.reserve(address.length, 4);
      const { format } = worksheet.getRanges(address);
      format.font.color = ink;
      if (fill === null) format.font.underline = 'Single';
      else format.fill.color = fill;
    }
  }
  if (totalsRow !== null)
    queueTotalsLook(worksheet.getRangeByIndexes(totalsRow - 1, 0, 1, table.columns.length).format);
}

function queueTotalsLook(format: Excel.RangeFormat): void {
  format.font.bold = true;
  const line = format.borders.getItem('EdgeTop');
  line.style = 'Continuous';
  line.color = RULE;
}

interface Marks {
  readonly spans: readonly RowSpan[];
  /** Null for links, which are underlined instead. */
  readonly fill: string | null;
  readonly ink: string;
}

/** The cells that carry a status, by status, and the links. */
function marksOf({ rows }: ReportTable, firstRow: number): Marks[] {
  const statuses = new Map(Object.keys(STATUS_COLOURS).map((status): [string, RowSpan[]] => [status, []]));
  const links: RowSpan[] = [];
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      const spans = isStatus(cell) ? statuses.get(cell.status) : isLink(cell) ? links : undefined;
      spans?.push({ row: firstRow + at, column: column + 1, columns: 1 });
    }),
  );
  const marks = Object.entries(STATUS_COLOURS).map(([status, colours]) => ({
    spans: statuses.get(status) ?? [],
    fill: colours.cell,
    ink: colours.text,
  }));
  return [...marks, { spans: links, fill: null, ink: LINK_INK }];
}
