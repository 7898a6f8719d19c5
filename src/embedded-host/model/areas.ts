import type { CellArea } from '../../xlsx/cells/a1';

/** The area of one cell. */
export function cellArea(row: number, column: number): CellArea {
  return { row, column, rows: 1, columns: 1 };
}

/** The cells that both areas hold, or undefined when they share none. */
export function intersectAreas(one: CellArea, other: CellArea): CellArea | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function boundingArea(one: CellArea, other: CellArea): CellArea {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** Whether `outer` holds every cell of `inner`. */
export function containsArea(outer: CellArea, inner: CellArea): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The parts of `area` outside `hole`: none to four areas that do not overlap. */
export function subtractArea(area: CellArea, hole: CellArea): CellArea[] {
  const shared = intersectAreas(area, hole);
  if (!shared) return [area];
  const parts: CellArea[] = [];
  const above = shared.row - area.row;
  const below = area.row + area.rows - (shared.row + shared.rows);
  const left = shared.column - area.column;
  const right = area.column + area.columns - (shared.column + shared.columns);
  if (above > 0) parts.push({ ...area, rows: above });
  if (left > 0) parts.push({ row: shared.row, column: area.column, rows: shared.rows, columns: left });
  if (right > 0) {
    parts.push({ row: shared.row, column: shared.column + shared.columns, rows: shared.rows, columns: right });
  }
  if (below > 0) parts.push({ ...area, row: shared.row + shared.rows, rows: below });
  return parts;
}
