import { absentSheetRemarks } from '../../compliance/sheets/corrections';
import { listReports, type ListedReport } from '../report/tabs';
import { readStoredSettings, type StoredSettings } from '../settings/workbook-settings';

/** What stands in the workbook beside the users' cells. */
export interface WorkbookState extends StoredSettings {
  readonly reports: readonly ListedReport[];
  readonly sheetNames: readonly string[];
}

/** Reads what the workbook keeps, report tabs and sheet names, changing nothing. Throws what Office.js throws. */
export async function readWorkbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const stored = await readStoredSettings(context);
  const reports = await listReports(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const sheetNames = worksheets.items.map(({ name }) => name);
  const remarks = [...stored.remarks, ...absentSheetRemarks(stored.settings.corrections, sheetNames)];
  return { ...stored, remarks, reports, sheetNames };
}
