import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** A background service that phones home would be a request of the browser, not of the page. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/** The package's choice for pages in 3D: every picture would be drawn by a graphics card that is only imitated, at a third of all the time. */
const IMITATED_GRAPHICS = /^--(?:ignore-gpu-blocklist|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader)\b/;

/** The Chromium that comes with the packages, which is for Linux alone; elsewhere the Chrome that is installed. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return playwright.launch({ channel: 'chrome', args: QUIET, headless: true });
  const args = chromium.args.filter((flag) => flag !== '--single-process' && !IMITATED_GRAPHICS.test(flag));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, '--disable-gpu', ...QUIET],
    headless: true,
  });
}

/** A page, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses outside the page's own that anything tried to reach. */
  readonly foreignRequests: string[];
  /** Errors thrown or logged, violations of the content security policy among them. */
  readonly errors: string[];
}

/** Opens the address in a window of its own; `prepare` is done before anything of the page is there. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  // Only what never comes takes so long; a slow machine is no reason to fail.
  page.setDefaultTimeout(60_000);
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) foreignRequests.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await prepare(page);
  await page.goto(address);
  return { page, foreignRequests, errors };
}
