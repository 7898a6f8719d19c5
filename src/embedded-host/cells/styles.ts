import {
  isWholeColumns,
  isWholeRows,
  type CellArea,
  type CellStyle,
  type HostSheet,
  type HostWorkbook,
} from '../model';

/** The numbers of all styles that the area's cells show. */
export function stylesInArea(sheet: HostSheet, area: CellArea): Set<number> {
  const found = new Set<number>();
  const endRow = Math.min(area.row + area.rows, Math.max(sheet.cells.rowCount, area.row + 1));
  for (let row = area.row; row < endRow; row++) {
    if (!sheet.cells.row(row)?.styles && sheet.columnStyles.size === 0) {
      found.add(sheet.rowStyles.get(row) ?? 0);
      continue;
    }
    for (let column = area.column; column < area.column + area.columns; column++)
      found.add(sheet.styleNumber(row, column));
  }
  // Rows below the last one with a record show only the columns' styles.
  if (endRow < area.row + area.rows) {
    for (let column = area.column; column < area.column + area.columns; column++)
      found.add(sheet.columnStyles.get(column) ?? 0);
  }
  return found;
}

/** What all cells of the areas share, or null where they differ, as Office.js answers for a mixed format. */
export function commonStyleValue<T>(
  workbook: HostWorkbook,
  sheet: HostSheet,
  areas: readonly CellArea[],
  read: (style: CellStyle) => T,
): T | null {
  let common: T | undefined;
  for (const area of areas) {
    for (const number of stylesInArea(sheet, area)) {
      const value = read(workbook.styles.get(number));
      if (common !== undefined && value !== common) return null;
      common = value;
    }
  }
  return common ?? null;
}

/**
 * Changes the style of every cell of the areas. Whole columns and rows keep one style each, and their formatted cells follow.
 * @param change says in full what `alter` does
 */
export function changeStyles(
  workbook: HostWorkbook,
  sheet: HostSheet,
  areas: readonly CellArea[],
  change: string,
  alter: (style: CellStyle) => CellStyle,
): void {
  const changed = workbook.styles.change(change, alter);
  for (const area of areas) {
    if (isWholeColumns(area)) changeColumnStyles(sheet, area, changed);
    else if (isWholeRows(area)) changeRowStyles(sheet, area, changed);
    else changeCellStyles(sheet, area, changed);
  }
}

function changeCellStyles(sheet: HostSheet, area: CellArea, change: (style: number) => number): void {
  const { cells, rowStyles } = sheet;
  let above: { readonly before: readonly unknown[] | undefined; readonly row: number } | undefined;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const before = cells.row(row)?.styles;
    // Rows that share their styles go on to do so: a table has a few looks and hundreds of rows.
    if (above !== undefined && above.before === before && rowStyles.size === 0) {
      cells.shareStyles(row, above.row, area);
      continue;
    }
    const styles = new Array<number>(area.columns);
    for (let at = 0; at < area.columns; at++) styles[at] = change(sheet.styleNumber(row, area.column + at));
    cells.setStyles(row, area.column, styles);
    above = { before, row };
  }
}

function changeColumnStyles(sheet: HostSheet, area: CellArea, change: (style: number) => number): void {
  const own: [number, number, number][] = [];
  sheet.cells.forEachRow((cells, row) => {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const style = cells.styles?.[column] ?? sheet.rowStyles.get(row);
      if (style !== undefined) own.push([row, column, change(style)]);
    }
  });
  for (const [row, column, style] of own) sheet.cells.setStyles(row, column, [style]);
  for (let column = area.column; column < area.column + area.columns; column++) {
    sheet.columnStyles.set(column, change(sheet.columnStyles.get(column) ?? 0));
  }
  sheet.touch('columns');
}

function changeRowStyles(sheet: HostSheet, area: CellArea, change: (style: number) => number): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const styles = sheet.cells.row(row)?.styles;
    if (styles) {
      const next = Array.from(styles, (style) => (style === undefined ? undefined : change(style)));
      sheet.cells.setStyles(row, 0, next);
    }
    sheet.rowStyles.set(row, change(sheet.rowStyles.get(row) ?? 0));
  }
  sheet.touch('rows');
}
