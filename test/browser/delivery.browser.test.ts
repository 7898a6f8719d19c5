import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { filesForIt } from '../../scripts/package/files-for-it';
import { zipForIt } from '../../scripts/package/zip-for-it';
import { EmbeddedHost } from '../../src/embedded-host/browser';
import { loadXlsx } from '../../src/embedded-host/file';
import { ADD_IN, frameByExcel, OFFICE } from './framed-by-excel';
import { BUILT, startSite, type Site } from './workbench-page';

const PROJECT = path.resolve(__dirname, '../..');
const SAMPLE = readFileSync(path.join(PROJECT, 'assets/samples/burke-k8-sample.xlsx'));
/** What docs/deploy.md tells a server of the worldwide cloud to send with each page. */
const [, FRAMERS = ''] =
  /add_header Content-Security-Policy "([^"]+)"/.exec(readFileSync(path.join(PROJECT, 'docs/deploy.md'), 'utf8')) ?? [];
const HEADERS = { 'content-security-policy': FRAMERS, 'x-content-type-options': 'nosniff' };

let site: Site;
let unpacked: Record<string, Uint8Array>;

beforeAll(async () => {
  site = await startSite();
  unpacked = unzipSync(zipForIt('it', filesForIt(PROJECT, BUILT)));
});
afterAll(() => site.close());

const fromZip = (file: string) => unpacked[`it/web/${file}`];

async function open(files = fromZip, inside?: string) {
  const context = await site.browser.newContext({ viewport: { width: 480, height: 760 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  const asked = new Set<string>();
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('request', (request) => asked.add(request.url()));
  const workbook = await loadXlsx(SAMPLE, 'sample.xlsx');
  await frameByExcel(page, new EmbeddedHost(workbook, 'web'), files, HEADERS, inside);
  return { page, wrong, asked, close: () => context.close() };
}

const paneOf = (page: Page) => page.frameLocator('iframe').frameLocator('iframe[name=pane]');

test("the zip, unpacked, runs in the frame of Excel on the web with Microsoft's own office.js, under its policy", async () => {
  const { page, wrong, asked, close } = await open();
  const pane = paneOf(page);
  await pane.getByRole('button', { name: 'Check again' }).waitFor();
  expect(await pane.getByRole('main').innerText()).toMatch(/\d+ of 153 MLs fully served/);
  expect(await pane.getByText('An older version').count()).toBe(0);
  expect(wrong).toEqual([]);
  const others = [...asked].filter((url) => !url.startsWith(ADD_IN) && !url.startsWith(OFFICE));
  expect(others.map((url) => new URL(url).host)).toEqual(['excel.cloud.microsoft', 'usc-excel.officeapps.live.com']);
  await close();
});

test('a script of an older build in the page of a newer one is told', async () => {
  const newer = (file: string) => {
    const content = fromZip(file);
    if (file !== 'taskpane.html' || content === undefined) return content;
    return Buffer.from(
      Buffer.from(content)
        .toString('utf8')
        .replace(/(name="?build"? content=")[^"]+/, '$19.9.9 (0badcafe)'),
    );
  };
  const { page, close } = await open(newer);
  await paneOf(page).getByText('the server has 9.9.9 (0badcafe)').waitFor();
  await close();
});

test('another site than Excel cannot put the pane into a frame', async () => {
  const { page, wrong, close } = await open(fromZip, 'https://evil.example/');
  await page.frame({ url: /^chrome-error:/ })?.waitForLoadState();
  expect(wrong.join()).toContain('frame-ancestors');
  expect(page.frame('pane')?.url()).not.toContain('taskpane.html');
  await close();
});

test.each(['support.html', 'privacy.html'])('%s is words alone, and its links lead somewhere', async (file) => {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.address}${file}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('ML Compliance Check');
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`${site.address}${file}`]);
  const links = await page
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect([link, fromZip(link) !== undefined]).toEqual([link, true]);
  await page.close();
});
