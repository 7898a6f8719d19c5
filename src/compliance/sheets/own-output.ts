import type { SheetSnapshot } from './snapshot';
import { cellText } from './values/text';

/** Stands in the cover block of every report tab; a sheet that carries it is ours and never read as input. */
export const REPORT_MARK = 'Written by ML Compliance Check';

/** Ends the heading of every column that we add to a sheet; such a column is never read as input. */
export const COLUMN_MARK = '(ML Check)';

/**
 * The heading of the column in which rows of a plan, and rows that a plan leaves, are marked (docs/spec/schedule-builder.md): the one column of
 * ours that is read.
 */
export const PLAN_HEADING = 'ML Plan';

/** Begins the mark of a schedule row that a plan leaves for good. */
export const LEAVES = 'leaves:';

const COVER_ROWS = 4;

/** Whether a sheet is one of our report tabs. */
export function isOwnReport(sheet: SheetSnapshot): boolean {
  return sheet.values
    .slice(0, COVER_ROWS)
    .some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith(REPORT_MARK)));
}

/** Whether a heading belongs to a column of ours. */
export function isOwnHeading(heading: string): boolean {
  const text = cellText(heading);
  return text.endsWith(COLUMN_MARK) || text === PLAN_HEADING;
}

/** The rows of a schedule without those that a plan leaves: they count as not scheduled. */
export function withoutLeftRows(sheet: SheetSnapshot, headings: readonly string[], rows: Int32Array): Int32Array {
  const column = headings.findIndex((heading) => cellText(heading) === PLAN_HEADING);
  if (column < 0) return rows;
  return rows.filter((index) => !cellText(sheet.values[index]?.[column]).startsWith(LEAVES));
}
