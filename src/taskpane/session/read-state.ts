import { listReports, type ListedReport } from '../../excel/report-tabs';
import { readSettings, type WorkbookSettings } from '../../excel/workbook-settings';

/** What stands in the workbook beside the users' cells. */
export interface WorkbookState {
  readonly settings: WorkbookSettings;
  readonly reports: readonly ListedReport[];
  readonly sheetNames: readonly string[];
}

/** Reads settings, report tabs and sheet names, changing nothing. Throws what Office.js throws. */
export async function readWorkbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const settings = await readSettings(context);
  const reports = await listReports(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return { settings, reports, sheetNames: worksheets.items.map(({ name }) => name) };
}
