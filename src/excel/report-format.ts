import type { ReportTable } from '../compliance/reports/report-sheet';
import { mergeSpans, packAreas, type RowSpan } from './address-packer';
import type { PayloadMeter } from './payload';
import { isLink, isStatus } from './report-cells';
import type { LineLayout, ReportLayout, TableLayout } from './report-layout';
import { LINE_HEIGHT_IN_POINTS, wrappedLines } from './report-row-heights';
import { INK, STATUS_COLOURS } from './status-colours';
import { inTextFormat } from './written-text';

const QUIET_INK = '#595959';
const LINK_INK = '#0B5394';
const HEADING_FILL = '#E6EBF2';
const RULE = '#8A8886';

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

/** Points of a column that shows so many characters of Calibri 11: seven pixels each and five around them. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
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
  cell.format.font.set(LINE_FONTS[line.role]);
  const lines = wrappedLines(line.text, (layout.lineWidth * 11) / LINE_FONTS[line.role].size);
  if (lines < 2) return;
  const across = worksheet.getRangeByIndexes(line.row - 1, 0, 1, layout.lineColumns);
  across.merge(false);
  across.format.wrapText = true;
  across.format.verticalAlignment = 'Top';
  across.format.rowHeight = lines * LINE_HEIGHT_IN_POINTS;
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
  const { table, headingRow, firstRow, lastRow, totalsRow } = layout;
  const width = table.columns.length;
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
  for (const { spans, fill, ink } of marksOf(table, firstRow)) {
    for (const address of packAreas(mergeSpans(spans))) {
      await payload.reserve(address.length, 4);
      const { format } = worksheet.getRanges(address);
      format.font.color = ink;
      if (fill === null) format.font.underline = 'Single';
      else format.fill.color = fill;
    }
  }
  if (totalsRow !== null) queueTotalsLook(worksheet.getRangeByIndexes(totalsRow - 1, 0, 1, width).format);
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
  const cells = rows.flatMap((row, at) =>
    row.map((cell, column) => ({ cell, row: firstRow + at, column: column + 1, columns: 1 })),
  );
  const statuses = Object.entries(STATUS_COLOURS).map(([status, colours]) => ({
    spans: cells.filter(({ cell }) => isStatus(cell) && cell.status === status),
    fill: colours.cell,
    ink: colours.text,
  }));
  return [...statuses, { spans: cells.filter(({ cell }) => isLink(cell)), fill: null, ink: LINK_INK }];
}
