import { ROWS_OF_A_PAGE } from '../../src/compliance/reports/arrange';
import type { ReportSheet } from '../../src/compliance/reports/report-sheet';
import { fittedToPage, layOutReport } from '../../src/excel/report/lay-out';
import type { ReportLayout, TableLayout } from '../../src/excel/report/layout';
import { isText, pagesOf } from '../../src/excel/report/page/breaks';
import { BODY_FONT, CELL_PADDING, HEAD_FONT } from '../../src/excel/report/page/columns';
import { ROW_HEIGHT } from '../../src/excel/report/page/heights';
import { roomOf } from '../../src/excel/report/page/paper';
import { shownText } from '../../src/compliance/reports/text/shown-text';
import { textWidth, wordWidth } from '../../src/compliance/reports/text/text-width';

/** Text of 10 points prints at 8. */
const SMALLEST_PERCENT = 80;
/** A longer word may be broken, such as an address of the web. */
const LONGEST_WORD = 130;

/** A tab as it prints: how many pages, and what is wrong with them, each as a sentence. */
export interface Printed {
  readonly tabName: string;
  readonly pages: number;
  readonly problems: readonly string[];
}

export function printed(sheet: ReportSheet, asOf: string): Printed {
  const layout = layOutReport(fittedToPage(sheet, asOf), asOf);
  const { count, scale } = pagesOf(layout);
  const prints = layout.tables.filter(({ table, headingRow }) => !table.notPrinted && isPrinted(layout, headingRow));
  const problems = [
    ...(scale < SMALLEST_PERCENT && prints.length > 0 ? [`prints at ${scale} %: text of 10 points under 8`] : []),
    ...layout.tables.flatMap((table) => tooWide(layout, table)),
    ...afterTheList(layout),
    ...cutBlocks(layout),
  ];
  return { tabName: sheet.tabName, pages: count, problems: problems.map((problem) => `${sheet.tabName} ${problem}`) };
}

function isPrinted({ lastPrinted }: ReportLayout, row: number): boolean {
  return lastPrinted === null || row <= lastPrinted;
}

/** Texts that a cell cuts: what does not wrap must fit, and of what wraps each word, as long as it is one. */
function tooWide({ columnWidths }: ReportLayout, { table, wraps }: TableLayout): string[] {
  return table.columns.flatMap(({ heading, type, spill }, at) => {
    if (spill) return [];
    const room = (columnWidths[at] ?? 0) - CELL_PADDING + 0.5;
    const texts = table.rows.map((row) => shownText(row[at], type));
    const isCut = (text: string) =>
      wraps[at] ? Math.min(LONGEST_WORD, wordWidth(text, BODY_FONT)) > room : textWidth(text, BODY_FONT) > room;
    const cut = texts.find(isCut);
    return [
      ...(cut === undefined ? [] : [`cuts "${cut}" under ${heading} of ${table.name}`]),
      ...(wordWidth(heading, HEAD_FONT) > room ? [`breaks the heading ${heading} of ${table.name}`] : []),
    ];
  });
}

/** The list is the last that is printed, and its head stands on its pages only. */
function afterTheList(layout: ReportLayout): string[] {
  const { list, lines, tables, charts } = layout;
  if (list === null) return [];
  const end = list.totalsRow ?? list.lastRow;
  const below = [
    ...lines.map(({ row, text }) => ({ row, what: `the line "${text.slice(0, 40)}"` })),
    ...tables.map(({ headingRow, table }) => ({ row: headingRow, what: `the table ${table.name}` })),
    ...charts.map(({ firstRow, chart }) => ({ row: firstRow, what: `the chart "${chart.title}"` })),
  ].filter(({ row }) => row > end && isPrinted(layout, row));
  return below.map(({ what }) => `prints ${what} after its list`);
}

/** Blocks that a page ends within though they would fit on one. */
function cutBlocks(layout: ReportLayout): string[] {
  const { scale, breaks } = pagesOf(layout);
  const room = roomOf(layout.paper, scale);
  const hidden = layout.lines.find(({ role }) => role === 'mark')?.row;
  const heightOf = (first: number, last: number) => {
    let height = 0;
    for (let row = first; row <= last; row++) if (row !== hidden) height += layout.rowHeights.get(row) ?? ROW_HEIGHT;
    return height;
  };
  const starts = [1, ...breaks];
  const blocks = layout.parts.filter((part) => !isText(layout, part));
  return blocks.flatMap(({ firstRow, lastRow, table }) => {
    const last = Math.min(lastRow, layout.lastPrinted ?? lastRow);
    const isLong = (table?.table.rows.length ?? 0) > ROWS_OF_A_PAGE || heightOf(firstRow, last) > room;
    const start = Math.max(...starts.filter((row) => row <= firstRow));
    // What stands above it on pages of its own since the last break.
    const before = heightOf(start, firstRow - 1) % room;
    return last < firstRow || isLong || before + heightOf(firstRow, last) <= room
      ? []
      : [`cuts the block in row ${firstRow}`];
  });
}
