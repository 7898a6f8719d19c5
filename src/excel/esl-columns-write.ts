import type { Cell } from './esl-columns-cells';
import { wantedCells, type OwnColumn, type RosterRows } from './esl-columns-roster';
import { estimateBytes, type PayloadMeter } from './payload';
import { INK } from './status-colours';

/** Tells cells of ours from the user's; letters keep at least 4.5 : 1. */
const CELL_FILL = '#F6F5FB';

const ROWS_PER_WRITE = 2_000;
const BYTES_PER_ID = 40;

/** Rows of a roster that change; each holds what the columns of ours should hold, null where they stay as they are. */
interface Band {
  /** Counted from 0. */
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[] | null)[];
}

/**
 * Queues the values of the columns of ours where they differ from what stands there. Call what it returns after the sync:
 * whether every row still was the student's for whom it was written.
 */
export async function queueValues(rows: RosterRows, payload: PayloadMeter): Promise<() => boolean> {
  const band = changedBand(rows);
  if (band === null) return () => true;
  const { roster, lastRow } = rows;
  const { worksheet } = roster.sheet;
  for (const run of adjacentRuns(roster.own)) {
    const [first] = run.columns;
    if (first === undefined) continue;
    for (let done = 0; done < band.rows.length; done += ROWS_PER_WRITE) {
      const part = band.rows.slice(done, done + ROWS_PER_WRITE);
      const cells = part.map((row) => run.places.map((place) => row?.[place] ?? null));
      await payload.reserve(cells.reduce((sum, row) => sum + row.reduce<number>(addBytes, 0), 0));
      const { column } = first;
      worksheet.getRangeByIndexes(band.firstRow + done, column, part.length, run.columns.length).values = cells;
    }
    await payload.reserve(0, 4);
    const inside = Math.min(band.rows.length, lastRow - band.firstRow + 1);
    if (inside > 0) queueCellLook(worksheet.getRangeByIndexes(band.firstRow, first.column, inside, run.columns.length));
    for (let at = Math.max(inside, 0); at < band.rows.length; at++) {
      if (band.rows[at] === null) continue;
      await payload.reserve(0);
      // A student who was here is gone, and with it our look.
      worksheet.getRangeByIndexes(band.firstRow + at, first.column, 1, run.columns.length).clear();
    }
  }
  return queueIdCheck(rows, payload);
}

/** Reads the ids last, so that a row that was moved between any two requests is noticed. */
async function queueIdCheck({ roster, ids }: RosterRows, payload: PayloadMeter): Promise<() => boolean> {
  const pending: { done: number; range: Excel.Range }[] = [];
  for (let done = 0; done < ids.length; done += ROWS_PER_WRITE) {
    const rows = Math.min(ROWS_PER_WRITE, ids.length - done);
    await payload.reserve(rows * BYTES_PER_ID);
    const range = roster.sheet.worksheet.getRangeByIndexes(roster.headingRow + 1 + done, roster.idColumn, rows, 1);
    pending.push({ done, range: range.load('values') });
  }
  return () =>
    pending.every(({ done, range }) => (range.values as Cell[][]).every(([cell], at) => cell === ids[done + at]));
}

/** The plain look of cells below a heading of ours. */
export function queueCellLook(range: Excel.Range): void {
  range.format.fill.color = CELL_FILL;
  range.format.font.color = INK;
  // One format for all cells, as Office.js takes it though its typings say otherwise (guides/office-js.md 2.5).
  range.numberFormat = 'General' as unknown as string[][];
}

/** From the first to the last row that changes; null where none does. */
function changedBand({ roster, services, current }: RosterRows): Band | null {
  const measures = roster.own.map(({ measure }) => measure);
  const wanted = services.map((service, at) =>
    wantedCells(
      measures,
      service,
      current.map((cells) => cells[at] ?? ''),
    ),
  );
  const first = wanted.findIndex((row) => row !== null);
  if (first < 0) return null;
  let end = wanted.length;
  while (wanted[end - 1] === null) end--;
  return { firstRow: roster.headingRow + 1 + first, rows: wanted.slice(first, end) };
}

/** Columns next to each other, with their places among all columns of ours. */
export function adjacentRuns(
  own: readonly OwnColumn[],
): { readonly columns: readonly OwnColumn[]; readonly places: readonly number[] }[] {
  const runs: { columns: OwnColumn[]; places: number[] }[] = [];
  const sorted = own.map((column, place) => ({ column, place })).sort((a, b) => a.column.column - b.column.column);
  for (const { column, place } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && (last.columns.at(-1)?.column ?? 0) + 1 === column.column) {
      last.columns.push(column);
      last.places.push(place);
    } else runs.push({ columns: [column], places: [place] });
  }
  return runs;
}

function addBytes(sum: number, cell: Cell | null): number {
  return sum + estimateBytes(cell);
}
