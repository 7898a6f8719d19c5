import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;
let workbench: WorkbenchPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What has the focus: its role or kind, and its name; false where it is other than wanted. It runs in the page. */
function focused(wanted: string): string | false {
  const here = document.activeElement;
  if (here === null || here === document.body) return wanted === '' && 'the page';
  const labelledBy = here.getAttribute('aria-labelledby');
  const label = labelledBy === null ? null : document.getElementById(labelledBy)?.textContent;
  const name = here.getAttribute('aria-label') ?? label ?? here.textContent;
  const text = `${here.getAttribute('role') ?? here.tagName.toLowerCase()}: ${name.trim()}`;
  return new RegExp(wanted).test(text) && text;
}

/** Waits until the focus is there; a failure says where it was instead. */
async function focusIs(wanted: RegExp): Promise<void> {
  await workbench.page
    .waitForFunction(focused, wanted.source, { timeout: 20_000 })
    // What it is instead says more than that it took too long.
    .catch(async () => expect(await workbench.page.evaluate(focused, '')).toMatch(wanted));
}

const press = (key: string) => workbench.page.keyboard.press(key);
const inPane = (name: string | RegExp) => workbench.pane.getByRole('button', { name }).first();
const inDialog = () =>
  workbench.page.waitForFunction(
    () => document.activeElement?.closest('[role="dialog"], [role="alertdialog"]') !== null,
  );

/** Opens a dialog, sees the focus in it, closes it by Escape, and sees the focus where it was before, or on what is given. */
async function dialogReturns(open: () => Promise<unknown>, back: RegExp): Promise<void> {
  await open();
  await inDialog();
  await press('Escape');
  await focusIs(back);
}

test('after every screen and every dialog the focus is on the new heading or where it was, never on the page', async () => {
  workbench = await WorkbenchPage.open(site);
  const { page, pane } = workbench;
  await workbench.openSample();

  // The tour, then the first check: what was pressed may be gone, and the main button takes the focus.
  await inPane('Next step').click();
  await focusIs(/: Next step$/);
  await inPane('Skip tour').click();
  await focusIs(/: Check workbook$/);
  await press('Enter');
  await inPane('Check again').waitFor();
  await focusIs(/: Check again$/);

  // Screens: the new heading; and the way back.
  for (const screen of ['Findings', 'Fixes', 'Plan', 'Reports', 'Sheets', 'Policy', 'Help']) {
    await workbench.choose(screen);
    await focusIs(new RegExp(`^h1: ${screen}$`));
    await inPane('Back to the check').focus();
    await press('Enter');
    await focusIs(/^h1: ML Compliance Check$/);
  }

  // Dialogs of the menu: the menu's button.
  for (const item of ['Highlight rows…', 'Add ESL columns…']) {
    await dialogReturns(() => workbench.choose(item), /: More$/);
  }

  // The day to judge by: the link that asks for it.
  const theDay = pane.getByRole('button', { name: 'Change', exact: true });
  await theDay.click();
  await page.waitForFunction(() => document.activeElement?.matches('input[type=date]'));
  await press('Escape');
  await focusIs(/^button: Change$/);

  // Dialogs of a card: what opened them. After a waiver the next card.
  await workbench.openGroup(/No ESL scheduled/);
  await dialogReturns(() => inPane('Waive…').click(), /: Waive…$/);
  await dialogReturns(() => inPane('Why').click(), /: Why$/);
  await inPane('Why').click();
  await dialogReturns(
    () => page.getByRole('button', { name: 'About this check' }).click(),
    /: (About this check|Why)$/,
  );
  await press('Escape');
  await focusIs(/: Why$/);
  await inPane('Waive…').click();
  await inDialog();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Served at another school');
  await page.getByRole('button', { name: 'Waive finding' }).click();
  await pane.getByText('Waived. Next:').first().waitFor();
  await focusIs(/^group: To fix: /);

  // The question of a screen: what asked it; where that is gone with what was done, the heading above.
  await workbench.choose('Reports');
  await pane.getByRole('checkbox', { name: 'All reports' }).uncheck();
  await pane.getByRole('checkbox', { name: /^ML Notes/ }).check();
  await inPane('Write 1 tab').click();
  await dialogReturns(() => inPane('Remove 1 report tab…').click(), /: Remove 1 report tab…$/);
  await inPane('Remove 1 report tab…').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove 1 report tab' }).click();
  await focusIs(/^h2: In this workbook$/);

  // Dialogs of the workbench: what opened them; from the cells, the cells.
  const tool = (name: string) => page.getByRole('button', { name });
  for (const name of ['Save as…', 'Help with the sheet']) {
    await dialogReturns(() => tool(name).click(), new RegExp(`: ${name}$`));
  }
  await workbench.type('C8', 'Changed');
  await dialogReturns(() => tool('Sample workbook').click(), /: Sample workbook$/);
  await dialogReturns(async () => {
    await tool('Sort and filter').click();
    await page.getByRole('menuitem', { name: 'Filter by this column…' }).click();
  }, /^rowgroup: Cells of Roster$/);
  await workbench.goTo('C8');
  await press('Control+f');
  await focusIs(/: Find$/);
  await press('Escape');
  await page.waitForFunction(() => document.activeElement?.closest('[data-region="cells"]') !== null);
  await workbench.cell('C8').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Insert rows above' }).waitFor();
  await press('Escape');
  await page.waitForFunction(() => document.activeElement?.closest('[data-region="cells"]') !== null);
  // Another sheet: its cells, or its tab.
  await workbench.goTo('C8');
  await press('Control+PageDown');
  await page.getByRole('tab', { name: 'Staff', selected: true }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-region="cells"]') !== null);
  await press('Control+PageUp');
  await page.getByRole('tab', { name: 'Roster', selected: true }).waitFor();
  await page.getByRole('tab', { name: 'Staff' }).click();
  await focusIs(/^tab: Staff$/);
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});

test('the dialogs of the policy and of regions give the focus back, also when what opened them is done', async () => {
  workbench = await WorkbenchPage.open(site);
  const { page, pane } = workbench;
  await workbench.openSample();
  await inPane('Skip tour').click();
  await workbench.check();
  const confirm = (action: RegExp) => page.getByRole('dialog').getByRole('button', { name: action }).click();

  await workbench.choose('Policy');
  const pick = async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), inPane('Import…').click()]);
    const buffer = Buffer.from('{ "settings": { "eslMinutes.2": 100 }, "regions": { "East": ["Burke K-8"] } }');
    await chooser.setFiles({ name: 'policy.json', mimeType: 'application/json', buffer });
  };
  await dialogReturns(pick, /: Import…$/);
  await pick();
  await confirm(/^Import /);
  await pane.getByText('1 value changed').first().waitFor();
  await focusIs(/: Import…$/);
  await dialogReturns(() => inPane('Reset all…').click(), /: Reset all…$/);
  await inPane('Reset all…').click();
  await confirm(/^Reset 1 value$/);
  await focusIs(/: Reset all…$/);

  await workbench.choose('Reports');
  await pane.getByRole('combobox', { name: 'Schools' }).selectOption('East');
  await inPane('Change or rename…').click();
  await focusIs(/^legend: Schools of region East$/);
  await inPane('Leave it as it is').click();
  await focusIs(/^select: /);
  await dialogReturns(() => inPane('Delete region…').click(), /: Delete region…$/);
  await inPane('Delete region…').click();
  await confirm(/^Delete region$/);
  await focusIs(/^select: /);
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});

test('arrows walk the overview, and Enter opens the line', async () => {
  workbench = await WorkbenchPage.open(site);
  const { pane } = workbench;
  await workbench.openSample();
  await inPane('Skip tour').click();
  await workbench.check();
  await inPane('Check again').focus();
  await press('ArrowDown');
  await focusIs(/^button: .*No ESL scheduled|^button: /);
  const first = await workbench.page.evaluate(focused, '');
  await press('ArrowDown');
  expect(await workbench.page.evaluate(focused, '')).not.toBe(first);
  await press('ArrowUp');
  expect(await workbench.page.evaluate(focused, '')).toBe(first);
  await press('Enter');
  await pane.getByRole('list', { name: 'Findings' }).waitFor();
  await focusIs(/^h1: Findings$/);
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});
