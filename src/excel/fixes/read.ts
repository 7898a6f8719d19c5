import type { CellPosition } from '../request/cell-position';
import { describeHostFailure } from '../request/errors';
import { PayloadMeter } from '../request/payload';
import { withRetry } from '../request/retry';

/** What stands in a cell now. */
export interface CellRead {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
}

/** Cells of a column so near each other that they are read in one go, those between them included. */
interface Block<Cell extends CellPosition> {
  readonly column: number;
  readonly cells: Cell[];
}

const ROWS_PER_BLOCK = 2_000;
/** A block of its own costs about as much as so many cells that nobody asked for. */
const LARGEST_GAP = 40;
/** Value, formula and number format of a cell in an answer, rather too much than too little. */
const BYTES_PER_CELL = 120;

/** Reads cells given in the order of columns and rows, in as few syncs as answers can hold. */
export function readCells<Cell extends CellPosition>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  cells: readonly Cell[],
  heard: () => void,
): Promise<CellRead[]> {
  return withRetry(async () => {
    const answer = new PayloadMeter(context);
    const pending: { block: Block<Cell>; range: Excel.Range }[] = [];
    for (const block of blocksOf(cells)) {
      await answer.reserve(rowsOf(block) * BYTES_PER_CELL);
      heard();
      pending.push({ block, range: rangeOf(worksheet, block).load('values,formulas,numberFormat') });
    }
    await answer.flush();
    const read = pending.flatMap(({ block, range }) => {
      const { values, formulas, numberFormat } = range;
      return block.cells.map(({ row }): CellRead => {
        const at = row - firstRow(block);
        return { value: values[at]?.[0], formula: formulas[at]?.[0], format: String(numberFormat[at]?.[0] ?? '') };
      });
    });
    for (const { range } of pending) range.untrack();
    return read;
  });
}

/**
 * Finds the cells, given in the order of columns and rows, of which something is so: Excel says it of a whole range, and where
 * it says "of some", the range is halved. Empty where Excel is too old to say it.
 */
export async function rowsWhere<Cell extends CellPosition>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  cells: readonly Cell[],
  property: 'rowHidden' | 'hasSpill',
): Promise<Set<Cell>> {
  const found = new Set<Cell>();
  try {
    for (let open = columnsOf(cells); open.length > 0;) {
      const asked = open;
      const ranges = await withRetry(async () => {
        const payload = new PayloadMeter(context);
        const loaded: Excel.Range[] = [];
        for (const block of asked) {
          await payload.reserve(0, 2);
          loaded.push(rangeOf(worksheet, block).load(property));
        }
        await payload.flush();
        return loaded;
      });
      open = asked.flatMap((block, at) => {
        // Null says that it is so of some; the typings leave that out.
        const answer = ranges[at]?.[property] as boolean | null | undefined;
        if (answer === true) for (const cell of block.cells) found.add(cell);
        return answer === null ? halves(block) : [];
      });
      for (const range of ranges) range.untrack();
    }
  } catch (error) {
    if (describeHostFailure(error).code !== 'ApiNotFound') throw error;
  }
  return found;
}

function halves<Cell extends CellPosition>({ column, cells }: Block<Cell>): Block<Cell>[] {
  const middle = Math.ceil(cells.length / 2);
  const parts = [cells.slice(0, middle), cells.slice(middle)];
  return parts.filter((part) => part.length > 0).map((part) => ({ column, cells: part }));
}

function columnsOf<Cell extends CellPosition>(cells: readonly Cell[]): Block<Cell>[] {
  const columns = new Map<number, Cell[]>();
  for (const cell of cells) {
    const own = columns.get(cell.column);
    if (own === undefined) columns.set(cell.column, [cell]);
    else own.push(cell);
  }
  return Array.from(columns, ([column, own]) => ({ column, cells: own }));
}

function blocksOf<Cell extends CellPosition>(cells: readonly Cell[]): Block<Cell>[] {
  const blocks: Block<Cell>[] = [];
  for (const cell of cells) {
    const block = blocks.at(-1);
    const isNear =
      block !== undefined &&
      block.column === cell.column &&
      cell.row - lastRow(block) <= LARGEST_GAP &&
      cell.row - firstRow(block) < ROWS_PER_BLOCK;
    if (isNear) block.cells.push(cell);
    else blocks.push({ column: cell.column, cells: [cell] });
  }
  return blocks;
}

function rangeOf<Cell extends CellPosition>(worksheet: Excel.Worksheet, block: Block<Cell>): Excel.Range {
  return worksheet.getRangeByIndexes(firstRow(block) - 1, block.column - 1, rowsOf(block), 1);
}

function firstRow<Cell extends CellPosition>({ cells }: Block<Cell>): number {
  return cells[0]?.row ?? 1;
}

function lastRow<Cell extends CellPosition>({ cells }: Block<Cell>): number {
  return cells.at(-1)?.row ?? 1;
}

function rowsOf<Cell extends CellPosition>(block: Block<Cell>): number {
  return lastRow(block) - firstRow(block) + 1;
}
