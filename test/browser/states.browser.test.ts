import { violations } from './axe';
import { openState, STATES } from './states';
import { startSite, type Site } from './workbench-page';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const LOOKS = [
  { width: 350 },
  { width: 320, isDark: true },
  { width: 350, isDark: true, hasForcedColors: true },
] as const;

describe.each(STATES)('$name', (state) => {
  it.each(LOOKS)('is told in plain words, fits and can be reached: %o', async (look) => {
    const excel = await openState(site, state, look);
    const { page } = excel;
    for (const words of state.says) await page.getByText(words).first().waitFor();
    if (state.action !== undefined) {
      await page.getByRole('button', { name: state.action, exact: true, disabled: false }).first().waitFor();
    }
    expect(await page.getByRole('main').evaluate(widest)).toBeLessThanOrEqual(look.width);
    expect(await violations(page)).toEqual([]);
    expect(excel.wrong).toEqual([]);
    await excel.close();
  });
});

/** How far to the right anything of the pane reaches. */
function widest(pane: Element): number {
  return Math.max(...[...pane.querySelectorAll('*')].map((element) => element.getBoundingClientRect().right));
}
