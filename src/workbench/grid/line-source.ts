import type { CustomDataView, ItemMetadata } from 'slickgrid';
import { FIRST_CELL } from './grid-columns';
import type { GridLine, SheetView } from './sheet-view';

/** What the grid asks for its lines: how many there are, which row each is, and what is merged in it. */
export function lineSource(current: () => SheetView): CustomDataView<GridLine> {
  return {
    getLength: () => current().rows.length,
    getItem: (line) => ({ row: current().rows.row(line) }),
    getItemMetadata: (line) => mergedCells(current(), current().rows.row(line)),
  };
}

function mergedCells(view: SheetView, row: number): ItemMetadata | null {
  const merges = view.mergesStarting(row);
  if (merges.length === 0) return null;
  const columns: ItemMetadata['columns'] = {};
  const frozen = view.sheet.freeze?.columns ?? 0;
  for (const { column: start, columns: width, rows: rowspan } of merges) {
    const shown = view.columns.filter((column) => column >= start && column < start + width);
    // No cell of the grid reaches over the end of the frozen columns.
    for (const piece of [shown.filter((column) => column < frozen), shown.filter((column) => column >= frozen)]) {
      const [first] = piece;
      if (first !== undefined) columns[view.columns.indexOf(first) + FIRST_CELL] = { colspan: piece.length, rowspan };
    }
  }
  return { columns };
}
