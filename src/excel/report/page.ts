import { aboutReport, FERPA, namesStudents } from '../../compliance/reports/footer';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { columnLetters } from '../../compliance/sheets/addresses';
import type { ReportLayout } from './layout';
import { pagesOf } from './page/breaks';
import { MARGINS } from './page/paper';

/** More frozen rows would leave too little of the screen to scroll. */
const MOST_FROZEN_ROWS = 8;
const LONGEST_FOOTER_PART = 90;

/** How the report prints (docs/spec/reports.md, Page and look). */
export function queuePrintSetup(worksheet: Excel.Worksheet, sheet: ReportSheet, layout: ReportLayout): void {
  const { pageLayout } = worksheet;
  const { paper, list, lastPrinted, columnWidths } = layout;
  const { scale, breaks } = pagesOf(layout);
  pageLayout.orientation = paper.orientation as Excel.PageOrientation;
  pageLayout.paperSize = 'Letter' as Excel.PaperType.letter;
  // Excel heeds no page break of ours where it fits pages itself; where there is none it may.
  pageLayout.zoom = { scale };
  // Some builds let this pass without effect (office-js issue 1860): the scale then stands.
  if (breaks.length === 0) pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = MARGINS.left;
  pageLayout.rightMargin = MARGINS.right;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.footerMargin = MARGINS.footer;
  for (const row of breaks) worksheet.horizontalPageBreaks.add(`A${row}`);
  if (list !== null) pageLayout.setPrintTitleRows(`$${list.headingRow}:$${list.headingRow}`);
  if (lastPrinted !== null) pageLayout.setPrintArea(`A1:${columnLetters(columnWidths.length)}${lastPrinted}`);
  const { headersFooters } = pageLayout;
  headersFooters.useSheetScale = false;
  const footer = headersFooters.defaultForAllPages;
  footer.leftFooter = footerText(aboutReport(sheet, LONGEST_FOOTER_PART));
  if (namesStudents(sheet)) footer.centerFooter = footerText(FERPA);
  footer.rightFooter = '&8Page &P of &N';
}

/** How the report looks on screen. */
export function queueView(worksheet: Excel.Worksheet, { list }: ReportLayout, colour: string): void {
  worksheet.tabColor = colour;
  worksheet.showGridlines = false;
  if (list !== null && list.headingRow <= MOST_FROZEN_ROWS) worksheet.freezePanes.freezeRows(list.headingRow);
}

/** At 8 points. In a footer & begins a code; two stand for one. */
function footerText(text: string): string {
  return `&8 ${text.replaceAll('&', '&&')}`;
}
