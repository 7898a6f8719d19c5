import type { CellStyle, CellValue, HostSheet, HostWorkbook } from '../../embedded-host/browser';
import { pixels } from './cell-look';

/** Rows further down keep the default height; long lists have no tall rows, and measuring them would cost time. */
const MEASURED_ROWS = 2_000;
const LINE_HEIGHT = 1.25;
const PIXELS_A_CHARACTER = 7;
const POINTS_OF_DEFAULT_FONT = 11;

/** The height that Excel gives a row without one of its own: room for its largest letters and for wrapped text. Undefined: the default. */
export function fittingHeight(workbook: HostWorkbook, sheet: HostSheet, row: number): number | undefined {
  if (row >= MEASURED_ROWS) return undefined;
  const cells = sheet.cells.row(row);
  if (!cells) return undefined;
  let height = pixels(sheet.defaultRowHeight);
  cells.values.forEach((value, column) => {
    if (value === null || value === undefined) return;
    const style = workbook.styles.get(sheet.styleNumber(row, column));
    // In merged cells Excel minds the letters, but not how many lines the text takes.
    const width = isMerged(sheet, row, column) ? Infinity : pixels(sheet.columnWidth(column));
    height = Math.max(height, cellHeight(style, value, width));
  });
  return height > pixels(sheet.defaultRowHeight) ? height : undefined;
}

function cellHeight({ font, alignment }: CellStyle, value: CellValue, width: number): number {
  const line = Math.ceil(pixels(font.size) * LINE_HEIGHT);
  const isLarge = font.size > POINTS_OF_DEFAULT_FONT;
  if (!alignment.wrapText || typeof value !== 'string') return isLarge ? line + 2 : 0;
  const character = (PIXELS_A_CHARACTER * font.size) / POINTS_OF_DEFAULT_FONT;
  const perLine = Math.max(Math.floor((width - 6) / character), 1);
  const lines = value.split('\n').reduce((sum, part) => sum + linesOf(part, perLine), 0);
  return lines > 1 || isLarge ? lines * line + 2 : 0;
}

/** Lines that a text takes when it is broken between words. */
function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = length;
    } else {
      used += length + (used > 0 ? 1 : 0);
    }
  }
  return lines;
}

function isMerged({ merges }: HostSheet, row: number, column: number): boolean {
  return merges.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}
