import type { PayloadMeter } from '../request/payload';
import type { WriteSteps } from '../request/write-steps';
import { queueChart } from './charts';
import { queueColumnWidths, queueLines, queueLinks, queueRowHeights, queueTableLook } from './format';
import type { ReportLayout, TableLayout } from './layout';
import { queueTable } from './tables';

export interface WrittenTable {
  readonly layout: TableLayout;
  readonly excelTable: Excel.Table;
}

/** Queues all that stands on a report's tab, in requests that Excel can hold. Returns its tables, which have no names of ours yet. */
export async function queueContent(
  worksheet: Excel.Worksheet,
  layout: ReportLayout,
  date1904: boolean,
  payload: PayloadMeter,
  steps: WriteSteps,
): Promise<WrittenTable[]> {
  queueColumnWidths(worksheet, layout.columnWidths);
  await queueLines(worksheet, layout.lines, layout.columnWidths.length, payload);
  const tables: WrittenTable[] = [];
  for (const table of layout.tables) {
    await payload.reserve(0, 10 * table.width);
    const excelTable = await queueTable(worksheet, table, date1904, payload, (rows) => steps.queued(rows));
    tables.push({ layout: table, excelTable });
    await queueTableLook(worksheet, table, payload);
  }
  await queueRowHeights(worksheet, layout.rowHeights, payload);
  queueLinks(worksheet, layout.links);
  for (const chart of layout.charts) queueChart(worksheet, chart);
  return tables;
}
