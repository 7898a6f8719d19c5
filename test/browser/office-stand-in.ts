import type { ClientExtension } from '../../src/embedded-host/browser';

/** What the page's client asks, and what it is told. */
export interface StandIn {
  askExcel(request: string): Promise<string>;
  tellClient(message: object): void;
}

type PageWindow = StandIn & { OfficeExtension: ClientExtension; Office: object };

/**
 * Runs in the page right behind Microsoft's client, which then takes its answers from the test. Stands in for the loader that
 * comes with office.js. It is sent to the page as text, so it uses nothing from outside itself.
 */
export function connectPage(settings: { excelApi: number; platform: string }): void {
  const page = window as unknown as PageWindow;
  const settled = () => Promise.resolve();
  const { OfficeExtension } = page;
  const events = new OfficeExtension.EventRegistration(settled, settled);
  OfficeExtension.SessionBase._overrideSession = Object.assign(new OfficeExtension.SessionBase(), {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'host://test', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_first: unknown, _second: unknown, { Body }: { Body: string | object }) =>
        JSON.parse(await page.askExcel(typeof Body === 'string' ? Body : JSON.stringify(Body))) as object,
    }),
    getEventRegistration: () => events,
  });
  OfficeExtension._testSetRichApiMessageReadyImpl(settled);
  page.tellClient = (message) => OfficeExtension._testTriggerRichApiMessageEvent(message as { entries: object[] });
  const context = {
    host: 'Excel',
    platform: settings.platform,
    // Office set to follow the system.
    officeTheme: {
      get isDarkTheme() {
        return matchMedia('(prefers-color-scheme: dark)').matches;
      },
    },
    requirements: {
      isSetSupported: (name: string, version: string) =>
        name === 'ExcelApi' && Number(version.split('.')[1]) <= settings.excelApi,
    },
  };
  page.Office = Object.create(page.Office, {
    context: { value: context },
    onReady: { value: () => Promise.resolve({ host: 'Excel', platform: settings.platform }) },
  }) as object;
}
