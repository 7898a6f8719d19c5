import { ExcelPage } from './excel-page';
import { school } from './states';
import { startSite, type Site } from './workbench-page';

let site: Site;
let excel: ExcelPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
afterEach(async () => {
  expect(excel.wrong).toEqual([]);
  await excel.close();
});

const score = (words: string) => excel.page.getByRole('group', { name: 'Score' }).getByText(words, { exact: true });
const button = (name: string) => excel.page.getByRole('button', { name, exact: true, disabled: false });

test('a pane that is opened checks by itself', async () => {
  excel = await ExcelPage.open(site, school(3, 225));
  await score('0 of 3 MLs fully served').waitFor();
});

test('an edit, one’s own or a co-author’s, shows by itself', async () => {
  excel = await ExcelPage.open(site, school(3, 225));
  await score('0 of 3 MLs fully served').waitFor();
  excel.edit('Schedule', 'E2', [[450]]);
  await score('1 of 3 MLs fully served').waitFor();
  await excel.editElsewhere('Schedule', 'E3', 450);
  await score('2 of 3 MLs fully served').waitFor();
});

test('where a check takes long, an edit marks the result out of date, and one button brings it up to date', async () => {
  excel = await ExcelPage.open(site, school(3, 225), { prepare: (page) => page.clock.install() });
  const { page } = excel;
  await button('Check again').waitFor();
  excel.fallSilent();
  await button('Check again').click();
  await page.getByRole('progressbar').waitFor();
  await page.clock.fastForward(5_000);
  excel.answerAgain();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await button('Check again').waitFor();
  excel.edit('Schedule', 'E2', [[450]]);
  await page.getByText(/^Sheet changed since/).waitFor();
  await score('0 of 3 MLs fully served').waitFor();
  await button('Check again').click();
  await score('1 of 3 MLs fully served').waitFor();
  await page.getByText(/^Checked at/).waitFor();
});

test('an Excel that does not answer is waited for no longer than the user wants, and serves again when it answers', async () => {
  excel = await ExcelPage.open(site, school(3, 225), { prepare: (page) => page.clock.install() });
  const { page } = excel;
  await button('Check again').waitFor();
  excel.fallSilent();
  await button('Check again').click();
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.clock.fastForward(8_000);
  await page
    .getByRole('alert')
    .getByText(/^Excel is not answering\./)
    .waitFor();
  // The button that had the focus gave way to the one that has it now.
  await page.keyboard.press('Enter');
  await page.getByText('Check stopped. Nothing was changed.').first().waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  excel.answerAgain();
  await button('Check again').click();
  await score('0 of 3 MLs fully served').waitFor();
});

test('a pane that opens while Excel is silent says so, and works once Excel answers', async () => {
  excel = await ExcelPage.open(site, school(3, 225), { isSilent: true, prepare: (page) => page.clock.install() });
  const { page } = excel;
  await page.getByRole('heading', { name: 'Is every ML served?' }).waitFor();
  await page.clock.fastForward(8_000);
  await page.getByRole('alert').waitFor();
  excel.answerAgain();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await score('0 of 3 MLs fully served').waitFor();
});

/** A browser, or a policy of the page, that lets no worker start. */
const WITHOUT_WORKERS = {
  'none can be made': "globalThis.Worker = class { constructor() { throw new Error('refused'); } };",
  'its script cannot be fetched':
    "globalThis.Worker = class { constructor() { setTimeout(() => this.onerror(new Event('error'))); } postMessage() {} terminate() {} };",
};

test.each(Object.entries(WITHOUT_WORKERS))(
  'without a worker, as %s, the pane checks all the same',
  async (_why, script) => {
    excel = await ExcelPage.open(site, school(300, 225), {
      prepare: async (page) => {
        await page.addInitScript(script);
      },
    });
    await score('0 of 300 MLs fully served').waitFor();
    excel.edit('Schedule', 'E2', [[450]]);
    await score('1 of 300 MLs fully served').waitFor();
  },
);
