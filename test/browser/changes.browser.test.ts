import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;
let workbench: WorkbenchPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

beforeEach(async () => {
  workbench = await WorkbenchPage.open(site);
});
afterEach(async () => {
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});

const PLAIN = 'Name,Note\nAna,b\nMai,a\n';
const SAMPLE = path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx');

const button = (name: string | RegExp) => workbench.page.getByRole('button', { name });

test('unsaved changes are asked about before another file takes their place, and before the page goes', async () => {
  const { page } = workbench;
  await workbench.openFile('plain.csv', PLAIN);
  await workbench.type('A2', 'Sam');
  await page.getByText('Unsaved changes.').waitFor();
  expect(await page.title()).toBe('● plain.csv: ML Compliance Check');

  await button('Sample workbook').click();
  const dialog = page.getByRole('alertdialog', { name: 'Save your changes to plain.csv?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Sample workbook');
  await workbench.cell('A2').getByText('Sam').waitFor();

  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await workbench.cell('A2').getByText('Sam').waitFor();

  await workbench.openFile('other.csv', 'Other\n');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('plain.xlsx');
  await workbench.cell('A1').getByText('Other').waitFor();
  await page.getByText('Everything stays on this computer.').waitFor();
});

test('Ctrl+S saves; Save as asks for a name', async () => {
  const { page } = workbench;
  await workbench.openFile('plain.csv', PLAIN);
  await workbench.type('A2', 'Sam');
  const [first] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(first.suggestedFilename()).toBe('plain.xlsx');
  await page.getByText('Everything stays on this computer.').waitFor();
  await button('Save as…').click();
  await page.getByLabel('File name').fill('Roster of May');
  const [second] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(second.suggestedFilename()).toBe('Roster of May.xlsx');
});

test('what a person and the pane did is undone step by step, under its name, until the file is the one that was opened', async () => {
  const { page, pane } = workbench;
  await workbench.openSample();
  await workbench.check();
  await workbench.choose('Highlight rows…');
  await page.getByRole('dialog').getByRole('button', { name: 'Highlight rows' }).click();
  await pane
    .getByText(/^Marked /)
    .first()
    .waitFor();
  await button('Undo: marking rows').waitFor();
  await workbench.showSheet('Roster');
  await workbench.type('C8', 'Changed');
  await button('Undo: typing in C8').waitFor();
  await workbench.goTo('B9');
  await button('Sort').click();
  await page.getByRole('menuitem', { name: /^Sort Z to A/ }).click();
  await button('Undo: sort').click();
  await workbench.cell('C8').getByText('Changed').waitFor();
  await button('Redo: sort').waitFor();
  await workbench.goTo('B9');
  await page.keyboard.press('Control+z');
  await workbench.cell('C8').getByText('Changed').waitFor({ state: 'detached' });
  await button('Undo: marking rows').click();
  await button('Undo').and(page.locator('[aria-disabled=true]')).waitFor();
  expect((await workbench.save()).bytes.equals(readFileSync(SAMPLE))).toBe(true);
  for (const step of ['marking rows', 'typing in C8', 'sort']) await button(`Redo: ${step}`).click();
  await button('Redo').and(page.locator('[aria-disabled=true]')).waitFor();
});
