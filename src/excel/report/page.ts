import type { ReportLayout, TableLayout } from './layout';

/** A cover of more rows would leave too little of the screen to scroll. */
const MOST_FROZEN_ROWS = 12;
const TAB_COLOUR = '#4F6BED';
/** Half an inch, in points; the footer keeps Excel's own room below. */
const SIDE_MARGIN = 36;
const LONGEST_FOOTER_PART = 80;
/** A table of fewer rows fits on a page. */
const ROWS_OF_A_PAGE = 25;
/** Of all rows of a report's tables; below it too many pages would have the headings of another table. */
const LEAST_SHARE = 0.8;

/** How the report prints: landscape, one page wide, the main table's headings on every page, its name and the page below. */
export function queuePrintSetup(worksheet: Excel.Worksheet, title: string, layout: ReportLayout): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = 'Landscape' as Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = SIDE_MARGIN;
  pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.topMargin = SIDE_MARGIN;
  const table = mainTable(layout);
  // Over a table that fits on a page they would stand only above what follows it.
  if (table && table.table.rows.length > ROWS_OF_A_PAGE)
    pageLayout.setPrintTitleRows(`$${table.headingRow}:$${table.headingRow}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  // In a footer & begins a code; two stand for one.
  defaultForAllPages.leftFooter = title.slice(0, LONGEST_FOOTER_PART).replaceAll('&', '&&');
  defaultForAllPages.rightFooter = 'Page &P of &N';
}

/** How the report looks on screen. */
export function queueView(worksheet: Excel.Worksheet, layout: ReportLayout): void {
  const table = mainTable(layout);
  worksheet.tabColor = TAB_COLOUR;
  worksheet.showGridlines = false;
  if (table && table.headingRow <= MOST_FROZEN_ROWS) worksheet.freezePanes.freezeRows(table.headingRow);
}

/**
 * The table that the report is about: the first one, where it is the only one or holds nearly all the rows. Its headings would
 * stand wrong over any other table, and Excel repeats them to the last page.
 */
function mainTable({ tables: [first, ...others] }: ReportLayout): TableLayout | undefined {
  if (first === undefined || others.length === 0) return first;
  const own = first.table.rows.length;
  const all = others.reduce((sum, { table }) => sum + table.rows.length, own);
  return own > ROWS_OF_A_PAGE && own >= LEAST_SHARE * all ? first : undefined;
}
