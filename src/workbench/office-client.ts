import { connectClient, officeContext, type ClientExtension } from '../embedded-host/browser';
import type { ExcelAccess } from '../taskpane/session/session';
import type { WorkbenchHost } from './workbench-host';

/** What Microsoft's client library puts into the page; it is loaded by a script tag before this. */
interface ClientWindow {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & ClientExtension;
  Office: { context: object };
}

/**
 * Lets the page's Office.js client answer from this host, and returns the pane's door to it.
 * The client is one for the page: the workbook connected last is the one that every `Excel.run` sees.
 */
export function connectOfficeClient(host: WorkbenchHost): ExcelAccess {
  const client = window as unknown as ClientWindow;
  connectClient(client.OfficeExtension, host);
  const context = officeContext(host) as {
    requirements: { isSetSupported(name: string, version?: string): boolean };
  };
  // The library looks for `window.Office.context` at every call; its own `context` waits for a host application.
  client.Office = Object.create(client.Office, {
    context: { value: context, enumerable: true, configurable: true },
  }) as ClientWindow['Office'];
  return {
    run: (batch) => client.Excel.run(batch),
    isSetSupported: (name, version) => context.requirements.isSetSupported(name, version),
  };
}
