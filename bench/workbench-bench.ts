import { existsSync } from 'node:fs';
import path from 'node:path';
import { longestTask } from '../test/browser/longest-task';
import { BUILT, startSite, WorkbenchPage } from '../test/browser/workbench-page';

/** What is not there by then is not waited for. */
const MOST_SECONDS = 120;

/** From a file that is dropped on the built workbench, and checked as soon as that can be asked for, to its first finding, by the clock, and the page's longest task meanwhile. */
export async function benchWorkbench(students: number, file: string): Promise<void> {
  const what = `\nWorkbench, a file of ${students.toLocaleString('en-US')} students`;
  if (!existsSync(path.join(BUILT, 'index.html'))) {
    console.log(`${what}: not tried, as "npm run build" was not run`);
    return;
  }
  const site = await startSite();
  try {
    const workbench = await WorkbenchPage.open(site);
    workbench.page.setDefaultTimeout(MOST_SECONDS * 1000);
    let seconds = 0;
    const longest = await longestTask(site.browser, async () => {
      const start = performance.now();
      await workbench.page.locator('input[type=file]').first().setInputFiles(file);
      await workbench.pane.getByRole('button', { name: 'Check workbook' }).click();
      await workbench.pane.getByRole('heading', { name: 'Fix first' }).waitFor();
      seconds = (performance.now() - start) / 1000;
    });
    console.log(`${what}: first finding after ${seconds.toFixed(1)} s; longest task of the page ${longest} ms`);
  } finally {
    await site.close();
  }
}
