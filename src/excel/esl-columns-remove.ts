import { cellAddress } from '../compliance/sheets/addresses';
import { mayBeOurs, type Cell } from './esl-columns-cells';
import { ownColumns, type OwnColumn } from './esl-columns-roster';
import {
  inspectSheets,
  queueColumnEnd,
  readColumns,
  widthOf,
  type OpenSheet,
  type SheetTable,
} from './esl-columns-sheets';
import { adjacentRuns } from './esl-columns-write';
import type { SkippedSheet } from './highlight';
import { PayloadMeter } from './payload';

/** Columns of ours under one heading row of a sheet. Rows and columns count from 0. */
interface Found {
  readonly sheet: OpenSheet;
  /** Null where they may be removed. */
  readonly refusal: string | null;
  readonly headingRow: number;
  readonly own: readonly OwnColumn[];
  readonly table: SheetTable | null;
}

/** Heading rows are looked for as far down as a sheet may have lines above its table. */
const ROWS_SEARCHED = 60;
const BYTES_PER_CELL = 40;
/** Points: Excel rounds widths to whole pixels. */
const WIDTH_ROUNDING = 1;

/** Columns of ours on the wanted sheets, also on those that may not be changed. */
async function findColumns(context: Excel.RequestContext, isWanted: (name: string) => boolean): Promise<Found[]> {
  const { open, closed } = await inspectSheets(context, isWanted);
  const refusals = new Map(closed.flatMap(({ readable, reason }) => (readable === null ? [] : [[readable, reason]])));
  const answer = new PayloadMeter(context);
  const pending: { sheet: OpenSheet; range: Excel.Range; table: SheetTable | null; row: number; column: number }[] = [];
  for (const sheet of [...open, ...refusals.keys()]) {
    if (sheet.used === null) continue;
    const { row, column, rows, columns } = sheet.used;
    const searched = Math.min(rows, ROWS_SEARCHED);
    await answer.reserve(searched * columns * BYTES_PER_CELL);
    const range = sheet.worksheet.getRangeByIndexes(row, column, searched, columns).load('values');
    pending.push({ sheet, range, table: null, row, column });
    for (const table of sheet.tables.filter(({ area }) => area.row >= row + searched)) {
      await answer.reserve(table.area.columns * BYTES_PER_CELL);
      const headings = sheet.worksheet.getRangeByIndexes(table.area.row, table.area.column, 1, table.area.columns);
      pending.push({ sheet, range: headings.load('values'), table, row: table.area.row, column: table.area.column });
    }
  }
  await answer.flush();
  return pending.flatMap(({ sheet, range, row, column }) =>
    (range.values as Cell[][]).flatMap((cells, at) => {
      const own = ownColumns(cells, column);
      if (own.length === 0) return [];
      const table = sheet.tables.find(({ area }) => area.row === row + at && own.some((each) => isIn(area, each)));
      return [{ sheet, refusal: refusals.get(sheet) ?? null, headingRow: row + at, own, table: table ?? null }];
    }),
  );
}

/**
 * Clears every column of ours, contents and formats, from its heading down; nothing moves. A sheet is left as it is where it
 * is protected or filtered, where the user wrote into the columns, or where columns of the user's stand right of them in an
 * Excel table, which would fall out of it.
 */
export async function clearColumns(
  context: Excel.RequestContext,
  isWanted: (name: string) => boolean = () => true,
): Promise<{ cleared: string[]; skipped: SkippedSheet[] }> {
  const found = await findColumns(context, isWanted);
  const skipped = new Map<string, string>();
  for (const { sheet, refusal, own, table } of found) {
    const reason = refusal ?? (table === null ? null : trappedColumns(table, own));
    if (reason !== null) skipped.set(sheet.name, reason);
  }
  const checked = await readFound(
    context,
    found.filter(({ sheet }) => !skipped.has(sheet.name)),
  );
  for (const { found: each, foreign } of checked) if (foreign !== null) skipped.set(each.sheet.name, written(foreign));
  const cleared = checked.filter(({ found: each }) => !skipped.has(each.sheet.name));
  for (const each of cleared) queueClearing(each);
  await context.sync();
  return {
    cleared: [...new Set(cleared.map(({ found: each }) => each.sheet.name))],
    skipped: [...skipped].map(([sheet, reason]) => ({ sheet, reason })),
  };
}

interface Checked {
  readonly found: Found;
  /** The last row that has a value or a format in the columns. */
  readonly lastRow: number;
  /** A cell that the user wrote, as an address; null where there is none. */
  readonly foreign: string | null;
  /** Of the columns, in points. */
  readonly widths: readonly number[];
}

async function readFound(context: Excel.RequestContext, found: readonly Found[]): Promise<Checked[]> {
  const pending = found.map(({ sheet: { worksheet }, headingRow, own }) => {
    const ends = own.map(({ column }) => queueColumnEnd(worksheet, headingRow, column));
    const formatted = own.map(({ column }) => queueColumnEnd(worksheet, headingRow, column, 'formats too'));
    const widths = own.map(({ column }) => worksheet.getCell(headingRow, column).format);
    for (const format of widths) format.load('columnWidth');
    return { ends, formatted, widths };
  });
  await context.sync();
  const lastValues = pending.map(({ ends }) => Math.max(...ends.map((end) => end())));
  const requests = found.map(({ sheet: { worksheet }, headingRow, own }, at) =>
    own.map(({ column }) => ({
      worksheet,
      column,
      firstRow: headingRow + 1,
      rows: (lastValues[at] ?? headingRow) - headingRow,
    })),
  );
  const columns = await readColumns(context, requests.flat(), 'formulas');
  return found.map((each, at) => {
    const cells = columns.splice(0, each.own.length);
    const { formatted = [], widths = [] } = pending[at] ?? {};
    return {
      found: each,
      lastRow: Math.max(...formatted.map((end) => end())),
      foreign: foreignCell(each, cells),
      widths: widths.map(widthOf),
    };
  });
}

/** The first row below the heading that holds something which we never write. */
function foreignCell({ headingRow, own }: Found, columns: readonly (readonly Cell[])[]): string | null {
  const measures = own.map(({ measure }) => measure);
  const rows = columns[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const cells = columns.map((column) => column[row] ?? '');
    if (mayBeOurs(measures, cells)) continue;
    const wrong = own.find(({ measure }, place) => !mayBeOurs([measure], [cells[place] ?? '']));
    const filled = own.find((_, place) => cells[place] !== '');
    return cellAddress(headingRow + 2 + row, ((wrong ?? filled)?.column ?? 0) + 1);
  }
  return null;
}

/** Why an Excel table cannot be narrowed to the user's columns; null where it can. */
function trappedColumns({ area }: SheetTable, own: readonly OwnColumn[]): string | null {
  const inside = own.filter((each) => isIn(area, each));
  const firstOwn = area.column + area.columns - inside.length;
  return inside.every(({ column }) => column >= firstOwn)
    ? null
    : 'Columns of yours stand right of them in the table. Move them to the left of our columns, then remove again.';
}

function written(address: string): string {
  return `${address} holds something that ML Compliance Check did not write. Move or clear it, then remove again.`;
}

function queueClearing({ found, lastRow, widths }: Checked): void {
  const { sheet, headingRow, own, table } = found;
  const { worksheet, standardWidth } = sheet;
  // The headings go last: by them the next attempt finds what this one may leave.
  own.forEach(({ measure, column }, at) => {
    // A width that the user chose stays.
    if (Math.abs((widths[at] ?? 0) - measure.width) < WIDTH_ROUNDING)
      worksheet.getCell(headingRow, column).format.columnWidth = standardWidth;
  });
  const inside = table === null ? [] : own.filter((each) => isIn(table.area, each));
  if (table !== null && inside.length > 0) {
    const { row, column, rows, columns } = table.area;
    table.excelTable.resize(worksheet.getRangeByIndexes(row, column, rows, columns - inside.length));
  }
  for (const { columns } of adjacentRuns(own)) {
    const [first] = columns;
    if (first === undefined) continue;
    worksheet.getRangeByIndexes(headingRow, first.column, lastRow - headingRow + 1, columns.length).clear();
  }
}

function isIn(area: { readonly column: number; readonly columns: number }, { column }: OwnColumn): boolean {
  return column >= area.column && column < area.column + area.columns;
}
