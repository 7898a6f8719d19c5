import { headingTest } from './headings';
import { KINDS } from './kinds';
import { isOwnHeading } from './own-output';
import type { SheetSnapshot } from './snapshot';
import { cellText, isBlank } from './values/text';

const ROWS_SEARCHED = 25;
const FEWEST_HEADINGS = 3;
const isHeading = headingTest(KINDS.map(({ book }) => book));

/**
 * Finds the heading row among the first 25 used rows: the one whose cells match the most known headings, at least 3, the
 * upper of equals (sheets.md §1). Returns an index into `sheet.values`, or null where there is none.
 */
export function findHeadingRow(sheet: SheetSnapshot): number | null {
  let best: { index: number; count: number } | null = null;
  let used = 0;
  for (let index = 0; index < sheet.values.length && used < ROWS_SEARCHED; index++) {
    if (sheet.values[index]?.every(isBlank) ?? true) continue;
    used++;
    const count = headingTexts(sheet, index).filter(isKnownHeading).length;
    if (count >= FEWEST_HEADINGS && (best === null || count > best.count)) best = { index, count };
  }
  return best?.index ?? null;
}

/** The texts of a row taken as headings; numbers and errors are no headings. */
export function headingTexts(sheet: SheetSnapshot, index: number): string[] {
  return Array.from(sheet.values[index] ?? [], (cell) => (typeof cell === 'string' ? cellText(cell) : ''));
}

function isKnownHeading(text: string): boolean {
  return text !== '' && !isOwnHeading(text) && isHeading(text);
}
