import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  connectClient,
  EmbeddedHost,
  parseArea,
  type ClientExtension,
  type HostProfile,
  type HostWorkbook,
  type ProfileName,
} from '../../src/embedded-host/browser';
import { EVENT } from '../../src/embedded-host/events/event-queue';
import { connectPage, type StandIn } from './office-stand-in';
import { openPage, type WatchedPage } from './open-page';
import type { Site } from './workbench-page';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const CLIENT = path.join(
  path.dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')),
  'dist/excel-win32-16.01.js',
);

export interface ExcelPageOptions {
  readonly profile?: ProfileName | HostProfile;
  /** Excel refuses the pane's first request with this code, so that the pane does not check by itself. */
  readonly refusesFirst?: string;
  readonly width?: number;
  readonly isDark?: boolean;
  readonly hasForcedColors?: boolean;
  /** Excel answers nothing from the start. */
  readonly isSilent?: boolean;
  /** Done to the page before anything of it is there. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The pane's own page as Excel shows it, over an Excel that lives in the test: the page's requests come to it one by one. */
export class ExcelPage {
  readonly host: EmbeddedHost;
  #watched: WatchedPage | undefined;
  /** Requests wait until it is settled. */
  #gate: Promise<void> = Promise.resolve();
  #openGate: () => void = () => {};

  private constructor(workbook: HostWorkbook, profile?: ProfileName | HostProfile) {
    this.host = new EmbeddedHost(workbook, profile);
  }

  static async open(site: Site, workbook: HostWorkbook, options: ExcelPageOptions = {}): Promise<ExcelPage> {
    const { width = 350, isDark = false, hasForcedColors = false } = options;
    const excel = new ExcelPage(workbook, options.profile);
    if (options.isSilent) excel.fallSilent();
    if (options.refusesFirst !== undefined) excel.host.faults.failNextSync(options.refusesFirst);
    const answer = answersOf(excel.host, (message) => {
      // A page that is closed hears nothing.
      excel.page.evaluate((told) => (window as unknown as StandIn).tellClient(told), message).catch(() => undefined);
    });
    const { profile } = excel.host;
    const settings = JSON.stringify({ excelApi: profile.excelApi, platform: profile.platform });
    // tsx marks functions by a helper of that name, which the page does not have.
    const connect = `{ const __name = (named) => named; (${connectPage.toString()})(${settings}); }`;
    const client = `${readFileSync(CLIENT, 'utf8')}\n${connect}`;
    excel.#watched = await openPage(
      site.browser,
      `${site.address}taskpane.html`,
      {
        viewport: { width, height: 640 },
        colorScheme: isDark ? 'dark' : 'light',
        forcedColors: hasForcedColors ? 'active' : 'none',
      },
      async (page) => {
        await page.route(OFFICE_JS, (route) => route.fulfill({ contentType: 'text/javascript', body: client }));
        await page.exposeFunction('askExcel', async (request: string) => {
          await excel.#gate;
          return answer(request);
        });
        await options.prepare?.(page);
      },
    );
    return excel;
  }

  get page(): Page {
    if (this.#watched === undefined) throw new Error('The page is not open yet.');
    return this.#watched.page;
  }

  /** What went wrong in the page, and whom it called beside its own address and office.js. */
  get wrong(): string[] {
    const { errors, foreignRequests } = this.#watched ?? { errors: [], foreignRequests: [] };
    return [...errors, ...foreignRequests.filter((url) => url !== OFFICE_JS)];
  }

  /** Excel answers nothing until `answerAgain`. */
  fallSilent(): void {
    this.#gate = new Promise((resolve) => (this.#openGate = resolve));
  }

  answerAgain(): void {
    this.#openGate();
  }

  /** Text typed by the user into cells, the first of them at the address. */
  edit(sheet: string, address: string, values: (string | number)[][]): void {
    this.host.userEdit(this.#sheet(sheet).id, address, values);
  }

  /** A cell changed by a co-author on another machine. */
  async editElsewhere(sheet: string, address: string, value: string | number): Promise<void> {
    const { id, cells } = this.#sheet(sheet);
    const { row, column } = parseArea(address);
    cells.setContent(row, column, value);
    const details = { worksheetId: id, address, changeType: 'RangeEdited', source: 'Remote', triggerSource: 'Unknown' };
    const entry = {
      messageCategory: 65_536,
      messageType: EVENT.changed,
      targetId: 'Workbook',
      isRemoteOverride: false,
    };
    await this.page.evaluate((told) => (window as unknown as StandIn).tellClient(told), {
      entries: [{ ...entry, message: JSON.stringify(details) }],
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  #sheet(name: string) {
    const sheet = this.host.workbook.sheetNamed(name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}

interface Executor {
  executeAsync(first: unknown, second: unknown, message: { Body: string }): Promise<object>;
}

/** The host's answers to a client that lives elsewhere: what goes over the wire, as text. */
function answersOf(host: EmbeddedHost, tell: (message: object) => void): (request: string) => Promise<string> {
  const SessionBase = Object.assign(function () {}, {
    _overrideSession: { _createRequestExecutorOrNull: (): Executor | null => null },
  });
  class EventRegistration {
    callHandlers(): void {}
  }
  const extension = {
    SessionBase,
    EventRegistration,
    _testSetRichApiMessageReadyImpl: () => {},
    _testTriggerRichApiMessageEvent: tell,
  };
  connectClient(extension as unknown as ClientExtension, host);
  const executor = SessionBase._overrideSession._createRequestExecutorOrNull();
  if (executor === null) throw new Error('The client library was not connected.');
  return async (request) => JSON.stringify(await executor.executeAsync(null, null, { Body: request }));
}
