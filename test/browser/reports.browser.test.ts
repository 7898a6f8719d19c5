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

  it('draw their charts over the cells, each with a name, and pass the accessibility check', async () => {
    const { page } = workbench;
    await workbench.showSheet('ML Overview');
    const chart = page.getByRole('img', { name: 'Bar chart of the number of findings of each check' });
    expect(await chart.count()).toBe(1);
    expect(await chart.locator('rect').count()).toBeGreaterThan(10);
    expect(await violations(page)).toEqual([]);
  });

  it('lead by a click from a student to the row that speaks of her', async () => {
    const { page } = workbench;
    await workbench.showSheet('ML ESL Minutes');
    await workbench.goTo('B12');
    const student = await workbench.cell('B12').innerText();
    await workbench.cell('B12').click();
    await page.getByRole('tab', { name: 'Roster', exact: true, selected: true }).waitFor();
    expect(await page.locator('.slick-cell.active').innerText()).toBe(student);
  });

  it("keep a user's notes when they are written anew", async () => {
    const { page } = workbench;
    await workbench.showSheet('ML ESL Minutes');
    const student = await workbench.cell('B10').innerText();
    await workbench.type('T10', `Call the family of ${student}`);
    await write();
    await workbench.pane.getByText('Kept 1 note of yours beside the rows.').waitFor();
    await workbench.showSheet('ML ESL Minutes');
    await page.getByText(`Call the family of ${student}`).first().waitFor();
  });
});
