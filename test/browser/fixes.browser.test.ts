import { loadXlsx, saveXlsx } from '../../src/embedded-host/file';
import { HostWorkbook, STRICT_PROTECTION, type CellValue } from '../../src/embedded-host/model';
import { violations } from './axe';
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
/** Closes the page; nothing may have gone wrong in it, nor may it have called anybody. */
afterEach(async () => {
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});

const HEADINGS = ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD', 'ESL Minutes'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['1001 ', 'Silva, Ana', 'Burke', 3, 'EL', 2, 45],
  ['1002', 'Diaz,  Rosa', 'Burke', 'K', 'EL', 'SDD 2', 45],
  ['1003', 'Lee, Kim', 'Burke', 4, 'EL', 2, '45 min'],
  ['1004', 'Roy, Max', 'Burke', 5, 'EL', 'Level 3', '45'],
];

/** A file with a roster full of slips. */
async function slips(change: (workbook: HostWorkbook) => void = () => undefined): Promise<Buffer> {
  const workbook = new HostWorkbook('slips.xlsx');
  const { cells } = workbook.addSheet('Roster');
  [HEADINGS, ...ROWS].forEach((row, at) => row.forEach((value, column) => cells.setContent(at, column, value)));
  change(workbook);
  return Buffer.from((await saveXlsx(workbook)).bytes);
}

async function openAndCheck(file: Buffer): Promise<void> {
  await workbench.openFile('slips.xlsx', file);
  await workbench.pane.getByRole('button', { name: 'Check workbook' }).waitFor();
  await workbench.check();
}

/** The saved roster, row by row. */
async function savedRows(): Promise<unknown[][]> {
  const { bytes } = await workbench.save();
  const { cells } = (await loadXlsx(bytes, 'saved.xlsx')).sheetNamed('Roster') ?? {};
  return ROWS.map((row, at) => row.map((_, column) => cells?.value(at + 1, column)));
}

test('one kind, then all, then everything taken back: every change is shown before it is made', async () => {
  const { pane, page } = workbench;
  await openAndCheck(await slips());
  const score = await pane.getByRole('group', { name: 'Score' }).innerText();
  await pane.getByRole('button', { name: '7 cells can be fixed for you' }).click();
  const list = pane.getByRole('list', { name: 'Cells to fix' });
  await list.getByRole('group', { name: 'Roster!F3: "SDD 2" becomes 2' }).waitFor();
  await list.getByRole('group', { name: 'Roster!B3: "Diaz, ·Rosa" becomes "Diaz, Rosa"' }).waitFor();

  expect(await violations(page, ['.slick-viewport'])).toEqual([]);
  await pane.getByRole('button', { name: 'Fix 2 cells: Levels in words in a column of numbers' }).click();
  await pane.getByText('Fixed 2 cells.', { exact: false }).first().waitFor();
  await list.getByRole('group', { name: /Roster!F3/ }).waitFor({ state: 'detached' });
  await workbench.goTo('F3');
  await workbench.holds('F3', '2');

  await pane.getByRole('button', { name: 'Fix all 5 cells' }).click();
  await pane.getByText('No cell needs a fix of its form.', { exact: false }).waitFor();
  expect(await violations(page, ['.slick-viewport'])).toEqual([]);
  expect(await savedRows()).toEqual([
    ['1001', 'Silva, Ana', 'Burke', 3, 'EL', 2, 45],
    ['1002', 'Diaz, Rosa', 'Burke', 'K2', 'EL', 2, 45],
    ['1003', 'Lee, Kim', 'Burke', 4, 'EL', 2, 45],
    ['1004', 'Roy, Max', 'Burke', 5, 'EL', 3, 45],
  ]);
  await pane.getByRole('button', { name: 'Back to the check' }).click();
  expect(await pane.getByRole('group', { name: 'Score' }).innerText()).toBe(score);

  await workbench.choose('Fixes');
  await pane.getByRole('button', { name: /^Restore 5 cells/ }).click();
  await pane.getByText('Restored 5 cells.').first().waitFor();
  await pane.getByRole('button', { name: /^Restore 2 cells/ }).click();
  await pane.getByText('Restored 2 cells.').first().waitFor();
  await pane.getByRole('button', { name: /^Restore/ }).waitFor({ state: 'detached' });
  expect(await savedRows()).toEqual(ROWS);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('by keys: arrows walk the cells, Enter goes to one, and the list keeps the focus', async () => {
  const { pane, page } = workbench;
  await openAndCheck(await slips());
  await workbench.choose('Fixes');
  const first = pane.locator('[data-fix=current]');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const address = /^Roster!([A-Z]+\d+):/.exec(name)?.[1] ?? '';
  await page.keyboard.press('Enter');
  await workbench.selected(address);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
});

test('a protected sheet stays as it is, and the pane says why and what to do', async () => {
  const { pane } = workbench;
  await openAndCheck(
    await slips((workbook) => workbook.sheets.forEach((sheet) => (sheet.protection = { options: STRICT_PROTECTION }))),
  );
  await workbench.choose('Fixes');
  await pane.getByRole('button', { name: 'Fix all 7 cells' }).click();
  await pane.getByText('No cell was fixed.', { exact: false }).first().waitFor();
  await pane.getByText(/It is protected\. Take the protection off under Review, then try again\./).waitFor();
  expect(await savedRows()).toEqual(ROWS);
});

test('a finding at a cell that can be fixed offers it, and tells all about its check', async () => {
  const { pane, page } = workbench;
  await openAndCheck(await slips());
  await workbench.openGroup(/Short of ESL minutes/);
  await pane.getByLabel(/Diaz/).first().click();
  await pane.getByRole('button', { name: 'Fix the form of F3: "SDD 2" → 2' }).focus();
  await page.keyboard.press('Enter');
  await pane.getByText('Fixed 1 cell.', { exact: false }).first().waitFor();
  await pane.getByRole('button', { name: /^Fix the form of F3/ }).waitFor({ state: 'detached' });
  // The button is gone; its card has the focus.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^To fix: .*Diaz/);

  await pane.getByRole('button', { name: 'Why' }).first().click();
  await page.getByRole('button', { name: 'About this check' }).click();
  const dialog = page.getByRole('dialog', { name: 'Short of ESL minutes' });
  await dialog.getByRole('heading', { name: 'What it does not see' }).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
});
