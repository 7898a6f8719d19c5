import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';

const ROSTER = {
  Roster: [
    ['id', 'level'],
    [1, 'ELD 1'],
  ],
  Schedule: [['x']],
};

test('nothing happens before sync', async () => {
  const host = hostOf(ROSTER);
  await host.run(async (context) => {
    context.workbook.worksheets.getItem('Roster').getRange('A1').values = [['changed']];
    expect(host.workbook.sheetNamed('Roster')?.cells.value(0, 0)).toBe('id');
    await context.sync();
    expect(host.workbook.sheetNamed('Roster')?.cells.value(0, 0)).toBe('changed');
  });
});

test('reading what was not loaded throws PropertyNotLoaded', async () => {
  const host = hostOf(ROSTER);
  await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Roster').getRange('A1');
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Roster!A1');
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('the first action that fails ends the batch; what came before stays, what comes after is not done', async () => {
  const host = hostOf(ROSTER);
  const failed = host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Roster');
    sheet.getRange('A1').values = [['before']];
    sheet.getRange('B1').values = [['too', 'wide']];
    sheet.getRange('C1').values = [['after']];
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'Range.values', statement: 'range1.values = ...;' },
  });
  const { cells } = sheetOf(host);
  expect([cells.value(0, 0), cells.value(0, 1), cells.value(0, 2)]).toEqual(['before', 'level', null]);
});

test('an error is the library’s own, and an Error of ours', async () => {
  const host = hostOf(ROSTER);
  const failed = host.run(async (context) => {
    context.workbook.worksheets.getItem('Nope').load('name');
    await context.sync();
  });
  const error: unknown = await failed.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(host.OfficeExtension.Error);
  expect(error).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
});

test('an object that is not there is a null object', async () => {
  const host = hostOf({ Roster: [['id']], Empty: [] });
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItemOrNullObject('Nope');
    const used = worksheets.getItem('Empty').getUsedRangeOrNullObject(true);
    used.load('values');
    const inside = sheet.getRange('A1');
    const there = worksheets.getItemOrNullObject('Roster');
    await context.sync();
    expect([sheet.isNullObject, used.isNullObject, inside.isNullObject, there.isNullObject]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

test('a collection loads the named properties of its items, also through their own collections', async () => {
  const host = hostOf({
    Roster: [
      ['id', 'level'],
      [1, 2],
    ],
    Empty: [],
  });
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Roster').tables.add('A1:B2', true).name = 'Students';
    worksheets.load('items/name,items/tables/items/name,items/tables/count');
    await context.sync();
    const names = worksheets.items.map((sheet) => [sheet.name, sheet.tables.items.map((table) => table.name)]);
    expect(names).toEqual([
      ['Roster', ['Students']],
      ['Empty', []],
    ]);
    expect(worksheets.items[0]?.tables.count).toBe(1);
    expect(() => worksheets.items[0]?.visibility).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('an item of a collection can be used after the sync', async () => {
  const host = hostOf(ROSTER);
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange(true).load('address'));
    await context.sync();
    expect(used.map((range) => range.address)).toEqual(['Roster!A1:B2', 'Schedule!A1']);
  });
});

test('load with an object, and load of everything', async () => {
  const range = await onFirstSheet(hostOf(ROSTER), (sheet) => {
    const cells = sheet.getRange('A1:B2');
    cells.load({ rowCount: true, format: { fill: { color: true } } });
    const other = sheet.getRange('B2');
    other.load();
    return () => ({ rows: cells.rowCount, color: cells.format.fill.color, values: other.values, text: other.text });
  });
  expect(range).toEqual({ rows: 2, color: '#FFFFFF', values: [['ELD 1']], text: [['ELD 1']] });
});

test('a range is kept between syncs, follows inserted rows, and is let go of after the run', async () => {
  const host = hostOf(ROSTER);
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Roster');
    const range = sheet.getRange('B2');
    await context.sync();
    sheet.getRange('1:3').insert('Down');
    range.load('address,values');
    await context.sync();
    expect([range.address, range.values]).toEqual(['Roster!B5', [['ELD 1']]]);
    sheet.getRange('5:5').delete('Up');
    await context.sync();
    range.load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });
  const kept = await host.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    return count.value;
  });
  expect(kept).toBe(2);
});

test('a range of one sheet cannot be used in another context', async () => {
  const host = hostOf(ROSTER);
  const range = await host.run(async (context) => context.workbook.worksheets.getItem('Roster').getRange('A1'));
  await expect(
    host.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').getRange('A1').getBoundingRect(range);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidRequestContext' });
});

test('a class or member that the host does not have is ApiNotFound', async () => {
  const host = hostOf(ROSTER);
  await expect(
    onFirstSheet(host, (sheet) => {
      sheet.getRange('A1').dataValidation.clear();
      return () => undefined;
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Range.dataValidation' } });
  await expect(
    onFirstSheet(host, (sheet) => {
      sheet.getRange('A1').load('linkedDataTypeState');
      return () => undefined;
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('Excel.run takes options', async () => {
  const host = hostOf(ROSTER);
  const name = await host.Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe('Roster');
});

test('two hosts do not disturb each other', async () => {
  const [one, other] = [hostOf({ One: [] }), hostOf({ Other: [] })];
  const name = (host: typeof one) => onFirstSheet(host, (sheet) => (sheet.load('name'), () => sheet.name));
  expect(await Promise.all([name(one), name(other), name(one)])).toEqual(['One', 'Other', 'One']);
});

test('statistics count syncs, actions and bytes', async () => {
  const host = hostOf(ROSTER);
  await onFirstSheet(host, (sheet) => (sheet.getRange('A1:B2').load('values'), () => undefined));
  expect(host.statistics).toMatchObject({ syncs: 1 });
  expect(host.statistics.actions).toBeGreaterThan(3);
  expect(host.statistics.requestBytes).toBeGreaterThan(200);
  expect(host.statistics.responseBytes).toBeGreaterThan(
    JSON.stringify([
      ['id', 'level'],
      [1, 'ELD 1'],
    ]).length,
  );
});
