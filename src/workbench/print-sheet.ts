import { lastCell } from './grid/navigation';
import { SheetView } from './grid/sheet-view';
import { cellLook } from './grid/cell-look';
import type { OpenWorkbook } from './open-workbook';

/** A page of paper takes some fifty rows; whoever wants more prints from Excel. */
export const MOST_PRINTED_ROWS = 5_000;

/** Prints the sheet in front through the browser: what is in use, without hidden rows and columns. Returns how many rows were left out. */
export function printSheet(open: OpenWorkbook): number {
  const view = new SheetView(open.workbook, open.workbook.frontSheet);
  const last = lastCell(view.sheet);
  const rows: number[] = [];
  for (let row = 0; row <= last.row; row++) if (!view.sheet.hiddenRows.has(row)) rows.push(row);
  const columns = view.columns.filter((column) => column <= last.column);
  const paper = document.createElement('div');
  paper.className = 'print-sheet';
  const title = document.createElement('h1');
  title.textContent = `${open.workbook.name}: ${view.sheet.name}`;
  paper.append(title, tableOf(view, rows.slice(0, MOST_PRINTED_ROWS), columns));
  document.body.append(paper);
  window.addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
  return Math.max(rows.length - MOST_PRINTED_ROWS, 0);
}

function tableOf(view: SheetView, rows: readonly number[], columns: readonly number[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const row of rows) {
    const line = table.insertRow();
    for (const column of columns) {
      const cell = line.insertCell();
      cell.textContent = view.text(row, column);
      const look = cellLook(view.style(row, column), view.value(row, column), view.rules.styleOf(row, column));
      for (const property of ['font-weight', 'font-style', 'background', 'color', 'text-align', 'text-decoration']) {
        cell.style.setProperty(property, look[property] ?? '');
      }
    }
  }
  return table;
}
