import { requireAllowed } from '../guard';
import type { CellArea, HostSheet, HostWorkbook } from '../model';
import { displayText } from './text';

const PIXELS_A_CHARACTER = 7;
const PADDING_PIXELS = 12;
const POINTS_A_PIXEL = 0.75;
const WIDEST_CHARACTERS = 255;

/**
 * Widens or narrows columns to their longest text, counting 7 pixels a character. Like Excel it looks at the whole column, not only at the range
 * (docs/guides/office-js.md 2.5, issue 5999). Wrapped text and merged cells do not count.
 */
export function autofitColumns(workbook: HostWorkbook, sheet: HostSheet, areas: readonly CellArea[]): void {
  requireAllowed(sheet, 'allowFormatColumns');
  const longest = new Map<number, number>();
  const within = (column: number) => areas.some((area) => column >= area.column && column < area.column + area.columns);
  const merged = (row: number, column: number) =>
    sheet.merges.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  sheet.cells.forEachRow((cells, row) => {
    cells.values.forEach((value, column) => {
      if (value === null || !within(column)) return;
      const style = workbook.styles.get(sheet.styleNumber(row, column));
      if (style.alignment.wrapText || merged(row, column)) return;
      const length = longestLine(displayText(value, style.numberFormat, workbook.date1904)) * (style.font.size / 11);
      if (length > (longest.get(column) ?? 0)) longest.set(column, length);
    });
  });
  for (const [column, length] of longest) {
    const pixels = Math.min(Math.ceil(length), WIDEST_CHARACTERS) * PIXELS_A_CHARACTER + PADDING_PIXELS;
    sheet.columnWidths.set(column, pixels * POINTS_A_PIXEL);
  }
  sheet.touch('columns');
}

/** Gives rows back their automatic height. */
export function autofitRows(sheet: HostSheet, areas: readonly CellArea[]): void {
  requireAllowed(sheet, 'allowFormatRows');
  for (const row of [...sheet.rowHeights.keys()]) {
    if (areas.some((area) => row >= area.row && row < area.row + area.rows)) sheet.rowHeights.delete(row);
  }
  sheet.touch('rows');
}

function longestLine(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map((line) => line.length)) : text.length;
}
