import { cellAddress } from '../../compliance/sheets/addresses';
import { mayBeOurs, measureOf, type Cell } from './cells';
import { clearWatched, type ReadColumns } from './clear';
import { readHeadingRows, tableOf } from './heading-rows';
import { areInPlace, keepTop } from './kept';
import { ownColumns, type OwnColumn } from './roster';
import {
  inspectSheets,
  isWithin,
  queueColumnEnd,
  readColumns,
  widthOf,
  type ColumnRequest,
  type OpenSheet,
  type SheetTable,
} from './sheets';
import { isGone } from '../request/errors';
import type { SkippedSheet } from '../highlight/highlight';

/** Columns of ours under one heading row of a sheet. */
interface Found {
  readonly sheet: OpenSheet;
  /** Null where they may be removed. */
  readonly refusal: string | null;
  readonly headingRow: number;
  readonly own: readonly OwnColumn[];
  readonly table: SheetTable | null;
}

const MOST_TURNS = 3;
const RESTLESS = 'Somebody changed it while our columns were being removed. Remove them again.';

/** Columns of ours on the wanted sheets, also on those that may not be changed; null where cells moved meanwhile. */
async function findColumns(
  context: Excel.RequestContext,
  isWanted: (name: string) => boolean,
): Promise<Found[] | null> {
  const rows = await readHeadingRows(context, isWanted);
  if (rows === null) return null;
  return rows.flatMap((heading) => {
    const { sheet, refusal, row, column, cells } = heading;
    const own = ownColumns(cells, column);
    if (own.length === 0) return [];
    const table = tableOf(
      heading,
      own.map((each) => each.column),
    );
    return [{ sheet, refusal, headingRow: row, own, table }];
  });
}

/** What came of clearing columns of ours. */
interface Clearing {
  readonly cleared: readonly string[];
  readonly skipped: readonly SkippedSheet[];
}

/**
 * Clears every column of ours, contents and formats, from its heading down; nothing moves. A sheet is left as it is where it
 * is protected or filtered, where the user wrote into the columns, or where columns of the user's stand right of them in an
 * Excel table, which would fall out of it; so is one that somebody changes each time just before it is cleared.
 */
export async function clearColumns(
  context: Excel.RequestContext,
  isWanted: (name: string) => boolean = () => true,
): Promise<Clearing> {
  const cleared: string[] = [];
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    try {
      const done = await clearOnce(context, (name) => isWanted(name) && !cleared.includes(name));
      if (done === null) continue;
      cleared.push(...done.cleared);
      if (done.moved.size === 0) return { cleared, skipped: done.skipped };
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  const { open } = await inspectSheets(context, isWanted);
  const left = open.filter(({ name }) => !cleared.includes(name));
  return { cleared, skipped: left.map(({ name }) => ({ sheet: name, reason: RESTLESS })) };
}

/** Null where cells moved while they were looked for; `moved` are the sheets that got all back. */
async function clearOnce(
  context: Excel.RequestContext,
  isWanted: (name: string) => boolean,
): Promise<(Clearing & { readonly moved: ReadonlySet<string> }) | null> {
  const found = await findColumns(context, isWanted);
  if (found === null) return null;
  const skipped = new Map<string, string>();
  for (const { sheet, refusal, own, table } of found) {
    const reason = refusal ?? (table === null ? null : trappedColumns(table, own));
    if (reason !== null) skipped.set(sheet.name, reason);
  }
  const checked = await readFound(
    context,
    found.filter(({ sheet }) => !skipped.has(sheet.name)),
  );
  if (checked === null) return null;
  for (const each of checked) {
    const foreign = foreignCell(each);
    if (foreign !== null) skipped.set(each.sheet.name, written(foreign));
  }
  const wanted = checked.filter(({ sheet }) => !skipped.has(sheet.name));
  const moved = new Set<string>();
  for (const each of wanted) if (!(await clearWatched(context, each))) moved.add(each.sheet.name);
  const cleared = new Set(wanted.map(({ sheet }) => sheet.name).filter((name) => !moved.has(name)));
  return { cleared: [...cleared], skipped: [...skipped].map(([sheet, reason]) => ({ sheet, reason })), moved };
}

/** Columns found, with what stands in them. */
interface Checked extends ReadColumns {
  readonly headingRow: number;
}

/** Null where headings or rows moved meanwhile. */
async function readFound(context: Excel.RequestContext, found: readonly Found[]): Promise<Checked[] | null> {
  const pending = found.map((each) => {
    const { worksheet } = each.sheet;
    const tops = each.own.map((own) => ({ ...own, top: keepTop(worksheet, each.headingRow, own.column) }));
    for (const { top } of tops) top.format.load('columnWidth');
    const queueEnds = (counting: 'values' | 'formats too') => {
      const ends = each.own.map(({ column }) => queueColumnEnd(worksheet, each.headingRow, column, counting));
      return () => Math.max(...ends.map((end) => end())) - each.headingRow;
    };
    const queueRows = () => ({ values: queueEnds('values'), all: queueEnds('formats too') });
    return { each, tops, queueRows, rows: queueRows() };
  });
  await context.sync();
  const headed = pending.map(({ each, tops, queueRows, rows }) => ({
    each,
    queueRows,
    rows: { values: rows.values(), all: rows.all() },
    columns: tops.map((column) => ({ ...column, heading: column.top.values[0]?.[0] as Cell })),
  }));
  const isInPlace = ({ each, columns }: (typeof headed)[number]) =>
    areInPlace(columns, each.headingRow) && columns.every(({ heading, measure }) => measureOf(heading) === measure);
  if (!headed.every(isInPlace)) return null;
  const requests = headed.flatMap(({ columns, rows }) =>
    columns.map(({ top }): ColumnRequest => ({ top, rows: rows.values, what: 'formulas' })),
  );
  const last: { whole: Excel.Range[]; stand: () => boolean }[] = [];
  const cells = await readColumns(context, requests, () => {
    for (const { columns, rows, queueRows } of headed) {
      const again = queueRows();
      last.push({
        whole: columns.map(({ top }) => top.getResizedRange(rows.all, 0)),
        stand: () => again.values() === rows.values && again.all() === rows.all,
      });
    }
  });
  if (!last.every(({ stand }) => stand())) return null;
  return headed.map(({ each, columns }, at) => ({
    sheet: each.sheet,
    headingRow: each.headingRow,
    table: partOfTable(each),
    columns: columns.map((column) => ({ ...column, cells: cells.shift() ?? [] })),
    whole: last[at]?.whole ?? [],
    widths: columns.map(({ top }) => widthOf(top.format)),
  }));
}

/** The first cell below the heading that holds something which we never write, as an address; null where there is none. */
function foreignCell({ headingRow, columns }: Checked): string | null {
  const measures = columns.map(({ measure }) => measure);
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const cells = columns.map((column) => column.cells[row] ?? '');
    if (mayBeOurs(measures, cells)) continue;
    const wrong = columns.find(({ measure }, place) => !mayBeOurs([measure], [cells[place] ?? '']));
    const filled = columns.find((_, place) => cells[place] !== '');
    return cellAddress(headingRow + 1 + row, (wrong ?? filled)?.column ?? 1);
  }
  return null;
}

/** Why an Excel table cannot be narrowed to the user's columns; null where it can. */
function trappedColumns({ area }: SheetTable, own: readonly OwnColumn[]): string | null {
  const inside = own.filter((each) => isWithin(area, each.column));
  const firstOwn = area.column + area.columns - inside.length;
  return inside.every(({ column }) => column >= firstOwn)
    ? null
    : 'Columns of yours stand right of them in the table. Move them to the left of our columns, then remove again.';
}

function written(address: string): string {
  return `${address} holds something that ML Compliance Check did not write. Move or clear it, then remove again.`;
}

function partOfTable({ table, own }: Found): ReadColumns['table'] {
  const columns = table === null ? 0 : own.filter((each) => isWithin(table.area, each.column)).length;
  return table === null || columns === 0 ? null : { itself: table, columns };
}
