import type { HostEnvironment } from '../protocol/host-object';
import { HostError } from '../errors';
import { requireUnprotected } from '../guard';
import { intersectAreas, type CellArea, type HostSheet } from '../model';

/** Merges the area's cells, or each of its rows with `across`. Only the top left value stays. Cells of a table cannot be merged. */
export function mergeArea(environment: HostEnvironment, sheet: HostSheet, area: CellArea, across: boolean): void {
  requireUnprotected(sheet);
  if (sheet.tables.some((table) => intersectAreas(table.area, area))) throw new HostError('InvalidOperation');
  unmergeArea(sheet, area);
  const parts = across
    ? Array.from({ length: area.rows }, (_, offset) => ({ ...area, row: area.row + offset, rows: 1 }))
    : [area];
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    sheet.merges.push(part);
    keepTopLeft(sheet, part);
  }
  environment.formulas.contentChanged();
}

/** Takes every merge that touches the area apart. */
export function unmergeArea(sheet: HostSheet, area: CellArea): void {
  requireUnprotected(sheet);
  sheet.merges = sheet.merges.filter((merge) => !intersectAreas(merge, area));
  sheet.touch('merges');
}

function keepTopLeft(sheet: HostSheet, area: CellArea): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const first = row === area.row && column === area.column;
      if (!first && sheet.cells.value(row, column) !== null) sheet.cells.setContent(row, column, null);
    }
  }
}
