import { listOf } from '../../compliance/reports/arrange';
import type {
  ReportChart,
  ReportLink,
  ReportLinks,
  ReportSheet,
  ReportTable,
} from '../../compliance/reports/report-sheet';
import { textWidth } from '../../compliance/reports/text/text-width';
import type { ChartLayout, LineLayout, LinkLayout, PartLayout, ReportLayout, TableLayout } from './layout';
import { markLine } from './mark-line';
import { bandsOf } from './page/bands';
import { BODY_FONT, CELL_PADDING, sum, type MeasuredTable } from './page/columns';
import { headHeight, lineHeight, ROW_HEIGHT, rowHeightsOf, type LineRole } from './page/heights';
import type { Paper } from './page/paper';
import { tableNameOf } from './table-name';

const CHART_ROWS = 13;
/** A chart is not drawn narrower than this, in points. */
const LEAST_CHART = 210;

/** What a report is laid out from: its columns are as wide as `columnWidths` says, in points. */
interface Placed {
  readonly sheet: ReportSheet;
  readonly asOf: string;
  readonly paper: Paper;
  readonly measured: ReadonlyMap<ReportTable, MeasuredTable>;
  readonly columnWidths: readonly number[];
}

/**
 * Gives everything on a report its row and column, in columns that have their widths.
 * @throws Error where a chart names a table or column that the report does not have.
 */
export function placedReport({ sheet, asOf, paper, measured, columnWidths }: Placed): ReportLayout {
  return new Placing(sheet, asOf, paper, measured, columnWidths).result();
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

/** Where the part begins that is not printed; past the end where all is. */
function firstUnprinted(blocks: ReportSheet['blocks']): number {
  let at = blocks.findIndex((block) => block.kind === 'table' && block.notPrinted);
  if (at < 0) return blocks.length;
  while (at > 0 && ['heading', 'paragraph', 'note'].includes(blocks[at - 1]?.kind ?? '')) at -= 1;
  return at;
}

/** How many rows of a table are printed. */
export function printedRows({ rows, printFirst }: ReportTable): number {
  return Math.min(rows.length, printFirst ?? rows.length);
}

function tableOf(chart: ReportChart, blocks: ReportSheet['blocks']): ReportTable {
  const found = blocks.find((block) => block.kind === 'table' && block.name === chart.table);
  if (found?.kind !== 'table') throw new Error(`The chart "${chart.title}" needs a table "${chart.table}".`);
  return found;
}
