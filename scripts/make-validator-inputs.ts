import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../src/cli/main';
import { dayOf } from '../src/compliance/sheets/values/dates';
import { createExcelHost, HostWorkbook } from '../src/embedded-host';
import { loadXlsx, saveXlsx } from '../src/embedded-host/file';
import { samplePackage } from '../src/xlsx/testing/sample-package';
import { SCHOOL } from '../src/taskpane/testing/school-workbook';
import { putCells } from '../src/excel/testing/excel-with';

/**
 * Makes workbooks to be judged by scripts/validate-ooxml.mjs: every odd file with a small school put into it, and some of our own
 * making; each checked three times over, the copy, its copy and its copy. `npx tsx scripts/make-validator-inputs.ts FOLDER`.
 */
async function make(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const odd = path.resolve(__dirname, '../test/fixtures/odd');
  for (const name of readdirSync(odd).filter((each) => each.endsWith('.xlsx'))) {
    const bytes = new Uint8Array(readFileSync(path.join(odd, name)));
    // Two of them are refused.
    const workbook = await loadXlsx(bytes, name).catch(() => null);
    if (workbook === null) continue;
    writeFileSync(path.join(folder, `odd-${name}`), bytes);
    await checkThrice(folder, `odd-${name.replace('.xlsx', '')}`, withSchool(workbook));
  }
  await checkThrice(folder, 'x14-rules-chart-table', withSchool(await loadXlsx(samplePackage(), 'x.xlsx')));
  await checkThrice(folder, '120-sheets', many(120));
  await checkThrice(
    folder,
    'filters',
    await changed((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:F4'), 3, { filterOn: 'Values', values: ['3'] })),
  );
  await checkThrice(
    folder,
    'protection',
    await changed((sheet) => sheet.protection.protect({ allowFormatCells: false })),
  );
  await checkThrice(folder, 'tables', await changed((sheet) => sheet.tables.add('A1:F4', true)));
}

function withSchool(workbook: HostWorkbook): HostWorkbook {
  for (const [name, cells] of Object.entries(SCHOOL)) {
    const free = workbook.sheetNamed(name) === undefined ? name : `${name} of the school`;
    putCells(workbook.addSheet(free), cells);
  }
  workbook.changed.add('sheets');
  return workbook;
}

function many(count: number): HostWorkbook {
  const workbook = withSchool(new HostWorkbook('Many.xlsx'));
  for (let at = 3; at <= count; at++) putCells(workbook.addSheet(`Room ${at}`), [['Seats'], [at]]);
  return workbook;
}

async function changed(change: (roster: Excel.Worksheet) => unknown): Promise<HostWorkbook> {
  const workbook = withSchool(new HostWorkbook('School.xlsx'));
  await createExcelHost(workbook).run(async (context) => {
    change(context.workbook.worksheets.getItem('Roster'));
    await context.sync();
  });
  return workbook;
}

async function checkThrice(folder: string, name: string, workbook: HostWorkbook): Promise<void> {
  let file = path.join(folder, `${name}.input.xlsx`);
  writeFileSync(file, (await saveXlsx(workbook)).bytes);
  for (const copy of ['copy', 'copy of copy', 'copy of copy of copy']) {
    const out = path.join(folder, `${name}.${copy}.xlsx`);
    const said: string[] = [];
    const tell = (text: string) => said.push(text);
    const status = await main([file, '--out', out], dayOf(2026, 10, 1), { out: () => {}, error: tell });
    if (status === 2) process.stderr.write(`${file}: ${said.join(' ')}\n`);
    file = out;
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder.');
void make(folder);
