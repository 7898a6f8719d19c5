import { loadXlsx } from '../../src/embedded-host/file';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

jest.setTimeout(120_000);

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
  expect(workbench.watched.errors).toEqual([]);
  expect(workbench.watched.foreignRequests).toEqual([]);
  await workbench.page.context().close();
});

test('the clerk checks, walks to a finding, corrects the cell, and the finding is gone', async () => {
  const { pane } = workbench;
  await workbench.check();
  await pane.getByText('149 of 153 MLs fully served', { exact: true }).waitFor();

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
  const saved = await loadXlsx(bytes, name);
  const roster = saved.sheetNamed('Roster');
  expect(roster?.cells.value(8, 8)).toBe(4);
  expect(roster?.cells.value(4, 2)).toBe('Abbott, Caleb');
  expect(saved.sheets.map((sheet) => sheet.name)).toContain('Schedule');
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
  expect(JSON.stringify([...(await loadXlsx(bytes, name)).settings])).toContain('Second teacher in the room');

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
  await page.waitForFunction(() => document.querySelector('.slick-row[data-row="4"] .l5 .cell-content') !== null);
  await workbench.openGroup(/Grade that cannot be read/);
  const moved = await workbench.goToFinding(/^Roster!E(?!181\b)/);
  await workbench.holds(moved, '13');
  expect(await workbench.fill(moved)).toBe('rgb(249, 212, 216)');

  await workbench.choose('Remove highlights');
  await pane.getByText('Highlights removed.').first().waitFor();
  expect(await workbench.fill(moved)).toBe('rgba(0, 0, 0, 0)');
});

test('reports are written into tabs and are in the saved file', async () => {
  const { page, pane } = workbench;
  await workbench.check();
  await workbench.choose('Reports');
  await pane.getByRole('button', { name: /^Write \d+ tabs$/ }).click();
  await page.getByRole('tab', { name: 'ML Summary' }).waitFor();
  const { bytes, name } = await workbench.save();
  const saved = await loadXlsx(bytes, name);
  const summary = saved.sheetNamed('ML Summary');
  const texts: unknown[] = [];
  summary?.cells.forEachRow(({ values }) => texts.push(...values));
  expect(texts.some((text) => typeof text === 'string' && text.includes('Burke'))).toBe(true);
});
