import { COLOUR_RULES, violations } from './axe';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** The cells are many and alike, and the same in every theme: they are looked at once. */
const CELLS = '.slick-viewport';

test('the sheet breaks no rule of accessibility', async () => {
  const workbench = await WorkbenchPage.open(site, { viewport: { width: 900, height: 420 } });
  await workbench.openSample();
  expect(await violations(workbench.page)).toEqual([]);
  await workbench.page.context().close();
});

/** The themes differ in nothing but colours: all else is looked at in one. */
const THEMES = [
  ['light', { colorScheme: 'light' }, undefined],
  ['dark', { colorScheme: 'dark' }, COLOUR_RULES],
  ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }, COLOUR_RULES],
] as const;

test.each(THEMES)('no screen breaks a rule of accessibility in %s', async (_name, options, rules) => {
  const workbench = await WorkbenchPage.open(site, options);
  const violationsOf = ({ page: shown }: WorkbenchPage): Promise<string[]> => violations(shown, [CELLS], rules);
  const { page, pane } = workbench;
  const screens: Record<string, string[]> = {};
  screens['start'] = await violationsOf(workbench);
  await workbench.openSample();
  screens['first run'] = await violationsOf(workbench);
  await page.keyboard.press('Control+h');
  screens['find'] = await violationsOf(workbench);
  await page.getByRole('button', { name: 'Close find' }).click();
  for (const name of ['Save as…', 'Help with the sheet']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('alertdialog').waitFor();
    screens[name] = await violationsOf(workbench);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  }
  await workbench.check();
  screens['overview'] = await violationsOf(workbench);
  await workbench.openGroup(/No ESL scheduled/);
  screens['findings'] = await violationsOf(workbench);
  await pane.getByRole('button', { name: 'Waive…' }).first().click();
  await page.getByRole('dialog').waitFor();
  screens['waive'] = await violationsOf(workbench);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const screen of ['Plan', 'Reports', 'Sheets', 'Policy', 'Help']) {
    await workbench.choose(screen);
    await pane.getByRole('heading', { name: screen, exact: true }).waitFor();
    screens[screen] = await violationsOf(workbench);
  }
  expect(Object.entries(screens).filter(([, found]) => found.length > 0)).toEqual([]);
  await page.context().close();
});

test('at 320 pixels, or at a zoom that leaves no more, nothing is cut: the pane stands below the sheet', async () => {
  const workbench = await WorkbenchPage.open(site, { viewport: { width: 320, height: 640 } });
  const { page, pane } = workbench;
  await workbench.openSample();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const check = await pane.getByRole('button', { name: 'Check workbook' }).boundingBox();
  const save = await page.getByRole('button', { name: 'Save as…' }).boundingBox();
  for (const box of [check, save]) expect((box?.x ?? 0) + (box?.width ?? 321)).toBeLessThanOrEqual(320);
  await workbench.type('C8', 'Changed');
  await page.getByText('Unsaved changes.').waitFor();
  await page.context().close();
});
