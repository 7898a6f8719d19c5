/** Needs the built pages: `npm run build`. */
import type { Locator, Page } from 'playwright-core';
import type { CellValue } from '../../src/embedded-host/browser';
import { PLAN_SCHOOL } from '../../src/taskpane/testing/plan-school';
import { COLOUR_RULES, lookAs, violations } from './axe';
import { ExcelPage } from './excel-page';
import { widest, workbookOf } from './states';
import { startSite, type Site } from './workbench-page';

let site: Site;
let excel: ExcelPage;
let page: Page;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Beside the two MLs whom a plan serves, one who has core classes all day and stays open. */
function school() {
  const { Roster = [], Schedule = [], Staff = [] } = PLAN_SCHOOL as Readonly<Record<string, readonly CellValue[][]>>;
  const classOf = (code: string, title: string, time: string) => {
    return ['1004', 'Adams', code, title, '7A', 'FY', time, 50, 'Roy, Max', ''];
  };
  return workbookOf({
    Roster: [...Roster, ['1004', 'Ito, Ken', 'Adams', '7', 'EL', 1]],
    Schedule: [...Schedule, classOf('M7', 'Mathematics 7', '1(M-F)'), classOf('S7', 'Science 7', '2(M-F)')],
    Staff,
  });
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const free = (name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true, disabled: false }).waitFor();
/** What has the focus, as a screen reader names it. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement;
    return here?.getAttribute('aria-label') ?? here?.textContent ?? '';
  });
/** How far below the top of the screen that scrolls, in pixels. */
const placeOfFocus = (): Promise<number> =>
  page.evaluate(() => {
    const here = document.activeElement;
    const top = here?.closest('[data-scroller]')?.getBoundingClientRect().top ?? NaN;
    return (here?.getBoundingClientRect().top ?? NaN) - top;
  });
const press = (key: string): Promise<void> => page.keyboard.press(key);
/** Goes with Tab to a button that is further on. */
async function reach(name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (name.test(await focused())) return;
    await press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

beforeEach(async () => {
  excel = await ExcelPage.open(site, school());
  ({ page } = excel);
  await free('Check again');
  await button('More').click();
  await page.getByRole('menuitem', { name: 'Plan', exact: true }).click();
  await page.getByRole('heading', { name: 'Plan', exact: true }).waitFor();
  // Nothing leads to a button that is not free yet.
  await free('Build');
  await reach(/^Build$/);
  await press('Enter');
  await free('Build again');
});
afterEach(async () => {
  expect(excel.wrong).toEqual([]);
  await excel.close();
});

test('the whole of a plan goes without a mouse, and the focus is never lost', async () => {
  expect(await focused()).toBe('Build again');
  await reach(/^P1 · Lee, Ann · 2\(M-F\)$/);
  await press('Enter');
  await press('ArrowDown');
  expect(await focused()).toBe('Accept: Álvarez, Ana');
  await press('End');
  expect(await focused()).toBe('Accept: Silva, Rui');
  await press('ArrowRight');
  await press('ArrowRight');
  await press('ArrowRight');
  expect(await focused()).toBe('Reject: Silva, Rui');
  await press('Enter');
  await page.getByRole('button', { name: 'Reject: Silva, Rui', pressed: true, disabled: false }).waitFor();
  expect(await focused()).toBe('Reject: Silva, Rui');
  await press('Home');
  expect(await focused()).toBe('Reject: P1 · Lee, Ann · 2(M-F)');
  await press('ArrowLeft');
  await press('Enter');
  await page.getByRole('button', { name: /^Lock: P1/, pressed: true, disabled: false }).waitFor();
  expect(await focused()).toBe('Lock: P1 · Lee, Ann · 2(M-F)');

  await page.getByRole('button', { name: 'Build again' }).focus();
  await reach(/^Add 2 accepted rows$/);
  // The button is scrolled to where there is room on both sides.
  await page.setViewportSize({ width: 350, height: 420 });
  await button('Add 2 accepted rows').evaluate((here) => here.scrollIntoView({ block: 'center' }));
  const place = await placeOfFocus();
  await press('Enter');
  await page.getByText('These rows stand in the schedule.').waitFor();
  await page.getByText('The workbook was changed after this was built.', { exact: false }).waitFor();
  await free('Build again');
  expect(await focused()).toBe('Add 2 accepted rows');
  // A line came above it, and another in the summary.
  expect(Math.round(await placeOfFocus())).toBe(Math.round(place));
  await page.setViewportSize({ width: 350, height: 640 });
  await page.getByRole('button', { name: 'Build again' }).focus();
  await reach(/^Take back 2 rows of Adams$/);
  await press('Enter');
  await button('Take back 2 rows of Adams').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Build again');

  await reach(/^What one change would close$/);
  await press('Enter');
  await page.getByRole('heading', { name: 'What one change would close' }).waitFor();
  expect(await focused()).toBe('What one change would close');
  await page.getByRole('button', { name: 'Build again' }).focus();
  await reach(/^Build anew$/);
  await press('Enter');
  await page.getByText(/^Proved for Build anew: /).waitFor();
  await free('Build again');
  expect(await focused()).toBe('Build again');
  expect(await page.getByRole('radio', { name: /^Build anew/ }).isChecked()).toBe(true);
});

test('a plan says of each button what it is about, and can be read in every look', async () => {
  await page.getByRole('button', { name: /^P1 · / }).click();
  await page.getByText('1 ML stays open').waitFor();
  await page.getByText('Ito, Ken (1004)').waitFor();
  await page.getByText(/^Build anew keeps .* and changes \d+ rows? of the schedule\.$/).waitFor();
  const names = await page
    .getByRole('button')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? ''));
  expect(names.filter((name) => name.trim() === '')).toEqual([]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.getByRole('main').evaluate(widest)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
    await lookAs(page, media);
    expect([media, await violations(page, [], COLOUR_RULES)]).toEqual([media, []]);
  }
  // Forced colors take the hatching away.
  await page.getByRole('cell', { name: 'free', exact: true }).first().waitFor();
});

test('the week prints by itself, on one page that lies', async () => {
  await page.evaluate(() => (window.print = () => undefined));
  await button('Print the week').click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).toMatch(/^ESL week of Adams with the plan\.[^]*Lee, Ann/);
  expect(await page.locator('body').innerText()).not.toContain('Build');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  await page.locator('[data-print-week]').waitFor({ state: 'detached' });
});
