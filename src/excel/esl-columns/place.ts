import { isBlank } from '../../compliance/sheets/values/text';
import { areaAddress } from '../request/address-packer';
import { areaOrNull, loadArea, rangeOf } from '../request/areas';
import type { CellArea } from '../request/cell-position';
import { letPass } from '../request/let-pass';
import { MEASURES } from './cells';
import { areInPlace, keepTop, loadTop } from './kept';
import { clearColumns } from './remove';
import type { OwnColumn, ReadColumn, RosterRows } from './roster';
import { SHEET_COLUMNS, widenTable, widthOf } from './sheets';
import { writeRoster } from './write';
import type { SkippedSheet } from '../highlight/highlight';

const STOPPED = 'It was stopped before this sheet, which is as it was.';
const STOPPED_HALFWAY = 'It was stopped while they were being written there, so none of them is left.';

/** A roster with room for the columns of ours that it lacks. */
interface Placed {
  readonly rows: RosterRows;
  readonly added: readonly (ReadColumn & OwnColumn)[];
  /** Of the columns to be added, in points. */
  readonly widths: readonly number[];
}

/** What came of writing columns of ours. */
export interface WrittenRosters {
  /** The sheets on which the columns stand as they should. */
  readonly sheets: readonly string[];
  readonly skipped: readonly SkippedSheet[];
  /** Whether everything stood where it was read. */
  readonly stands: boolean;
}

/**
 * Gives every roster the columns of ours that it lacks, right of its last heading, and brings the values of all of them up to
 * date. A roster without room, or in an Excel table that cannot grow, is left as it is and told; so is one where Excel refuses
 * on the way. The user's cells stay in place.
 */
export async function addColumns(
  context: Excel.RequestContext,
  rosters: readonly RosterRows[],
  signal: AbortSignal | undefined,
): Promise<WrittenRosters> {
  const room = await findRoom(context, rosters);
  if (room === null) return { sheets: [], skipped: [], stands: false };
  const sheets: string[] = [];
  const skipped = room.filter((answer) => 'reason' in answer);
  let stands = true;
  for (const each of room) {
    if ('reason' in each) continue;
    const { name } = each.rows.roster.sheet;
    const grown = signal?.aborted === true ? STOPPED : await grow(context, each, signal);
    if (typeof grown === 'string') skipped.push({ sheet: name, reason: grown });
    else {
      sheets.push(name);
      stands &&= grown;
    }
  }
  return { sheets, skipped, stands };
}

/** Where the missing columns would stand, or why they cannot; null where the headings moved meanwhile. One sync. */
async function findRoom(
  context: Excel.RequestContext,
  rosters: readonly RosterRows[],
): Promise<(Placed | SkippedSheet)[] | null> {
  const pending = rosters.map((rows) => {
    const { sheet, headingRow } = rows.roster;
    for (const { top } of [...rows.names, ...rows.own]) loadTop(top);
    const missing = MEASURES.filter((measure) => !rows.own.some((own) => own.measure === measure));
    const first = firstFreeColumn(rows);
    if (missing.length === 0 || first + missing.length - 1 > SHEET_COLUMNS) return { rows, missing, room: null };
    const area = { row: headingRow, column: first, rows: bottomOf(rows) - headingRow, columns: missing.length };
    const used = loadArea(rangeOf(sheet.worksheet, area).getUsedRangeOrNullObject(true));
    const added = missing.map((measure, at) => {
      const top = keepTop(sheet.worksheet, headingRow, first + at);
      top.format.load('columnWidth');
      return { measure, top, column: first + at, heading: '', cells: [] };
    });
    return { rows, missing, room: { area, used, added } };
  });
  await context.sync();
  if (!rosters.every(({ roster, names, own }) => areInPlace([...names, ...own], roster.headingRow))) return null;
  return pending.map(({ rows, missing, room }) => {
    const { name, tables } = rows.roster.sheet;
    if (room === null) {
      const nothing = { rows, added: [], widths: [] };
      return missing.length === 0 ? nothing : { sheet: name, reason: 'The sheet ends before the columns would fit.' };
    }
    const others = tables.filter(({ area }) => area !== rows.roster.table?.area && overlap(area, room.area));
    const inTheWay = areaOrNull(room.used) ?? others[0]?.area;
    if (inTheWay !== undefined) return { sheet: name, reason: noRoom(inTheWay) };
    return { rows, added: room.added, widths: room.added.map(({ top }) => widthOf(top.format)) };
  });
}

/** Right of the Excel table, or of the last heading. */
function firstFreeColumn({ roster: { headings, table } }: RosterRows): number {
  if (table !== null) {
    let column = table.area.column + table.area.columns;
    // Headings of ours that an interrupted attempt left beside the table.
    while (!isBlank(headings[column - 1])) column++;
    return column;
  }
  let last = headings.length;
  while (last > 0 && isBlank(headings[last - 1])) last--;
  return last + 1;
}

/** One past the last row that is looked at for room. */
function bottomOf({ roster: { table }, lastRow }: RosterRows): number {
  return table === null ? lastRow + 1 : table.area.row + table.area.rows;
}

function noRoom(area: CellArea): string {
  return `There is no room right of the roster: ${areaAddress(area)} is in the way. Move it, or give its columns headings, then add again.`;
}

function overlap(a: CellArea, b: CellArea): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/**
 * Writes the columns, and lets an Excel table reach over them. Returns whether everything stood where it was read, or why it
 * could not; then none of our columns is left.
 */
async function grow(
  context: Excel.RequestContext,
  { rows, added, widths }: Placed,
  signal: AbortSignal | undefined,
): Promise<boolean | string> {
  const { sheet, table } = rows.roster;
  const end = (added.at(-1)?.column ?? 0) + 1;
  const tableGrowth = table === null || added.length === 0 ? 0 : end - (table.area.column + table.area.columns);
  try {
    if (table !== null && added.length > 0) {
      // Tells, before anything is written, whether this Excel lets the table change its size.
      widenTable(table, 0);
      await context.sync();
    }
    return await writeRoster(context, { ...rows, own: [...rows.own, ...added] }, { widths, tableGrowth }, signal);
  } catch (error) {
    // The first failure is the one to tell of.
    await clearColumns(context, (name) => name === sheet.name).catch((second: unknown) => letPass(second));
    const { code, message, hint, retry } = letPass(error);
    if (code === 'Cancelled') return STOPPED_HALFWAY;
    if (retry === 'later') throw error;
    return code === 'ApiNotFound'
      ? 'It is an Excel table, which this version of Excel does not let the add-in widen. Update Excel, or convert the table to a range.'
      : `${message} ${hint}${retry === 'restarted' ? ` (${code})` : ''}`;
  }
}
