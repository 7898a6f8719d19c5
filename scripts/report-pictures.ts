import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkInput } from '../src/cli/check-input';
import { openInput } from '../src/cli/inputs';
import { REPORTS } from '../src/compliance/reports/reports';
import { dayOf } from '../src/compliance/sheets/values/dates';
import { createExcelHost } from '../src/embedded-host';
import { loadXlsx } from '../src/embedded-host/file';
import { saveXlsx } from '../src/embedded-host/file/save-xlsx';
import { pictureOf, PICTURES_FOLDER } from './report-docs';

const SAMPLE = path.resolve(__dirname, '../assets/samples/burke-k8-sample.xlsx');
const DOTS_PER_INCH = 80;

/**
 * Prints the report tabs of a workbook through LibreOffice and photographs them: the first page of each for docs/reports.md, all
 * pages to look at in a folder that is named at the end. `npx tsx scripts/report-pictures.ts [FILE.xlsx]`; the sample workbook
 * where no file is named. Only pictures of the sample go into the documents. Needs soffice (LibreOffice) and pdftoppm (poppler).
 */
async function main(file = SAMPLE): Promise<void> {
  for (const [program, argument] of [
    ['soffice', '--version'],
    ['pdftoppm', '-v'],
  ] as const) {
    if (spawnSync(program, [argument]).error)
      throw new Error(`The program ${program} is missing. Install LibreOffice and poppler-utils, then run this again.`);
  }
  const isSample = file === SAMPLE;
  const folder = mkdtempSync(path.join(tmpdir(), 'report-pictures-'));
  const files = await writeReports(file, folder);
  run('soffice', [
    `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
  ]);
  for (const printed of files) {
    const id = path.basename(printed, '.xlsx');
    const pages = path.join(folder, id);
    run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', `${pages}.pdf`, pages]);
    const [first] = readdirSync(folder)
      .filter((name) => new RegExp(`^${id}-\\d+\\.png$`).test(name))
      .sort();
    if (first === undefined) {
      console.log(`LibreOffice printed no page of ${id}.`);
      continue;
    }
    if (isSample) copyFileSync(path.join(folder, first), path.join(PICTURES_FOLDER, pictureOf(id)));
  }
  console.log(`All pages are in ${folder}.`);
  if (isSample) console.log('Now run: npx tsx scripts/make-report-docs.ts');
}

/** Writes one workbook for each report, in which only its tab is visible: LibreOffice prints what is visible. */
async function writeReports(file: string, folder: string): Promise<string[]> {
  mkdirSync(PICTURES_FOLDER, { recursive: true });
  const options = {
    asOf: dayOf(2026, 10, 1),
    reports: REPORTS.map(({ id }) => id),
    highlight: false,
    schools: [],
    regions: [],
  };
  const { makeCopy } = await checkInput(await openInput(file), options, {}, {});
  if (makeCopy === null) throw new Error(`Nothing in ${file} was recognised.`);
  const { bytes } = await makeCopy();
  const files: string[] = [];
  const tabs = new Set(REPORTS.map(({ tabName }) => tabName));
  for (const { id, tabName } of REPORTS) {
    const workbook = await loadXlsx(bytes, `${id}.xlsx`);
    // A tab that has nothing to say of the workbook is not written.
    if (workbook.sheetNamed(tabName) === undefined) continue;
    await createExcelHost(workbook).run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      worksheets.getItem(tabName).activate();
      for (const sheet of worksheets.items) {
        if (sheet.name === tabName) continue;
        // LibreOffice prints the print area of a hidden sheet too.
        if (tabs.has(sheet.name)) sheet.delete();
        else sheet.visibility = 'Hidden';
      }
      await context.sync();
    });
    const target = path.join(folder, `${id}.xlsx`);
    writeFileSync(target, (await saveXlsx(workbook)).bytes);
    files.push(target);
  }
  return files;
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
