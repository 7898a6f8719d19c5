import { areaOf, isSameArea, loadArea, rangeOf } from '../../request/areas';
import { HostRefusal } from '../../request/errors';
import { forEachSheet } from '../../request/for-each-sheet';
import { BlockReader, type PendingSheet } from '../../read/read-blocks';
import { valueOf, type TabContent, type TabTable } from './find';

/** More cells than this hold no report: a cell was left far away, and reading up to it would take Excel minutes. */
const MOST_CELLS = 5_000_000;
/** So many cells are read once more beside other work. */
const FEW_CELLS = 20_000;

/** What stands on a tab: null where nothing does, a refusal where it may not be replaced or cannot be read whole. */
export type ReadContent = TabContent | null | HostRefusal;

/**
 * Reads what stands on tabs, changing nothing; a tab that is gone has no answer. `pause` is called between requests and may throw
 * to stop. Two syncs, unless the cells are too many for one answer.
 */
export async function readContents(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  pause: () => Promise<void>,
): Promise<ReadonlyMap<Excel.Worksheet, ReadContent>> {
  const contents = new Map<Excel.Worksheet, ReadContent>();
  if (worksheets.length === 0) return contents;
  const answers = await forEachSheet(context, worksheets, (worksheet) => {
    const range = loadUsed(worksheet);
    worksheet.tables.load('items/name,items/showHeaders,items/showTotals');
    const { protection } = worksheet;
    protection.load('protected');
    return () => {
      if (protection.protected) return new HostRefusal('ReportTabProtected');
      return range.isNullObject ? null : areaOf(range);
    };
  });
  await pause();
  const reading: PendingSheet[] = [];
  for (const { item: worksheet, ...answer } of answers) {
    if (answer.failure?.code === 'ItemNotFound') continue;
    if (answer.failure !== undefined) contents.set(worksheet, new HostRefusal('ReportTabUnread'));
    else if (answer.value === null || answer.value instanceof HostRefusal) contents.set(worksheet, answer.value);
    else if (answer.value.rows * answer.value.columns > MOST_CELLS)
      contents.set(worksheet, new HostRefusal('ReportTabTooLarge'));
    else reading.push({ worksheet, name: '', used: answer.value, rows: [] });
  }
  const tables = await readCells(context, reading, pause);
  reading.forEach(({ worksheet, used, rows, failure }, at) => {
    const own = tables[at];
    contents.set(
      worksheet,
      failure === undefined && own !== undefined ? { used, rows, tables: own } : new HostRefusal('ReportTabUnread'),
    );
  });
  return contents;
}

/** Reads the cells of sheets into them, and gives back their tables; none of a sheet where they cannot be read. */
async function readCells(
  context: Excel.RequestContext,
  sheets: readonly PendingSheet[],
  pause: () => Promise<void>,
): Promise<readonly (readonly TabTable[] | undefined)[]> {
  const reader = new BlockReader(context, sheets);
  const queued = sheets.map(({ worksheet }) => queueTables(worksheet));
  let isFirst = true;
  let hasTables = false;
  while (reader.next !== undefined) {
    const isRead = await reader.read();
    if (isFirst) hasTables = isRead;
    isFirst = false;
    await pause();
  }
  if (hasTables) return queued.map((read) => read());
  const answers = await forEachSheet(context, sheets, ({ worksheet }) => queueTables(worksheet));
  return answers.map((answer) => (answer.failure === undefined ? answer.value : undefined));
}

/** Loads where the tables of a sheet stand; gives back what reads it after the next sync. */
function queueTables({ tables }: Excel.Worksheet): () => TabTable[] {
  const areas = tables.items.map((table) => ({ table, area: loadArea(table.getRange()) }));
  return () =>
    areas.map(({ table: { name, showHeaders, showTotals }, area }) => ({
      name,
      showHeaders,
      showTotals,
      area: areaOf(area),
    }));
}

/** Whether two readings of a tab found the same cells. */
export function isSameContent(one: ReadContent, other: ReadContent): boolean {
  if (one === null || other === null || one instanceof HostRefusal || other instanceof HostRefusal)
    return one === other;
  return isSameArea(one.used, other.used) && hasValues(other, one.rows);
}

/** Whether so little stands on the tab that it may be read once more beside other work. */
export function isSmallContent(content: TabContent | null): boolean {
  return content === null || content.used.rows * content.used.columns <= FEW_CELLS;
}

/** Loads what stands on a tab by now; tells after the next sync whether it is what was read. */
export function queueComparison(worksheet: Excel.Worksheet, content: TabContent | null): () => boolean {
  const used = loadUsed(worksheet);
  const cells = content === null ? null : rangeOf(worksheet, content.used).load('values');
  return () => {
    if (content === null || cells === null) return used.isNullObject;
    const values = cells.values as (string | number | boolean)[][] | null;
    return (
      !used.isNullObject && isSameArea(areaOf(used), content.used) && values !== null && hasValues(content, values)
    );
  };
}

function hasValues({ rows }: TabContent, others: TabContent['rows']): boolean {
  return rows.every((cells, row) => cells.every((cell, column) => valueOf(cell) === valueOf(others[row]?.[column])));
}

function loadUsed(worksheet: Excel.Worksheet): Excel.Range {
  return loadArea(worksheet.getUsedRangeOrNullObject(true));
}
