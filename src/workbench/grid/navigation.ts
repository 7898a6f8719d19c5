import type { CellArea, HostSheet } from '../../embedded-host/browser';

/** A cell by its row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow points, in rows and columns. */
export const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where Ctrl and an arrow lead, as in Excel: to the end of the filled cells, else to the next filled one, else to the end of what is in use. */
export function dataEdge(sheet: HostSheet, from: Place, [down, right]: readonly [number, number]): Place {
  const last = lastCell(sheet);
  const isInside = ({ row, column }: Place) => row >= 0 && column >= 0 && row <= last.row && column <= last.column;
  const step = ({ row, column }: Place) => ({ row: row + down, column: column + right });
  const isFilled = ({ row, column }: Place) => isInside({ row, column }) && !isBlank(sheet, row, column);
  let at = step(from);
  if (!isInside(at)) return isInside(from) ? from : clamped(from, last, [down, right]);
  const runs = isFilled(from) && isFilled(at);
  if (runs) {
    while (isFilled(step(at))) at = step(at);
    return at;
  }
  while (isInside(step(at)) && !isFilled(at)) at = step(at);
  return at;
}

function clamped(from: Place, last: Place, [down, right]: readonly [number, number]): Place {
  return {
    row: down < 0 ? Math.min(from.row, last.row) : from.row,
    column: right < 0 ? Math.min(from.column, last.column) : from.column,
  };
}

/** The last row and column with anything in them. */
export function lastCell({ cells }: HostSheet): Place {
  let column = 0;
  let row = 0;
  cells.forEachRow(({ formulas }, at) => {
    let last = Math.max(cells.width(at), formulas?.length ?? 0) - 1;
    while (last >= 0 && cells.value(at, last) === null && formulas?.[last] === undefined) last -= 1;
    if (last < 0) return;
    row = at;
    column = Math.max(column, last);
  });
  return { row, column };
}

function isBlank({ cells }: HostSheet, row: number, column: number): boolean {
  return cells.value(row, column) === null && cells.formula(row, column) === undefined;
}

/** The smallest area that holds the area and the cell. */
export function extended(area: CellArea, { row, column }: Place): CellArea {
  const top = Math.min(area.row, row);
  const left = Math.min(area.column, column);
  return {
    row: top,
    column: left,
    rows: Math.max(area.row + area.rows, row + 1) - top,
    columns: Math.max(area.column + area.columns, column + 1) - left,
  };
}
