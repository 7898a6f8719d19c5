import { makeDistrict, toHostWorkbook } from '../../bench/district';
import { loadXlsx } from '../../src/embedded-host/file';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { CellValue, HostWorkbook } from '../../src/embedded-host/browser';
import { ExcelPage } from './excel-page';
import { longestTask } from './longest-task';
import { workbookOf } from './states';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx');
/** Issue 3: no task on the pane's main thread takes longer. */
const LONGEST_TASK = 200;
const PAINTS = 3;

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Notes when the pane's first words were on screen. */
async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const firstPaint = new Promise<number>((resolve) => {
      const look = () => {
        if (document.querySelector('h1') === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => resolve(performance.now()));
      };
      requestAnimationFrame(look);
    });
    Object.assign(window, { firstPaint });
  });
}

/** Excel is busy when the pane opens, so that what a click does can be measured. */
const UNCHECKED = { refusesFirst: 'InvalidOperationInCellEditMode' };

const figures: string[] = [];
afterAll(() => process.stdout.write(`${figures.join('\n')}\n`));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

async function untilFirstFinding({ page }: ExcelPage): Promise<number> {
  const button = page.getByRole('button', { name: 'Check workbook', disabled: false });
  await button.waitFor();
  return timed(async () => {
    await button.click();
    await page.getByRole('heading', { name: 'Fix first' }).waitFor();
  });
}

test('the pane paints within a second, and shows the first finding of the sample soon after the click', async () => {
  const open = async () =>
    ExcelPage.open(site, await loadXlsx(readFileSync(SAMPLE), 'sample.xlsx'), { prepare: watchPaint, ...UNCHECKED });
  const paintOf = ({ page }: ExcelPage) =>
    page.evaluate(() => (window as unknown as { firstPaint: Promise<number> }).firstPaint);
  // The quickest of some: what else the computer does meanwhile is not the page's.
  const paints: number[] = [];
  for (let time = 0; time < PAINTS; time++) {
    const excel = await open();
    paints.push(await paintOf(excel));
    await excel.close();
  }
  const paint = Math.min(...paints);
  const excel = await open();
  const first = await untilFirstFinding(excel);
  figures.push(`first paint ${Math.round(paint)} ms; sample: click to first finding ${first} ms`);
  expect(paint).toBeLessThan(1_000);
  await excel.close();
});

/** Issue 19: no task on the workbench's main thread takes longer with the sample. */
const LONGEST_WITH_SAMPLE = 100;

test('saving the sample never stops the workbench', async () => {
  const workbench = await WorkbenchPage.open(site);
  await workbench.openSample();
  await workbench.type('C8', 'Changed');
  const save = await longestTask(site.browser, () =>
    Promise.all([workbench.page.waitForEvent('download'), workbench.page.keyboard.press('Control+s')]),
  );
  figures.push(`sample: longest task of saving ${save} ms`);
  expect(save).toBeLessThanOrEqual(LONGEST_WITH_SAMPLE);
  expect(workbench.wrong).toEqual([]);
  await workbench.close();
});

/** Everything a person does in Findings, with the longest task of each step. */
async function walkFindings(excel: ExcelPage): Promise<Record<string, number>> {
  const { page } = excel;
  const longest: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<unknown>) => {
    longest[name] = await longestTask(site.browser, work);
  };
  const list = page.getByRole('list', { name: 'Findings' });
  const card = (text: string | RegExp) => list.getByText(text).first();
  await step('open', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Findings' }).click();
    await list.waitFor();
  });
  await step('scroll to the end', async () => {
    await list.evaluate((element) => {
      const scroller = element.parentElement as HTMLElement;
      scroller.scrollTop = scroller.scrollHeight;
    });
    await page.waitForFunction(() => {
      const items = [...document.querySelectorAll('[role=listitem]')];
      return items.some((item) => item.getAttribute('aria-posinset') === item.getAttribute('aria-setsize'));
    });
  });
  await step('search', async () => {
    await page.getByRole('searchbox').fill('Last17');
    await page.getByRole('button', { name: /^Clear filters/ }).waitFor();
    await card(/./).waitFor();
  });
  await step('clear', () => page.getByRole('button', { name: /^Clear filters/ }).click());
  await step('scroll to the start', async () => {
    await list.evaluate((element) => (element.parentElement as HTMLElement).scrollTo(0, 0));
    await list.getByRole('button', { expanded: true }).first().waitFor();
  });
  await step('close a group', () => list.getByRole('button', { expanded: true }).first().click());
  await step('open it', () => list.getByRole('button', { expanded: false }).first().click());
  await step('next', async () => {
    await list.locator('[data-finding]').first().click();
    await list.getByRole('button', { name: 'Next finding' }).first().click();
  });
  await step('filters', () => page.getByRole('button', { name: 'More filters' }).click());
  await step('back', async () => {
    await page.getByRole('button', { name: 'Back to the check' }).click();
    await page.getByRole('heading', { name: 'Fix first' }).waitFor();
  });
  return longest;
}

const STUDENTS = 20_000;

test(`${STUDENTS.toLocaleString('en-US')} findings never stop the pane`, async () => {
  const headings = ['Student No', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'ELD Level'];
  const rows = Array.from({ length: STUDENTS }, (_, number): CellValue[] => [
    100_000 + number,
    `Last${number}, Ana`,
    `School ${number % 120}`,
    4,
    'EL',
    null,
    null,
  ]);
  const excel = await ExcelPage.open(site, workbookOf({ Roster: [headings, ...rows] }), UNCHECKED);
  let first = 0;
  const check = await longestTask(site.browser, async () => (first = await untilFirstFinding(excel)));
  const longest = { check, ...(await walkFindings(excel)) };
  figures.push(`20,000 findings: first ${first} ms; ${JSON.stringify(longest)}`);
  expect(Math.max(...Object.values(longest))).toBeLessThanOrEqual(LONGEST_TASK);
  await excel.close();
});

/** The rosters and schedules of 50,000 students with eight schedule rows each. */
function district(): HostWorkbook {
  const { sheets, ...workbook } = makeDistrict(50_000);
  return toHostWorkbook({ ...workbook, sheets: sheets.filter(({ name }) => name === 'Roster' || name === 'Schedule') });
}

test('50,000 students with 400,000 schedule rows never stop the pane', async () => {
  const excel = await ExcelPage.open(site, district(), UNCHECKED);
  let first = 0;
  const check = await longestTask(site.browser, async () => (first = await untilFirstFinding(excel)));
  const longest = { check, ...(await walkFindings(excel)) };
  const memory = await excel.page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  figures.push(
    `50,000 / 400,000: first ${first} ms; ${JSON.stringify(longest)}; heap ${Math.round(memory / 2 ** 20)} MB`,
  );
  expect(Math.max(...Object.values(longest))).toBeLessThanOrEqual(LONGEST_TASK);
  await excel.close();
});
