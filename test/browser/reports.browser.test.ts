/** Needs the built pages: `npm run build`. */
import { COLOUR_RULES, lookAs, violations } from './axe';
import { ExcelPage } from './excel-page';
import { school, widest } from './states';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

describe('report tabs in the workbench', () => {
  let site: Site;
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    site = await startSite();
    workbench = await WorkbenchPage.open(site, { viewport: { width: 1400, height: 860 } });
    await workbench.openSample();
    await workbench.check();
    await workbench.choose('Reports');
    await write();
  });
  afterAll(() => site.close());

  async function write() {
    const { pane } = workbench;
    await pane.getByRole('button', { name: /^Write \d+ tabs?$/ }).click();
    await pane.getByRole('heading', { name: 'Just written' }).waitFor();
  }

  /** Brings a cell of the tab in front into view; a line of a tab is hidden, so that lines of the grid are not rows. */
  async function lookAt(address: string, column: string) {
    const box = workbench.page.getByLabel('Name box');
    await box.fill(address);
    await box.press('Enter');
    await workbench.page.locator(`.slick-cell.active.column-${column}`).waitFor();
  }

  const lineOf = (text: string) => workbench.page.locator('.slick-row').filter({ hasText: text }).first();

  it('draw their charts over the cells, each with a name, and pass the accessibility check', async () => {
    const { page } = workbench;
    await workbench.showSheet('ML ESL Minutes');
    const chart = page.getByRole('img', { name: 'ESL minutes a week, owed and scheduled' });
    await chart.locator('rect').nth(10).waitFor();
    expect(await chart.count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    ['Save TFM self-assessment (Word)', 'TFM self-assessment.docx'],
    ['Save Rule book (Word)', 'Rule book.docx'],
    ['Save Class-size and projections review (PowerPoint)', 'Class-size and projections review.pptx'],
  ])('are Word and PowerPoint files too: %s', async (button, file) => {
    const { page, pane } = workbench;
    const download = page.waitForEvent('download');
    await pane.getByRole('button', { name: button, exact: true }).click();
    expect((await download).suggestedFilename()).toBe(file);
    await pane.getByText(`${file} is made.`).waitFor();
    expect(workbench.watched.errors).toEqual([]);
  });

  it('lead by a click from a student to the row that speaks of her', async () => {
    const { page } = workbench;
    await workbench.showSheet('ML ESL Minutes');
    await lookAt('A31', 'A');
    const student = lineOf('Pierre-Louis, Woodmarc').locator('.column-B');
    const id = await student.innerText();
    await student.click();
    await page.getByRole('tab', { name: 'Roster', exact: true, selected: true }).waitFor();
    expect(await page.locator('.slick-cell.active').innerText()).toBe(id);
  });

  it("keep a user's notes when they are written anew", async () => {
    const { page } = workbench;
    await workbench.showSheet('ML ESL Minutes');
    await lookAt('A31', 'A');
    await lineOf('Pierre-Louis, Woodmarc').locator('.column-C').click();
    const row = /[0-9]+$/.exec(await page.getByLabel('Name box').inputValue())?.[0];
    await lookAt(`T${row}`, 'T');
    await page.keyboard.type('Call the family of Woodmarc');
    await page.keyboard.press('Enter');
    await write();
    await workbench.pane.getByText('Kept 1 note of yours beside the rows.').waitFor();
    await workbench.showSheet('ML ESL Minutes');
    await lookAt(`T${row}`, 'T');
    await page.getByText('Call the family of Woodmarc').first().waitFor();
  });

  it('are picked by reader and written for one school by keys; nothing is cut at 320 pixels, nor unseen in any colours', async () => {
    const { page, pane } = workbench;
    await pane.getByRole('button', { name: 'Principal', exact: true }).press('Enter');
    await pane.getByRole('button', { name: 'Write 8 tabs' }).waitFor();
    const schools = pane.getByLabel('Schools', { exact: true });
    await schools.selectOption('Burke K-8');
    await pane.getByRole('button', { name: 'Write 8 tabs' }).press('Enter');
    await pane.getByRole('heading', { name: 'Just written' }).waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await pane.evaluate(widest)).toBeLessThanOrEqual(320);
    // The colours of the grid have a test of their own.
    for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await lookAs(page, media);
      expect(await violations(page, ['.slick-viewport'], COLOUR_RULES)).toEqual([]);
    }
    await lookAs(page, { colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 1400, height: 860 });
  });
});

describe('the schools of report tabs in the pane', () => {
  let site: Site;
  beforeAll(async () => (site = await startSite()));
  afterAll(() => site.close());

  it('are a region that is made, renamed and deleted by keys, at 320 pixels, in light and dark', async () => {
    const two = school(4);
    const roster = two.sheetNamed('Roster');
    for (const row of [1, 2]) roster?.cells.setContent(row, 2, 'Otis');
    const excel = await ExcelPage.open(site, two, { width: 320, isDark: true });
    const { page } = excel;
    await page.getByRole('button', { name: 'Check again', disabled: false }).waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Reports', exact: true }).click();
    const schools = page.getByRole('combobox', { name: 'Schools' });
    await schools.selectOption({ label: 'Several schools…' });
    await page.getByRole('checkbox', { name: 'Otis' }).press('Space');
    await page.getByRole('textbox', { name: 'To keep them as a region, its name' }).fill('North');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep as a region' }).press('Enter');
    await page.getByText('Otis.', { exact: true }).waitFor();
    expect(await schools.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.getByRole('button', { name: 'Change or rename…' }).press('Enter');
    await page.getByRole('group', { name: 'Schools of region North' }).waitFor();
    await page.getByRole('textbox', { name: 'Name of the region' }).fill('East');
    expect(await page.getByRole('main').evaluate(widest)).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Save region' }).press('Enter');
    await page.getByRole('button', { name: 'Delete region…' }).waitFor();
    expect(await schools.locator('option:checked').innerText()).toBe('East');
    expect(await violations(page)).toEqual([]);
    await lookAs(page, { colorScheme: 'light' });
    expect(await violations(page, [], COLOUR_RULES)).toEqual([]);

    await page.getByRole('button', { name: 'Delete region…' }).press('Enter');
    await page.getByRole('button', { name: 'Delete region', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Delete region…' }).waitFor({ state: 'detached' });
    expect(await schools.locator('option').allInnerTexts()).not.toContain('East');
    expect(excel.wrong).toEqual([]);
  });
});
