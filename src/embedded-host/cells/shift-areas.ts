import type { AreaMove } from '../formulas/adjust';
import { isWholeColumns, isWholeRows, type CellArea } from '../model';

/** Cells put in (`count` above 0) or taken out at an area; the cells after it move along the axis. */
export interface Shift {
  readonly area: CellArea;
  readonly axis: 'rows' | 'columns';
  readonly count: number;
}

/** How an area of the same sheet moves. One that lies only partly in the shifted band stays, and whole columns have no row that could move. */
export function moverFor({ area: at, axis, count }: Shift): AreaMove {
  return (area) => {
    if (axis === 'rows') {
      if (isWholeColumns(area)) return area;
      if (area.column < at.column || area.column + area.columns > at.column + at.columns) return area;
      const moved = moveSpan(area.row, area.rows, at.row, count);
      return (
        moved && (moved[0] === area.row && moved[1] === area.rows ? area : { ...area, row: moved[0], rows: moved[1] })
      );
    }
    if (isWholeRows(area) || area.row < at.row || area.row + area.rows > at.row + at.rows) return area;
    const moved = moveSpan(area.column, area.columns, at.column, count);
    return (
      moved &&
      (moved[0] === area.column && moved[1] === area.columns ? area : { ...area, column: moved[0], columns: moved[1] })
    );
  };
}

/** Start and length of a run of rows or columns after `count` were put in or taken out at `at`; undefined when all were taken out. */
export function moveSpan(start: number, length: number, at: number, count: number): [number, number] | undefined {
  const end = start + length;
  if (count > 0) {
    if (start >= at) return [start + count, length];
    return end > at ? [start, length + count] : [start, length];
  }
  const gone = at - count;
  const shift = (place: number): number => (place <= at ? place : Math.max(at, place + count));
  if (start >= at && end <= gone) return undefined;
  return [shift(start), shift(end) - shift(start)];
}
