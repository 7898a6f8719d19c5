import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;
let workbench: WorkbenchPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

beforeEach(async () => {
  workbench = await WorkbenchPage.open(site);
});
afterEach(async () => {
  await workbench.close();
  expect(workbench.wrong).toEqual([]);
});

const ROSTER = ['Student No,Student,School,Grade,ML Status,ELD Level', '00123,"Sosa, Ana",Burke,4,EL,'].join('\n');

test('a CSV export opens with its leading zeros and is checked', async () => {
  await workbench.openFile('export.csv', ROSTER);
  await workbench.cell('A2').getByText('00123').waitFor();
  await workbench.check();
  await workbench.pane.getByRole('button', { name: /ML without a level/ }).waitFor();
});

test('a file dropped on the page opens', async () => {
  const { page } = workbench;
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.csv'));
    return transfer;
  }, ROSTER);
  await page.dispatchEvent('#workbench main', 'drop', { dataTransfer: data });
  await page.getByText('dropped.csv').waitFor();
});

test.each([
  ['photo.png', 'no picture', /"photo.png" is no workbook\. Choose an Excel file/],
  ['old.xls', 'old', /"old.xls" is of another kind\. Open it in Excel, save it as \.xlsx/],
  ['broken.xlsx', 'PK\u0003\u0004 and then nothing', /"broken.xlsx"/],
  ['empty.csv', '', /"empty.csv" is empty/],
])('%s cannot be read, and the page says what to do', async (name, content, words) => {
  await workbench.openFile(name, content);
  await workbench.page.getByRole('alert').getByText(words).waitFor();
});

test('a second file that is dropped while the first opens is named, and the first one opens', async () => {
  const { page } = workbench;
  await page.evaluate(async (text) => {
    for (const name of ['first.csv', 'second.csv']) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      document
        .querySelector('#workbench main')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      // Between two drops of a person the page has answered the first.
      await Promise.resolve();
    }
  }, ROSTER);
  await page.getByRole('alert').getByText('One file at a time: second.csv was not opened.').waitFor();
  await page.getByText('first.csv', { exact: true }).waitFor();
});

test('sheets that nobody recognises lead to a question that can be answered', async () => {
  await workbench.openFile('notes.csv', 'Colour,Shape\nred,round\n');
  await workbench.check();
  await workbench.pane.getByText('No roster or schedule found.').waitFor();
  await workbench.pane.getByRole('button', { name: 'notes', exact: true }).waitFor();
});

test('text from a file is shown as text and never runs', async () => {
  await workbench.openFile('hostile.csv', 'Name\n<img src=x onerror="document.title=1">\n=1+1\n');
  await workbench.cell('A2').getByText('<img src=x').waitFor();
  expect(await workbench.page.title()).toBe('hostile.csv: ML Compliance Check');
  await workbench.cell('A3').getByText('=1+1').waitFor();
});
