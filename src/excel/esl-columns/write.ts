import { isGone } from '../request/errors';
import { columnBlocks } from './column-blocks';
import type { Cell } from './cells';
import { areTopsOf, cellsBelow, loadTop } from './kept';
import { queueCellLook, queueHeadingLook } from './look';
import { wantedCells, type ReadColumn, type RosterRows } from './roster';
import { widenTable } from './sheets';
import { PayloadMeter } from '../request/payload';

/** Some 400 bytes a row are read and written at once: well below the 5 MB of a request (docs/guides/office-js.md 2.2). */
const ROWS_PER_PART = 5_000;
const BYTES_PER_NAME = 40;

/** Columns of ours that a roster lacked: the last of `own`, with nothing in them yet. */
export interface AddedColumns {
  /** Of each column, in points. */
  readonly widths: readonly number[];
  /** How many columns the roster's Excel table has to grow by; 0 where it is none. */
  readonly tableGrowth: number;
}

/** Rows that are written in one request. */
interface Part {
  /** Counted from 0 below the heading. */
  readonly first: number;
  /** What the columns of ours should hold; null where a row stays as it is. */
  readonly rows: readonly (readonly Cell[] | null)[];
  /** Whether it has the headings of added columns. */
  readonly isFirst: boolean;
}

type QueueLook = () => void;

/**
 * Writes the values of the columns of ours where they differ from what stands there, and those that are `added` whole. Each
 * request first reads what it writes over. Where something is not as it was read, because somebody moved or wrote cells in
 * between, the request's cells are given back, and the answer is false. Looks follow once that is known, on ranges that Excel
 * moved along with their cells.
 * @param added null where no column may be added, and nothing is written where nothing changed
 * @param signal asked between two requests; throws its reason
 */
export async function writeRoster(
  context: Excel.RequestContext,
  rows: RosterRows,
  added: AddedColumns | null,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    const looks: QueueLook[] = [];
    const parts = partsOf(rows, added !== null);
    let now = rows;
    for (const part of parts) {
      const written = await writePart(context, now, part, added);
      if (written === null) return false;
      looks.push(...written);
      signal?.throwIfAborted();
      if (part.isFirst) now = withHeadings(rows, added?.widths.length ?? 0);
    }
    return parts.length === 0 || (await finish(context, now, added, looks));
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** All rows, or those from the first to the last that changes. */
function partsOf({ roster, own, services, lastRow }: RosterRows, isWhole: boolean): Part[] {
  const measures = own.map(({ measure }) => measure);
  const wanted = services.map((service, row) => {
    const current = own.map(({ cells }) => cells[row] ?? '');
    return wantedCells(measures, service, current);
  });
  const start = isWhole ? 0 : wanted.findIndex((row) => row !== null);
  let end = wanted.length;
  const least = isWhole ? lastRow - roster.headingRow : 0;
  while (end > least && wanted[end - 1] === null) end--;
  if (!isWhole && start < 0) return [];
  const parts: Part[] = [];
  for (let first = start; first === start || first < end; first += ROWS_PER_PART) {
    const part = wanted.slice(first, Math.min(first + ROWS_PER_PART, end));
    parts.push({ first, rows: part, isFirst: first === start });
  }
  return parts;
}

/** Writes a part in one request. Gives back how its looks are queued; null where something was not as it was read. */
async function writePart(
  context: Excel.RequestContext,
  { roster, names, own, lastRow }: RosterRows,
  { first, rows, isFirst }: Part,
  added: AddedColumns | null,
): Promise<QueueLook[] | null> {
  const columns = [...names, ...own];
  for (const { top } of columns) loadTop(top);
  const namesAgain = queueNames(names, first, rows.length);
  const newColumns = isFirst ? own.slice(own.length - (added?.widths.length ?? 0)) : [];
  const headings = new Map(newColumns.map((column) => [column, column.measure.heading]));
  const blocks = columnBlocks(own, first, rows, headings);
  for (const block of blocks) {
    block.cells.queueReading();
    block.cells.queueWriting();
  }
  const table = newColumns.length > 0 ? roster.table : null;
  const growth = added?.tableGrowth ?? 0;
  const before = table?.excelTable.getRange().load('columnIndex,columnCount');
  if (table !== null) widenTable(table, growth);
  const inside = Math.max(0, Math.min(rows.length, lastRow - roster.headingRow - first));
  const leftRuns = writtenRuns(rows, inside);
  const looks = own.flatMap(({ top }) => {
    const painted = inside > 0 ? [cellsBelow(top, first, inside)] : [];
    const left = leftRuns.map(([start, count]) => cellsBelow(top, first + start, count));
    return [
      ...painted.map((range) => () => queueCellLook(range)),
      // A student who was here is gone, and with it our look.
      ...left.map((range) => () => range.clear('Formats' as Excel.ClearApplyTo)),
    ];
  });
  await context.sync();
  const isAtEdge =
    before === undefined || before.columnIndex + before.columnCount + growth === (own.at(-1)?.top.columnIndex ?? 0) + 1;
  if (isAtEdge && areTopsOf(columns) && namesAgain() && blocks.every((block) => block.stood())) return looks;
  if (table !== null) widenTable(table, -growth);
  for (const block of blocks) block.cells.queueGiveBack();
  await context.sync();
  return null;
}

/** First row and count of rows next to each other that are written, from a row on. */
function writtenRuns(rows: readonly (readonly Cell[] | null)[], from: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let row = from; row < rows.length; row++) {
    if (rows[row] === null) continue;
    const run = runs.at(-1);
    if (run !== undefined && run[0] + run[1] === row) run[1]++;
    else runs.push([row, 1]);
  }
  return runs;
}

/** Once the headings of the added columns stand. */
function withHeadings(rows: RosterRows, added: number): RosterRows {
  const own = rows.own.map((column, place) =>
    place < rows.own.length - added ? column : { ...column, heading: column.measure.heading },
  );
  return { ...rows, own };
}

/** Queues looks and widths, and once more the reading of all names, so that a row that was moved between two requests is noticed. */
async function finish(
  context: Excel.RequestContext,
  { roster, names, own }: RosterRows,
  added: AddedColumns | null,
  looks: readonly QueueLook[],
): Promise<boolean> {
  const payload = new PayloadMeter(context);
  const columns = [...names, ...own];
  for (const queue of looks) {
    await payload.reserve(0, 3);
    queue();
  }
  if (added !== null) for (const { top } of own) queueHeadingLook(top);
  const newColumns = own.slice(own.length - (added?.widths.length ?? 0));
  newColumns.forEach(({ top, measure }, at) => {
    if (added?.widths[at] === roster.sheet.standardWidth) top.format.columnWidth = measure.width;
  });
  const pending: (() => boolean)[] = [];
  const rows = names[0]?.cells.length ?? 0;
  for (let first = 0; first < rows; first += ROWS_PER_PART) {
    const count = Math.min(ROWS_PER_PART, rows - first);
    await payload.reserve(count * names.length * BYTES_PER_NAME);
    pending.push(queueNames(names, first, count));
  }
  for (const { top } of columns) loadTop(top);
  await payload.flush();
  return areTopsOf(columns) && pending.every((hold) => hold());
}

/** Queues the reading of what names some rows. Call what it returns after the sync: whether it is what was read before. */
function queueNames(names: readonly ReadColumn[], first: number, rows: number): () => boolean {
  const pending = names.map(({ top, cells }) => ({
    cells,
    range: rows === 0 ? null : cellsBelow(top, first, rows).load('values'),
  }));
  return () =>
    pending.every(({ cells, range }) => (range?.values ?? []).every(([cell], at) => cell === cells[first + at]));
}
