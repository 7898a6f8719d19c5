import path from 'node:path';
import { buildProvedPlan } from './build-proved-plan';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

const IMAGES = path.resolve(__dirname, '../../docs/images');

const image = (name: string) => path.join(IMAGES, `plan-${name}.png`);

/** Photographs a plan of the sample for docs/schedule-builder.md, out of the built pages: `npx tsx test/browser/photograph-plan.ts`. */
async function photographPlan(): Promise<void> {
  const site = await startSite();
  try {
    await photographWeek(site, 'light');
    await photographWeek(site, 'dark');
  } finally {
    await site.close();
  }
}

/** The week on the screen; where it is light, the tab as well. */
async function photographWeek(site: Site, colorScheme: 'light' | 'dark'): Promise<void> {
  const workbench = await WorkbenchPage.open(site, { viewport: { width: 1400, height: 1000 }, colorScheme });
  const { page, pane } = workbench;
  await workbench.openSample();
  await workbench.check();
  await workbench.choose('Plan');
  await buildProvedPlan(pane);
  const week = pane.getByRole('region', { name: 'The week of the ESL teachers' });
  await week.scrollIntoViewIfNeeded();
  await pane.screenshot({ path: image(`week${colorScheme === 'dark' ? '-dark' : ''}`) });
  if (colorScheme === 'light') {
    await pane.getByRole('button', { name: /Write tab ML ESL Plan/ }).click();
    await page.getByRole('tab', { name: 'ML ESL Plan', exact: true }).waitFor();
    await workbench.showSheet('ML ESL Plan');
    await page.screenshot({ path: image('tab') });
  }
  await workbench.close();
}

void photographPlan();
