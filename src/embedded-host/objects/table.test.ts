import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';

const DATA = {
  A: [
    ['Name', 'Hours'],
    ['Ana', 2],
    ['Ben', 3],
  ],
  B: [['x'], [1]],
};

test('a table of cells that have headers', async () => {
  const host = hostOf(DATA);
  const read = await onFirstSheet(host, (sheet) => {
    const table = sheet.tables.add(sheet.getRange('A1:B3'), true);
    table.name = 'Hours';
    table.style = 'TableStyleLight9';
    table.showFilterButton = false;
    table.load('id,name,style,showTotals,showBandedRows,showFilterButton');
    const body = table.getDataBodyRange().load('address');
    const header = table.getHeaderRowRange().load('values');
    const columns = table.columns.load('items/name,items/id,items/index,count');
    const hours = table.columns.getItem('hours').getDataBodyRange().load('values');
    return () => [
      [table.name, table.style, table.showTotals, table.showBandedRows, table.showFilterButton],
      [body.address, header.values, hours.values],
      columns.items.map((column) => [column.id, column.index, column.name]),
    ];
  });
  expect(read).toEqual([
    ['Hours', 'TableStyleLight9', false, true, false],
    ['A!A2:B3', [['Name', 'Hours']], [[2], [3]]],
    [
      [1, 0, 'Name'],
      [2, 1, 'Hours'],
    ],
  ]);
});

test('headers become unique texts (docs/guides/office-js.md 2.4)', async () => {
  const host = hostOf({
    A: [
      ['Name', 'name', null, 2025],
      ['a', 'b', 'c', 'd'],
    ],
  });
  await onFirstSheet(host, (sheet) => (sheet.tables.add('A1:D2', true), () => undefined));
  const { cells, tables } = sheetOf(host);
  expect(tables[0]?.columns.map((column) => column.name)).toEqual(['Name', 'name2', 'Column3', '2025']);
  expect(cells.row(0)?.values).toEqual(['Name', 'name2', 'Column3', '2025']);
});

test('without headers a row of them is put above, and the cells move down', async () => {
  const host = hostOf({
    A: [
      ['Ana', 2],
      ['Ben', 3],
      [null, null],
      ['below', 'x'],
    ],
  });
  await onFirstSheet(host, (sheet) => (sheet.tables.add('A1:B2', false), () => undefined));
  const { cells, tables } = sheetOf(host);
  expect(tables[0]?.area).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  expect([0, 1, 4].map((row) => cells.value(row, 0))).toEqual(['Column1', 'Ana', 'below']);
});

/** docs/guides/office-js.md 2.5, issues 551 and 1199. */
describe('conflicts', () => {
  const add = (host: ReturnType<typeof hostOf>, sheet: string, address: string, name?: string) =>
    host.run(async (context) => {
      const table = context.workbook.worksheets.getItem(sheet).tables.add(address, true);
      if (name) table.name = name;
      await context.sync();
    });

  test('a name is unique in the workbook, whatever the case', async () => {
    const host = hostOf(DATA);
    await add(host, 'A', 'A1:B3', 'Students');
    await expect(add(host, 'B', 'A1:A2', 'STUDENTS')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test.each(['has space', '1st', 'A1', 'R1C1', ''])('"%s" is no name', async (name) => {
    const host = hostOf(DATA);
    await add(host, 'A', 'A1:B3');
    const rename = onFirstSheet(host, (sheet) => ((sheet.tables.getItemAt(0).name = name), () => undefined));
    await expect(rename).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('tables do not overlap', async () => {
    const host = hostOf(DATA);
    await add(host, 'A', 'A1:B3');
    await expect(add(host, 'A', 'B3:C4')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('nor do tables and merged cells', async () => {
    const host = hostOf(DATA);
    sheetOf(host).merges.push({ row: 1, column: 0, rows: 1, columns: 2 });
    await expect(add(host, 'A', 'A1:B3')).rejects.toMatchObject({ code: 'MergedRangeConflict' });
  });
});

test('the totals row, by default and with formulas of our own', async () => {
  const host = hostOf({ A: [...DATA.A, ['below', 1]] });
  const read = await onFirstSheet(host, (sheet) => {
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Hours';
    table.showTotals = true;
    const totals = table.getTotalRowRange().load('formulas,values,address');
    const below = sheet.getRange('A5').load('values');
    return () => [totals.address, totals.values, totals.formulas, below.values];
  });
  expect(read).toEqual(['A!A4:B4', [['Total', 5]], [['Total', '=SUBTOTAL(109,Hours[Hours])']], [['below']]]);
  await onFirstSheet(host, (sheet) => {
    sheet.tables.getItem('Hours').getTotalRowRange().formulas = [['All', '=SUBTOTAL(101,Hours[Hours])']];
    return () => undefined;
  });
  expect(host.workbook.sheets[0]?.tables[0]?.columns).toMatchObject([
    { name: 'Name', totalsLabel: 'All' },
    { name: 'Hours', totalsFunction: 'average' },
  ]);
  expect(host.workbook.sheets[0]?.cells.value(3, 1)).toBeNull();
  host.workbook.sheets[0]?.hiddenRows.add(2);
  const value = await onFirstSheet(host, (sheet) => {
    const cell = sheet.getRange('B4').load('values');
    return () => cell.values;
  });
  expect(value).toEqual([[2]]);
});

test('rows can be added, and the table grows over them', async () => {
  const host = hostOf({ A: [...DATA.A, [null], ['below']] });
  const read = await onFirstSheet(host, (sheet) => {
    const table = sheet.tables.add('A1:B3', true);
    table.rows.add(undefined, [
      ['Cyd', 4],
      ['Dee', 5],
    ]);
    table.rows.add(0, [['First', 1]]);
    const range = table.getRange().load('values,address');
    const count = table.rows.getCount();
    const below = sheet.getRange('A8').load('values');
    return () => [range.address, range.values, count.value, below.values];
  });
  expect(read).toEqual([
    'A!A1:B6',
    [
      ['Name', 'Hours'],
      ['First', 1],
      ['Ana', 2],
      ['Ben', 3],
      ['Cyd', 4],
      ['Dee', 5],
    ],
    5,
    [['below']],
  ]);
});

test('resizing, converting and deleting', async () => {
  const host = hostOf({ A: [...DATA.A, ['Cyd', 4], ['below', 'x']] });
  await onFirstSheet(host, (sheet) => {
    const table = sheet.tables.add('A1:B3', true);
    table.resize('A1:B4');
    return () => undefined;
  });
  expect(host.workbook.sheets[0]?.tables[0]?.area.rows).toBe(4);
  await onFirstSheet(host, (sheet) => (sheet.tables.getItemAt(0).convertToRange(), () => undefined));
  expect(host.workbook.sheets[0]?.cells.value(3, 0)).toBe('Cyd');
  await onFirstSheet(host, (sheet) => {
    sheet.tables.add('A1:B4', true).delete();
    return () => undefined;
  });
  expect(host.workbook.sheets[0]?.tables).toEqual([]);
  expect(host.workbook.sheets[0]?.cells.value(0, 0)).toBe('below');
});

test('the tables of a range', async () => {
  const counts = await onFirstSheet(hostOf(DATA), (sheet) => {
    sheet.tables.add('A1:B3', true);
    const touching = sheet.getRange('B2').getTables().getCount();
    const contained = sheet.getRange('B2').getTables(true).getCount();
    const none = sheet.getRange('D1').getTables().getCount();
    return () => [touching.value, contained.value, none.value];
  });
  expect(counts).toEqual([1, 0, 0]);
});

test('a filter on values hides rows; SUBTOTAL follows', async () => {
  const host = hostOf(DATA);
  const read = await onFirstSheet(host, (sheet) => {
    const table = sheet.tables.add('A1:B3', true);
    sheet.getRange('D1').formulas = [['=SUBTOTAL(9,Table1[Hours])']];
    table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['Ana'] });
    const filter = table.autoFilter.load('isDataFiltered,enabled');
    const cell = sheet.getRange('D1').load('values');
    return () => [filter.isDataFiltered, filter.enabled, cell.values];
  });
  expect(read).toEqual([true, true, [[2]]]);
  const after = await onFirstSheet(host, (sheet) => {
    sheet.tables.getItemAt(0).clearFilters();
    const cell = sheet.getRange('D1').load('values');
    return () => cell.values;
  });
  expect(after).toEqual([[5]]);
});
