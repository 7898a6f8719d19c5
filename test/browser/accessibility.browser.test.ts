import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

jest.setTimeout(180_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Fluent UI's own helpers: they pass the focus on at once and are meant for nobody. */
const FOCUS_HELPERS = '[data-tabster-dummy]';
/** The cells are many and alike, and the same in every theme: they are looked at once. */
const CELLS = '.slick-viewport';

/** What axe-core finds wrong, a line each. It is put into the page by the test alone: the page's policy does not let scripts in. */
async function violations(workbench: WorkbenchPage, unseen: readonly string[] = [CELLS]): Promise<string[]> {
  const { page } = workbench;
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const exclude = JSON.stringify([FOCUS_HELPERS, ...unseen].map((selector) => [selector]));
  const run = `axe.run({ exclude: ${exclude} }, { runOnly: ${JSON.stringify(RULES)} })`;
  const { violations: found } = (await page.evaluate(`${AXE}; ${run}`)) as AxeResults;
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}

test('the sheet breaks no rule of accessibility', async () => {
  const workbench = await WorkbenchPage.open(site, { viewport: { width: 900, height: 420 } });
  await workbench.openSample();
  expect(await violations(workbench, [])).toEqual([]);
  await workbench.page.context().close();
});

const THEMES = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

test.each(THEMES)('no screen breaks a rule of accessibility in %s', async (_name, options) => {
  const workbench = await WorkbenchPage.open(site, options);
  const { page, pane } = workbench;
  const screens: Record<string, string[]> = {};
  screens['start'] = await violations(workbench);
  await workbench.openSample();
  screens['first run'] = await violations(workbench);
  await workbench.check();
  screens['overview'] = await violations(workbench);
  await workbench.openGroup(/No ESL scheduled/);
  screens['findings'] = await violations(workbench);
  await pane.getByRole('button', { name: 'Waive…' }).first().click();
  await page.getByRole('dialog').waitFor();
  screens['waive'] = await violations(workbench);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const screen of ['Reports', 'Sheets', 'Policy', 'Help']) {
    await workbench.choose(screen);
    await pane.getByRole('heading', { name: screen, exact: true }).waitFor();
    screens[screen] = await violations(workbench);
  }
  expect(Object.entries(screens).filter(([, found]) => found.length > 0)).toEqual([]);
  await page.context().close();
});
