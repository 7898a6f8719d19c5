import { findPlace } from '../cells/address';
import { displayText } from '../cells/text';
import type { HostEnvironment } from '../protocol/host-object';
import { invalidArgument } from '../errors';
import { requireUnprotected } from '../guard';
import { intersectAreas, type CellArea, type HostSheet, type HostTable } from '../model';
import { requireFree } from './add-table';
import { uniqueHeaders, writeHeaders } from './headers';

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
  const lastId = Math.max(...table.columns.map((column) => column.id));
  const texts = Array.from({ length: area.columns }, (_, offset) => {
    const column = area.column + offset;
    const { numberFormat } = workbook.styles.get(sheet.styleNumber(area.row, column));
    return displayText(sheet.cells.value(area.row, column), numberFormat, workbook.date1904);
  });
  table.columns = uniqueHeaders(texts).map((name, offset) => ({
    ...(before.get(area.column + offset) ?? { id: lastId + 1 + offset }),
    name,
  }));
  table.area = area;
  table.changed = true;
  writeHeaders(sheet, table);
  sheet.touch('tables');
  environment.formulas.contentChanged();
}
