import path from 'node:path';
import type { CDPSession } from 'playwright-core';
import { startSite, WorkbenchPage } from './workbench-page';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx');
/** What an hour of busy work brings, in so many parts. */
const PARTS = 10;
const EDITS_A_PART = 200;
const UNDOS_A_PART = 20;
const FIRST_ROW = 5;

/**
 * Prints the memory of the page after each tenth of an hour's work, garbage collected before: 2,000 edits, undos and redos, checks, sheets and
 * screens turned to: `npx tsx test/browser/measure-hour.ts [FILE.xlsx]`; the sample where no file is named. Needs a build. The file needs a list
 * in its first sheet from row 5 on.
 */
async function measure(file: string): Promise<void> {
  const site = await startSite();
  try {
    const workbench = await WorkbenchPage.open(site, { viewport: { width: 1400, height: 860 } });
    const { page, pane } = workbench;
    page.setDefaultTimeout(120_000);
    const client = await page.context().newCDPSession(page);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await pane.getByRole('button', { name: 'Check workbook' }).waitFor();
    await workbench.check();
    process.stdout.write(`${await memory(client)} after the first check\n`);
    for (let part = 1; part <= PARTS; part++) {
      await workSome(workbench, part);
      process.stdout.write(`${await memory(client)} after ${part * EDITS_A_PART} edits\n`);
    }
    if (workbench.wrong.length > 0) throw new Error(workbench.wrong.join('\n'));
  } finally {
    await site.close();
  }
}

async function workSome(workbench: WorkbenchPage, part: number): Promise<void> {
  const { page, pane } = workbench;
  const front = await page.getByRole('tab', { selected: true }).first().innerText();
  await workbench.goTo(`C${FIRST_ROW}`);
  for (let edit = 0; edit < EDITS_A_PART; edit++) {
    await page.keyboard.type(`Part ${part}, edit ${edit}`);
    await page.keyboard.press('Enter');
  }
  for (const key of ['Control+z', 'Control+y', 'Control+z']) {
    for (let time = 0; time < UNDOS_A_PART; time++) await page.keyboard.press(key);
  }
  await workbench.check();
  for (const screen of ['Findings', 'Fixes', 'Reports', 'Sheets']) {
    await workbench.choose(screen);
    await pane.getByRole('button', { name: 'Back to the check' }).click();
  }
  for (const tab of await page.getByRole('navigation', { name: 'Sheets' }).getByRole('tab').all()) await tab.click();
  await workbench.showSheet(front);
}

/** Megabytes of objects, and how many elements and listeners the page holds. */
async function memory(client: CDPSession): Promise<string> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return `${(usedSize / 2 ** 20).toFixed(1)} MB, ${nodes} nodes, ${jsEventListeners} listeners`;
}

void measure(process.argv[2] ?? SAMPLE);
