import type { SheetSnapshot } from './snapshot';
import { cellText } from './values/text';

/** Stands in the cover block of every report tab; a sheet that carries it is ours and never read as input. */
export const REPORT_MARK = 'Written by ML Compliance Check';

/** Ends the heading of every column that we add to a sheet; such a column is never read as input. */
export const COLUMN_MARK = '(ML Check)';

const COVER_ROWS = 4;

/** Whether a sheet is one of our report tabs. */
export function isOwnReport(sheet: SheetSnapshot): boolean {
  return sheet.values
    .slice(0, COVER_ROWS)
    .some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith(REPORT_MARK)));
}

/** Whether a heading belongs to a column of ours. */
export function isOwnHeading(heading: string): boolean {
  return cellText(heading).endsWith(COLUMN_MARK);
}
