import { GuardedBlock } from '../request/guarded-block';
import type { Cell } from './cells';
import { cellsBelow } from './kept';
import type { ReadColumn, OwnColumn } from './roster';

type Column = ReadColumn & OwnColumn;

/** Columns of ours next to each other, written as one rectangle. */
interface ColumnBlock {
  readonly cells: GuardedBlock;
  /** Whether each column stood in its place, and in every cell what had been read, once synced. */
  stood(): boolean;
}

/**
 * The rectangles for some rows.
 * @param first counted from 0 below the heading
 * @param rows what each row is to hold, in the order of `own`; null where a row stays
 * @param headings what the headings of some columns are to be
 */
export function columnBlocks(
  own: readonly Column[],
  first: number,
  rows: readonly (readonly Cell[] | null)[],
  headings: ReadonlyMap<Column, string>,
): ColumnBlock[] {
  const places = own.map((column, place) => ({ column, place, heading: headings.get(column) }));
  const runs: (typeof places)[] = [];
  for (const each of [...places].sort((a, b) => a.column.column - b.column.column)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isBeside = last !== undefined && last.column.column + 1 === each.column.column;
    if (run !== undefined && isBeside && (last.heading === undefined) === (each.heading === undefined)) run.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => {
    const columns = run.map(({ column }) => column);
    const top = run.flatMap(({ heading }) => heading ?? []);
    const below = rows.map((row) => run.map(({ place }) => row?.[place] ?? null));
    return top.length > 0
      ? [blockOf(columns, first - 1, [top, ...below])]
      : below.length > 0
        ? [blockOf(columns, first, below)]
        : [];
  });
}

/** @param firstRow counted from 0 below the heading; -1 is the heading itself */
function blockOf(
  columns: readonly Column[],
  firstRow: number,
  becomes: readonly (readonly (Cell | null)[])[],
): ColumnBlock {
  const [left] = columns;
  if (left === undefined) throw new Error('A block has columns.');
  const read = ({ heading, cells }: Column, row: number) => (row < 0 ? heading : (cells[row] ?? ''));
  const range = cellsBelow(left.top, firstRow, becomes.length, columns.length);
  const cells = new GuardedBlock(range, becomes, ({ formula }, row, column) => {
    const own = columns[column];
    return own !== undefined && formula === read(own, firstRow + row);
  });
  const isBesideEachOther = () => columns.every(({ top }, at) => top.columnIndex === left.top.columnIndex + at);
  return { cells, stood: () => isBesideEachOther() && cells.allStood() };
}
