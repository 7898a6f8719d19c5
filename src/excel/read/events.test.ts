import { EVENT } from '../../embedded-host/events/event-queue';
import type { ClientExtension } from '../../embedded-host/session';
import { onWorkbookChanged, withoutEvents, type WorkbookChange } from './events';
import { excelWith } from '../testing/excel-with';

const SHEETS = { Roster: [['Student ID'], [2], [1]] };

/** Watches a workbook and resolves with what is told next. */
async function watch(excel: ReturnType<typeof excelWith>) {
  const told: WorkbookChange[] = [];
  let wake: () => void = () => undefined;
  const stop = await onWorkbookChanged(
    excel.run,
    (change) => {
      told.push(change);
      wake();
    },
    0,
  );
  const next = async (act: () => unknown): Promise<WorkbookChange | undefined> => {
    const woken = new Promise<void>((resolve) => (wake = resolve));
    await act();
    await woken;
    return told.at(-1);
  };
  return { told, stop, next };
}

/** Raises an event as Excel does for an edit on another machine. */
function editRemotely({ OfficeExtension, workbook }: ReturnType<typeof excelWith>): void {
  const client = OfficeExtension as unknown as ClientExtension;
  const worksheetId = workbook.sheets[0]?.id;
  const details = { worksheetId, address: 'A2', changeType: 'RangeEdited', source: 'Remote', triggerSource: 'Unknown' };
  client._testTriggerRichApiMessageEvent({
    entries: [
      {
        messageCategory: 65_536,
        messageType: EVENT.changed,
        targetId: 'Workbook',
        message: JSON.stringify(details),
        isRemoteOverride: false,
      },
    ],
  });
}

const sortRows = (excel: ReturnType<typeof excelWith>) =>
  excel.run(async (context) => {
    context.workbook.worksheets
      .getItem('Roster')
      .getRange('A2:A3')
      .sort.apply([{ key: 0 }]);
    await context.sync();
  });

describe('onWorkbookChanged', () => {
  it('tells an edit of the user', async () => {
    const excel = excelWith(SHEETS);
    const { next } = await watch(excel);
    expect(await next(() => excel.host.userEdit('Roster', 'A2', [[7]]))).toEqual({ remote: false });
  });

  it('tells that rows were sorted, and that a sheet came or went', async () => {
    const excel = excelWith(SHEETS);
    const { next } = await watch(excel);
    expect(await next(() => sortRows(excel))).toEqual({ remote: false });
    const change = (act: (sheets: Excel.WorksheetCollection) => void) =>
      excel.run(async (context) => {
        act(context.workbook.worksheets);
        await context.sync();
      });
    expect(await next(() => change((sheets) => void sheets.add('New')))).toEqual({ remote: false });
    expect(await next(() => change((sheets) => sheets.getItem('New').delete()))).toEqual({ remote: false });
  });

  it('says where an edit came from a co-author elsewhere, unless one of the user came with it', async () => {
    const excel = excelWith(SHEETS);
    const { next } = await watch(excel);
    expect(await next(() => editRemotely(excel))).toEqual({ remote: true });
    const both = await next(() => {
      editRemotely(excel);
      excel.host.userEdit('Roster', 'A2', [[7]]);
      return excel.host.eventsDelivered();
    });
    expect(both).toEqual({ remote: false });
  });

  it('tells a short pause long before a burst counts as over', async () => {
    const excel = excelWith(SHEETS);
    const told: string[] = [];
    let wake: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => (wake = resolve));
    const stop = await onWorkbookChanged(excel.run, () => void told.push('over'), 60_000, {
      noticed: ({ remote }) => void told.push(`noticed, ${remote ? 'elsewhere' : 'here'}`),
      paused: () => {
        told.push('paused');
        wake();
      },
    });
    excel.host.userEdit('Roster', 'A2', [[7]]);
    await paused;
    await stop();
    expect(told).toEqual(['noticed, here', 'paused']);
  });

  it('is silent about what this add-in writes', async () => {
    const excel = excelWith(SHEETS);
    const { told, next } = await watch(excel);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').getRange('A2').values = [[3]];
      await context.sync();
    });
    await excel.host.eventsDelivered();
    await next(() => excel.host.userEdit('Roster', 'A3', [[4]]));
    expect(told).toHaveLength(1);
  });

  it('is silent once it was stopped', async () => {
    const excel = excelWith(SHEETS);
    const first = await watch(excel);
    const second = await watch(excel);
    await first.stop();
    await second.next(() => excel.host.userEdit('Roster', 'A3', [[4]]));
    expect(first.told).toEqual([]);
  });

  it('tells edits in an Excel that knows no event for sorting', async () => {
    const excel = excelWith(SHEETS, { profile: 'excel19' });
    const { next } = await watch(excel);
    expect(await next(() => excel.host.userEdit('Roster', 'A2', [[7]]))).toEqual({ remote: false });
  });
});

describe('withoutEvents', () => {
  it('keeps sheets that we add from being told', async () => {
    const excel = excelWith(SHEETS);
    const { told, next } = await watch(excel);
    await excel.run((context) =>
      withoutEvents(context, async () => {
        context.workbook.worksheets.add('ML Summary');
        await context.sync();
      }),
    );
    await next(() => excel.host.userEdit('Roster', 'A3', [[4]]));
    expect(told).toHaveLength(1);
  });

  it('has events on again after a failure, and throws that failure', async () => {
    const excel = excelWith(SHEETS);
    const { next } = await watch(excel);
    const failing = excel.run((context) =>
      withoutEvents(context, async () => {
        context.workbook.worksheets.getItem('Nowhere').activate();
        await context.sync();
      }),
    );
    await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(await next(() => excel.host.userEdit('Roster', 'A2', [[7]]))).toEqual({ remote: false });
  });
});
