import { comparedHeading, rowKey, type SheetAnchors } from '../../compliance/run/row-anchors';
import type { CellValue } from '../../compliance/sheets/snapshot';
import { PayloadMeter } from '../request/payload';

/** Said of a sheet on which rows or columns no longer stand where they were read. */
export const MOVED = 'It changed since it was checked. Check again.';

/** Rows with others between them are read in one go up to this gap. */
const LARGEST_GAP = 100;
const ROWS_PER_BLOCK = 2_000;
const BYTES_PER_CELL = 24;

interface Block {
  readonly firstRow: number;
  lastRow: number;
}

/**
 * Queues the reading of headings and keys of a sheet's anchored rows. Call what it returns after the sync: whether all of them
 * stand where they stood. What is queued in the same request is done to the cells that were read.
 */
export async function queueAnchorCheck(
  worksheet: Excel.Worksheet,
  { headingRow, firstColumn, headings, keyColumns, rows }: SheetAnchors,
  payload: PayloadMeter,
): Promise<() => boolean> {
  await payload.reserve(headings.length * BYTES_PER_CELL, 2);
  const heading = worksheet.getRangeByIndexes(headingRow - 1, firstColumn - 1, 1, headings.length).load('values');
  const runs = adjacentColumns(keyColumns);
  const pending: { block: Block; ranges: Excel.Range[] }[] = [];
  for (const block of blocksOf([...rows.keys()])) {
    const count = block.lastRow - block.firstRow + 1;
    await payload.reserve(count * keyColumns.length * BYTES_PER_CELL, 2 * runs.length);
    const ranges = runs.map(([column, columns]) =>
      worksheet.getRangeByIndexes(block.firstRow - 1, column - 1, count, columns).load('values'),
    );
    pending.push({ block, ranges });
  }
  return () => {
    const texts = heading.values[0] ?? [];
    const isOther = (text: string, at: number) => text !== '' && comparedHeading(String(texts[at] ?? '')) !== text;
    if (headings.some(isOther)) return false;
    return pending.every(({ block, ranges }) => {
      for (let row = block.firstRow; row <= block.lastRow; row++) {
        const key = rows.get(row);
        const cells = ranges.flatMap(({ values }) => (values[row - block.firstRow] ?? []) as CellValue[]);
        if (key !== undefined && rowKey(cells) !== key) return false;
      }
      return true;
    });
  };
}

/**
 * Where the anchored rows stand now, by where they stood: those whose key one row of the sheet has now, as one had it when they
 * were read. None where the headings moved. Two syncs, or more where the sheet is long.
 */
export async function findAnchoredRows(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  anchors: SheetAnchors,
): Promise<ReadonlyMap<number, number>> {
  const { headingRow, keyColumns, rows, repeated } = anchors;
  const used = worksheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
  await context.sync();
  const below = used.isNullObject ? 0 : used.rowIndex + used.rowCount - headingRow;
  if (below <= 0) return new Map();
  const payload = new PayloadMeter(context);
  const haveHeadings = await queueAnchorCheck(worksheet, { ...anchors, rows: new Map() }, payload);
  const runs = adjacentColumns(keyColumns);
  const blocks: { firstRow: number; ranges: Excel.Range[] }[] = [];
  for (let done = 0; done < below; done += ROWS_PER_BLOCK) {
    const count = Math.min(ROWS_PER_BLOCK, below - done);
    await payload.reserve(count * keyColumns.length * BYTES_PER_CELL, 2 * runs.length);
    const ranges = runs.map(([column, columns]) =>
      worksheet.getRangeByIndexes(headingRow + done, column - 1, count, columns).load('values'),
    );
    blocks.push({ firstRow: headingRow + done + 1, ranges });
  }
  await payload.flush();
  if (!haveHeadings()) return new Map();
  /** Null where several rows have the key. */
  const places = new Map<string, number | null>();
  for (const { firstRow, ranges } of blocks) {
    const count = ranges[0]?.values.length ?? 0;
    for (let at = 0; at < count; at++) {
      const key = rowKey(ranges.flatMap(({ values }) => (values[at] ?? []) as CellValue[]));
      places.set(key, places.has(key) ? null : firstRow + at);
    }
  }
  const found = new Map<number, number>();
  for (const [row, key] of rows) {
    const place = places.get(key) ?? null;
    if (place !== null && !repeated.has(key)) found.set(row, place);
  }
  return found;
}

/** @param rows ascending */
function blocksOf(rows: readonly number[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block !== undefined && row - block.lastRow <= LARGEST_GAP && row - block.firstRow < ROWS_PER_BLOCK)
      block.lastRow = row;
    else blocks.push({ firstRow: row, lastRow: row });
  }
  return blocks;
}

/** First column and count of columns next to each other. */
function adjacentColumns(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run !== undefined && run[0] + run[1] === column) run[1]++;
    else runs.push([column, 1]);
  }
  return runs;
}
