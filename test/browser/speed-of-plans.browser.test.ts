/** Needs the built pages: `npm run build`. */
import { makeSchool } from '../../scripts/make-schools';
import { hostWorkbookOf } from '../../scripts/make-schools/host-workbook';
import { SCHOOLS } from '../../scripts/make-schools/kinds';
import { ExcelPage } from './excel-page';
import { longestTask } from './longest-task';
import { startSite, type Site } from './workbench-page';

/** Issue 16: no task on the pane's main thread takes longer while a plan is made. */
const LONGEST_TASK = 200;
/** Its plan takes longest: every machine is still looking for it when Cancel comes, after a second. */
const SLOWEST = 'King 9-12';
/** Of its 300 MLs nobody has ESL, so that its plan is the longest to show. */
const LONGEST = 'Moor K-8';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** The pane on a made-up school, at the screen of plans, with what the tests do there. */
async function openPlan(name: string) {
  const school = SCHOOLS.find((each) => each.name === name);
  if (school === undefined) throw new Error(`There is no school ${name}.`);
  const excel = await ExcelPage.open(site, hostWorkbookOf(makeSchool(school)));
  const { page } = excel;
  await page.getByRole('button', { name: 'Check again', disabled: false }).waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Plan', exact: true }).click();
  const build = page.getByRole('button', { name: /^Build( again)?$/ });
  const untilIdle = () => page.getByRole('button', { name: /^Build( again)?$/, disabled: false }).waitFor();
  return { excel, page, build, untilIdle };
}

test('while a plan of 400 MLs is made the pane stays free, and Cancel stops it at once, whatever it is doing', async () => {
  const { excel, page, build, untilIdle } = await openPlan(SLOWEST);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  /** Milliseconds from the click to the pane that can be used again. */
  const cancelled = async () => {
    const working = page.workers();
    const ended = Promise.all(working.map((worker) => worker.waitForEvent('close')));
    const start = performance.now();
    await cancel.click();
    await untilIdle();
    const took = Math.round(performance.now() - start);
    // Another engine gets ready meanwhile; that of the plan ends.
    expect(working).not.toEqual([]);
    await ended;
    return took;
  };

  await build.click();
  const first = await cancelled();
  // Cancel is there after a second, when a fast machine may have a first plan.
  const stopped = page.getByText(/^Stopped\. (Nothing was changed|The best schedule so far is shown)\.$/).first();
  await stopped.waitFor();
  const hasPlan = (await stopped.innerText()).includes('best');
  expect(await page.getByRole('heading', { name: /full and legal ESL/ }).count()).toBe(hasPlan ? 1 : 0);
  expect(await build.evaluate((button) => button === document.activeElement)).toBe(true);

  let exact = 0;
  const longest = await longestTask(site.browser, async () => {
    // What was stopped lost the cells: they are read again first.
    await build.click();
    await page.getByLabel(/^Looking for a better schedule\. Best so far: \d+ of \d+ MLs/).waitFor();
    exact = await cancelled();
  });
  await page.getByText('Stopped. The best schedule so far is shown.').first().waitFor();
  await page.getByText('The search for a better plan was stopped.').waitFor();
  process.stdout.write(`plan of ${SLOWEST}: longest task ${longest} ms; Cancel took ${first} and ${exact} ms\n`);
  expect(longest).toBeLessThanOrEqual(LONGEST_TASK);
  expect(excel.wrong).toEqual([]);
  await excel.close();
});

test('a plan of 300 new places is shown, opened and changed in a pane that stays free', async () => {
  const { excel, page, build } = await openPlan(LONGEST);
  const longest: Record<string, number> = {};
  longest['build'] = await longestTask(site.browser, async () => {
    await build.click();
    await page.getByRole('button', { name: 'Build again', disabled: false }).waitFor();
  });
  const groups = page.getByRole('region', { name: 'Groups' });
  const group = groups.getByRole('heading', { level: 3 }).first().getByRole('button');
  longest['open a group'] = await longestTask(site.browser, () => group.click());
  longest['reject it'] = await longestTask(site.browser, async () => {
    await groups
      .getByRole('button', { name: /^Reject: / })
      .first()
      .click();
    await groups
      .getByRole('button', { name: /^Reject: /, pressed: true })
      .first()
      .waitFor();
  });
  const shown = await groups.getByRole('heading', { level: 3 }).count();
  process.stdout.write(`plan of ${LONGEST}: ${shown} groups; longest task ${JSON.stringify(longest)} ms\n`);
  expect(Math.max(...Object.values(longest))).toBeLessThanOrEqual(LONGEST_TASK);
  expect(excel.wrong).toEqual([]);
  await excel.close();
});
