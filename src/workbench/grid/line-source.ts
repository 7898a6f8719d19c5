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
  for (const merge of merges) {
    const first = view.columns.indexOf(merge.column);
    if (first < 0) continue;
    const shown = view.columns.filter((column) => column >= merge.column && column < merge.column + merge.columns);
    columns[first + FIRST_CELL] = { colspan: shown.length, rowspan: merge.rows };
  }
  return { columns };
}
