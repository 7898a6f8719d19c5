import type { Page } from 'playwright-core';
import { COLOUR_RULES, violations } from './axe';
import type { ExcelPageOptions } from './excel-page';
import { openState, STATES, widest } from './states';
import { startSite, type Site } from './workbench-page';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each(STATES)('$name', (state) => {
  /** Opens the pane, brings it there, looks at it, and whatever else is done with it. */
  async function look(options: ExcelPageOptions & { readonly width: number }, more = async (_page: Page) => {}) {
    const excel = await openState(site, state, options);
    const { page } = excel;
    for (const words of state.says) await page.getByText(words).first().waitFor();
    if (state.action !== undefined) {
      await page.getByRole('button', { name: state.action, exact: true, disabled: false }).first().waitFor();
    }
    expect(await page.getByRole('main').evaluate(widest)).toBeLessThanOrEqual(options.width);
    await more(page);
    expect(excel.wrong).toEqual([]);
    await excel.close();
  }

  it('is told in plain words, fits and can be reached', () =>
    look({ width: 350 }, async (page) => expect(await violations(page)).toEqual([])));

  it('fits the narrowest pane, and is seen in the dark and in high contrast', () =>
    look({ width: 320, isDark: true }, async (page) => {
      expect(await violations(page, [], COLOUR_RULES)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await violations(page, [], COLOUR_RULES)).toEqual([]);
    }));
});
