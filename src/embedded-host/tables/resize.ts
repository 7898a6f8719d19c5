import { findPlace } from '../cells/address';
import { shownText } from '../cells/text';
import type { HostEnvironment } from '../protocol/host-object';
import { invalidArgument } from '../errors';
import { requireUnprotected } from '../guard';
import { intersectAreas, type CellArea, type HostSheet, type HostTable } from '../model';
import { requireFree } from './add-table';
import { setColumns } from './headers';

/** Gives a table other cells. The header row must stay where it is and the new area must overlap the old one; `InvalidArgument` otherwise. */
export function resizeTable(
  environment: HostEnvironment,
  sheet: HostSheet,
  table: HostTable,
  target: CellArea | string,
): void {
  requireUnprotected(sheet);
  const { workbook } = environment;
  const area = typeof target === 'string' ? findPlace(workbook, sheet, target).area : target;
  const least = 1 + Number(table.showHeaders) + Number(table.showTotals);
  if (area.row !== table.area.row || !intersectAreas(area, table.area) || area.rows < least) throw invalidArgument();
  requireFree(sheet, area, table);
  const before = new Map(table.columns.map((column, offset) => [table.area.column + offset, column]));
  const texts = Array.from({ length: area.columns }, (_, offset) =>
    shownText(workbook, sheet, area.row, area.column + offset),
  );
  table.area = area;
  setColumns(
    sheet,
    table,
    texts.map((_, offset) => before.get(area.column + offset)),
    texts,
  );
  environment.formulas.contentChanged();
}
