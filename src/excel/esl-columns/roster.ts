import { keyColumnsOf, rowKey } from '../../compliance/run/row-anchors';
import { rangeOf } from '../request/areas';
import type { FieldOf } from '../../compliance/sheets/kinds';
import type { SheetReading } from '../../compliance/sheets/sheet-reading';
import { cellText, isBlank } from '../../compliance/sheets/values/text';
import { mayBeOurs, measureOf, ServiceBook, type Cell, type EslServiceRow, type Measure } from './cells';
import { areInPlace, keepTop, type KeptColumn } from './kept';
import {
  isWithin,
  queueColumnEnd,
  queueUsedAgain,
  readColumns,
  type ColumnRequest,
  type OpenSheet,
  type SheetTable,
} from './sheets';
import type { SkippedSheet } from '../highlight/highlight';

/** A column of ours; counted from 1. */
export interface OwnColumn {
  readonly measure: Measure;
  readonly column: number;
}

/** A roster on its sheet. Rows and columns count from 1. */
export interface Roster {
  readonly sheet: OpenSheet;
  readonly headingRow: number;
  /** The cells of the heading row from column A on. */
  readonly headings: readonly Cell[];
  readonly idColumn: number;
  /** The columns that tell a row from another where it has no id, ascending. */
  readonly keyColumns: readonly number[];
  /** From left to right. */
  readonly own: readonly OwnColumn[];
  /** The Excel table that the roster is; null for a plain range. */
  readonly table: SheetTable | null;
}

/** A column with what stands below its heading. */
export interface ReadColumn extends KeptColumn {
  readonly cells: readonly Cell[];
}

/** What stands in a roster, and what its rows are owed. */
export interface RosterRows {
  readonly roster: Roster;
  /** The columns by which students were found: the ids, and where a student has none what names a row. */
  readonly names: readonly ReadColumn[];
  /** The columns of ours, in the order of `roster.own`, with formulas where there are any. */
  readonly own: readonly (ReadColumn & OwnColumn)[];
  /** The last row with a student; the heading row where there is none. */
  readonly lastRow: number;
  /** The service of each row below the heading, up to the last row that has anything of ours. */
  readonly services: readonly (EslServiceRow | undefined)[];
}

/** So many rows without an id end a roster that is no Excel table (docs/spec/sheets.md §1). */
const BLANK_ROWS_THAT_END_A_ROSTER = 20;
const CHANGED = 'It changed since the check. Check again, then try again.';

/** Finds the rosters' heading rows and the columns of ours among them; null where cells moved meanwhile. One sync. */
export async function findRosters(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
  readings: readonly SheetReading[],
): Promise<{ rosters: Roster[]; skipped: SkippedSheet[] } | null> {
  const pending = readings.flatMap(({ name, recognised }) => {
    const sheet = sheets.find((each) => each.name === name);
    const id = recognised?.columns.get('studentId');
    if (sheet === undefined || sheet.used === null || recognised === null || id === undefined) return [];
    const row = recognised.headingRow;
    const range = rangeOf(sheet.worksheet, {
      row,
      column: 1,
      rows: 1,
      columns: sheet.used.column + sheet.used.columns - 1,
    });
    range.load('values');
    const columnOf = (at: number) => recognised.sheet.firstColumn + at;
    return [{ sheet, row, range, idColumn: columnOf(id), columnOf, recognised, isInPlace: queueUsedAgain(sheet) }];
  });
  await context.sync();
  if (!pending.every(({ isInPlace }) => isInPlace())) return null;
  const rosters: Roster[] = [];
  const skipped: SkippedSheet[] = [];
  for (const { sheet, row, range, idColumn, columnOf, recognised } of pending) {
    const headings = (range.values[0] ?? []) as Cell[];
    const isOther = ([field, at]: readonly [FieldOf, number]) =>
      cellText(headings[columnOf(at) - 1]) !== recognised.headings.get(field);
    if ([...recognised.columns].some(isOther)) {
      skipped.push({ sheet: sheet.name, reason: CHANGED });
      continue;
    }
    const table = sheet.tables.find(({ area }) => area.row === row && isWithin(area, idColumn)) ?? null;
    const keyColumns = keyColumnsOf(recognised);
    rosters.push({ sheet, headingRow: row, headings, idColumn, keyColumns, own: ownColumns(headings), table });
  }
  return { rosters, skipped };
}

/** The columns of ours in a heading row, from left to right. */
export function ownColumns(headings: readonly Cell[], firstColumn = 1): OwnColumn[] {
  return headings.flatMap((heading, at) => {
    const measure = measureOf(heading);
    return measure === undefined ? [] : [{ measure, column: firstColumn + at }];
  });
}

/** Reads by what students are found and what stands in the columns of ours. Null where headings or rows moved meanwhile. */
export async function readRosters(
  context: Excel.RequestContext,
  rosters: readonly Roster[],
  services: readonly EslServiceRow[],
): Promise<RosterRows[] | null> {
  const pending = rosters.map((roster) => {
    const { sheet, headingRow, idColumn, headings } = roster;
    const book = new ServiceBook(services, sheet.name);
    const keyColumns = book.asksForKeys ? roster.keyColumns.filter((column) => column !== idColumn) : [];
    const keep = (column: number) => ({
      column,
      heading: headings[column - 1] ?? '',
      top: keepTop(sheet.worksheet, headingRow, column),
    });
    const names = [idColumn, ...keyColumns].map(keep);
    const own = roster.own.map((each) => ({ ...each, ...keep(each.column) }));
    const queueEnds = () => [...names, ...own].map(({ column }) => queueColumnEnd(sheet.worksheet, headingRow, column));
    return { roster, book, names, own, queueEnds, ends: queueEnds() };
  });
  await context.sync();
  if (!pending.every(({ roster, names, own }) => areInPlace([...names, ...own], roster.headingRow))) return null;
  const lastRows = pending.map(({ ends }) => Math.max(...ends.map((end) => end())));
  const requests = pending.flatMap(({ roster, names, own }, at) => {
    const rows = (lastRows[at] ?? roster.headingRow) - roster.headingRow;
    return [
      ...names.map(({ top }): ColumnRequest => ({ top, rows, what: 'values' })),
      ...own.map(({ top }): ColumnRequest => ({ top, rows, what: 'formulas' })),
    ];
  });
  const endsAgain: (() => number)[][] = [];
  const cells = await readColumns(context, requests, () => {
    for (const { queueEnds } of pending) endsAgain.push(queueEnds());
  });
  if (endsAgain.some((ends, at) => Math.max(...ends.map((end) => end())) !== lastRows[at])) return null;
  const withCells = <Column extends KeptColumn>(column: Column) => ({ ...column, cells: cells.shift() ?? [] });
  return pending.map(({ roster, book, ...kept }) => {
    const names = kept.names.map(withCells);
    const own = kept.own.map(withCells);
    return { roster, names, own, ...serveRows(roster, names, book) };
  });
}

function serveRows(
  { headingRow, keyColumns, table }: Roster,
  names: readonly ReadColumn[],
  book: ServiceBook,
): Pick<RosterRows, 'lastRow' | 'services'> {
  const ids = names[0]?.cells ?? [];
  const end = table === null ? endOfPlainRoster(ids) : table.area.rows - 1 - Number(table.hasTotals);
  const keys = keyColumns.flatMap((column) => names.find((name) => name.column === column) ?? []);
  const found = book.find(ids.slice(0, end), (row) => rowKey(keys.map(({ cells }) => cells[row])));
  const services = ids.map((_, at) => found[at]);
  let rows = end;
  if (table === null) while (rows > 0 && isBlank(ids[rows - 1]) && services[rows - 1] === undefined) rows--;
  return { lastRow: headingRow + rows, services };
}

/** How many rows below the heading belong to the roster. */
function endOfPlainRoster(ids: readonly Cell[]): number {
  let blanks = 0;
  for (let at = 0; at < ids.length; at++) {
    blanks = isBlank(ids[at]) ? blanks + 1 : 0;
    if (blanks === BLANK_ROWS_THAT_END_A_ROSTER) return at;
  }
  return ids.length;
}

/**
 * What a row of columns of ours should hold: the service; nothing where a value of ours is left over from another student;
 * null where the cells are to stay as they are.
 */
export function wantedCells(
  measures: readonly Measure[],
  service: EslServiceRow | undefined,
  current: readonly Cell[],
): Cell[] | null {
  const wanted = measures.map((measure) => (service === undefined ? '' : measure.value(service)));
  if (wanted.every((cell, at) => cell === current[at])) return null;
  return service === undefined && !mayBeOurs(measures, current) ? null : wanted;
}
