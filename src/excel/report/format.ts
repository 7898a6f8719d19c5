import type { ReportCell, ReportTable } from '../../compliance/reports/report-sheet';
import { mergeSpans, packAreas } from '../request/address-packer';
import { passingAreas, passingCells } from '../request/areas';
import type { RowSpan } from '../request/cell-position';
import type { PayloadMeter } from '../request/payload';
import { isLink, isStatus } from './cells';
import type { LineLayout, LinkLayout, TableLayout } from './layout';
import { queueNotesLook } from './notes/look';
import { BODY_FONT, isIndented, sum } from './page/columns';
import { LINE_FONTS, type LineRole } from './page/heights';
import { INK, STATUS_COLOURS } from '../highlight/status-colours';
import { inTextFormat, linkFormula } from '../request/written-text';

const FACE = 'Calibri';
const QUIET_INK = '#595959';
const LINK_INK = '#0B5394';
const HEADING_INK = '#0B5394';
const HEADING_FILL = '#E6EBF2';
const RULE = '#8A8886';
const HAIR_RULE = '#C8C6C4';

const LINE_INKS: Readonly<Record<LineLayout['role'], string>> = {
  title: INK,
  cover: QUIET_INK,
  mark: QUIET_INK,
  reading: INK,
  heading: HEADING_INK,
  paragraph: INK,
  note: QUIET_INK,
};

/** Excel takes one number format for a whole range, though the typings ask for one a cell; it is also much faster (issue 5852). */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Queues lines of text, and the looks of those that are alike together. */
export async function queueLines(
  worksheet: Excel.Worksheet,
  lines: readonly LineLayout[],
  columns: number,
  payload: PayloadMeter,
): Promise<void> {
  for (const stretch of stretchesOf(lines)) {
    await payload.reserve(sum(stretch.map(({ text }) => text.length)), 4);
    const cells = passingCells(worksheet, (stretch[0]?.row ?? 1) - 1, 0, stretch.length, 1);
    setNumberFormat(cells, '@');
    cells.values = stretch.map(({ text }) => [inTextFormat(text)]);
  }
  const byRole = new Map<LineRole, RowSpan[]>();
  for (const line of lines) {
    await payload.reserve(0, 6);
    queuePlace(worksheet, line, columns);
    const spans = byRole.get(line.role) ?? [];
    byRole.set(line.role, spans);
    spans.push({ row: line.row, column: 1, columns: 1 });
  }
  for (const [role, spans] of byRole) {
    for (const address of packAreas(mergeSpans(spans))) {
      await payload.reserve(address.length, 7);
      passingAreas(worksheet, address).format.font.set({ name: FACE, ...LINE_FONTS[role], color: LINE_INKS[role] });
    }
  }
}

/** The lines in stretches that stand right below one another. */
function stretchesOf(lines: readonly LineLayout[]): LineLayout[][] {
  const stretches: LineLayout[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last?.at(-1)?.row === line.row - 1) last.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

/** A line longer than the page is wide is wrapped over merged cells; the mark is hidden. */
function queuePlace(worksheet: Excel.Worksheet, line: LineLayout, columns: number): void {
  if (line.role === 'mark') passingCells(worksheet, line.row - 1, 0, 1, 1).rowHidden = true;
  if (!line.wraps) return;
  const across = passingCells(worksheet, line.row - 1, 0, 1, columns);
  across.merge(false);
  across.format.wrapText = true;
  // The reading keeps off the grey line above it, also where it takes fewer lines than were counted.
  across.format.verticalAlignment = line.role === 'reading' ? 'Bottom' : 'Top';
}

/** Queues links beside one another, each over the columns that it takes. */
export function queueLinks(worksheet: Excel.Worksheet, links: readonly LinkLayout[]): void {
  for (const { row, column, columns, text, link } of links) {
    const cell = passingCells(worksheet, row - 1, column - 1, 1, 1);
    const formula = link === null ? null : linkFormula(link);
    if (formula === null) setNumberFormat(cell, '@');
    cell.values = [[formula ?? inTextFormat(text)]];
    cell.format.font.set({
      name: FACE,
      size: BODY_FONT.size,
      bold: link === null,
      color: link === null ? INK : LINK_INK,
    });
    if (formula !== null) cell.format.font.underline = 'Single' as Excel.RangeUnderlineStyle.single;
    if (columns > 1) passingCells(worksheet, row - 1, column - 1, 1, columns).merge(false);
  }
}

export function queueColumnWidths(worksheet: Excel.Worksheet, widths: readonly number[]): void {
  for (const { first, count, value } of runsOf(widths)) {
    passingCells(worksheet, 0, first, 1, count).format.columnWidth = value;
  }
}

/** Neighbours of one value; `first` counts from 0. */
interface Run<Value> {
  readonly first: number;
  count: number;
  readonly value: Value;
}

/** Equal neighbours together, so that they are one request. */
export function runsOf<Value>(values: readonly Value[]): Run<Value>[] {
  const runs: Run<Value>[] = [];
  values.forEach((value, first) => {
    const last = runs.at(-1);
    if (last?.value === value) last.count += 1;
    else runs.push({ first, count: 1, value });
  });
  return runs;
}

/**
 * Queues the heights of rows that are not as high as a row is. They are set rather than left to Excel: files that Excel did not
 * save are shown by LibreOffice and on our own grid as they say.
 */
export async function queueRowHeights(
  worksheet: Excel.Worksheet,
  rowHeights: ReadonlyMap<number, number>,
  payload: PayloadMeter,
): Promise<void> {
  const byHeight = new Map<number, RowSpan[]>();
  for (const [row, height] of rowHeights) {
    const spans = byHeight.get(height) ?? [];
    byHeight.set(height, spans);
    spans.push({ row, column: 1, columns: 1 });
  }
  for (const [height, spans] of byHeight) {
    for (const address of packAreas(mergeSpans(spans))) {
      await payload.reserve(address.length, 2);
      passingAreas(worksheet, address).format.rowHeight = height;
    }
  }
}

/** Queues how a table looks, after its values were queued: headings, wrapped columns, status and links, the totals row. */
export async function queueTableLook(
  worksheet: Excel.Worksheet,
  layout: TableLayout,
  payload: PayloadMeter,
): Promise<void> {
  const { table, width, wraps, headingRow, firstRow, lastRow, totalsRow } = layout;
  const rows = lastRow - firstRow + 1;
  const whole = passingCells(worksheet, headingRow - 1, 0, (totalsRow ?? lastRow) - headingRow + 1, width).format;
  whole.font.name = FACE;
  whole.font.size = BODY_FONT.size;
  whole.verticalAlignment = 'Top';
  const heading = passingCells(worksheet, headingRow - 1, 0, 1, width).format;
  heading.font.bold = true;
  heading.font.color = INK;
  heading.fill.color = HEADING_FILL;
  heading.wrapText = true;
  queueHairRules(passingCells(worksheet, firstRow - 1, 0, rows, width).format);
  for (const { first, count, value } of runsOf(table.columns.map(({ spill }) => spill === true)))
    if (value) passingCells(worksheet, headingRow - 1, first, 1, count).format.wrapText = false;
  for (const { first, count, value } of runsOf(wraps))
    if (value) passingCells(worksheet, firstRow - 1, first, rows, count).format.wrapText = true;
  for (const { first, count, value } of runsOf(table.columns.map((_, at) => alignmentOf(table, at)))) {
    if (value === 'figures')
      passingCells(worksheet, headingRow - 1, first, 1, count).format.horizontalAlignment = 'Right';
    if (value === 'numbers')
      passingCells(worksheet, firstRow - 1, first, rows, count).format.horizontalAlignment = 'Left';
    if (value === 'indented') {
      const { format } = passingCells(worksheet, headingRow - 1, first, lastRow - headingRow + 1, count);
      format.horizontalAlignment = 'Left';
      format.indentLevel = 1;
    }
  }
  await queueNotesLook(worksheet, layout, payload);
  for (const { spans, fill, ink } of marksOf(table, firstRow)) {
    for (const address of packAreas(mergeSpans(spans))) {
      await payload.reserve(address.length, 4);
      const { format } = passingAreas(worksheet, address);
      format.font.color = ink;
      if (fill === null) format.font.underline = 'Single';
      else format.fill.color = fill;
    }
  }
  if (totalsRow !== null) queueTotalsLook(passingCells(worksheet, totalsRow - 1, 0, 1, table.columns.length).format);
}

/**
 * How a column is aligned: a heading over figures stands at the right, as they do; text beside figures is indented; numbers among texts,
 * such as linked ids, begin where the texts do.
 */
function alignmentOf({ columns, rows }: ReportTable, at: number): 'figures' | 'indented' | 'numbers' | 'texts' {
  if (columns[at]?.type !== 'text') return 'figures';
  if (isIndented(columns, at)) return 'indented';
  return rows.some((row) => typeof shownValue(row[at]) === 'number') ? 'numbers' : 'texts';
}

function queueHairRules(format: Excel.RangeFormat): void {
  const rule = format.borders.getItem('InsideHorizontal');
  rule.style = 'Continuous';
  rule.weight = 'Hairline';
  rule.color = HAIR_RULE;
}

function queueTotalsLook(format: Excel.RangeFormat): void {
  format.font.bold = true;
  const line = format.borders.getItem('EdgeTop');
  line.style = 'Continuous';
  line.weight = 'Thin';
  line.color = RULE;
}

function shownValue(cell: ReportCell | undefined): string | number | null {
  return (typeof cell === 'object' && cell !== null ? cell.text : cell) ?? null;
}

interface Marks {
  readonly spans: readonly RowSpan[];
  /** Null for links, which are underlined instead. */
  readonly fill: string | null;
  readonly ink: string;
}

/** The statuses that ask for action; what is in order, or only to know, is plain. */
const COLOURED = ['error', 'warning'] as const;

/** The cells that carry a status that asks for action, by status, and the links. */
function marksOf({ rows }: ReportTable, firstRow: number): Marks[] {
  const statuses = new Map(COLOURED.map((status): [string, RowSpan[]] => [status, []]));
  const links: RowSpan[] = [];
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      const spans = isStatus(cell) ? statuses.get(cell.status) : isLink(cell) ? links : undefined;
      spans?.push({ row: firstRow + at, column: column + 1, columns: 1 });
    }),
  );
  const marks = COLOURED.map((status) => ({
    spans: statuses.get(status) ?? [],
    fill: STATUS_COLOURS[status].cell,
    ink: STATUS_COLOURS[status].text,
  }));
  return [...marks, { spans: links, fill: null, ink: LINK_INK }];
}
