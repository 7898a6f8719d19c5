import { hostOf, sheetOf } from '../testing/host-of';

const SHEETS = { A: [['x', 'y']], B: [] };

/** Collects what the handlers of a running context are told. */
async function listen(
  host: ReturnType<typeof hostOf>,
  register: (context: Excel.RequestContext, tell: (event: unknown) => Promise<void>) => void,
) {
  const told: unknown[] = [];
  const context = new host.Excel.RequestContext();
  register(context, async (event) => void told.push(event));
  await context.sync();
  await host.host.eventsDelivered();
  return { told, context };
}

test('an edit by the user and one by the add-in tell who it was (docs/guides/office-js.md 2.10)', async () => {
  const host = hostOf(SHEETS);
  const { told } = await listen(host, (context, tell) => void context.workbook.worksheets.onChanged.add(tell));
  const { id } = sheetOf(host);
  host.host.userEdit('A', 'B1', [['typed', '3']]);
  await host.host.eventsDelivered();
  await host.run(async (context) => {
    context.workbook.worksheets.getItem('A').getRange('A1').values = [['written']];
    await context.sync();
  });
  await host.host.eventsDelivered();
  expect(told).toMatchObject([
    {
      type: 'WorksheetChanged',
      worksheetId: id,
      address: 'B1:C1',
      changeType: 'RangeEdited',
      triggerSource: 'Unknown',
    },
    { address: 'A1', triggerSource: 'ThisLocalAddin', source: 'Local' },
  ]);
  expect(host.workbook.sheets[0]?.cells.value(0, 2)).toBe(3);
});

test('a sheet’s own handler hears of that sheet only', async () => {
  const host = hostOf(SHEETS);
  const { told, context } = await listen(host, (running) => void running.workbook.worksheets.getItem('A').load('id'));
  context.workbook.worksheets.getItem('A').load('id');
  const sheet = context.workbook.worksheets.getItem('A').load('id');
  await context.sync();
  sheet.onChanged.add(async (event) => void told.push(event.address));
  await context.sync();
  host.host.userEdit('B', 'A1', [[1]]);
  host.host.userEdit('A', 'A2', [[1]]);
  await host.host.eventsDelivered();
  expect(told).toEqual(['A2']);
});

test('a removed handler hears nothing', async () => {
  const host = hostOf(SHEETS);
  let handle: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  const { told, context } = await listen(host, (running, tell) => {
    handle = running.workbook.worksheets.onChanged.add(tell);
  });
  host.host.userEdit('A', 'A1', [[1]]);
  await host.host.eventsDelivered();
  handle?.remove();
  await context.sync();
  host.host.userEdit('A', 'A1', [[2]]);
  await host.host.eventsDelivered();
  expect(told).toHaveLength(1);
});

test('while events are off none is raised (docs/guides/office-js.md 2.3)', async () => {
  const host = hostOf(SHEETS);
  const { told } = await listen(host, (context, tell) => void context.workbook.worksheets.onChanged.add(tell));
  await host.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem('A').getRange('A1').values = [['silent']];
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getItem('A').getRange('A2').values = [['heard']];
    await context.sync();
  });
  await host.host.eventsDelivered();
  expect(told).toMatchObject([{ address: 'A2' }]);
});

test('sheets that come, go and come to the front; selections; sorts', async () => {
  const host = hostOf(SHEETS);
  const { told } = await listen(host, (context, tell) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(tell);
    worksheets.onDeleted.add(tell);
    worksheets.onActivated.add(tell);
    worksheets.onSelectionChanged.add(tell);
    worksheets.onRowSorted.add(tell);
    context.workbook.onSelectionChanged.add(async () => tell({ type: 'workbook selection' }));
  });
  await host.run(async (context) => {
    context.workbook.worksheets.add('New').delete();
    context.workbook.worksheets
      .getItem('A')
      .getRange('A1:B2')
      .sort.apply([{ key: 0 }]);
    await context.sync();
  });
  host.host.userActivate('B');
  host.host.userSelect('B', 'C3');
  await host.host.eventsDelivered();
  expect(told).toMatchObject([
    { type: 'WorksheetAdded' },
    { type: 'WorksheetDeleted' },
    { type: 'WorksheetRowSorted', address: 'A1:B2' },
    { type: 'WorksheetActivated', worksheetId: host.workbook.sheets[1]?.id },
    { type: 'WorksheetSelectionChanged', address: 'C3' },
    { type: 'workbook selection' },
  ]);
});

test('an event that the host never raises is ApiNotFound', async () => {
  const host = hostOf(SHEETS);
  await expect(
    host.run(async (context) => {
      context.workbook.worksheets.onCalculated.add(async () => undefined);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});
