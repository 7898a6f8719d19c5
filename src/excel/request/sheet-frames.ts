import type { TableArea } from '../../compliance/sheets/snapshot';
import { areaOf, areaOrNull, loadArea } from './areas';
import type { CellArea } from './cell-position';
import { forEachSheet } from './for-each-sheet';

/** Where a sheet's data stands, before its cells are read. */
export interface SheetFrame {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  /** The cells with values; null for a blank sheet. */
  readonly used: CellArea | null;
  readonly tables: readonly TableArea[];
}

export interface UnreadSheet {
  readonly name: string;
  readonly reason: string;
}

export type FrameAnswer = SheetFrame | UnreadSheet;

/** Finds the used cells and the tables of every sheet, in three syncs. Sheets that hold no cells answer with the reason. */
export async function readFrames(
  context: Excel.RequestContext,
  sheetNames: readonly string[] | undefined,
): Promise<FrameAnswer[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const wanted = worksheets.items.filter(({ name }) => sheetNames === undefined || sheetNames.includes(name));
  const outlines = await forEachSheet(context, wanted, queueOutline);
  const found = outlines.flatMap((answer) => (answer.failure ? [] : [{ worksheet: answer.item, ...answer.value }]));
  const tables = await forEachSheet(context, found, ({ tables: own }) => queueTables(own));
  const answers = new Map<Excel.Worksheet, FrameAnswer>();
  for (const { item, failure } of outlines)
    if (failure) answers.set(item, { name: item.name, reason: failure.message });
  for (const { item, ...answer } of tables) {
    const { worksheet, used } = item;
    const frame = answer.failure
      ? { name: worksheet.name, reason: answer.failure.message }
      : { worksheet, name: worksheet.name, used, tables: answer.value };
    answers.set(worksheet, frame);
  }
  return wanted.flatMap((worksheet) => answers.get(worksheet) ?? []);
}

function queueOutline(worksheet: Excel.Worksheet): () => { used: CellArea | null; tables: readonly Excel.Table[] } {
  // Cells that are only formatted do not count, or our own highlights would widen the next read.
  const range = loadArea(worksheet.getUsedRangeOrNullObject(true));
  const { tables } = worksheet;
  tables.load('items/name,items/showHeaders,items/showTotals');
  return () => ({
    used: areaOrNull(range),
    // Without a heading row there are no headings to recognise a column by.
    tables: tables.items.filter(({ showHeaders }) => showHeaders),
  });
}

function queueTables(tables: readonly Excel.Table[]): () => TableArea[] {
  const ranges = tables.map((table) => ({ table, range: loadArea(table.getRange()) }));
  return () =>
    ranges.map(({ table, range }) => {
      const { row, column, rows, columns } = areaOf(range);
      const rowCount = rows - (table.showTotals ? 1 : 0);
      return { name: table.name, firstRow: row, firstColumn: column, rowCount, columnCount: columns };
    });
}
