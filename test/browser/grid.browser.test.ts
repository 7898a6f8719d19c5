import { createExcelHost, HostWorkbook } from '../../src/embedded-host';
import { saveXlsx } from '../../src/embedded-host/file';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;
let workbench: WorkbenchPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

beforeEach(async () => {
  workbench = await WorkbenchPage.open(site, { viewport: { width: 1200, height: 700 } });
  await workbench.openFile('plan.xlsx', await plan());
  await workbench.cell('A1').waitFor();
});
afterEach(async () => {
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});

/** A plan with a heading over merged cells, frozen panes, numbers that a conditional format judges, and a long list below. */
async function plan(): Promise<Buffer> {
  const workbook = new HostWorkbook('plan.xlsx');
  workbook.addSheet('Plan');
  const excel = createExcelHost(workbook);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Plan');
    sheet.getRange('A1').values = [['ESL minutes of the year']];
    sheet.getRange('A1:D1').merge();
    sheet.getRange('A1:D1').format.horizontalAlignment = 'Center';
    sheet.getRange('A2:D2').values = [['Student', 'Owed', 'Has', 'Note']];
    sheet.getRange('A3:D202').values = Array.from({ length: 200 }, (_, at) => [`Student ${at}`, 450, at * 5, '']);
    sheet.getRange('A3:A202').format.columnWidth = 90;
    sheet.getRange('D3:D202').format.wrapText = true;
    sheet.getRange('E3:F4').merge();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A2'));
    const short = sheet.getRange('B3:C202').conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    short.custom.rule.formula = '=$C3<$B3';
    short.custom.format.fill.color = '#FFD0D0';
    await context.sync();
  });
  return Buffer.from((await saveXlsx(workbook)).bytes);
}

const RED = 'rgb(255, 208, 208)';
const NO_FILL = 'rgba(0, 0, 0, 0)';

async function box(address: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await workbench.cell(address).boundingBox();
  if (found === null) throw new Error(`${address} is not on screen.`);
  return found;
}

test('merged cells are one cell, across and down, also over the end of the frozen columns', async () => {
  const widths = [await box('A2'), await box('B2'), await box('C2'), await box('D2')].map(({ width }) => width);
  const whole = widths.reduce((sum, width) => sum + width);
  for (const piece of ['A1', 'B1']) {
    const picture = await workbench.cell(piece).locator('.cell-content').boundingBox();
    expect([picture?.x, picture?.width]).toEqual([(await box('A2')).x, whole]);
  }
  expect((await box('E3')).height).toBeCloseTo((await box('A3')).height + (await box('A4')).height, 0);
});

test('a conditional format follows an edit', async () => {
  expect([await workbench.fill('C3'), await workbench.fill('B3')]).toEqual([RED, RED]);
  await workbench.type('C3', '450');
  await workbench.cell('C3').getByText('450').waitFor();
  expect([await workbench.fill('C3'), await workbench.fill('B3')]).toEqual([NO_FILL, NO_FILL]);
});

test('frozen rows and columns stay in view', async () => {
  const before = [await box('A2'), await box('B2')] as const;
  await workbench.goTo('T150');
  await workbench.cell('T150').waitFor();
  expect((await box('A2')).y).toBe(before[0].y);
  expect((await box('A150')).x).toBe(before[0].x);
});

test('a row grows with wrapped text, and shrinks again', async () => {
  const before = await box('A5');
  await workbench.type('D5', 'Pulled out of Math on Tuesdays and Thursdays since the middle of September');
  await workbench.page.waitForFunction(
    (height) => (document.querySelector('.slick-row[data-row="4"] .column-D')?.clientHeight ?? 0) > 2 * height,
    before.height,
  );
  const after = await box('A5');
  expect((await box('A6')).y).toBeCloseTo(after.y + after.height, 0);
  await workbench.type('D5', '');
  await workbench.page.keyboard.press('ArrowUp');
  await workbench.page.keyboard.press('Delete');
  await workbench.page.waitForFunction(
    (height) => document.querySelector('.slick-row[data-row="4"] .column-D')?.clientHeight === height,
    Math.round(before.height),
  );
});

test('the formula bar shows a formula, and what is typed there is calculated', async () => {
  const { page } = workbench;
  await workbench.goTo('D3');
  const bar = page.getByLabel('Content of D3');
  await bar.fill('=SUBTOTAL(9,B3:B12)');
  await bar.press('Enter');
  await workbench.cell('D3').getByText('4500', { exact: true }).waitFor();
  await workbench.goTo('D3');
  await workbench.holds('D3', '=SUBTOTAL(9,B3:B12)');
});

test('a sort moves whole rows and leaves the headings', async () => {
  const { page } = workbench;
  await workbench.goTo('C3');
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitem', { name: /^Sort Z to A/ }).click();
  await workbench.cell('A3').getByText('Student 199').waitFor();
  await workbench.cell('C3').getByText('995').waitFor();
  await workbench.cell('C2').getByText('Has').waitFor();
});
