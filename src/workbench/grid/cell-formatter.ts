import { cellLook } from './cell-look';
import type { SheetView } from './sheet-view';

/** Paints one cell: an element that fills it, with the text inside. Text from a workbook goes in as text only. */
export function paintCell(view: SheetView, row: number, column: number): HTMLElement | string {
  const piece = view.pieceAt(row, column);
  if (!piece) return paintContent(view, row, column);
  const content = paintContent(view, row, piece.column);
  if (typeof content === 'string') return content;
  content.style.inset = `0 auto 0 ${-piece.offset}px`;
  content.style.width = `${piece.width}px`;
  return content;
}

function paintContent(view: SheetView, row: number, column: number): HTMLElement | string {
  const text = view.text(row, column);
  const style = view.style(row, column);
  const conditional = view.rules.styleOf(row, column);
  if (text === '' && !conditional && style === view.workbook.styles.get(0)) return '';
  const value = view.value(row, column);
  const content = document.createElement('div');
  content.className = 'cell-content';
  for (const [property, setting] of Object.entries(cellLook(style, value, conditional))) {
    content.style.setProperty(property, setting);
  }
  if (text === '') return content;
  const words = document.createElement('span');
  words.className = 'cell-text';
  words.textContent = fitNumber(view, value, text, column);
  const room = spillRoom(view, row, column, text);
  if (room > 0) {
    content.classList.add('spills');
    if (content.style.background) words.style.background = content.style.background;
    words.style.maxWidth = `${view.columnPixels(column) + room - 6}px`;
  }
  content.append(words);
  return content;
}

const AVERAGE_DIGIT_PIXELS = 7.2;
/** No letter of a usual font is wider on average; a text that fits by this does not run over. */
const WIDE_LETTER_PIXELS = 9;

/** A number that does not fit is never cut off, which would make another number of it. */
function fitNumber(view: SheetView, value: unknown, text: string, column: number): string {
  if (typeof value !== 'number') return text;
  const room = view.columnPixels(column) / view.zoom - 4;
  return text.length * AVERAGE_DIGIT_PIXELS > room + AVERAGE_DIGIT_PIXELS
    ? '#'.repeat(Math.max(Math.floor(room / 8), 1))
    : text;
}

function spillRoom(view: SheetView, row: number, column: number, text: string): number {
  if (text.length * WIDE_LETTER_PIXELS * view.zoom < view.columnPixels(column)) return 0;
  const { alignment } = view.style(row, column);
  const runsOver = typeof view.value(row, column) === 'string' && !alignment.wrapText;
  if (!runsOver || !['General', 'Left'].includes(alignment.horizontal)) return 0;
  if (view.mergesStarting(row).some((merge) => merge.column === column)) return 0;
  return view.roomRight(row, column);
}
