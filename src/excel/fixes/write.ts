import { cellText } from '../../compliance/sheets/values/text';
import { mergeSpans } from '../request/address-packer';
import { rangeOf } from '../request/areas';
import type { CellArea, CellPosition } from '../request/cell-position';
import { contentOf, type Content } from '../request/cell-contents';
import { GuardedBlock, type FoundCell } from '../request/guarded-block';
import type { CellChange, ChosenCell, ChosenSheet } from './choose';
import { estimateBytes, PayloadMeter } from '../request/payload';

/** Excel's last column; makes one number of a row and a column. */
const SHEET_COLUMNS = 16_384;
const AREAS_BETWEEN_SIGNS = 200;

/** Cells of one rectangle that are changed together; all of them, by row and column. */
interface FixBlock {
  readonly changes: readonly (readonly CellChange[])[];
  readonly cells: GuardedBlock;
}

/**
 * Writes cells of one sheet, in rectangles that hold no other cell: number formats first, then values. Reads them once more in
 * the same request: a cell that held something else by then, or stands under another heading, gets back what it held and is
 * returned as strange. Once the signal is aborted no further request begins, and what was not reached is returned too. Throws what
 * Office.js throws.
 */
export async function writeCells(
  context: Excel.RequestContext,
  { worksheet, cells, headings }: ChosenSheet,
  heard: () => void,
  signal: AbortSignal | undefined,
): Promise<{ readonly strange: readonly CellChange[]; readonly unreached: readonly CellChange[] }> {
  const blocks: FixBlock[] = [];
  const unreached: CellChange[] = [];
  const payload = new PayloadMeter(context);
  for (const [format, own] of byNewFormat(cells)) {
    const chosen = new Map(own.map((cell) => [placeOf(cell.change), cell]));
    for (const area of mergeSpans(own.map(({ change: { row, column } }) => ({ row, column, columns: 1 })))) {
      const inArea = cellsIn(area, chosen);
      const becomes = inArea.map((row) => row.map(({ change, wanted }) => contentOf(change.to, wanted)));
      if (signal?.aborted !== true) await payload.reserve(4 * bytesOf(becomes), format === null ? 4 : 5);
      if (signal?.aborted === true) {
        unreached.push(...inArea.flatMap((row) => row.map(({ change }) => change)));
        continue;
      }
      if (blocks.length % AREAS_BETWEEN_SIGNS === 0) heard();
      const range = rangeOf(worksheet, area);
      const block = blockOf(range, inArea, becomes, format);
      block.cells.queueReading();
      block.cells.queueWriting();
      blocks.push(block);
    }
  }
  // Read last: columns that were moved between two requests are noticed too.
  const tops = headings.map(({ row, column }) => worksheet.getCell(row - 1, column - 1).load('values'));
  await payload.flush();
  const moved = headings.filter(({ text }, at) => cellText(tops[at]?.values[0]?.[0]) !== text);
  const strange = await putBack(context, blocks, new Set(moved.map(({ column }) => column)));
  return { strange, unreached };
}

function cellsIn(area: CellArea, chosen: ReadonlyMap<number, ChosenCell>): ChosenCell[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const cell = chosen.get(placeOf({ row: area.row + row, column: area.column + column }));
      if (cell === undefined) throw new Error('An area holds chosen cells only.');
      return cell;
    }),
  );
}

function blockOf(
  range: Excel.Range,
  cells: readonly (readonly ChosenCell[])[],
  becomes: readonly (readonly Content[])[],
  format: string | null,
): FixBlock {
  const changes = cells.map((row) => row.map(({ change }) => change));
  const isAsRead = (found: FoundCell, row: number, column: number) => isExpected(changes[row]?.[column], found);
  return { changes, cells: new GuardedBlock(range, becomes, isAsRead, format) };
}

/** Gives cells their contents back that were another's by the time they were written; returns them. */
async function putBack(
  context: Excel.RequestContext,
  blocks: readonly FixBlock[],
  movedColumns: ReadonlySet<number>,
): Promise<CellChange[]> {
  const strange: CellChange[] = [];
  const payload = new PayloadMeter(context);
  for (const { changes, cells } of blocks) {
    const isStrange = changes.map((row, at) =>
      row.map((change, beside) => movedColumns.has(change.column) || !cells.stood(at, beside)),
    );
    const own = changes.flatMap((row, at) => row.filter((_, beside) => isStrange[at]?.[beside]));
    if (own.length === 0) continue;
    strange.push(...own);
    await payload.reserve(3 * bytesOf(cells.range.values), 3);
    cells.queueGiveBack((row, column) => isStrange[row]?.[column] ?? false);
  }
  if (strange.length > 0) await payload.flush();
  for (const { cells } of blocks) cells.range.untrack();
  return strange;
}

/** Where Excel failed on the way, a cell may have got its value and not its format. */
function isExpected(change: CellChange | undefined, { value, isFormula }: FoundCell): boolean {
  if (change === undefined || isFormula) return false;
  return value === change.from || (value === change.to && typeof change.format === 'object');
}

/** The cells by the number format that they are to get; null where it stays. */
function byNewFormat(cells: readonly ChosenCell[]): ReadonlyMap<string | null, readonly ChosenCell[]> {
  const groups = new Map<string | null, ChosenCell[]>();
  for (const cell of cells) {
    const format = cell.wanted === cell.format ? null : cell.wanted;
    const group = groups.get(format);
    if (group === undefined) groups.set(format, [cell]);
    else group.push(cell);
  }
  return groups;
}

function placeOf({ row, column }: CellPosition): number {
  return row * SHEET_COLUMNS + column;
}

function bytesOf(values: readonly (readonly unknown[])[]): number {
  return values.reduce((sum, row) => sum + row.reduce<number>((bytes, value) => bytes + estimateBytes(value), 0), 0);
}
