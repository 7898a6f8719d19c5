import { rangeOf } from '../request/areas';
import { PayloadMeter } from '../request/payload';
import type { Cell } from './cells';
import { inspectSheets, isWithin, queueUsedAgain, type OpenSheet, type SheetTable } from './sheets';

/** A row that may hold headings. */
export interface HeadingRow {
  readonly sheet: OpenSheet;
  /** Why nothing may be changed on its sheet; null where it may. */
  readonly refusal: string | null;
  readonly row: number;
  /** Where the first of the cells stands. */
  readonly column: number;
  readonly cells: readonly Cell[];
}

/** Heading rows are looked for as far down as a sheet may have lines above its table. */
const ROWS_SEARCHED = 60;
const BYTES_PER_CELL = 40;

/**
 * Reads the rows of the wanted sheets that may hold headings: the first ones, and the headings of Excel tables further down. Also of sheets
 * that may not be changed. Null where cells moved meanwhile.
 */
export async function readHeadingRows(
  context: Excel.RequestContext,
  isWanted: (name: string) => boolean,
): Promise<HeadingRow[] | null> {
  const { open, closed } = await inspectSheets(context, isWanted);
  const refusals = new Map(closed.flatMap(({ readable, reason }) => (readable === null ? [] : [[readable, reason]])));
  const sheets = [...open, ...refusals.keys()];
  const answer = new PayloadMeter(context);
  const pending: { sheet: OpenSheet; row: number; column: number; range: Excel.Range }[] = [];
  for (const sheet of sheets) {
    if (sheet.used === null) continue;
    const { row, column, rows, columns } = sheet.used;
    const searched = Math.min(rows, ROWS_SEARCHED);
    const below = sheet.tables.filter(({ area }) => area.row >= row + searched);
    for (const area of [
      { row, column, rows: searched, columns },
      ...below.map((table) => ({ ...table.area, rows: 1 })),
    ]) {
      await answer.reserve(area.rows * area.columns * BYTES_PER_CELL);
      const range = rangeOf(sheet.worksheet, area).load('values');
      pending.push({ sheet, row: area.row, column: area.column, range });
    }
  }
  const inPlace = sheets.map(queueUsedAgain);
  await answer.flush();
  if (!inPlace.every((isInPlace) => isInPlace())) return null;
  return pending.flatMap(({ sheet, range, row, column }) =>
    (range.values as Cell[][]).map((cells, at) => {
      return { sheet, refusal: refusals.get(sheet) ?? null, row: row + at, column, cells };
    }),
  );
}

/** The Excel table of which some of the columns have their headings in the row; null for none. */
export function tableOf({ row, sheet }: HeadingRow, columns: readonly number[]): SheetTable | null {
  const isHeaded = ({ area }: SheetTable) => area.row === row && columns.some((column) => isWithin(area, column));
  return sheet.tables.find(isHeaded) ?? null;
}
