import type { CellValue, SheetSnapshot } from '../snapshot';
import type { Table } from '../tables/tables';
import { isBlank } from '../values/text';

const MOST_CELLS = 200;
/** Rows are looked at evenly over the table: its end may be other than its beginning. */
const MOST_ROWS = 2_000;

/** Up to 200 filled cells of a column of a table. */
export function cellsOf({ values }: SheetSnapshot, { head, end }: Table, column: number): CellValue[] {
  const cells: CellValue[] = [];
  const from = head.index + 1;
  const step = Math.max(1, Math.floor((end - from) / MOST_ROWS));
  for (let index = from; index < end && cells.length < MOST_CELLS; index += step) {
    const cell = values[index]?.[column];
    if (cell !== undefined && !isBlank(cell)) cells.push(cell);
  }
  return cells;
}
