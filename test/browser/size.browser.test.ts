import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const STUDENTS = 20_000;

/** A roster in which every student is an ML without a level. */
function rosterWithoutLevels(): string {
  const lines = Array.from(
    { length: STUDENTS },
    (_, number) => `${100_000 + number},"Sosa ${number}, Ana",Burke K-8,4,EL,,`,
  );
  return ['Student No,Student,School,Grade,ML Status,SDD,ELD Level', ...lines].join('\n');
}

test(`${STUDENTS.toLocaleString('en-US')} findings can be scrolled from the first to the last`, async () => {
  const workbench = await WorkbenchPage.open(site);
  const { pane, page } = workbench;
  await workbench.openFile('district.csv', rosterWithoutLevels());
  await pane.getByRole('button', { name: 'Check workbook' }).waitFor();
  await workbench.check();
  await workbench.choose('Findings');
  const list = pane.getByRole('list', { name: 'Findings' });
  await list.waitFor();
  expect(await list.getByRole('listitem').count()).toBeLessThan(200);
  const last = await list.evaluate((element) => {
    let scroller: HTMLElement | null = element as HTMLElement;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
    return scroller !== null;
  });
  expect(last).toBe(true);
  await page.waitForFunction(() => {
    const items = [...document.querySelectorAll('[role=listitem]')];
    return items.some((item) => item.getAttribute('aria-posinset') === item.getAttribute('aria-setsize'));
  });
  expect(workbench.watched.errors).toEqual([]);
});

const ROWS = 400_000;

test(`a sheet of ${ROWS.toLocaleString('en-US')} rows opens, scrolls to its end and takes an edit there`, async () => {
  const workbench = await WorkbenchPage.open(site);
  const { page } = workbench;
  const lines = Array.from({ length: ROWS }, (_, row) => `${row + 1},Ana,Burke`);
  await workbench.openFile('long.csv', lines.join('\n'));
  await workbench.cell('A1').waitFor();
  await workbench.goTo(`A${ROWS}`);
  await workbench.cell(`A${ROWS}`).getByText(String(ROWS), { exact: true }).waitFor();
  expect(await page.locator('.slick-row').count()).toBeLessThan(400);
  await workbench.type(`B${ROWS}`, 'Bea');
  await workbench.cell(`B${ROWS}`).getByText('Bea').waitFor();
  expect(workbench.watched.errors).toEqual([]);
});
