import { ROWS_OF_A_PAGE } from '../../../compliance/reports/arrange';
import type { PartLayout, ReportLayout } from '../layout';
import { sum } from './columns';
import { ROW_HEIGHT } from './heights';
import { roomOf, scaleOf } from './paper';

/** Under a head stand at least so many rows before a page ends. */
const LEAST_ROWS = 3;

/** The pages of a report: at which percent it prints, and the rows with which a page must begin. */
export interface Pages {
  readonly scale: number;
  readonly breaks: readonly number[];
  /** How many pages that makes. */
  readonly count: number;
}

/**
 * Where pages end. A part that fits on a page is never cut, unless it is a table of more rows than a page has; of such a table at
 * least three rows stand under its head.
 */
export function pagesOf(layout: ReportLayout): Pages {
  const { paper, columnWidths, parts, rowHeights, list } = layout;
  const lastPrinted = layout.lastPrinted ?? Infinity;
  const scale = scaleOf(paper, sum(columnWidths));
  const room = roomOf(paper, scale);
  // The mark is hidden.
  const hidden = layout.lines.find(({ role }) => role === 'mark')?.row;
  const heightOf = (row: number) => (row === hidden ? 0 : (rowHeights.get(row) ?? ROW_HEIGHT));
  const heightOfRows = (first: number, last: number) => {
    let height = 0;
    for (let row = first; row <= last; row++) height += heightOf(row);
    return height;
  };
  const breaks: number[] = [];
  let used = 0;
  let count = 1;
  const startPage = (row: number) => {
    count += 1;
    // The head of the list stands on every page that begins within it.
    used = list !== null && row > list.headingRow ? heightOf(list.headingRow) : 0;
  };
  let next = 1;
  const advance = (row: number) => {
    if (used + heightOf(row) > room) startPage(row);
    used += heightOf(row);
  };
  for (const part of parts) {
    if (part.firstRow > lastPrinted) break;
    for (; next < part.firstRow; next++) advance(next);
    const together = heightOfRows(part.firstRow, lastTogether(part, isText(layout, part)));
    const whole = heightOfRows(part.firstRow, Math.min(part.lastRow, lastPrinted));
    const least = isLong(part) || isText(layout, part) || whole > room ? together : whole;
    if (used > 0 && used + least > room) {
      breaks.push(part.firstRow);
      startPage(part.firstRow);
    }
    for (; next <= Math.min(part.lastRow, lastPrinted); next++) advance(next);
  }
  return { scale, breaks, count };
}

function isLong({ table }: PartLayout): boolean {
  return table !== null && table.table.rows.length > ROWS_OF_A_PAGE;
}

/** Whether a part is lines of text alone: they may run over a page, below their heading. */
export function isText({ lines }: ReportLayout, { firstRow, lastRow, table }: PartLayout): boolean {
  return table === null && lines.filter(({ row }) => row >= firstRow && row <= lastRow).length > lastRow - firstRow;
}

/** The last row that must stand on the page where the part begins. */
function lastTogether({ table, firstRow, lastRow }: PartLayout, ofText: boolean): number {
  if (table !== null) return Math.min(lastRow, table.firstRow + LEAST_ROWS - 1);
  return ofText ? Math.min(lastRow, firstRow + LEAST_ROWS) : lastRow;
}
