import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { EmbeddedHost } from '../../src/embedded-host/browser';
import type { WireRequest } from '../../src/embedded-host/protocol/wire';

const MICROSOFT = path.join(
  path.dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')),
  'dist',
);
export const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** Where the add-in is said to be. */
export const ADD_IN = 'https://addins.example.org/ml-compliance/';
/** Excel on the web is a page of one site, with Excel itself in a frame from another, and the pane in a frame of that. */
const OUTSIDE = 'https://excel.cloud.microsoft/';
const INSIDE = 'https://usc-excel.officeapps.live.com/';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Tsx marks functions by a helper of that name, which the page does not have. */
const ANSWERING = `const __name = (named) => named; (${answerPane.toString()})();`;

/**
 * Opens the pane as Excel on the web does, with Microsoft's own office.js as the web loads it: it asks the frame around it for its
 * context and sends each request there. The page's answers come from `host`.
 * @param files gives the add-in's files by path below `ADD_IN`
 * @param headers what its server sends with each
 * @param inside the site of the frame that the pane's frame stands in
 */
export async function frameByExcel(
  page: Page,
  host: EmbeddedHost,
  files: (file: string) => Uint8Array | undefined,
  headers: Readonly<Record<string, string>>,
  inside = INSIDE,
): Promise<void> {
  await page.exposeFunction('answerExcel', (request: string) => {
    // How the web tells Excel that ribbon commands can come: nothing of the workbook.
    if (request.includes('Microsoft.InternalService')) return JSON.stringify({ Results: [] });
    return JSON.stringify(host.answer(JSON.parse(request) as WireRequest));
  });
  const html = (body: string) => ({ contentType: 'text/html', body: `<!doctype html><html lang="en">${body}</html>` });
  await page.route('**/*', (route) => {
    const url = route
      .request()
      .url()
      .replace(/[?#].*$/, '');
    if (url === OUTSIDE)
      return route.fulfill(html(`<iframe src="${inside}" style="width:400px;height:700px"></iframe>`));
    if (url === inside) return route.fulfill(html(`${paneFrame(inside)}<script>${ANSWERING}</script>`));
    if (url.startsWith(ADD_IN)) {
      const file = url.slice(ADD_IN.length);
      const content = files(file);
      if (content === undefined) return route.fulfill({ status: 404 });
      const contentType = TYPES[path.extname(file)] ?? 'application/octet-stream';
      return route.fulfill({ contentType, body: Buffer.from(content), headers: { ...headers } });
    }
    const client = path.join(MICROSOFT, url.slice(OFFICE.length));
    if (!url.startsWith(OFFICE) || !existsSync(client)) return route.abort();
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(client) });
  });
  await page.goto(OUTSIDE);
}

/** The frame as Excel on the web makes it: host and version in the address, whom to talk to behind #. */
function paneFrame(inside: string): string {
  const told = `#&_serializer_version=2&_xdm_Info=conversation|app|${inside.slice(0, -1)}`;
  const address = `${ADD_IN}taskpane.html?_host_Info=Excel$Web$16.01$en-US$correlation$$$0${told}`;
  const allowed =
    'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
  return `<iframe name="pane" src="${address}" sandbox="${allowed}" style="width:350px;height:640px"></iframe>`;
}

/** Runs in the frame around the pane, to which it is sent as text: answers office.js as Excel on the web would. */
function answerPane(): void {
  const { answerExcel } = window as unknown as { answerExcel: (request: string) => Promise<string> };
  const context = {
    _id: 'app',
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: 'https://example.org/school.xlsx',
    _clientMode: 0,
    _settings: {},
    _reason: 0,
    _osfControlType: 0,
    _correlationId: 'correlation',
    _requirementMatrix: '{"excelapi":1.21}',
  };
  const answerTo = async (action: string, data: { ArrayData?: unknown[] }): Promise<object> => {
    if (action === 'ContextActivationManager_getAppContextAsync') return context;
    if (action !== 'executeMethod') return {};
    const body = String(data.ArrayData?.[4]);
    return { Error: 0, Version: 1, Data: [200, [], await answerExcel(body)] };
  };
  window.addEventListener('message', (event: MessageEvent<string>) => {
    const { _actionName, _conversationId, _correlationId, _data } = JSON.parse(event.data) as {
      _actionName: string;
      _conversationId: string;
      _correlationId: number;
      _data: object;
    };
    void answerTo(_actionName, _data).then((data) => {
      const answer = { _messageType: 1, _actionName, _conversationId, _correlationId, _errorCode: 0, _responseType: 0 };
      const said = { ...answer, _origin: location.href, _data: data, _serializerVersion: 1 };
      (event.source as Window).postMessage(JSON.stringify(said), event.origin);
    });
  });
}
