import { columnBlocks } from './column-blocks';
import type { Cell } from './cells';
import { areTopsOf, cellsBelow, loadTop } from './kept';
import { queueCellLook, queueHeadingLook } from './look';
import type { OwnColumn, ReadColumn } from './roster';
import { widenTable, type OpenSheet, type SheetTable } from './sheets';

/** Columns of ours under one heading row, with what stands in them. */
export interface ReadColumns {
  readonly sheet: OpenSheet;
  readonly columns: readonly (ReadColumn & OwnColumn)[];
  /** Each column from its heading to the last cell with a value or a format. Excel moves them along with the cells. */
  readonly whole: readonly Excel.Range[];
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  /** The Excel table that they are a part of, and how many of them; null where they stand beside none. */
  readonly table: { readonly itself: SheetTable; readonly columns: number } | null;
}

/** Rows that one request reads and clears: some 300 bytes each, of the 5 MB that an answer may have. */
const ROWS_PER_PART = 5_000;
/** Points: Excel rounds widths to whole pixels. */
const WIDTH_ROUNDING = 1;

/**
 * Clears contents and formats of columns of ours. Each request first reads what it clears: where that is not what was read
 * before, because somebody wrote or moved cells in between, it is given back, and the answer is false.
 */
export async function clearWatched(context: Excel.RequestContext, read: ReadColumns): Promise<boolean> {
  const values = read.columns[0]?.cells.length ?? 0;
  // The headings go last: by them the next attempt finds what this one may leave.
  for (let first = Math.floor(values / ROWS_PER_PART) * ROWS_PER_PART; first >= 0; first -= ROWS_PER_PART) {
    const rows = Math.min(ROWS_PER_PART, values - first);
    if (!(await clearPart(context, read, first, rows))) return false;
  }
  return true;
}

async function clearPart(
  context: Excel.RequestContext,
  { sheet, columns, whole, widths, table }: ReadColumns,
  first: number,
  rows: number,
): Promise<boolean> {
  const isTop = first === 0;
  for (const { top } of columns) loadTop(top);
  const blank = new Array<readonly Cell[]>(rows).fill(columns.map(() => ''));
  const headings = new Map(columns.flatMap((column) => (isTop ? [[column, '']] : [])));
  const blocks = columnBlocks(columns, first, blank, headings);
  for (const block of blocks) block.cells.queueReading();
  const shrunk = isTop ? table : null;
  const before = shrunk?.itself.excelTable.getRange().load('columnIndex,columnCount');
  if (shrunk !== null) widenTable(shrunk.itself, -shrunk.columns);
  const ownWidths = columns.filter(
    // A width that the user chose stays.
    ({ measure }, at) => isTop && Math.abs((widths[at] ?? 0) - measure.width) < WIDTH_ROUNDING,
  );
  for (const { top } of ownWidths) top.format.columnWidth = sheet.standardWidth;
  if (isTop) for (const range of whole) range.clear('Formats' as Excel.ClearApplyTo);
  // By the headings the next attempt finds what this one may leave.
  for (const block of blocks) block.cells.queueWriting();
  await context.sync();
  const lastInside = columns.filter(({ column }) => table !== null && column < rightOf(table.itself)).at(-1);
  const isAtEdge = before === undefined || before.columnIndex + before.columnCount - 1 === lastInside?.top.columnIndex;
  if (isAtEdge && areTopsOf(columns) && blocks.every((block) => block.stood())) return true;
  if (shrunk !== null) widenTable(shrunk.itself, shrunk.columns);
  for (const { top, measure } of ownWidths) top.format.columnWidth = measure.width;
  for (const { top } of columns) {
    if (isTop) queueHeadingLook(top);
    if (rows > 0) queueCellLook(cellsBelow(top, first, rows));
  }
  for (const block of blocks) block.cells.queueGiveBack();
  await context.sync();
  return false;
}

/** The first column right of a table, as it was read. */
function rightOf({ area }: SheetTable): number {
  return area.column + area.columns;
}
