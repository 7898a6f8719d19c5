import path from 'node:path';
import { buildProvedPlan } from './build-proved-plan';
import { openState, STATES } from './states';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

const IMAGES = path.resolve(__dirname, '../../docs/images');

/** Photographs the built workbench and the pane's screens for the documents: `npx tsx test/browser/take-screenshots.ts`. */
async function takeScreenshots(): Promise<void> {
  const site = await startSite();
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const workbench = await WorkbenchPage.open(site, { viewport: { width: 1400, height: 860 }, colorScheme });
      const { page, pane } = workbench;
      const ending = colorScheme === 'dark' ? '-dark' : '';
      const photograph = async (name: string) => {
        await page.mouse.move(0, 0);
        await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
        await pane.screenshot({ path: path.join(IMAGES, `pane-${name}${ending}.png`) });
      };
      await workbench.openSample();
      await photograph('first-run');
      await workbench.check();
      await photograph('check');
      await workbench.choose('Highlight rows…');
      await page.getByRole('dialog').getByRole('button', { name: 'Highlight rows' }).click();
      await pane
        .getByText(/^Marked /)
        .first()
        .waitFor();
      await pane
        .getByRole('button', { name: /close|dismiss/i })
        .first()
        .click();
      await workbench.openGroup(/No ESL scheduled/);
      await workbench.goToFinding(/^Roster!/);
      await photograph('findings');
      await page.screenshot({ path: path.join(IMAGES, `workbench${ending}.png`) });
      for (const screen of ['Reports', 'Sheets', 'Policy', 'Help']) {
        await workbench.choose(screen);
        await pane.getByRole('heading', { name: screen, exact: true }).waitFor();
        await photograph(screen.toLowerCase());
      }
      await workbench.choose('Plan');
      await buildProvedPlan(pane);
      const groups = pane.getByRole('region', { name: 'Groups' });
      await groups.getByRole('heading', { level: 3 }).first().getByRole('button').click();
      await photograph('plan');
      await page.context().close();
      await photographQuestions(site, colorScheme);
    }
  } finally {
    await site.close();
  }
}

/** The Sheets screen of an odd workbook, which asks; in a narrow pane as well. */
async function photographQuestions(site: Site, colorScheme: 'light' | 'dark'): Promise<void> {
  for (const width of [350, 320]) {
    if (width === 320 && colorScheme === 'dark') continue;
    const state = STATES.find(({ name }) => name === 'questions');
    if (state === undefined) throw new Error('No state asks questions.');
    const excel = await openState(site, state, { width, isDark: colorScheme === 'dark' });
    for (const words of state.says) await excel.page.getByText(words).first().waitFor();
    const ending = `${width === 320 ? '-320' : ''}${colorScheme === 'dark' ? '-dark' : ''}`;
    await excel.page.screenshot({ path: path.join(IMAGES, `pane-questions${ending}.png`) });
    await excel.close();
  }
}

void takeScreenshots();
