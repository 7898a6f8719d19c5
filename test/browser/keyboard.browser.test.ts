import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test('the whole story goes without a mouse', async () => {
  const workbench = await WorkbenchPage.open(site);
  const { page, pane } = workbench;
  const { keyboard } = page;
  // The keyboard waits for nobody: a key pressed before the page is drawn reaches no button.
  await page.getByRole('button', { name: /sample workbook/i }).waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  const check = pane.getByRole('button', { name: 'Check workbook' });
  await check.waitFor();

  const reach = async (name: RegExp, key = 'Tab') => {
    for (let step = 0; step < 60; step++) {
      await keyboard.press(key);
      const label = await page.evaluate(() => {
        const here = document.activeElement;
        return here?.getAttribute('aria-label') ?? here?.textContent ?? '';
      });
      if (name.test(label)) return;
    }
    throw new Error(`Nothing named ${String(name)} can be reached with ${key}.`);
  };
  // Where F6 does not lead there, Tab does.
  await reach(/^Check workbook$/, 'F6').catch(() => reach(/^Check workbook$/));
  await keyboard.press('Enter');
  await pane.getByRole('button', { name: 'Check again' }).waitFor();
  await reach(/Grade that cannot be read/);
  await keyboard.press('Enter');
  await pane.getByRole('list', { name: 'Findings' }).waitFor();
  await reach(/^Roster!E/);
  await keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Roster', selected: true }).waitFor();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[aria-label="Content of E181"]')?.value === '13',
  );

  const enter = async (region: string) => {
    const isThere = () =>
      page.evaluate(
        (name) => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'] === name,
        region,
      );
    for (let turn = 0; turn < 8; turn++) {
      await keyboard.press('F6');
      if (await isThere()) return;
    }
    throw new Error(`F6 does not lead to ${region}.`);
  };
  await enter('cells');
  await keyboard.type('3');
  await keyboard.press('Enter');
  // Where the check before took long, the pane does not check again by itself.
  await enter('pane');
  await reach(/^Back/);
  await keyboard.press('Enter');
  await reach(/^Check again$/);
  await keyboard.press('Enter');
  await pane.getByRole('button', { name: /Grade that cannot be read/ }).waitFor({ state: 'detached' });
  expect(workbench.watched.errors).toEqual([]);
});

test('in the sheet, keys do what they do in Excel', async () => {
  const workbench = await WorkbenchPage.open(site);
  const { page } = workbench;
  await workbench.openFile('plain.csv', 'a,b,c\nd,e,f\ng,h,i\n');
  await workbench.goTo('B2');
  await page.keyboard.press('ArrowRight');
  await workbench.selected('C2');
  await page.keyboard.press('F2');
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  await workbench.selected('C3');
  await workbench.cell('C2').getByText('f!').waitFor();
  await page.keyboard.press('Delete');
  await workbench.holds('C3', '');
  await page.keyboard.type('lost');
  await page.keyboard.press('Escape');
  await workbench.holds('C3', '');
  await page.keyboard.press('Shift+ArrowUp');
  await workbench.selected('C2:C3');
});
