import { markText, PLAN_HEADING } from '../../compliance/sheets/own-output';
import { MOVED, queueAnchorCheck } from '../anchors/row-anchors';
import { inspectSheets, queueUsedAgain, type OpenSheet, type SheetTable } from '../esl-columns/sheets';
import type { SkippedSheet } from '../highlight/highlight';
import { areaOf, isSameArea, loadArea, rangeOf } from '../request/areas';
import { contentOf, type Content } from '../request/cell-contents';
import { isGone } from '../request/errors';
import { GuardedBlock } from '../request/guarded-block';
import { letPass } from '../request/let-pass';
import { PayloadMeter } from '../request/payload';
import type { PlanSheetRows } from './rows';

const GONE = 'It is no longer there, or has another name. Check again.';
const TOTALS =
  'Its table has a totals row, and Excel made no room above it. Take the totals row off under Table Design, then add again.';
const NOT_WIDENED =
  'It is an Excel table, which this version of Excel does not let the add-in widen. Update Excel, or convert the table to a range.';

/** A sheet with room for rows of a plan. */
interface Place {
  readonly sheet: OpenSheet;
  readonly rows: PlanSheetRows;
  readonly table: SheetTable | null;
  /** The row below which rows are put in: the last used one, or the one above the table's totals. */
  readonly lastRow: number;
  /** That row's cell in the plan column, and the one below: Excel moves both along with the cells. */
  readonly last: Excel.Range;
  readonly below: Excel.Range;
  /** Number formats of that row, which new rows take over. */
  readonly formats: readonly string[];
}

/** What is to be done where adding failed half-way. */
export type CleanUp = () => Promise<void>;

/**
 * Puts rows of a plan below a sheet's last used row, or above the totals of its table, and marks the rows that the plan leaves; they look like
 * the row above, and an Excel table grows by them. One request reads what it writes over: where something is not as the run read it, all is given back.
 * @param keep queues that the workbook keeps what was put in
 * @param begun hears, before anything is written, how blank rows are taken away that a failure may leave
 * @returns why the sheet was left as it is; null where all stands
 */
export async function addToSheet(
  context: Excel.RequestContext,
  rows: PlanSheetRows,
  keep: { readonly queue: () => void; readonly settle: () => Promise<void>; readonly takeBack: () => void },
  begun: (cleanUp: CleanUp) => void,
): Promise<SkippedSheet | null> {
  const { sheet: name } = rows.anchors;
  const place = await findPlace(context, rows);
  if ('reason' in place) return place;
  begun(() => dropBlankRows(context, place));
  const heading = headingBlock(place);
  const marks = rows.marks.map(({ line, row }) => markBlock(place, row, line));
  const blocks = heading === null ? marks : [heading, ...marks];
  const payload = new PayloadMeter(context);
  keep.queue();
  const isInPlace = queueUsedAgain(place.sheet);
  const stand = await queueAnchorCheck(place.sheet.worksheet, rows.anchors, payload);
  const table = place.table === null ? null : { ...place.table, range: loadArea(place.table.excelTable.getRange()) };
  for (const block of blocks) block.queueReading();
  const added = queueRows(place);
  for (const block of blocks) block.queueWriting();
  if (table !== null) queueGrowth(table, growthOf(place, table));
  const hasGrown = table === null ? () => true : queueGrown(table, growthOf(place, table));
  await context.sync();
  await keep.settle();
  const isTable = table === null || isSameArea(areaOf(table.range), table.area);
  const isAsRead = isInPlace() && stand() && isTable && blocks.every((block) => block.allStood());
  if (isAsRead && hasGrown()) return null;
  if (table !== null) {
    const { rows: grown } = growthOf(place, table);
    // The rows fall out of it when they are deleted.
    const area = { ...table.area, rows: table.range.rowCount, columns: table.range.columnCount };
    queueGrowth({ ...table, area }, { rows: grown, columns: 0 });
  }
  added?.getEntireRow().delete('Up' as Excel.DeleteShiftDirection);
  for (const block of blocks) block.queueGiveBack();
  keep.takeBack();
  await context.sync();
  await keep.settle();
  return { sheet: name, reason: isAsRead && table?.hasTotals === true ? TOTALS : MOVED };
}

async function findPlace(context: Excel.RequestContext, rows: PlanSheetRows): Promise<Place | SkippedSheet> {
  const { anchors, planColumn, used } = rows;
  const { sheet: name } = anchors;
  const skipped = (reason: string) => ({ sheet: name, reason });
  const { open, closed } = await inspectSheets(context, (each) => each === name);
  const [sheet] = open;
  if (sheet === undefined) return skipped(closed[0]?.reason ?? GONE);
  if (!isSameArea(sheet.used, used)) return skipped(MOVED);
  const table = sheet.tables.find((each) => holdsHeadings(each, anchors.headingRow, used.column, planColumn)) ?? null;
  const lastRow = table?.hasTotals === true ? table.area.row + table.area.rows - 2 : used.row + used.rows - 1;
  const last = sheet.worksheet.getCell(lastRow - 1, planColumn - 1).load('rowIndex');
  const below = sheet.worksheet.getCell(lastRow, planColumn - 1).load('rowIndex');
  const columns = Math.max(used.columns, planColumn - used.column + 1);
  const lastCells = rangeOf(sheet.worksheet, { row: lastRow, column: used.column, rows: 1, columns });
  const formats = lastCells.load('numberFormat');
  try {
    // Tells, before anything is written, whether this Excel lets the table change its size.
    if (table !== null) queueGrowth(table, { rows: 0, columns: 0 });
    await context.sync();
  } catch (error) {
    if (isGone(error)) return skipped(GONE);
    if (table === null || letPass(error, 'ApiNotFound').code !== 'ApiNotFound') throw error;
    return skipped(NOT_WIDENED);
  }
  return { sheet, rows, table, lastRow, last, below, formats: (formats.numberFormat[0] ?? []).map(String) };
}

/** Whether a table begins with the schedule's headings and ends where the plan's column is, or beside it. */
function holdsHeadings({ area }: SheetTable, headingRow: number, firstColumn: number, planColumn: number): boolean {
  const right = area.column + area.columns;
  return area.row === headingRow && area.column >= firstColumn && right >= planColumn;
}

/** The heading of the plan's column, where it is new; null where it stands. */
function headingBlock({ rows: { anchors, planColumn, used }, sheet: { worksheet } }: Place): GuardedBlock | null {
  if (planColumn < used.column + used.columns) return null;
  const range = worksheet.getCell(anchors.headingRow - 1, planColumn - 1);
  return new GuardedBlock(range, [[PLAN_HEADING]], ({ value }) => value === '');
}

function markBlock({ rows: { planColumn }, sheet: { worksheet } }: Place, row: number, line: string): GuardedBlock {
  const range = worksheet.getCell(row - 1, planColumn - 1);
  const text = markText(line);
  // What a workbook that lost its ledger, such as one made of a .csv file, holds of the same mark is known again.
  return new GuardedBlock(range, [[contentOf(text, '')]], ({ value }) => value === '' || value === text);
}

/** Queues that the rows are put in, so that whatever is formatted below only moves; null where there are none. */
function queueRows({ formats, lastRow, rows: { added, used }, sheet: { worksheet } }: Place): Excel.Range | null {
  if (added.length === 0) return null;
  const area = { row: lastRow + 1, column: used.column, rows: added.length, columns: formats.length };
  rangeOf(worksheet, area)
    .getEntireRow()
    .insert('Down' as Excel.InsertShiftDirection);
  const range = rangeOf(worksheet, area);
  range.values = added.map(({ cells }) => formats.map((format, at) => contentIn(cells[at], format)));
  return range.load('rowIndex');
}

function contentIn(cell: PlanSheetRows['added'][number]['cells'][number] | undefined, format: string): Content {
  return cell === null || cell === undefined || typeof cell === 'object' ? '' : contentOf(cell, format);
}

/**
 * By how many rows and columns a table grows: by the rows that stand right below it or above its totals, and by the plan's column where that
 * is beside it.
 */
function growthOf({ lastRow, rows: { added, planColumn } }: Place, { area }: SheetTable): Growth {
  const reaches = area.row + area.rows > lastRow;
  return { rows: reaches ? added.length : 0, columns: area.column + area.columns === planColumn ? 1 : 0 };
}

interface Growth {
  readonly rows: number;
  readonly columns: number;
}

/** Queues that a table reaches so far beyond its size as it was read, from where its headings stand by then. */
function queueGrowth({ area, excelTable }: SheetTable, { columns, rows }: Growth): void {
  excelTable.resize(excelTable.getHeaderRowRange().getAbsoluteResizedRange(area.rows + rows, area.columns + columns));
}

/** Call what it returns after the sync: whether a table is as large as it should be, with its totals last. */
function queueGrown({ area, excelTable, hasTotals }: SheetTable, { columns, rows }: Growth): () => boolean {
  const range = loadArea(excelTable.getRange());
  const totals = hasTotals ? loadArea(excelTable.getTotalRowRange()) : null;
  const end = area.row + area.rows + rows;
  return () =>
    range.rowCount === area.rows + rows &&
    range.columnCount === area.columns + columns &&
    (totals === null || areaOf(totals).row === end - 1);
}

/** Takes away blank rows that were put in, where Excel failed before they were filled. */
async function dropBlankRows(context: Excel.RequestContext, { below, last }: Place): Promise<void> {
  last.load('rowIndex');
  below.load('rowIndex');
  await context.sync();
  const count = below.rowIndex - last.rowIndex - 1;
  if (count <= 0) return;
  const rows = last
    .getOffsetRange(1, 0)
    .getResizedRange(count - 1, 0)
    .getEntireRow();
  const used = rows.getUsedRangeOrNullObject(true).load('rowIndex');
  await context.sync();
  if (!used.isNullObject) return;
  rows.delete('Up' as Excel.DeleteShiftDirection);
  await context.sync();
}
