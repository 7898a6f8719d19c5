import { INK } from '../highlight/status-colours';

/** Tell our columns and their headings from the user's; letters keep at least 4.5 : 1. */
const HEADING_FILL = '#DAD6EE';
const CELL_FILL = '#F6F5FB';

/** The look of a heading of ours. */
export function queueHeadingLook({ format }: Excel.Range): void {
  format.fill.color = HEADING_FILL;
  format.font.color = INK;
  format.font.bold = true;
  format.wrapText = true;
  // In a row one line high the words are seen, and the mark is not.
  format.verticalAlignment = 'Top';
}

/** The plain look of cells below a heading of ours. */
export function queueCellLook(range: Excel.Range): void {
  range.format.fill.color = CELL_FILL;
  range.format.font.color = INK;
  // One format for all cells, as Office.js takes it though its typings say otherwise (docs/guides/office-js.md 2.5).
  range.numberFormat = 'General' as unknown as string[][];
}
