import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;
let workbench: WorkbenchPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

beforeEach(async () => {
  workbench = await WorkbenchPage.open(site);
  await workbench.openFile('list.csv', LIST);
  await workbench.cell('A1').getByText('Name').waitFor();
});
afterEach(async () => {
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});

const LIST = 'Name,School,ID\nAna,Burke,00123\nMai,Mather,00124\nSam,Burke,00125\n';

const button = (name: string | RegExp) => workbench.page.getByRole('button', { name });
const press = (key: string) => workbench.page.keyboard.press(key);
const shown = (address: string, text: string) => workbench.cell(address).getByText(text, { exact: true }).waitFor();

test('keys select and go where they do in Excel', async () => {
  await workbench.goTo('A2');
  await press('Control+ArrowDown');
  await workbench.selected('A4');
  await press('Control+Shift+ArrowRight');
  await workbench.selected('A4:C4');
  await press('Control+Home');
  await workbench.selected('A1');
  await press('Control+End');
  await workbench.selected('C4');
  await press('Control+a');
  await workbench.selected('A1:C4');
  await workbench.goTo('B3');
  await press('Control+Space');
  await workbench.selected('B:B');
  await workbench.goTo('B3');
  await press('Shift+Space');
  await workbench.selected('3:3');
});

test('rows and columns are inserted and deleted, from the menu and by keys, and undone', async () => {
  const { page } = workbench;
  await workbench.cell('A3').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Insert rows above' }).click();
  await shown('A4', 'Mai');
  await page.waitForFunction(() => document.activeElement?.closest('[data-region="cells"]') !== null);
  await workbench.goTo('B1');
  await press('Control+Space');
  await press('Control+-');
  await shown('B1', 'ID');
  await button('Undo: delete columns').click();
  await button('Undo: insert rows').click();
  await shown('B3', 'Mather');
});

test('fill down, copy and paste keep an id as it is', async () => {
  const { page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await workbench.goTo('C2');
  await press('Shift+ArrowDown');
  await press('Control+d');
  await shown('C3', '00123');
  await workbench.goTo('C4');
  await press('Control+c');
  await workbench.goTo('D4');
  await press('Control+v');
  await shown('D4', '00125');
});

test('what is looked for is found, and replaced everywhere at once', async () => {
  const { page } = workbench;
  await workbench.goTo('A1');
  await press('Control+f');
  await page.getByLabel('Find', { exact: true }).fill('burke');
  await press('Enter');
  await workbench.selected('B2');
  await press('Enter');
  await workbench.selected('B4');
  await press('Control+h');
  await page.getByLabel('Replace with').fill('Burke K-8');
  await button('Replace all').click();
  await page.getByText('2 replaced.').waitFor();
  await shown('B4', 'Burke K-8');
  await button('Undo: replace').click();
  await shown('B4', 'Burke');
  await page.getByLabel('Find', { exact: true }).press('Escape');
  await page.waitForFunction(() => document.activeElement?.closest('[data-region="cells"]') !== null);
});

test('a list is filtered by what stands in a column; the filter holds after a sort', async () => {
  const { page } = workbench;
  await workbench.goTo('B2');
  await button('Sort and filter').click();
  await page.getByRole('menuitem', { name: 'Filter by this column…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Filter by School' });
  await dialog.getByRole('checkbox', { name: 'Mather (1)' }).uncheck();
  await dialog.getByRole('button', { name: 'Filter', exact: true }).click();
  // The grid's third line is now the row of Sam.
  await shown('A3', 'Sam');
  await workbench.goTo('A2');
  await button('Sort and filter').click();
  await page.getByRole('menuitem', { name: /^Sort Z to A/ }).click();
  await shown('A2', 'Sam');
  await shown('A3', 'Ana');
  await button('Undo: sort').click();
  await button('Undo: filter').click();
  await shown('A3', 'Mai');
});

test('a double click on its edge fits a column; zoom makes the cells larger', async () => {
  const { page } = workbench;
  await workbench.type('A2', 'A name that is much longer than its column');
  const width = async () => (await workbench.cell('A2').boundingBox())?.width ?? 0;
  const before = await width();
  await page.locator('.slick-header-column').nth(1).locator('.slick-resizable-handle').dblclick();
  await button('Undo: column width').waitFor();
  const fitted = await width();
  expect(fitted).toBeGreaterThan(before * 2);
  await button('Zoom: 100 %').click();
  await page.getByRole('menuitemradio', { name: '150 %' }).click();
  await button('Zoom: 150 %').waitFor();
  expect(await width()).toBeCloseTo(fitted * 1.5, 0);
});

test('the sheet is printed, and Help says what is not there', async () => {
  const { page } = workbench;
  await page.evaluate(() => (window.print = () => undefined));
  await button(/^Print this sheet/).click();
  expect(await page.locator('.print-sheet td').allTextContents()).toContain('00124');
  await button('Help with the sheet').click();
  await page.getByText('Comments, drop-down lists, pivot tables').waitFor();
  await press('Escape');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Help with the sheet');
});
