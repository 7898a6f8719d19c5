import type { CellValue, SheetSnapshot } from '../snapshot';
import { firstRows } from '../tables/first-rows';
import type { Table } from '../tables/tables';
import { isBlank } from '../values/text';

/** The filled cells of a column in the first rows of a table. */
export function cellsOf(sheet: SheetSnapshot, table: Table, column: number): CellValue[] {
  return firstRows(sheet, table).flatMap((row) => {
    const cell = row[column];
    return cell === undefined || isBlank(cell) ? [] : [cell];
  });
}
