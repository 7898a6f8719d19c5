import { intersectAreas, type CellArea, type CellRow, type CellValue, type HostSheet } from '../model';

/**
 * The smallest area around the cells in use, within `limits` when given; undefined when none is.
 * With `valuesOnly` a cell is in use when it has a value or a formula; otherwise a format of its own counts too (docs/guides/office-js.md 2.4).
 */
export function usedArea(sheet: HostSheet, valuesOnly: boolean, limits?: CellArea): CellArea | undefined {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  const firstRow = limits?.row ?? 0;
  const endRow = limits ? limits.row + limits.rows : Infinity;
  const firstColumn = limits?.column ?? 0;
  const endColumn = limits ? limits.column + limits.columns : Infinity;
  const { cells: store } = sheet;
  store.forEachRow((cells, row) => {
    if (row < firstRow || row >= endRow) return;
    const styled = valuesOnly ? 0 : (cells.styles?.length ?? 0);
    const end = Math.min(endColumn, Math.max(store.width(row), cells.formulas?.length ?? 0, styled));
    let first = firstColumn;
    while (first < end && !isUsed(store.value(row, first), cells, first, valuesOnly)) first++;
    if (first >= end) return;
    let last = end - 1;
    while (!isUsed(store.value(row, last), cells, last, valuesOnly)) last--;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, last);
  });
  if (top < 0) return undefined;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return limits ? intersectAreas(area, limits) : area;
}

function isUsed(value: CellValue, cells: Readonly<CellRow>, column: number, valuesOnly: boolean): boolean {
  if (value !== null && value !== '') return true;
  if (cells.formulas?.[column] !== undefined) return true;
  return !valuesOnly && (cells.styles?.[column] ?? 0) !== 0;
}
