import type { CellArea } from '../../embedded-host/browser';
import type { SheetView } from './sheet-view';

/** Cells as text, a line a row and a tab between columns, as Excel puts them on the clipboard. Line ends and tabs inside a cell become blanks. */
export function copyText(view: SheetView, area: CellArea): string {
  const rows = Math.min(area.rows, Math.max(view.sheet.cells.rowCount - area.row, 1));
  const columns = Math.min(area.columns, view.columns.length);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      view.text(area.row + row, area.column + column).replace(/[\t\r\n]+/g, ' '),
    ).join('\t'),
  ).join('\r\n');
}

/** Rows of texts from the clipboard, all of the same length. */
export function pastedTexts(text: string): string[][] {
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** What is pasted into many cells: one value goes into each of them. */
export function spreadOver(texts: unknown[][], area: CellArea): unknown[][] {
  const [[only = ''] = []] = texts;
  const isOne = texts.length === 1 && texts[0]?.length === 1;
  if (!isOne) return texts;
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => only));
}
