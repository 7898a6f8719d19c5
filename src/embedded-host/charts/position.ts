import type { CellArea, ChartBox, HostSheet } from '../model';

/** Points from the sheet's left edge to a column; hidden columns take no room. */
export function leftOf(sheet: HostSheet, column: number): number {
  let points = column * sheet.defaultColumnWidth;
  for (const [at, width] of sheet.columnWidths) if (at < column) points += width - sheet.defaultColumnWidth;
  for (const at of sheet.hiddenColumns) if (at < column) points -= sheet.columnWidth(at);
  return points;
}

/** Points from the sheet's top edge to a row; hidden rows take no room. */
export function topOf(sheet: HostSheet, row: number): number {
  let points = row * sheet.defaultRowHeight;
  for (const [at, height] of sheet.rowHeights) if (at < row) points += height - sheet.defaultRowHeight;
  for (const at of sheet.hiddenRows) if (at < row) points -= sheet.rowHeight(at);
  return points;
}

/** The box over some cells. */
export function boxOver(sheet: HostSheet, area: CellArea): ChartBox {
  const left = leftOf(sheet, area.column);
  const top = topOf(sheet, area.row);
  return {
    left,
    top,
    width: leftOf(sheet, area.column + area.columns) - left,
    height: topOf(sheet, area.row + area.rows) - top,
  };
}
