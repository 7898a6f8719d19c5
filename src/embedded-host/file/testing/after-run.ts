import { Workbook } from '@cj-tech-master/excelts';
import { createExcelHost } from '../../client';
import { HostWorkbook, type CellValue, type HostSheet } from '../../model';
import { loadXlsx } from '../load-xlsx';
import { saveXlsx } from '../save-xlsx';
import { SAMPLE_PARTS, samplePackage } from '../../../xlsx/testing/sample-package';
import { unzipParts } from '../../../xlsx/testing/zip-parts';

/** The sample's parts with its first sheet open for changes. */
export const OPEN_PARTS: Readonly<Record<string, string>> = {
  ...SAMPLE_PARTS,
  'xl/worksheets/sheet1.xml': (SAMPLE_PARTS['xl/worksheets/sheet1.xml'] ?? '').replace(/<sheetProtection[^>]*\/>/, ''),
};

/** The sample with its first sheet open for changes, loaded; parts changed, or taken away with null. */
export function loadSample(changes: Readonly<Record<string, string | null>> = {}): Promise<HostWorkbook> {
  return loadXlsx(samplePackage({ ...OPEN_PARTS, ...changes }), 'Sample.xlsx');
}

/** What an add-in does to a workbook (the sample) through Microsoft's client, saved, and what is in the file then. */
export async function afterRun(batch: (context: Excel.RequestContext) => Promise<void>, workbook?: HostWorkbook) {
  const loaded = workbook ?? (await loadSample());
  await createExcelHost(loaded).run(async (context) => {
    await batch(context);
    await context.sync();
  });
  const { bytes, losses } = await saveXlsx(loaded);
  return { bytes, losses, parts: unzipParts(bytes), workbook: loaded, again: await loadXlsx(bytes, 'Sample.xlsx') };
}

/** A workbook made in memory, with these rows on its first sheet. */
export function makeWorkbook(rows: CellValue[][] = []): HostWorkbook {
  const workbook = new HostWorkbook('New.xlsx');
  const sheet = workbook.addSheet('Report');
  rows.forEach((values, row) => sheet.cells.loadRow(row, { values, formulas: undefined, styles: undefined }));
  return workbook;
}

/** A saved file as another program sees it. */
export async function readElsewhere(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

/** The workbook's first sheet. */
export function firstSheet(workbook: HostWorkbook): HostSheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}
