import { formatArea, intersectAreas, type CellArea, type HostSheet } from '../embedded-host/browser';
import type { ExcelAccess } from '../taskpane/session/session';

/** Sorts what stands around a cell by the cell's column, as Excel's sort buttons do. Throws what Office.js throws. */
export async function sortRange(
  excel: ExcelAccess,
  sheet: HostSheet,
  cell: CellArea,
  ascending: boolean,
): Promise<void> {
  const block = sortableBlock(sheet, cell);
  if (!block) return;
  const { area, hasHeaders } = block;
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet.id).getRange(formatArea(area));
    range.sort.apply([{ key: cell.column - area.column, ascending }], false, hasHeaders);
    await context.sync();
  });
}

/** The rows to sort or to filter around a cell: a table, a filtered range, or the block of filled cells; undefined where there is nothing. */
export function sortableBlock(sheet: HostSheet, cell: CellArea): { area: CellArea; hasHeaders: boolean } | undefined {
  const table = sheet.tables.find(({ area }) => intersectAreas(area, cell));
  if (table) {
    const totals = table.showTotals ? 1 : 0;
    return { area: { ...table.area, rows: table.area.rows - totals }, hasHeaders: table.showHeaders };
  }
  const filtered = sheet.autoFilter?.area;
  if (filtered && intersectAreas(filtered, cell)) return { area: filtered, hasHeaders: true };
  return filledBlock(sheet, cell);
}

/** The filled rows around the cell down to the first empty one, over the columns of the heading row. */
function filledBlock(sheet: HostSheet, cell: CellArea): { area: CellArea; hasHeaders: boolean } | undefined {
  const { cells } = sheet;
  const isEmpty = (row: number) => !cells.row(row)?.values.some((value) => value !== null && value !== undefined);
  let top = cell.row;
  if (isEmpty(top)) return undefined;
  const frozen = sheet.freeze?.rows ?? 0;
  const highest = cell.row >= frozen && frozen > 0 ? frozen - 1 : 0;
  while (top > highest && !isEmpty(top - 1)) top -= 1;
  let bottom = cell.row;
  while (bottom + 1 < cells.rowCount && !isEmpty(bottom + 1)) bottom += 1;
  const headings = cells.row(top)?.values ?? [];
  const filled = headings.flatMap((value, column) => (value === null || value === undefined ? [] : [column]));
  const first = Math.min(cell.column, ...filled);
  const last = Math.max(cell.column, ...filled);
  return {
    area: { row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 },
    hasHeaders: filled.every((column) => typeof headings[column] === 'string'),
  };
}
