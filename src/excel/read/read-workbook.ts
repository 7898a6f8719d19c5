import type { MergedArea, SheetSnapshot, WorkbookSnapshot } from '../../compliance/sheets/snapshot';
import { CancelledError } from '../request/errors';
import { askMergedAreas } from './merged-areas';
import { BlockReader, type PendingSheet } from './read-blocks';
import { withRetry, yieldToEventLoop } from '../request/retry';
import { readFrames, type SheetFrame, type UnreadSheet } from '../request/sheet-frames';

export interface ReadProgress {
  /** The sheet being read. */
  readonly sheet: string;
  readonly cellsRead: number;
  readonly cellsTotal: number;
}

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Asked between blocks; true ends the reading with a `CancelledError`. */
  readonly isCancelled?: () => boolean;
  /** The sheets to read; all, also hidden ones, where left out. */
  readonly sheetNames?: readonly string[];
  /** Whether dates count from 1904. Excel has no released call for it, so 1900 is taken where left out. */
  readonly date1904?: () => boolean | Promise<boolean>;
  /**
   * The merged cells of a sheet by its name, from whoever knows them; `ask` asks Excel, which may then forget what the user could undo. None
   * are known where left out.
   */
  readonly mergedAreas?: 'ask' | ((sheet: string) => readonly MergedArea[]);
}

/** More is no roster but a cell left far away, and would take Excel minutes to answer. */
const MOST_CELLS_OF_A_SHEET = 50_000_000;

/**
 * Reads the cells and tables of the open workbook, changing nothing. Sheets that cannot be read are listed with the reason.
 * Throws `CancelledError`, and what concerns the workbook as a whole (see `describeHostFailure`).
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  options: ReadOptions = {},
): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const answers = await withRetry(() => {
    workbook.load('name');
    return readFrames(context, options.sheetNames);
  });
  const pending = new Map<SheetFrame, PendingSheet>();
  for (const answer of answers) {
    if ('reason' in answer || answer.used === null || cellCount(answer.used) > MOST_CELLS_OF_A_SHEET) continue;
    pending.set(answer, { worksheet: answer.worksheet, name: answer.name, used: answer.used, rows: [] });
  }
  await readCells(context, [...pending.values()], options);
  const mergesOf = await mergedAreasOf(context, [...pending.values()], options);
  const results = answers.map((answer) =>
    'reason' in answer ? answer : finish(answer, pending.get(answer), mergesOf(answer.name)),
  );
  return {
    name: workbook.name,
    date1904: (await options.date1904?.()) ?? false,
    sheets: results.filter((result): result is SheetSnapshot => !('reason' in result)),
    unread: results.filter((result): result is UnreadSheet => 'reason' in result),
  };
}

async function readCells(context: Excel.RequestContext, sheets: PendingSheet[], options: ReadOptions): Promise<void> {
  const cellsTotal = sheets.reduce((sum, { used }) => sum + cellCount(used), 0);
  const reader = new BlockReader(context, sheets);
  for (let { next } = reader; next !== undefined; { next } = reader) {
    if (options.isCancelled?.()) throw new CancelledError('The reading was cancelled.');
    const cellsRead = sheets.reduce((sum, { rows, used }) => sum + rows.length * used.columns, 0);
    options.onProgress?.({ sheet: next.name, cellsRead, cellsTotal });
    await withRetry(() => reader.read());
    await yieldToEventLoop();
  }
}

async function mergedAreasOf(
  context: Excel.RequestContext,
  sheets: readonly PendingSheet[],
  { mergedAreas = () => [] }: ReadOptions,
): Promise<(sheet: string) => readonly MergedArea[]> {
  if (mergedAreas !== 'ask') return mergedAreas;
  const asked = await withRetry(() => askMergedAreas(context, sheets));
  const byName = new Map(Array.from(asked, ([{ name }, areas]) => [name, areas]));
  return (name) => byName.get(name) ?? [];
}

function finish(
  { name, used, tables }: SheetFrame,
  read: PendingSheet | undefined,
  merges: readonly MergedArea[],
): SheetSnapshot | UnreadSheet {
  if (used === null) return { name, firstRow: 1, firstColumn: 1, values: [], tables };
  if (read === undefined) {
    const size = `${used.rows.toLocaleString('en-US')} rows by ${used.columns.toLocaleString('en-US')} columns`;
    return {
      name,
      reason: `It reaches over ${size}. Delete the cells that stand far from the table, then check again.`,
    };
  }
  if (read.failure !== undefined) return { name, reason: read.failure };
  const merged = merges.length === 0 ? {} : { merges };
  return { name, firstRow: used.row, firstColumn: used.column, values: read.rows, tables, ...merged };
}

function cellCount({ rows, columns }: { readonly rows: number; readonly columns: number }): number {
  return rows * columns;
}
