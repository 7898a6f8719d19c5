import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { serveFolder } from '../../scripts/serve/static-server';
import { columnName, parseArea } from '../../src/embedded-host/model';
import { launchBrowser, openPage, type WatchedPage } from './open-page';

/** What `npm run build` made, or another build named for a trial. */
export const BUILT = process.env['WEB_BUILD'] ?? path.resolve(__dirname, '../../dist/web');

/** A browser and the built workbench at an address of its own. Throws when there is no build. */
export interface Site {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  if (!existsSync(path.join(BUILT, 'index.html'))) throw new Error('Run "npm run build" first: dist/web is missing.');
  const { address, server } = await serveFolder(BUILT);
  const browser = await launchBrowser();
  return {
    browser,
    address,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The workbench as a person works with it. */
export class WorkbenchPage {
  readonly page: Page;
  readonly pane: Locator;
  readonly watched: WatchedPage;

  constructor(watched: WatchedPage) {
    this.watched = watched;
    this.page = watched.page;
    this.pane = this.page.locator('[data-region=pane]');
  }

  static async open(site: Site, options?: BrowserContextOptions): Promise<WorkbenchPage> {
    return new WorkbenchPage(await openPage(site.browser, site.address, options));
  }

  /** What went wrong: errors, and whatever was asked of another address. */
  get wrong(): readonly string[] {
    return [...this.watched.errors, ...this.watched.foreignRequests];
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: /sample workbook/i }).click();
    await this.pane.getByRole('button', { name: 'Check workbook' }).waitFor();
  }

  /** Opens a file as the picker does. */
  async openFile(name: string, content: Buffer | string): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    await this.page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer });
  }

  async check(): Promise<void> {
    await this.pane.getByRole('button', { name: /^Check (workbook|again)$/ }).click();
    await this.pane.getByRole('button', { name: 'Check again' }).waitFor();
  }

  /** Opens a group of findings from the overview. */
  async openGroup(title: RegExp): Promise<void> {
    await this.pane.getByRole('button', { name: title }).first().click();
    await this.pane.getByRole('list', { name: 'Findings' }).waitFor();
  }

  /** Takes an item of the pane's ⋯ menu. */
  async choose(item: string): Promise<void> {
    await this.pane.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** The colour behind a cell on screen, as `rgb(…)`; transparent where nothing is. */
  async fill(address: string): Promise<string> {
    const content = this.cell(address).locator('.cell-content');
    if ((await content.count()) === 0) return 'rgba(0, 0, 0, 0)';
    return content.evaluate((element) => getComputedStyle(element).backgroundColor);
  }

  /** Waits until a cell has this fill; its row must be in view. */
  async isFilled(address: string, colour: string): Promise<void> {
    await this.page.waitForFunction(
      ([selector, wanted]) => {
        const content = document.querySelector(selector);
        return content !== null && getComputedStyle(content).backgroundColor === wanted;
      },
      [`${cellSelector(address)} .cell-content`, colour] as const,
    );
  }

  /** The element of a cell of the sheet in front, as `F17`; its row must be in view. */
  cell(address: string): Locator {
    return this.page.locator(cellSelector(address));
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.getByLabel('Name box');
    await box.fill(address);
    await box.press('Enter');
    await this.cell(address).and(this.page.locator('.active')).waitFor();
  }

  /** Types into a cell as into Excel. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until this is what is selected, as the name box says it. */
  async selected(address: string): Promise<void> {
    await this.#fieldHolds('Name box', address);
  }

  /** Waits until the selected cell holds this, as the formula bar says it. */
  async holds(address: string, entry: string): Promise<void> {
    await this.selected(address);
    await this.#fieldHolds(`Content of ${address}`, entry);
  }

  /** Clicks the link of a finding to its cell, such as `Roster!F17`, and gives back the cell's address, once it is selected. */
  async goToFinding(link: RegExp): Promise<string> {
    const button = this.pane.getByRole('button', { name: link }).first();
    const address = /([A-Z]+[0-9]+) →$/.exec(await button.innerText())?.[1] ?? '';
    await button.click();
    await this.selected(address);
    return address;
  }

  async #fieldHolds(label: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, wanted]) => document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)?.value === wanted,
      [label, text],
    );
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
  }

  /** Saves and gives back the downloaded file. */
  async save(): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }
}

function cellSelector(address: string): string {
  const { row, column } = parseArea(address);
  return `.slick-row[data-row="${row}"] .column-${columnName(column)}`;
}
