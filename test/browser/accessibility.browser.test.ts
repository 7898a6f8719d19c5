import { COLOUR_RULES, lookAs, violations } from './axe';
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

/** Controls, headings and their groups that a screen reader meets in the pane, in its order; what stands within lists is left out. */
async function namesInOrder({ pane }: WorkbenchPage): Promise<string[]> {
  const names: string[] = [];
  let listAt = Infinity;
  for (const line of (await pane.ariaSnapshot()).split('\n')) {
    const indent = line.search(/\S/);
    if (indent > listAt) continue;
    const [, role = '', name = ''] = /^\s*- '?([a-z]+) "(.*?)"/.exec(line) ?? [];
    listAt = /^\s*- '?list\b/.test(line) ? indent : Infinity;
    // The day of the check is another each day.
    if (role !== '') names.push(`${role}: ${name.replace(/ · [A-Z][a-z]{2} \d+$/, '')}`);
  }
  return names;
}

const SEVERITIES = ['button: 65 to fix', 'button: 37 to review', 'button: 6 for information'];

test('a screen reader meets the pane in the order in which it is read', async () => {
  const workbench = await WorkbenchPage.open(site);
  await workbench.openSample();
  await workbench.pane.getByRole('button', { name: 'Skip tour' }).click();
  await workbench.check();
  expect(await namesInOrder(workbench)).toEqual([
    ...['complementary: ML Compliance Check', 'heading: ML Compliance Check', 'button: More'],
    ...['button: Burke K-8 · 16 sheets read', 'group: Score', ...SEVERITIES, 'button: Check again'],
    ...['region: Fix first', 'heading: Fix first'],
    ...['button: 62 cells can be fixed for you', 'button: Could not check (2)', 'button: Change'],
    ...['button: Write report tabs', 'button: Plan the ESL schedule'],
  ]);
  await workbench.openGroup(/No ESL scheduled/);
  expect(await namesInOrder(workbench)).toEqual([
    ...['complementary: ML Compliance Check', 'button: Back to the check', 'heading: Findings', 'button: More'],
    ...['search: Find findings', 'searchbox: Search by student, class, teacher, school, check or cell'],
    ...['button: Clear the search', 'button: More filters', 'button: Copy the list as text'],
    ...['group: Severity', ...SEVERITIES, 'button: Clear filters (2 findings shown)', 'list: Findings'],
  ]);
  for (const screen of ['Fixes', 'Plan', 'Reports', 'Sheets', 'Policy', 'Help']) {
    await workbench.choose(screen);
    await workbench.pane.getByRole('heading', { name: screen, exact: true }).waitFor();
    expect((await namesInOrder(workbench)).slice(1, 4)).toEqual([
      ...['button: Back to the check', `heading: ${screen}`, 'button: More'],
    ]);
  }
  await workbench.close();
});

/** The themes differ in nothing but colours: all else is looked at in one. */
const THEMES = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, undefined],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, COLOUR_RULES],
  ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }, COLOUR_RULES],
] as const;

test('no screen breaks a rule of accessibility in light, dark and high contrast', async () => {
  // Cells that are not looked at count all the same for the time that each look takes.
  const workbench = await WorkbenchPage.open(site, { viewport: { width: 900, height: 800 } });
  const { page, pane } = workbench;
  const found: Record<string, string[]> = {};
  const lookAt = async (screen: string): Promise<void> => {
    for (const [theme, media, rules] of THEMES) {
      await lookAs(page, media);
      found[`${screen}, ${theme}`] = await violations(page, [CELLS], rules);
    }
  };
  await lookAt('start');
  await workbench.openSample();
  await lookAt('first run');
  await page.keyboard.press('Control+h');
  await lookAt('find');
  await page.getByRole('button', { name: 'Close find' }).click();
  for (const name of ['Save as…', 'Help with the sheet']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('alertdialog').waitFor();
    await lookAt(name);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  }
  await workbench.check();
  await lookAt('overview');
  await workbench.openGroup(/No ESL scheduled/);
  await lookAt('findings');
  await pane.getByRole('button', { name: 'Waive…' }).first().click();
  await page.getByRole('dialog').waitFor();
  await lookAt('waive');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const screen of ['Plan', 'Reports', 'Sheets', 'Policy', 'Help']) {
    await workbench.choose(screen);
    await pane.getByRole('heading', { name: screen, exact: true }).waitFor();
    await lookAt(screen);
  }
  expect(Object.entries(found).filter(([, broken]) => broken.length > 0)).toEqual([]);
  await workbench.close();
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
