import { openInput } from '../../src/cli/inputs';
import type { WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { createExcelHost } from '../../src/embedded-host';
import { readWorkbook } from '../../src/excel/read/read-workbook';

/** A file as a run sees it. */
export async function snapshotOf(file: string): Promise<WorkbookSnapshot> {
  const { workbook } = await openInput(file);
  return createExcelHost(workbook).run((context) => readWorkbook(context));
}
