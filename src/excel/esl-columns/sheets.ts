import { areaOf, areaOrNull, isSameArea, loadArea, rangeOf } from '../request/areas';
import type { CellArea } from '../request/cell-position';
import type { Cell } from './cells';
import { cellsBelow } from './kept';
import { forEachSheet } from '../request/for-each-sheet';
import type { SkippedSheet } from '../highlight/highlight';
import { PayloadMeter } from '../request/payload';

/** A sheet on which columns of ours may be changed. */
export interface OpenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  /** The cells with values; null for a blank sheet. */
  readonly used: CellArea | null;
  readonly tables: readonly SheetTable[];
  /** Points, as of a column that nobody widened. */
  readonly standardWidth: number;
}

export interface SheetTable {
  readonly excelTable: Excel.Table;
  /** Heading and totals rows included. */
  readonly area: CellArea;
  readonly hasTotals: boolean;
}

/** A sheet that has to stay as it is. Its cells can be read where it is `readable`. */
export interface ClosedSheet extends SkippedSheet {
  readonly readable: OpenSheet | null;
}

const PROTECTED = 'It is protected. Take the protection off under Review, then try again.';
const FILTERED = 'A filter hides some of its rows. Clear the filter, then try again.';

const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** What a cell is expected to take in an answer, rather too much than too little. */
const BYTES_PER_CELL = 40;
const ROWS_PER_RANGE = 5_000;

/** Looks at sheets before columns of ours are changed there. Three syncs, however many sheets. */
export async function inspectSheets(
  context: Excel.RequestContext,
  isWanted: (name: string) => boolean,
): Promise<{ open: OpenSheet[]; closed: ClosedSheet[] }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const wanted = worksheets.items.filter(({ name }) => isWanted(name));
  const outlines = await forEachSheet(context, wanted, queueOutline);
  const readable = outlines.flatMap((answer) => (answer.failure ? [] : [answer.value]));
  const details = await forEachSheet(context, readable, queueTables);
  const open: OpenSheet[] = [];
  const closed: ClosedSheet[] = [];
  for (const { item, failure } of outlines) {
    if (failure) closed.push({ sheet: item.name, reason: failure.message, readable: null });
  }
  for (const { item, ...answer } of details) {
    const { worksheet, used, standardWidth } = item;
    const { name } = worksheet;
    if (answer.failure) {
      closed.push({ sheet: name, reason: answer.failure.message, readable: null });
      continue;
    }
    const sheet: OpenSheet = { worksheet, name, used, standardWidth, tables: answer.value.tables };
    const isFiltered = item.isFiltered || answer.value.isFiltered;
    if (item.isProtected) closed.push({ sheet: name, reason: PROTECTED, readable: sheet });
    else if (isFiltered) closed.push({ sheet: name, reason: FILTERED, readable: sheet });
    else open.push(sheet);
  }
  return { open, closed };
}

function queueOutline(worksheet: Excel.Worksheet) {
  const { protection, autoFilter, tables } = worksheet;
  protection.load('protected');
  autoFilter.load('isDataFiltered');
  tables.load('items/showHeaders,items/showTotals');
  const range = loadUsed(worksheet);
  const { format } = worksheet.getCell(0, SHEET_COLUMNS - 1);
  format.load('columnWidth');
  return () => ({
    worksheet,
    isProtected: protection.protected,
    isFiltered: autoFilter.isDataFiltered,
    tables: tables.items,
    used: areaOrNull(range),
    standardWidth: widthOf(format),
  });
}

function queueTables({ tables }: { readonly tables: readonly Excel.Table[] }) {
  const loaded = tables.map((excelTable) => {
    const { autoFilter } = excelTable;
    autoFilter.load('isDataFiltered');
    return { excelTable, autoFilter, range: loadArea(excelTable.getRange()) };
  });
  return () => ({
    isFiltered: loaded.some(({ autoFilter }) => autoFilter.isDataFiltered),
    tables: loaded
      .filter(({ excelTable }) => excelTable.showHeaders)
      .map(({ excelTable, range }) => ({ excelTable, area: areaOf(range), hasTotals: excelTable.showTotals })),
  });
}

/** Loads the cells with values once more. Call what it returns after the sync: whether they still are where they were. */
export function queueUsedAgain({ worksheet, used }: OpenSheet): () => boolean {
  const range = loadUsed(worksheet);
  return () => isSameArea(areaOrNull(range), used);
}

function loadUsed(worksheet: Excel.Worksheet): Excel.Range {
  return loadArea(worksheet.getUsedRangeOrNullObject(true));
}

/** Queues that a table reaches so many columns further to the right, from where it stands by then. */
export function widenTable({ excelTable }: SheetTable, columns: number): void {
  excelTable.resize(excelTable.getRange().getResizedRange(0, columns));
}

export function isWithin(area: { readonly column: number; readonly columns: number }, column: number): boolean {
  return column >= area.column && column < area.column + area.columns;
}

/** Points. */
export function widthOf({ columnWidth }: Excel.RangeFormat): number {
  return columnWidth;
}

function lastRowOf(area: CellArea | null): number | undefined {
  return area === null ? undefined : area.row + area.rows - 1;
}

/** The last used row of a column from its heading down, once synced. */
export function queueColumnEnd(
  worksheet: Excel.Worksheet,
  headingRow: number,
  column: number,
  counting: 'values' | 'formats too' = 'values',
): () => number {
  const below = rangeOf(worksheet, { row: headingRow, column, rows: SHEET_ROWS - headingRow + 1, columns: 1 });
  const used = loadArea(below.getUsedRangeOrNullObject(counting === 'values'));
  return () => lastRowOf(areaOrNull(used)) ?? headingRow;
}

/** Cells below a heading cell, to be read by `readColumns`. */
export interface ColumnRequest {
  readonly top: Excel.Range;
  readonly rows: number;
  readonly what: 'values' | 'formulas';
}

/** Reads columns from top to bottom, in as few syncs as answers can hold. What `queueLast` queues is read with the last cells. */
export async function readColumns(
  context: Excel.RequestContext,
  requests: readonly ColumnRequest[],
  queueLast: () => void = () => undefined,
): Promise<Cell[][]> {
  const answer = new PayloadMeter(context);
  const pending: { ranges: Excel.Range[]; what: ColumnRequest['what'] }[] = [];
  for (const { top, rows, what } of requests) {
    const ranges: Excel.Range[] = [];
    for (let done = 0; done < rows; done += ROWS_PER_RANGE) {
      const count = Math.min(ROWS_PER_RANGE, rows - done);
      await answer.reserve(count * BYTES_PER_CELL);
      ranges.push(cellsBelow(top, done, count).load(what));
    }
    pending.push({ ranges, what });
  }
  queueLast();
  await answer.flush();
  return pending.map(({ ranges, what }) =>
    ranges.flatMap((range) => (range[what] as Cell[][]).map(([cell = '']) => cell)),
  );
}
