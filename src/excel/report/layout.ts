import { REPORT_MARK } from '../../compliance/sheets/own-output';
import type { PlacedNotes } from './notes/notes';
import type { ReportBlock, ReportChart, ReportSheet, ReportTable } from '../../compliance/reports/report-sheet';

/** A report with its place on the sheet. Rows and columns count from 1. */
export interface ReportLayout {
  readonly lines: readonly LineLayout[];
  readonly tables: readonly TableLayout[];
  readonly charts: readonly ChartLayout[];
  /** Width of each column in characters. */
  readonly columnWidths: readonly number[];
  /** The columns over which long lines and charts run. */
  readonly lineColumns: number;
  /** The width of these in characters. */
  readonly lineWidth: number;
}

/** A line of text in the first column. */
export interface LineLayout {
  readonly row: number;
  readonly role: 'title' | 'mark' | 'cover' | 'reading' | 'heading' | 'paragraph' | 'note';
  readonly text: string;
}

export interface TableLayout {
  readonly table: ReportTable;
  /** What the user wrote beside its rows; null where she wrote nothing. */
  readonly notes: PlacedNotes | null;
  /** The columns of the Excel table: the report's own, then the user's. */
  readonly width: number;
  /** Unique in the workbook. */
  readonly name: string;
  readonly headingRow: number;
  readonly firstRow: number;
  /** A table without rows still has one, blank: Excel has no empty tables. */
  readonly lastRow: number;
  readonly totalsRow: number | null;
}

export interface ChartLayout {
  readonly chart: ReportChart;
  readonly name: string;
  readonly table: TableLayout;
  readonly categoryColumn: number;
  readonly seriesColumns: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
}

const CHART_ROWS = 16;
const SMALLEST_COLUMN = 6;
/** Columns beyond the tables keep Excel's own width. */
const DEFAULT_COLUMN = 8.43;
/** Points of a column whose width nobody has set. */
const EXCEL_WIDTH = 48;
/** A column of the user's that has no width of its own. */
const NOTE_COLUMN = 24;
/** Lines of text run at least so wide, in characters; about a landscape page. */
const LINE_WIDTH = 100;
/** A wide column more would make lines and charts too long to take in; then somewhat less will do. */
const LEAST_LINE_WIDTH = 80;
const MOST_LINE_WIDTH = 130;

/** Points of a column that shows so many characters of Calibri 11: seven pixels each and five around them. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function charactersOf(points: number): number {
  return (points / 0.75 - 5) / 7;
}

/** The line that makes a tab ours, tells which report it holds, and for which day. */
function markLine(reportId: string, asOf: string): string {
  return `${REPORT_MARK}: ${reportId}, as of ${asOf} · rewritten at each run`;
}

/** Reads a mark line back; null where the text is none. */
export function readMarkLine(text: string): { readonly id: string; readonly asOf: string } | null {
  if (!text.startsWith(REPORT_MARK)) return null;
  const [, id, asOf] = /^: ([\w-]+), as of (\d{4}-\d{2}-\d{2})/.exec(text.slice(REPORT_MARK.length)) ?? [];
  return id === undefined || asOf === undefined ? null : { id, asOf };
}

/** The Excel name of a report's table: letters, digits and underscores. */
export function tableNameOf(reportId: string, tableName: string): string {
  return `MLCC_${reportId}_${tableName}`.replace(/\W/g, '_').slice(0, 200);
}

/**
 * Gives everything on a report its place: the cover, then the blocks from top to bottom.
 * @throws Error where a chart names a table or column that the report does not have.
 */
export function layOutReport(
  sheet: ReportSheet,
  asOf: string,
  notes: ReadonlyMap<string, PlacedNotes> = new Map(),
): ReportLayout {
  const lines: LineLayout[] = [];
  const tables: TableLayout[] = [];
  const charts: ChartLayout[] = [];
  let row = 0;
  const line = (role: LineLayout['role'], text: string) => lines.push({ row: (row += 1), role, text });
  line('title', sheet.title);
  line('mark', markLine(sheet.id, asOf));
  const cover = sheet.cover.filter(({ label }) => label !== REPORT_MARK);
  for (const { label, value } of cover) line('cover', `${label}: ${value}`);
  line('reading', sheet.reading);
  let above: ReportBlock['kind'] | 'cover' = 'cover';
  for (const block of sheet.blocks) {
    // Text joins what follows it, unless a new part begins.
    const startsPart = block.kind === 'heading' || !['heading', 'paragraph', 'note'].includes(above);
    if (startsPart) row += 1;
    above = block.kind;
    if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'note') line(block.kind, block.text);
    if (block.kind === 'table') {
      const table = placeTable(sheet.id, block, notes.get(block.name) ?? null, row + 1);
      tables.push(table);
      row = table.totalsRow ?? table.lastRow;
    }
    if (block.kind === 'chart') {
      const table = tableOf(block, tables);
      line('note', table.table.rows.length === 0 ? `${block.title}: nothing to show.` : block.altText);
      if (table.table.rows.length === 0) continue;
      charts.push(placeChart(`${tableNameOf(sheet.id, 'chart')}_${charts.length + 1}`, block, table, row + 1));
      row += CHART_ROWS;
    }
  }
  return { lines, tables, charts, ...columnsOf(tables) };
}

function placeTable(reportId: string, table: ReportTable, notes: PlacedNotes | null, headingRow: number): TableLayout {
  const lastRow = headingRow + Math.max(1, table.rows.length);
  return {
    table,
    notes,
    width: table.columns.length + (notes?.columns.length ?? 0),
    name: tableNameOf(reportId, table.name),
    headingRow,
    firstRow: headingRow + 1,
    lastRow,
    totalsRow: table.totals && table.rows.length > 0 ? lastRow + 1 : null,
  };
}

function tableOf(chart: ReportChart, tables: readonly TableLayout[]): TableLayout {
  const found = tables.find(({ table }) => table.name === chart.table);
  if (found === undefined) throw new Error(`The chart "${chart.title}" needs a table "${chart.table}" above it.`);
  return found;
}

function placeChart(name: string, chart: ReportChart, table: TableLayout, firstRow: number): ChartLayout {
  const columnOf = (heading: string) => {
    const index = table.table.columns.findIndex((column) => column.heading === heading);
    if (index < 0) throw new Error(`The chart "${chart.title}" needs a column "${heading}" in table "${chart.table}".`);
    return index + 1;
  };
  return {
    chart,
    name,
    table,
    categoryColumn: columnOf(chart.categories),
    seriesColumns: chart.series.map(columnOf),
    firstRow,
    lastRow: firstRow + CHART_ROWS - 1,
  };
}

/** Each column is as wide as the widest of the tables wants it; lines and charts run over about the width of a page. */
function columnsOf(tables: readonly TableLayout[]): Pick<ReportLayout, 'columnWidths' | 'lineColumns' | 'lineWidth'> {
  const columnWidths: number[] = [];
  const widen = (at: number, width: number) => {
    columnWidths[at] = Math.max(columnWidths[at] ?? SMALLEST_COLUMN, width);
  };
  for (const { table } of tables) table.columns.forEach(({ width }, at) => widen(at, width));
  const ownColumns = columnWidths.length;
  for (const { table, notes } of tables) {
    notes?.columns.forEach(({ width }, index) => {
      const at = table.columns.length + index;
      // Under a wider table of the report the column is wide enough already.
      if (at >= ownColumns) widen(at, width === null || width <= EXCEL_WIDTH ? NOTE_COLUMN : charactersOf(width));
    });
  }
  // A column without a table above or below it has no width of its own yet.
  for (let at = 0; at < columnWidths.length; at++) widen(at, SMALLEST_COLUMN);
  let lineColumns = 0;
  let lineWidth = 0;
  while (lineWidth < LINE_WIDTH) {
    const next = columnWidths[lineColumns] ?? DEFAULT_COLUMN;
    if (lineWidth >= LEAST_LINE_WIDTH && lineWidth + next > MOST_LINE_WIDTH) break;
    lineWidth += next;
    lineColumns += 1;
  }
  return { columnWidths, lineColumns, lineWidth };
}
