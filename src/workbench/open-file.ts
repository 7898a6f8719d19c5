import type { HostWorkbook } from '../embedded-host/browser';
import { loadCsvInSlices, loadXlsx, UnreadableFileError, type Pause } from '../embedded-host/file';

/** The files that the picker offers. */
export const FILE_TYPES = '.xlsx,.xlsm,.csv';

/** Reads a workbook from a file's bytes, by the end of its name, with pauses. Throws UnreadableFileError with one line for people. */
export async function readWorkbookFile(bytes: Uint8Array, name: string, pause: Pause): Promise<HostWorkbook> {
  if (/\.xls[xm]$/i.test(name)) return loadXlsx(bytes, name, pause);
  if (/\.(csv|tsv|txt)$/i.test(name)) return loadCsvInSlices(bytes, name, pause);
  if (/\.(xls|xlsb|ods|numbers)$/i.test(name)) {
    throw new UnreadableFileError(name, 'is of another kind. Open it in Excel, save it as .xlsx and open that file.');
  }
  throw new UnreadableFileError(name, 'is no workbook. Choose an Excel file (.xlsx) or a table exported as .csv.');
}

/** What to tell of a file that could not be opened. */
export function describeOpenFailure(error: unknown, name: string): string {
  if (error instanceof UnreadableFileError) return error.message;
  return `"${name}" could not be opened. Open it in Excel, save it again as .xlsx and try that file.`;
}

/** The sample workbook. It travels as a script, so that the page needs to fetch nothing. */
export async function readSampleWorkbook(pause: Pause): Promise<HostWorkbook> {
  const { default: dataUrl } = await import('../../assets/samples/burke-k8-sample.xlsx');
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return loadXlsx(bytes, 'burke-k8-sample.xlsx', pause);
}
