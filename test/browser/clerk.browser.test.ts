import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadXlsx } from '../../src/embedded-host/file';
import { columnName } from '../../src/embedded-host/model';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

const SAMPLE = readFileSync(path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx'));

/** Every cell of the sample's sheets that another file holds otherwise: `Roster!I9: 1, now 4`; formulas are compared as such. */
async function differences(file: Uint8Array): Promise<string[]> {
  const [before, after] = [await loadXlsx(SAMPLE, 'sample.xlsx'), await loadXlsx(file, 'saved.xlsx')];
  return before.sheets.flatMap(({ name, cells }) => {
    const saved = after.sheetNamed(name)?.cells;
    const rows = Math.max(cells.rowCount, saved?.rowCount ?? 0);
    return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
      const columns = Math.max(cells.row(row)?.values.length ?? 0, saved?.row(row)?.values.length ?? 0);
      return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
        const old = cells.formula(row, column) ?? cells.value(row, column);
        const now = saved?.formula(row, column) ?? saved?.value(row, column);
        return old === now ? [] : [`${name}!${columnName(column)}${row + 1}: ${String(old)}, now ${String(now)}`];
      });
    });
  });
}

let site: Site;
let workbench: WorkbenchPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

beforeEach(async () => {
  workbench = await WorkbenchPage.open(site);
  await workbench.openSample();
});
afterEach(async () => {
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});

test('the clerk checks, walks to a finding, corrects the cell, and the finding is gone', async () => {
  const { pane } = workbench;
  await workbench.check();
  await pane.getByText('129 of 153 MLs fully served', { exact: true }).waitFor();

  await workbench.openGroup(/Grade that cannot be read/);
  const address = await workbench.goToFinding(/^Roster!/);
  await workbench.holds(address, '13');

  await workbench.type(address, '3');
  await pane.getByRole('button', { name: /Grade that cannot be read/ }).waitFor({ state: 'detached' });
});

test('a click on a finding shows its cell, also far down and on another sheet', async () => {
  await workbench.check();
  await workbench.openGroup(/Teacher in two classes at the same time/);
  const address = await workbench.goToFinding(/^Schedule!/);
  await workbench.page.getByRole('tab', { name: 'Schedule', selected: true }).waitFor();
  await workbench.cell(address).waitFor();
});

test('what was typed is in the saved file, and everything else as it was', async () => {
  await workbench.type('I9', '4');
  const { name, bytes } = await workbench.save();
  expect(name).toBe('burke-k8-sample.xlsx');
  expect(await differences(bytes)).toEqual(['Roster!I9: 1, now 4']);
});

test('the whole story: a wrong column is set right, a gap is mended, a finding is waived, the report is in the file', async () => {
  const { page, pane } = workbench;
  await workbench.check();
  const overview = await pane.getByRole('group', { name: 'Score' }).innerText();
  await workbench.choose('Sheets');
  await pane.getByRole('button', { name: /^Roster/ }).click();
  await pane.getByLabel('What SDD is').selectOption({ label: 'Not used' });
  await pane.getByRole('button', { name: 'Undo what you said of SDD' }).click();
  await pane.getByRole('button', { name: 'Back to the check' }).click();
  await pane.getByRole('group', { name: 'Score' }).filter({ hasText: '129 of 153 MLs fully served' }).waitFor();
  expect(await pane.getByRole('group', { name: 'Score' }).innerText()).toBe(overview);

  await workbench.openGroup(/Grade that cannot be read/);
  const address = await workbench.goToFinding(/^Roster!/);
  await workbench.type(address, '3');
  await pane.getByRole('button', { name: /Grade that cannot be read/ }).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: 'Back to the check' }).click();

  await workbench.openGroup(/Class over its cap/);
  await pane.getByRole('button', { name: 'Waive…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Waive this finding' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Second teacher in the room');
  await dialog.getByRole('button', { name: 'Waive finding' }).click();
  await pane.getByRole('button', { name: /Class over its cap/ }).waitFor({ state: 'detached' });

  await workbench.choose('Reports');
  await pane.getByRole('button', { name: /^Write \d+ tabs$/ }).click();
  await pane
    .getByText(/^Wrote \d+ tabs/)
    .first()
    .waitFor();
  const { bytes, name } = await workbench.save();
  expect(await differences(bytes)).toEqual([`Roster!${address}: 13, now 3`]);
  const findings: unknown[] = [];
  (await loadXlsx(bytes, name)).sheetNamed('ML Findings')?.cells.forEachRow(({ values }) => findings.push(...values));
  expect(findings.join('\n')).toContain('Second teacher in the room');
  expect(findings.join('\n')).not.toContain('Grade that cannot be read');
});

test('a waived finding is no longer counted, and taking the waiver back counts it again', async () => {
  const { page, pane } = workbench;
  await workbench.check();
  await workbench.openGroup(/Class over its cap/);
  await pane.getByRole('button', { name: 'Waive…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Waive this finding' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Second teacher in the room');
  await dialog.getByRole('button', { name: 'Waive finding' }).click();
  await pane.getByRole('button', { name: /Class over its cap/ }).waitFor({ state: 'detached' });

  const { bytes, name } = await workbench.save();
  expect(JSON.stringify((await loadXlsx(bytes, name)).customXmlParts)).toContain('Second teacher in the room');

  await pane.getByRole('button', { name: 'Back' }).click();
  await pane.getByRole('button', { name: '1 waived' }).click();
  await pane.getByRole('button', { name: 'Take waiver back' }).first().click();
  await pane.getByText('Second teacher in the room').waitFor({ state: 'detached' });
});

test('highlights are seen in the sheet, follow a sort, and go without a trace', async () => {
  const { page, pane } = workbench;
  await workbench.check();
  await workbench.choose('Highlight rows…');
  await page.getByRole('dialog').getByRole('button', { name: 'Highlight rows' }).click();
  await pane
    .getByText(/^Marked \d+ rows/)
    .first()
    .waitFor();
  await workbench.goTo('E181');
  await workbench.holds('E181', '13');
  expect(await workbench.fill('E181')).toBe('rgb(249, 212, 216)');

  await workbench.goTo('E5');
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitem', { name: /^Sort Z to A/ }).click();
  await page.waitForFunction(() => document.querySelector('.slick-row[data-row="4"] .column-E .cell-content') !== null);
  await workbench.openGroup(/Grade that cannot be read/);
  const moved = await workbench.goToFinding(/^Roster!E(?!181\b)/);
  await workbench.holds(moved, '13');
  // Marks follow a moment after the findings.
  await workbench.isFilled(moved, 'rgb(249, 212, 216)');

  await workbench.choose('Remove highlights');
  await pane.getByText('Highlights removed.').first().waitFor();
  expect(await workbench.fill(moved)).toBe('rgba(0, 0, 0, 0)');
});

test('reports are written into tabs and are in the saved file', async () => {
  const { page, pane } = workbench;
  await workbench.check();
  await workbench.choose('Reports');
  await pane.getByRole('button', { name: /^Write \d+ tabs$/ }).click();
  await page.getByRole('tab', { name: 'ML Overview' }).waitFor();
  const { bytes, name } = await workbench.save();
  const saved = await loadXlsx(bytes, name);
  const summary = saved.sheetNamed('ML Overview');
  const texts: unknown[] = [];
  summary?.cells.forEachRow(({ values }) => texts.push(...values));
  expect(texts.some((text) => typeof text === 'string' && text.includes('Burke'))).toBe(true);
  expect(await differences(bytes)).toEqual([]);
});
