import { readId } from '../../compliance/sheets/values/ids';
import type { CellValue } from '../../compliance/sheets/snapshot';
import type { CellPosition } from '../request/cell-position';
import type { FixedCell } from '../settings/kinds/fixes';
import { readCells } from './read';

/** Where the student id of a cell's row stands, and which it is. */
export type Beside = NonNullable<FixedCell['beside']>;

/**
 * Reads the student ids that stand beside cells of one sheet now, as ids are compared; a cell whose row has none is left out.
 * @param columnOf the column in which the id of a cell's row stands, null where none does
 */
export async function readIdsBeside<Cell extends CellPosition>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  cells: readonly Cell[],
  columnOf: (cell: Cell) => number | null,
  heard: () => void,
): Promise<ReadonlyMap<Cell, Beside>> {
  const wanted = new Map<string, CellPosition>();
  const placeOf = ({ row, column }: CellPosition) => `${row} ${column}`;
  for (const cell of cells) {
    const column = columnOf(cell);
    // An id that is fixed itself tells by what it holds.
    if (column !== null && column !== cell.column)
      wanted.set(placeOf({ row: cell.row, column }), { row: cell.row, column });
  }
  if (wanted.size === 0) return new Map();
  const sorted = [...wanted.values()].sort((a, b) => a.column - b.column || a.row - b.row);
  const read = await readCells(context, worksheet, sorted, heard);
  const ids = new Map(sorted.map((place, at) => [placeOf(place), readId(read[at]?.value as CellValue)?.key]));
  const found = new Map<Cell, Beside>();
  for (const cell of cells) {
    const column = columnOf(cell);
    const id = column === null ? undefined : ids.get(placeOf({ row: cell.row, column }));
    if (column !== null && id !== undefined) found.set(cell, { column, id });
  }
  return found;
}
