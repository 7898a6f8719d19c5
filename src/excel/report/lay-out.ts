import { listOf } from '../../compliance/reports/arrange';
import type {
  ReportChart,
  ReportLink,
  ReportLinks,
  ReportSheet,
  ReportTable,
} from '../../compliance/reports/report-sheet';
import type { ChartLayout, LineLayout, LinkLayout, PartLayout, ReportLayout, TableLayout } from './layout';
import { markLine } from './mark-line';
import type { PlacedNotes } from './notes/notes';
import {
  BODY_FONT,
  CELL_PADDING,
  EXCEL_COLUMN,
  fitColumns,
  measureTable,
  sum,
  type MeasuredTable,
} from './page/columns';
import { headHeight, lineHeight, ROW_HEIGHT, rowHeightsOf, type LineRole } from './page/heights';
import { bandsOf } from './page/bands';
import { pagesOf } from './page/breaks';
import { LANDSCAPE, PORTRAIT, SMALLEST_SCALE, type Paper } from './page/paper';
import { textWidth } from '../../compliance/reports/text/text-width';
import { tableNameOf } from './table-name';

const CHART_ROWS = 13;
/** A list of more printed rows prints as small as it may, so that it takes fewer pages. */
const MANY_ROWS = 60;
/** A chart is not drawn narrower than this, in points. */
const LEAST_CHART = 210;

/** The part of such a page that one column may take, so that charts and links find room beside it. */
const WIDEST_OF_A_PAGE = 0.36;
/** What is left of a page is no column of its own where it is narrower. */
const NARROW_REST = 6;
/** A report without a list prints smaller where that saves a page. */
const SCALES = [1, 0.9, SMALLEST_SCALE];

/**
 * Gives everything on a report its place: title, the grey line, the reading, then the blocks from top to bottom, a chart beside its
 * table where the page has room.
 * @throws Error where a chart names a table or column that the report does not have.
 */
export function layOutReport(
  sheet: ReportSheet,
  asOf: string,
  notes: ReadonlyMap<string, PlacedNotes> = new Map(),
): ReportLayout {
  const paper = sheet.orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
  const measured = new Map<ReportTable, MeasuredTable>();
  for (const block of sheet.blocks) {
    if (block.kind === 'table') measured.set(block, measureTable(block, notes.get(block.name) ?? null));
  }
  const placed = (page: number, room: number, widest = Infinity) => {
    const fitted = fitColumns([...measured.values()], room, paper.mostWidth, widest);
    const columnWidths = isLong ? stretched(fitted, room) : acrossPage(fitted, page);
    return new Placing(sheet, asOf, paper, measured, columnWidths).result();
  };
  const list = listOf(sheet.blocks);
  const isLong = list !== null && printedRows(list) > MANY_ROWS;
  const pages = SCALES.map((scale) => paper.fullWidth / scale);
  if (sheet.orientation !== 'portrait') {
    // A list may print smaller, so that its long texts take fewer lines.
    if (list !== null) return placed(paper.fullWidth, paper.mostWidth);
    return ofFewestPages(pages.map((page) => placed(page, page)));
  }
  const layouts = pages.flatMap((page) => [placed(page, page), placed(page, page, page * WIDEST_OF_A_PAGE)]);
  return ofFewestPages(layouts);
}

/** A report that is to be one page, with as much on it as fits on one; any other as it is. */
export function fittedToPage(sheet: ReportSheet, asOf: string): ReportSheet {
  const { shorter = [], ...whole } = sheet;
  const versions = [whole, ...shorter.map((blocks) => ({ ...whole, blocks }))];
  const fits = (version: ReportSheet) => pagesOf(layOutReport(version, asOf)).count === 1;
  return shorter.length === 0 ? sheet : (versions.find(fits) ?? versions.at(-1) ?? sheet);
}

/** The first of those that take the fewest pages. */
function ofFewestPages(layouts: readonly ReportLayout[]): ReportLayout {
  const [first, ...others] = layouts.map((layout) => ({ layout, count: pagesOf(layout).count }));
  if (first === undefined) throw new Error('A report is laid out in at least one size.');
  return others.reduce((best, one) => (one.count < best.count ? one : best), first).layout;
}

/** Lines and charts run over the page: where the tables are narrower, over columns of Excel's own width beside them. */
function acrossPage(widths: readonly number[], page: number): number[] {
  const all = [...widths];
  for (let total = sum(all); page - total >= EXCEL_COLUMN; total += EXCEL_COLUMN) all.push(EXCEL_COLUMN);
  const rest = Math.floor(page - sum(all));
  return rest < NARROW_REST ? all : [...all, rest];
}

/** Columns of a list that are narrower than the page can show, over the whole of it. */
function stretched(widths: readonly number[], page: number): number[] {
  const factor = Math.max(1, page / sum(widths));
  return widths.map((width) => Math.floor(4 * width * factor) / 4);
}

/** Where the part begins that is not printed; past the end where all is. */
function firstUnprinted(blocks: ReportSheet['blocks']): number {
  let at = blocks.findIndex((block) => block.kind === 'table' && block.notPrinted);
  if (at < 0) return blocks.length;
  while (at > 0 && ['heading', 'paragraph', 'note'].includes(blocks[at - 1]?.kind ?? '')) at -= 1;
  return at;
}

/** How many rows of a table are printed. */
function printedRows({ rows, printFirst }: ReportTable): number {
  return Math.min(rows.length, printFirst ?? rows.length);
}

function tableOf(chart: ReportChart, blocks: ReportSheet['blocks']): ReportTable {
  const found = blocks.find((block) => block.kind === 'table' && block.name === chart.table);
  if (found?.kind !== 'table') throw new Error(`The chart "${chart.title}" needs a table "${chart.table}".`);
  return found;
}

interface PlacedChart {
  readonly chart: ReportChart;
  readonly place: Pick<ChartLayout, 'firstRow' | 'firstColumn'>;
}

/** A report on the way to its places. */
class Placing {
  readonly #lines: LineLayout[] = [];
  readonly #tables: TableLayout[] = [];
  readonly #charts: PlacedChart[] = [];
  readonly #links: LinkLayout[] = [];
  readonly #parts: PartLayout[] = [];
  readonly #rowHeights = new Map<number, number>();
  readonly #lineWidth: number;
  #row = 0;
  /** The lowest row of a chart that stands beside a table. */
  #beside = 0;
  #partFrom = 1;

  constructor(
    readonly sheet: ReportSheet,
    readonly asOf: string,
    readonly paper: Paper,
    readonly measured: ReadonlyMap<ReportTable, MeasuredTable>,
    readonly columnWidths: readonly number[],
  ) {
    this.#lineWidth = sum(columnWidths);
  }

  result(): ReportLayout {
    const { sheet } = this;
    this.#line('title', sheet.title);
    if (sheet.cover.length > 0) this.#line('cover', sheet.cover.map(({ value }) => value).join(' · '));
    this.#line('mark', markLine(sheet.id, this.asOf));
    this.#line('reading', sheet.reading);
    let above: ReportSheet['blocks'][number]['kind'] | 'cover' = 'cover';
    let isHeaded = false;
    const unprinted = firstUnprinted(sheet.blocks);
    const list = listOf(sheet.blocks);
    let lastPrinted: number | null = null;
    for (const [at, block] of sheet.blocks.entries()) {
      if (at === unprinted) lastPrinted = Math.max(this.#row, this.#beside);
      if (block.kind === 'chart' && this.#putBeside(block)) continue;
      // Text joins what follows it, unless a new part begins.
      const isText = ['heading', 'paragraph', 'note', 'cover'].includes(above);
      const isBare = block.kind === 'table' && (above === 'cover' || (block === list && !isHeaded));
      if (block.kind === 'heading' || block.kind === 'chart' || isBare || !isText) this.#begin(block.kind !== 'note');
      isHeaded = block.kind === 'heading' || (isHeaded && ['paragraph', 'note'].includes(block.kind));
      above = block.kind;
      if (block.kind === 'table') {
        this.#table(block);
        if (block.printFirst !== undefined && lastPrinted === null) lastPrinted = this.#lastPrintedOf(block);
      } else if (block.kind === 'links') this.#placeLinks(block);
      else if (block.kind === 'chart') this.#chart(block);
      else this.#line(block.kind, block.text);
    }
    this.#end();
    const { paper, columnWidths } = this;
    return {
      paper,
      columnWidths,
      lines: this.#lines,
      tables: this.#tables,
      links: this.#links,
      charts: this.#charts.map((each, index) => this.#placed(each, index)),
      parts: this.#parts,
      rowHeights: this.#rowHeights,
      list: this.#tables.find(({ table }) => table === list) ?? null,
      lastPrinted,
    };
  }

  #line(role: LineRole, text: string): void {
    this.#row += 1;
    const { height, wraps } = lineHeight(role, text, this.#lineWidth);
    if (height !== ROW_HEIGHT) this.#rowHeights.set(this.#row, height);
    this.#lines.push({ row: this.#row, role, text, height, wraps });
  }

  /** Leaves a row free, and begins a part where what stood above is one. */
  #begin(isPart: boolean): void {
    if (isPart) this.#end();
    this.#row = Math.max(this.#row, this.#beside) + 1;
    if (isPart) this.#partFrom = this.#row + 1;
  }

  #end(): void {
    const lastRow = Math.max(this.#row, this.#beside);
    if (lastRow < this.#partFrom) return;
    const table = this.#tables.filter(({ headingRow }) => headingRow >= this.#partFrom).at(-1) ?? null;
    this.#parts.push({ firstRow: this.#partFrom, lastRow, table });
    this.#partFrom = lastRow + 1;
  }

  #placeLinks({ groups }: ReportLinks): void {
    const widest = (texts: readonly string[], bold: boolean) =>
      CELL_PADDING + Math.max(0, ...texts.map((text) => textWidth(text, { ...BODY_FONT, bold })));
    const names = groups.map(({ name }) => name);
    const texts = groups.flatMap(({ links }) => links.map(({ text }) => String(text)));
    const bands = bandsOf(this.columnWidths, widest(names, true), widest(texts, false));
    const aRow = Math.max(1, bands.length - 1);
    const place = (band: number, text: string, link: ReportLink | null) => {
      const { first = 1, count = 1 } = bands[band] ?? {};
      this.#links.push({ row: this.#row, column: first, columns: count, text, link });
    };
    for (const { name, links } of groups) {
      links.forEach((link, at) => {
        if (at % aRow === 0) this.#row += 1;
        if (at === 0) place(0, name, null);
        place(1 + (at % aRow), String(link.text), link);
      });
    }
  }

  #table(block: ReportTable): void {
    const placed = this.#placeTable(block);
    this.#tables.push(placed);
    this.#row = placed.totalsRow ?? placed.lastRow;
    const head = headHeight(placed, this.columnWidths);
    if (head !== ROW_HEIGHT) this.#rowHeights.set(placed.headingRow, head);
    for (const [row, height] of rowHeightsOf(placed, this.columnWidths)) this.#rowHeights.set(row, height);
  }

  /** Where printing ends of a table of which only the first rows are printed: above its heading where none is. */
  #lastPrintedOf(block: ReportTable): number | null {
    const { headingRow, table } = this.#tables.at(-1) ?? {};
    if (headingRow === undefined || table !== block || printedRows(block) === block.rows.length) return null;
    return printedRows(block) === 0 ? this.#partFrom - 1 : headingRow + printedRows(block);
  }

  #placeTable(table: ReportTable): TableLayout {
    const headingRow = this.#row + 1;
    const lastRow = headingRow + Math.max(1, table.rows.length);
    const { notes = null, natural = [] } = this.measured.get(table) ?? {};
    return {
      table,
      notes,
      width: table.columns.length + (notes?.columns.length ?? 0),
      name: tableNameOf(this.sheet.id, table.name),
      headingRow,
      firstRow: headingRow + 1,
      lastRow,
      totalsRow: table.totals && table.rows.length > 0 ? lastRow + 1 : null,
      wraps: table.columns.map(
        ({ fillIn, spill }, at) => fillIn === true || (!spill && (natural[at] ?? 0) > (this.columnWidths[at] ?? 0)),
      ),
    };
  }

  /** Puts a chart beside the small table that stands right above it, its own or another's, where the page has the room. */
  #putBeside(chart: ReportChart): boolean {
    const above = this.#tables.at(-1);
    if (above === undefined || above.table.rows.length > CHART_ROWS) return false;
    if (tableOf(chart, this.sheet.blocks).rows.length === 0) return false;
    if (this.#row !== (above.totalsRow ?? above.lastRow) || this.#beside >= above.headingRow) return false;
    if (sum(this.columnWidths.slice(above.width)) < LEAST_CHART) return false;
    this.#charts.push({ chart, place: { firstRow: above.headingRow, firstColumn: above.width + 1 } });
    this.#beside = above.headingRow + CHART_ROWS - 1;
    return true;
  }

  #chart(chart: ReportChart): void {
    if (tableOf(chart, this.sheet.blocks).rows.length === 0) {
      this.#line('note', `${chart.title}: nothing to show.`);
      return;
    }
    this.#charts.push({ chart, place: { firstRow: this.#row + 1, firstColumn: 1 } });
    this.#row += CHART_ROWS;
  }

  #placed({ chart, place }: PlacedChart, index: number): ChartLayout {
    const named = tableOf(chart, this.sheet.blocks);
    const table = this.#tables.find((each) => each.table === named);
    const columnOf = (heading: string) => {
      const at = table?.table.columns.findIndex((column) => column.heading === heading) ?? -1;
      if (at < 0) throw new Error(`The chart "${chart.title}" needs a column "${heading}" in table "${chart.table}".`);
      return at + 1;
    };
    if (table === undefined) throw new Error(`The table "${chart.table}" has no place.`);
    return {
      chart,
      name: `${tableNameOf(this.sheet.id, 'chart')}_${index + 1}`,
      table,
      categoryColumn: columnOf(chart.categories),
      seriesColumns: chart.series.map(columnOf),
      ...place,
      lastRow: place.firstRow + CHART_ROWS - 1,
      lastColumn: this.columnWidths.length,
    };
  }
}
