import path from 'node:path';
import { longestTask } from './longest-task';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx');
/** As many edits as a busy hour has. */
const EDITS = 300;

/**
 * Prints the longest task on the workbench's main thread in each thing that a person does, in milliseconds of processor time, and the memory
 * after many edits: `npx tsx test/browser/measure-workbench.ts [FILE.xlsx…]`; the sample where no file is named. Needs a build.
 * Files need a sheet `Schedule` or the sample's `Roster` in front.
 */
async function measure(files: readonly string[]): Promise<void> {
  const site = await startSite();
  try {
    for (const file of files) {
      const figures = JSON.stringify(await figuresOf(site, file), null, 2);
      process.stdout.write(`${path.basename(file)} ${figures}\n`);
    }
  } finally {
    await site.close();
  }
}

async function figuresOf(site: Site, file: string): Promise<Record<string, number>> {
  const workbench = await WorkbenchPage.open(site, { viewport: { width: 1400, height: 860 } });
  const { page, pane } = workbench;
  page.setDefaultTimeout(300_000);
  const figures: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<unknown>) => {
    figures[name] = await longestTask(site.browser, work);
  };
  const press = (key: string) => page.keyboard.press(key);
  await step('open', async () => {
    // By its path: the content would go through the page as a text of its own.
    await page.locator('input[type=file]').first().setInputFiles(file);
    await pane.getByRole('button', { name: 'Check workbook' }).waitFor();
  });
  await step('check', () => workbench.check());
  if (await page.getByRole('tab', { name: 'Schedule', exact: true }).isVisible()) {
    await step('go to the schedule', () => workbench.showSheet('Schedule'));
  }
  await workbench.goTo('C8');
  await step('to the end', () => press('Control+End'));
  await step('to the start', () => press('Control+Home'));
  await step('page down', () => press('PageDown'));
  await step('type', () => workbench.type('C8', 'Changed'));
  await step('undo', () => press('Control+z'));
  await step('select a column', async () => {
    await workbench.goTo('C8');
    await press('Control+Space');
  });
  await step('find', async () => {
    await workbench.goTo('C8');
    await press('Control+f');
    await page.getByLabel('Find', { exact: true }).fill('no such text');
    await press('Enter');
  });
  await press('Escape');
  await step('sort', async () => {
    await workbench.goTo('C8');
    await page.getByRole('button', { name: 'Sort and filter' }).click();
    await page.getByRole('menuitem', { name: /^Sort A to Z/ }).click();
    await page.getByRole('button', { name: 'Undo: sort' }).waitFor();
  });
  await step('undo the sort', async () => {
    await page.getByRole('button', { name: 'Undo: sort' }).click();
    await page.getByRole('button', { name: 'Redo: sort' }).waitFor();
  });
  await step('filter', async () => {
    await workbench.goTo('C8');
    await page.getByRole('button', { name: 'Sort and filter' }).click();
    await page.getByRole('menuitem', { name: 'Filter by this column…' }).click();
    await page.getByRole('alertdialog').waitFor();
  });
  await press('Escape');
  const client = await page.context().newCDPSession(page);
  const heap = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return Math.round(usedSize / 2 ** 20);
  };
  const edit = async (times: number) => {
    for (let time = 0; time < times; time++) {
      await workbench.goTo('C8');
      await page.keyboard.type(`Changed ${time}`);
      await press('Enter');
    }
  };
  // The history keeps a hundred steps: from then on nothing more is to be kept.
  await edit(EDITS / 3);
  figures['heap, MB'] = await heap();
  await step(`${(EDITS / 3) * 2} edits`, () => edit((EDITS / 3) * 2));
  figures['heap after them, MB'] = await heap();
  await workbench.close();
  return figures;
}

const named = process.argv.slice(2);
void measure(named.length === 0 ? [SAMPLE] : named);
