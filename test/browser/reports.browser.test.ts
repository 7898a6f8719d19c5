/** Needs the built pages: `npm run build`. */
import { violations } from './axe';
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
});
