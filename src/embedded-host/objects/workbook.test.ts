import { hostOf, onFirstSheet } from '../testing/host-of';

describe('settings (docs/guides/office-js.md 2.13)', () => {
  test('are JSON, kept, replaced and deleted', async () => {
    const host = hostOf({ A: [] });
    const value = { version: 1, rules: [{ id: 'a' }] };
    const read = await host.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('ml.ledger', value);
      settings.add('ml.other', 'x');
      settings.add('ml.other', [1, 2]);
      const ledger = settings.getItemOrNullObject('ml.ledger').load('key,value');
      const missing = settings.getItemOrNullObject('nope');
      const count = settings.getCount();
      await context.sync();
      settings.load('items/key');
      ledger.delete();
      await context.sync();
      return [ledger.value, missing.isNullObject, count.value, settings.items.map((item) => item.key)];
    });
    expect(read).toEqual([value, true, 2, ['ml.ledger', 'ml.other']]);
    value.version = 2;
    expect([...host.workbook.settings]).toEqual([['ml.other', [1, 2]]]);
    expect(host.workbook.changed).toContain('settings');
  });

  test('share nothing with the value that was given', async () => {
    const host = hostOf({ A: [] });
    const value = { list: [1] };
    await host.run(async (context) => {
      context.workbook.settings.add('k', value);
      await context.sync();
    });
    value.list.push(2);
    expect(host.workbook.settings.get('k')).toEqual({ list: [1] });
  });

  test('a missing one is ItemNotFound', async () => {
    const get = hostOf({ A: [] }).run(async (context) => {
      context.workbook.settings.getItem('nope').load('value');
      await context.sync();
    });
    await expect(get).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('defined names of the workbook and of a sheet', async () => {
  const host = hostOf({ A: [[1, 2]], B: [] });
  const read = await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('A');
    context.workbook.names.add('Both', sheet.getRange('A1:B1'), 'why');
    sheet.names.add('Local', '=A!$A$1');
    const both = context.workbook.names.getItem('both').load('name,formula,value,scope,type,comment');
    const range = both.getRange().load('values');
    const local = context.workbook.names.getItemOrNullObject('Local');
    const own = sheet.names.getItemOrNullObject('local').load('scope');
    sheet.getRange('D1').formulas = [['=SUM(Both)+Local']];
    const sum = sheet.getRange('D1').load('values');
    await context.sync();
    return [
      both.formula,
      both.value,
      both.scope,
      both.type,
      both.comment,
      range.values,
      local.isNullObject,
      own.scope,
      sum.values,
    ];
  });
  expect(read).toEqual(['=A!$A$1:$B$1', 'A!$A$1:$B$1', 'Workbook', 'Range', 'why', [[1, 2]], true, 'Worksheet', [[4]]]);
});

test('custom XML parts', async () => {
  const host = hostOf({ A: [] });
  const read = await host.run(async (context) => {
    const part = context.workbook.customXmlParts.add('<ledger xmlns="urn:ml"><a/></ledger>').load('id,namespaceUri');
    await context.sync();
    const again = context.workbook.customXmlParts.getItem(part.id);
    again.setXml('<ledger xmlns="urn:ml2"/>');
    const xml = again.getXml();
    await context.sync();
    return [part.namespaceUri, xml.value];
  });
  expect(read).toEqual(['urn:ml', '<ledger xmlns="urn:ml2"/>']);
});

test('the workbook itself', async () => {
  const host = hostOf({ A: [], B: [] });
  const read = await host.run(async (context) => {
    const { workbook, application, runtime } = context;
    workbook.load('name,readOnly,isDirty');
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.load('calculationMode');
    runtime.load('enableEvents');
    workbook.worksheets.getItem('B').getRange('C2:D3').select();
    const selected = workbook.getSelectedRange().load('address');
    await context.sync();
    return [
      workbook.name,
      workbook.readOnly,
      workbook.isDirty,
      application.calculationMode,
      runtime.enableEvents,
      selected.address,
    ];
  });
  expect(read).toEqual(['Test.xlsx', false, false, 'Automatic', true, 'B!C2:D3']);
});

test('a chart from a block, with titles and a place over cells', async () => {
  const host = hostOf({
    A: [
      ['Level', 'Owed', 'Scheduled'],
      ['ELD 1', 10, 8],
      ['ELD 2', 5, 5],
    ],
  });
  const read = await onFirstSheet(host, (sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
    chart.name = 'Minutes';
    chart.title.text = 'Minutes by level';
    chart.axes.valueAxis.title.text = 'Minutes';
    chart.axes.valueAxis.minimum = 0;
    chart.legend.position = 'Bottom';
    chart.setPosition('E2', 'H10');
    chart.series.getItemAt(0).format.fill.setSolidColor('#0F6CBD');
    chart.series.getItemAt(1).name = 'Given';
    const series = chart.series.load('items/name,count');
    chart.load('name,left,top,width,height,chartType');
    const found = sheet.charts.getItemOrNullObject('Minutes').load('id');
    return () => [
      series.items.map((each) => each.name),
      chart.left,
      chart.top,
      chart.width,
      chart.height,
      found.isNullObject,
    ];
  });
  expect(read).toEqual([['Owed', 'Given'], 4 * 48, 15, 4 * 48, 9 * 15, false]);
  expect(host.workbook.sheets[0]?.charts).toMatchObject([
    {
      name: 'Minutes',
      type: 'ColumnClustered',
      seriesBy: 'Columns',
      title: { text: 'Minutes by level', visible: true },
      valueAxis: { title: 'Minutes', minimum: 0 },
      legend: { position: 'Bottom' },
      series: [
        {
          name: 'Owed',
          fillColor: '#0F6CBD',
          values: { area: { row: 1, column: 1, rows: 2, columns: 1 } },
          categories: { area: { row: 1, column: 0, rows: 2, columns: 1 } },
        },
        { name: 'Given' },
      ],
    },
  ]);
  await onFirstSheet(host, (sheet) => (sheet.charts.getItem('Minutes').delete(), () => undefined));
  expect(host.workbook.sheets[0]?.charts).toEqual([]);
});
