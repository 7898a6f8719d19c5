import type { ReportLayout } from './report-layout';

/** A cover of more rows would leave too little of the screen to scroll. */
const MOST_FROZEN_ROWS = 12;
const TAB_COLOUR = '#4F6BED';
const LONGEST_FOOTER_PART = 80;

/** How the report prints: landscape, one page wide, the first table's headings on every page, its name and the page below. */
export function queuePrintSetup(worksheet: Excel.Worksheet, title: string, layout: ReportLayout): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = 'Landscape' as Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  const [table] = layout.tables;
  if (table) pageLayout.setPrintTitleRows(`$${table.headingRow}:$${table.headingRow}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  // In a footer & begins a code; two stand for one.
  defaultForAllPages.leftFooter = title.slice(0, LONGEST_FOOTER_PART).replaceAll('&', '&&');
  defaultForAllPages.rightFooter = 'Page &P of &N';
}

/** How the report looks on screen. */
export function queueView(worksheet: Excel.Worksheet, { tables: [table] }: ReportLayout): void {
  worksheet.tabColor = TAB_COLOUR;
  worksheet.showGridlines = false;
  if (table && table.headingRow <= MOST_FROZEN_ROWS) worksheet.freezePanes.freezeRows(table.headingRow);
}
