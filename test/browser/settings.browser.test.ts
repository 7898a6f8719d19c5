import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadXlsx, saveXlsx } from '../../src/embedded-host/file';
import { STRICT_PROTECTION, type CellValue } from '../../src/embedded-host/model';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx');
const NO_FILL = 'rgba(0, 0, 0, 0)';

let site: Site;
let workbench: WorkbenchPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

beforeEach(async () => {
  workbench = await WorkbenchPage.open(site);
});
afterEach(() => closePage());

/** Closes the page; nothing may have gone wrong in it, nor may it have called anybody. */
async function closePage(): Promise<void> {
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
}

/** The first line of the score, once it is another than `before`. */
async function scoreOtherThan(before: string): Promise<string> {
  const score = workbench.pane.getByRole('group', { name: 'Score' }).filter({ hasNotText: before });
  return ((await score.innerText()).split('\n')[0] ?? '').trim();
}

async function scoreIs(words: string): Promise<void> {
  await workbench.pane.getByRole('group', { name: 'Score' }).getByText(words, { exact: true }).waitFor();
}

/** How many findings the overview counts in a group. */
async function countOf(title: string): Promise<number> {
  const button = workbench.pane.getByRole('button', { name: new RegExp(`${title} ?[0-9]+$`) });
  return Number(/([0-9]+)$/.exec(await button.innerText())?.[1]);
}

async function back(): Promise<void> {
  await workbench.pane.getByRole('button', { name: 'Back to the check' }).click();
}

/** Opens a sheet of the Sheets screen to be corrected. */
async function correct(sheet: string): Promise<void> {
  await workbench.choose('Sheets');
  await workbench.pane.getByRole('button', { name: new RegExp(`^${sheet}`) }).click();
}

/** Goes to a cell and waits until it holds this. */
async function reads(address: string, entry: string): Promise<void> {
  await workbench.goTo(address);
  await workbench.holds(address, entry);
}

/** How wide a cell is on screen. */
async function widthOf(address: string): Promise<number> {
  return (await workbench.cell(address).boundingBox())?.width ?? 0;
}

/** Says yes to what the pane asks before it writes. */
async function confirm(action: string): Promise<void> {
  await workbench.page.getByRole('dialog').getByRole('button', { name: action }).click();
}

/** What the saved file holds on a sheet, row by row, without the empty ends. */
async function savedRows(sheet: string): Promise<string[]> {
  return rowsOf((await workbench.save()).bytes, sheet);
}

async function rowsOf(file: Uint8Array, sheet: string): Promise<string[]> {
  const rows: string[] = [];
  (await loadXlsx(file, 'saved.xlsx')).sheetNamed(sheet)?.cells.forEachRow(({ values }, row) => {
    const cells: CellValue[] = Array.from(values, (value) => value ?? null);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) rows.push(`${row + 1}: ${JSON.stringify(cells)}`);
  });
  return rows;
}

const SERVED = '129 of 153 MLs fully served';

test('a longer ESL day for level 2 leaves more students short, and the reset takes that back', async () => {
  const { pane } = workbench;
  await workbench.openSample();
  await workbench.check();
  const before = await countOf('Short of ESL minutes');

  await workbench.choose('Policy');
  const setting = pane.getByRole('button', { name: /^ESL minutes a day, level 2/ });
  await setting.click();
  await pane.getByLabel('District, minutes a day').fill('300');
  await pane.getByRole('button', { name: 'Save and check again' }).click();
  await setting.getByText('changed by you').waitFor();
  await back();
  await scoreOtherThan(SERVED);
  expect(await countOf('Short of ESL minutes')).toBeGreaterThan(before);
  await workbench.openGroup(/Short of ESL minutes/);
  await pane
    .getByText(/300 min a day/)
    .first()
    .waitFor();

  await workbench.choose('Policy');
  await pane.getByRole('button', { name: 'Reset to 90 minutes a day' }).click();
  await setting.getByText('changed by you').waitFor({ state: 'detached' });
  await back();
  await scoreIs(SERVED);
  expect(await countOf('Short of ESL minutes')).toBe(before);
});

test('a column taken away changes the answer, is remembered in the saved file, and can be given back', async () => {
  await workbench.openSample();
  await workbench.check();
  const withoutLevel = await countOf('ML without a level');

  await correct('Roster');
  await workbench.pane.getByLabel('What SDD is').selectOption({ label: 'Not used' });
  await back();
  const score = await scoreOtherThan(SERVED);
  expect(await countOf('ML without a level')).toBeGreaterThan(withoutLevel);
  const { name, bytes } = await workbench.save();
  await closePage();

  workbench = await WorkbenchPage.open(site);
  await workbench.openFile(name, bytes);
  await workbench.check();
  await scoreIs(score);

  await correct('Roster');
  await workbench.pane.getByRole('button', { name: 'Undo what you said of SDD' }).click();
  await back();
  await scoreIs(SERVED);
  expect(await countOf('ML without a level')).toBe(withoutLevel);
});

test('without the roster the pane says what could not be checked, until the roster is back', async () => {
  const { pane } = workbench;
  await workbench.openSample();
  await workbench.check();
  const couldNotCheck = pane.getByRole('button', { name: /^Could not check/ });
  const before = await couldNotCheck.innerText();

  // The sample's Ellevation list is a roster too.
  for (const sheet of ['Roster', 'Ellevation']) {
    await correct(sheet);
    await pane.getByLabel('What it is').selectOption({ label: 'Leave this sheet out' });
    await pane.getByText('Not checked: left out by you').first().waitFor();
    await back();
  }
  await scoreIs('No MLs on the sheets that were read');
  await couldNotCheck.click();
  const missing = pane.getByRole('listitem').filter({ hasText: 'No ESL scheduled' });
  await missing.getByText('Missing: roster.').waitFor();

  for (const sheet of ['Roster', 'Ellevation']) {
    await correct(sheet);
    await pane.getByRole('button', { name: 'Take my changes back' }).click();
    await back();
  }
  await scoreIs(SERVED);
  await pane.getByRole('button', { name: before, exact: true }).waitFor();
});

test('ESL columns stand right of the roster, follow an edit, and go without a trace', async () => {
  const { pane } = workbench;
  await workbench.openSample();
  await workbench.check();
  await reads('AB4', '');
  const width = await widthOf('AB4');
  await workbench.choose('Add ESL columns…');
  await confirm('Add ESL columns');
  await pane.getByText('ESL columns stand right of Roster, Ellevation.').first().waitFor();

  const headings = ['Owed min/day', 'Owed min/wk', 'Scheduled min/wk', 'Gap min/wk', 'ESL status'];
  for (const [at, heading] of headings.entries()) {
    await reads(`${['AB', 'AC', 'AD', 'AE', 'AF'][at]}4`, `${heading} (ML Check)`);
  }
  // Level 1: 135 minutes a day, 675 a week, and that is what the schedule gives.
  for (const [address, entry] of Object.entries({ AB9: '135', AC9: '675', AD9: '675', AE9: '0', AF9: 'Served' })) {
    await reads(address, entry);
  }

  await workbench.type('I9', '3');
  await reads('AB9', '60');
  await workbench.type('I9', '1');
  await reads('AB9', '135');

  expect(await widthOf('AB4')).toBeGreaterThan(width);
  await workbench.choose('Remove ESL columns');
  await pane.getByText('ESL columns removed.').first().waitFor();
  await reads('AB4', '');
  expect(await widthOf('AB4')).toBe(width);
  expect(await savedRows('Roster')).toEqual(await rowsOf(readFileSync(SAMPLE), 'Roster'));
});

/** The sample with a roster that may not be changed. */
async function sampleWithProtectedRoster(): Promise<Buffer> {
  const workbook = await loadXlsx(readFileSync(SAMPLE), 'protected.xlsx');
  const roster = workbook.sheetNamed('Roster');
  if (!roster) throw new Error('The sample has no sheet Roster.');
  roster.protection = { options: STRICT_PROTECTION };
  roster.touch('protection');
  return Buffer.from((await saveXlsx(workbook)).bytes);
}

test('a protected sheet is checked and left as it is, and the pane says why', async () => {
  const { page, pane } = workbench;
  await workbench.openFile('protected.xlsx', await sampleWithProtectedRoster());
  await workbench.check();
  await scoreIs(SERVED);
  const before = await savedRows('Roster');

  await workbench.choose('Highlight rows…');
  await confirm('Highlight rows');
  await pane
    .getByText(/^Marked \d+ rows .*Roster: It is protected and does not allow formatting\. Take the protection off/)
    .first()
    .waitFor();
  await workbench.openGroup(/Grade that cannot be read/);
  const unmarked = await workbench.goToFinding(/^Roster!/);
  await workbench.cell(unmarked).getByText('13', { exact: true }).waitFor();
  expect(await workbench.fill(unmarked)).toBe(NO_FILL);
  await back();
  await workbench.openGroup(/Teacher in two classes at the same time/);
  const marked = await workbench.goToFinding(/^Schedule!/);
  await workbench.cell(marked).waitFor();
  expect(await workbench.fill(marked)).not.toBe(NO_FILL);

  await workbench.choose('Add ESL columns…');
  await confirm('Add ESL columns');
  await pane
    .getByText(/^ESL columns stand right of Ellevation\. .*Roster: It is protected\. Take the protection off/)
    .first()
    .waitFor();

  await workbench.showSheet('Roster');
  await workbench.type('I9', '4');
  await page.getByText(/^This sheet is protected\. Take the protection off in Excel/).waitFor();
  expect(await savedRows('Roster')).toEqual(before);
});
