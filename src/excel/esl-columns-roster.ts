import type { SheetReading } from '../compliance/sheets/recognise';
import { cellText, isBlank } from '../compliance/sheets/values/text';
import { mayBeOurs, measureOf, ServiceBook, type Cell, type EslServiceRow, type Measure } from './esl-columns-cells';
import { queueColumnEnd, readColumns, type OpenSheet, type SheetTable } from './esl-columns-sheets';
import type { SkippedSheet } from './highlight';

/** A column of ours; counted from 0. */
export interface OwnColumn {
  readonly measure: Measure;
  readonly column: number;
}

/** A roster on its sheet. Rows and columns count from 0. */
export interface Roster {
  readonly sheet: OpenSheet;
  readonly headingRow: number;
  /** The cells of the heading row from column A on. */
  readonly headings: readonly Cell[];
  readonly idColumn: number;
  /** From left to right. */
  readonly own: readonly OwnColumn[];
  /** The Excel table that the roster is; null for a plain range. */
  readonly table: SheetTable | null;
}

/** What stands in a roster, and what its rows are owed. */
export interface RosterRows {
  readonly roster: Roster;
  /** What stands in the id column below the heading. */
  readonly ids: readonly Cell[];
  /** The last row with a student; the heading row where there is none. */
  readonly lastRow: number;
  /** The service of each row below the heading, up to the last row that has anything of ours. */
  readonly services: readonly (EslServiceRow | undefined)[];
  /** What stands in the columns of ours, in the order of `roster.own`, for the same rows. */
  readonly current: readonly (readonly Cell[])[];
}

/** So many rows without an id end a roster that is no Excel table (sheets.md §1). */
const BLANK_ROWS_THAT_END_A_ROSTER = 20;
const CHANGED = 'It changed since the check. Check again, then try again.';

/** Finds the rosters' heading rows and the columns of ours among them. One sync. */
export async function findRosters(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
  readings: readonly SheetReading[],
): Promise<{ rosters: Roster[]; skipped: SkippedSheet[] }> {
  const pending = readings.flatMap(({ name, recognised }) => {
    const sheet = sheets.find((each) => each.name === name);
    const id = recognised?.columns.get('studentId');
    if (sheet === undefined || sheet.used === null || recognised === null || id === undefined) return [];
    const row = recognised.headingRow - 1;
    const range = sheet.worksheet.getRangeByIndexes(row, 0, 1, sheet.used.column + sheet.used.columns);
    range.load('values');
    const columnOf = (at: number) => recognised.sheet.firstColumn - 1 + at;
    return [{ sheet, row, range, idColumn: columnOf(id), columnOf, recognised }];
  });
  await context.sync();
  const rosters: Roster[] = [];
  const skipped: SkippedSheet[] = [];
  for (const { sheet, row, range, idColumn, columnOf, recognised } of pending) {
    const headings = (range.values[0] ?? []) as Cell[];
    const isOther = ([field, at]: [string, number]) =>
      cellText(headings[columnOf(at)]) !== recognised.headings.get(field);
    if ([...recognised.columns].some(isOther)) {
      skipped.push({ sheet: sheet.name, reason: CHANGED });
      continue;
    }
    const table = sheet.tables.find(({ area }) => area.row === row && isWithin(area, idColumn)) ?? null;
    rosters.push({ sheet, headingRow: row, headings, idColumn, own: ownColumns(headings), table });
  }
  return { rosters, skipped };
}

/** The columns of ours in a heading row, from left to right. */
export function ownColumns(headings: readonly Cell[], firstColumn = 0): OwnColumn[] {
  return headings.flatMap((heading, at) => {
    const measure = measureOf(heading);
    return measure === undefined ? [] : [{ measure, column: firstColumn + at }];
  });
}

/** Reads the ids of the rosters and what stands in the columns of ours. */
export async function readRosters(
  context: Excel.RequestContext,
  rosters: readonly Roster[],
  services: readonly EslServiceRow[],
): Promise<RosterRows[]> {
  const pending = rosters.map((roster) => {
    const columns = [roster.idColumn, ...roster.own.map(({ column }) => column)];
    const { worksheet, name } = roster.sheet;
    const ends = columns.map((column) => queueColumnEnd(worksheet, roster.headingRow, column));
    return { roster, columns, ends, book: new ServiceBook(services, name) };
  });
  await context.sync();
  const requests = pending.map(({ roster: { sheet, headingRow }, columns, ends, book }) => {
    const rows = Math.max(book.lastRow - 1, ...ends.map((end) => end())) - headingRow;
    return columns.map((column) => ({ worksheet: sheet.worksheet, column, firstRow: headingRow + 1, rows }));
  });
  const cells = await readColumns(context, requests.flat(), 'values');
  return pending.map(({ roster, columns, book }) => {
    const [ids = [], ...current] = cells.splice(0, columns.length);
    return { roster, ids, current, ...serveRows(roster, ids, book) };
  });
}

function serveRows(
  { headingRow, table }: Roster,
  ids: readonly Cell[],
  book: ServiceBook,
): Pick<RosterRows, 'lastRow' | 'services'> {
  const end = table === null ? endOfPlainRoster(ids) : table.area.rows - 1 - Number(table.hasTotals);
  const services = ids.map((id, at) => (at < end ? book.find(id, headingRow + at + 2) : undefined));
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

function isWithin(area: { readonly column: number; readonly columns: number }, column: number): boolean {
  return column >= area.column && column < area.column + area.columns;
}
