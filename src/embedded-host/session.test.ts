import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { connectClient, EmbeddedHost, HostWorkbook, officeContext, type ClientExtension } from './browser';

/** A page: a window into which the library was loaded by a script tag. */
function page() {
  const window: Record<string, unknown> = {
    location: { href: 'https://localhost/', hash: '', search: '', protocol: 'https:' },
    navigator: { userAgent: 'test' },
    document: { cookie: '' },
    setTimeout,
  };
  window.window = window.self = window;
  createContext(window);
  const file = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  runInContext(readFileSync(file, 'utf8'), window, { filename: file });
  return window as unknown as { Excel: typeof Excel; OfficeExtension: ClientExtension };
}

test('the same host answers a client that a page loaded by itself', async () => {
  const workbook = new HostWorkbook();
  workbook.addSheet('Roster').cells.loadRow(0, { values: ['id', 1], formulas: undefined, styles: undefined });
  const host = new EmbeddedHost(workbook, 'ltsc2021');
  const { Excel: client, OfficeExtension: extension } = page();
  connectClient(extension, host);
  const told: string[] = [];
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Roster');
    context.workbook.worksheets.onChanged.add(async (event) => void told.push(event.address));
    const used = sheet.getUsedRangeOrNullObject(true).load('values,address');
    sheet.getRange('A2').values = [['new']];
    await context.sync();
    expect([used.address, JSON.stringify(used.values)]).toEqual(['Roster!A1:B1', '[["id",1]]']);
  });
  host.userEdit('Roster', 'A3', [['typed']]);
  await host.eventsDelivered();
  expect(told).toEqual(['A2', 'A3']);
  expect(workbook.sheets[0]?.cells.value(1, 0)).toBe('new');
});

test('the context of Office tells the platform and the requirement sets', () => {
  const context = officeContext(new EmbeddedHost(new HostWorkbook(), 'web')) as typeof Office.context;
  expect(context.platform).toBe('OfficeOnline');
  expect(context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
});
