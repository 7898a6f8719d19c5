import { isBlank } from '../compliance/sheets/values/text';
import { areaAddress } from './address-packer';
import type { BlockArea } from './cell-block';
import { INK } from './status-colours';
import { describeHostFailure } from './errors';
import { MEASURES } from './esl-columns-cells';
import type { OwnColumn, RosterRows } from './esl-columns-roster';
import { clearColumns } from './esl-columns-remove';
import { areaOrNull, SHEET_COLUMNS, widthOf } from './esl-columns-sheets';
import { queueCellLook, queueValues } from './esl-columns-write';
import type { SkippedSheet } from './highlight';
import { PayloadMeter } from './payload';

/** Tells our columns from the user's; letters keep at least 4.5 : 1. */
const HEADING_FILL = '#DAD6EE';

/** A roster with room for the columns of ours that it lacks. */
interface Placed {
  readonly rows: RosterRows;
  readonly added: readonly OwnColumn[];
  /** Of the columns to be added, in points. */
  readonly widths: readonly number[];
}

/** What came of writing columns of ours. */
export interface WrittenRosters {
  readonly placed: readonly RosterRows[];
  readonly skipped: readonly SkippedSheet[];
  /** Whether all rows stood where they were read. */
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
): Promise<WrittenRosters> {
  const placed: RosterRows[] = [];
  const skipped: SkippedSheet[] = [];
  let stands = true;
  const growing: Placed[] = [];
  for (const answer of await findRoom(context, rosters)) {
    if ('reason' in answer) skipped.push(answer);
    else growing.push(answer);
  }
  for (const each of growing) {
    const grown = await grow(context, each);
    if (typeof grown === 'string') skipped.push({ sheet: each.rows.roster.sheet.name, reason: grown });
    else {
      placed.push(withAdded(each));
      stands &&= grown;
    }
  }
  return { placed, skipped, stands };
}

/** Where the missing columns would stand, or why they cannot. One sync. */
async function findRoom(
  context: Excel.RequestContext,
  rosters: readonly RosterRows[],
): Promise<(Placed | SkippedSheet)[]> {
  const pending = rosters.map((rows) => {
    const { sheet, headingRow } = rows.roster;
    const missing = MEASURES.filter((measure) => !rows.roster.own.some((own) => own.measure === measure));
    const first = firstFreeColumn(rows);
    const added = missing.map((measure, at) => ({ measure, column: first + at }));
    if (added.length === 0 || first + added.length > SHEET_COLUMNS) return { rows, added, room: null, widths: [] };
    const area = { row: headingRow, column: first, rows: bottomOf(rows) - headingRow, columns: added.length };
    const room = sheet.worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const used = room.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const widths = added.map(({ column }) => sheet.worksheet.getCell(headingRow, column).format);
    for (const format of widths) format.load('columnWidth');
    return { rows, added, room: { area, used }, widths };
  });
  await context.sync();
  return pending.map(({ rows, added, room, widths }) => {
    const { name, tables } = rows.roster.sheet;
    if (room === null) {
      const nothing = { rows, added, widths: [] };
      return added.length === 0 ? nothing : { sheet: name, reason: 'The sheet ends before the columns would fit.' };
    }
    const others = tables.filter(({ area }) => area !== rows.roster.table?.area && overlap(area, room.area));
    const inTheWay = areaOrNull(room.used) ?? others[0]?.area;
    if (inTheWay !== undefined) return { sheet: name, reason: noRoom(inTheWay) };
    return { rows, added, widths: widths.map(widthOf) };
  });
}

/** Right of the Excel table, or of the last heading. */
function firstFreeColumn({ roster: { headings, table } }: RosterRows): number {
  if (table !== null) {
    let column = table.area.column + table.area.columns;
    // Headings of ours that an interrupted attempt left beside the table.
    while (!isBlank(headings[column])) column++;
    return column;
  }
  let column = headings.length;
  while (column > 0 && isBlank(headings[column - 1])) column--;
  return column;
}

/** One past the last row that is looked at for room. */
function bottomOf({ roster: { table }, lastRow }: RosterRows): number {
  return table === null ? lastRow + 1 : table.area.row + table.area.rows;
}

function noRoom(area: BlockArea): string {
  const at = areaAddress({ ...area, row: area.row + 1, column: area.column + 1 });
  return `There is no room right of the roster: ${at} is in the way. Move it, or give its columns headings, then add again.`;
}

function overlap(a: BlockArea, b: BlockArea): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/**
 * Writes headings and values in one request where they fit into one, lets an Excel table reach over them, and gives the block
 * its look. Returns whether the rows stood where they were read, or why it could not; then none of our columns is left.
 */
async function grow(context: Excel.RequestContext, placed: Placed): Promise<boolean | string> {
  const { rows, added, widths } = placed;
  const [first] = added;
  const payload = new PayloadMeter(context);
  if (first === undefined) {
    const stands = await queueValues(rows, payload);
    await payload.flush();
    return stands();
  }
  const { sheet, headingRow, table } = rows.roster;
  const { worksheet, standardWidth } = sheet;
  try {
    if (table !== null) {
      // Tells, before anything is written, whether this Excel lets the table change its size.
      table.excelTable.resize(table.excelTable.getRange());
      await context.sync();
    }
    const heading = worksheet.getRangeByIndexes(headingRow, first.column, 1, added.length);
    heading.values = [added.map(({ measure }) => measure.heading)];
    if (table !== null) {
      const { area } = table;
      const columns = first.column + added.length - area.column;
      table.excelTable.resize(worksheet.getRangeByIndexes(area.row, area.column, area.rows, columns));
    }
    heading.format.fill.color = HEADING_FILL;
    heading.format.font.color = INK;
    heading.format.font.bold = true;
    heading.format.wrapText = true;
    // In a row one line high the words are seen, and the mark is not.
    heading.format.verticalAlignment = 'Top';
    added.forEach(({ measure, column }, at) => {
      if (widths[at] === standardWidth) worksheet.getCell(headingRow, column).format.columnWidth = measure.width;
    });
    const below = rows.lastRow - headingRow;
    if (below > 0) queueCellLook(worksheet.getRangeByIndexes(headingRow + 1, first.column, below, added.length));
    const stands = await queueValues(withAdded(placed), payload);
    await payload.flush();
    return stands();
  } catch (error) {
    // The first failure is the one to tell of.
    await clearColumns(context, (name) => name === sheet.name).catch(() => undefined);
    const { code, message, hint, retry } = describeHostFailure(error);
    if (retry === 'later') throw error;
    return code === 'ApiNotFound'
      ? 'It is an Excel table, which this version of Excel does not let the add-in widen. Update Excel, or convert the table to a range.'
      : `${message} ${hint}`;
  }
}

function withAdded({ rows, added }: Placed): RosterRows {
  const blank = rows.services.map(() => '');
  return {
    ...rows,
    roster: { ...rows.roster, own: [...rows.roster.own, ...added] },
    current: [...rows.current, ...added.map(() => blank)],
  };
}
