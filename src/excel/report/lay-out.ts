import { listOf } from '../../compliance/reports/arrange';
import type { ReportSheet, ReportTable } from '../../compliance/reports/report-sheet';
import type { ReportLayout } from './layout';
import type { PlacedNotes } from './notes/notes';
import { pagesOf } from './page/breaks';
import { EXCEL_COLUMN, fitColumns, measureTable, sum, type MeasuredTable } from './page/columns';
import { LANDSCAPE, PORTRAIT, SMALLEST_SCALE } from './page/paper';
import { placedReport, printedRows } from './placing';

/** A list of more printed rows prints as small as it may, so that it takes fewer pages. */
const MANY_ROWS = 60;
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
    return placedReport({ sheet, asOf, paper, measured, columnWidths });
  };
  const list = listOf(sheet.blocks);
  const isLong = list !== null && printedRows(list) > MANY_ROWS;
  const pages = SCALES.map((scale) => paper.fullWidth / scale);
  if (sheet.orientation !== 'portrait') {
    // A list may print smaller, so that its long texts take fewer lines.
    if (list !== null) return placed(paper.fullWidth, paper.mostWidth);
    return ofFewestPages(pages.map((page) => () => placed(page, page)));
  }
  return ofFewestPages(
    pages.flatMap((page) => [() => placed(page, page), () => placed(page, page, page * WIDEST_OF_A_PAGE)]),
  );
}

/** A report that is to be one page, with as much on it as fits on one; any other as it is. */
export function fittedToPage(sheet: ReportSheet, asOf: string): ReportSheet {
  const { shorter = [], ...whole } = sheet;
  const versions = [whole, ...shorter.map((blocks) => ({ ...whole, blocks }))];
  const fits = (version: ReportSheet) => pagesOf(layOutReport(version, asOf)).count === 1;
  return shorter.length === 0 ? sheet : (versions.find(fits) ?? versions.at(-1) ?? sheet);
}

/** The first of those that take the fewest pages; what comes after one of a single page is not laid out. */
function ofFewestPages(layouts: readonly (() => ReportLayout)[]): ReportLayout {
  let best: { readonly layout: ReportLayout; readonly count: number } | undefined;
  for (const layOut of layouts) {
    const layout = layOut();
    const { count } = pagesOf(layout);
    if (best === undefined || count < best.count) best = { layout, count };
    if (count === 1) break;
  }
  if (best === undefined) throw new Error('A report is laid out in at least one size.');
  return best.layout;
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
