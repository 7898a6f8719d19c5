import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';

const grid = (host: ReturnType<typeof hostOf>, address: string, name = 'A') =>
  host.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address).load('values,formulas');
    await context.sync();
    return range.formulas;
  });

const change = (host: ReturnType<typeof hostOf>, act: (sheet: Excel.Worksheet) => void) =>
  onFirstSheet(host, (sheet) => (act(sheet), () => undefined));

const NUMBERS = () =>
  hostOf({
    A: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    B: [],
  });

test('inserted rows push values down and formulas follow, also from other sheets', async () => {
  const host = NUMBERS();
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('A').getRange('C1').formulas = [['=SUM(A1:A3)+$B$2+B:B']];
    worksheets.getItem('B').getRange('A1').formulas = [['=A!A3&"A3"']];
    context.workbook.names.add('Last', worksheets.getItem('A').getRange('A3'));
    worksheets.getItem('A').getRange('2:3').insert('Down');
    await context.sync();
  });
  expect(await grid(host, 'A1:C5')).toEqual([
    [1, 2, '=SUM(A1:A5)+$B$4+B:B'],
    ['', '', ''],
    ['', '', ''],
    [3, 4, ''],
    [5, 6, ''],
  ]);
  expect(await grid(host, 'A1', 'B')).toEqual([['=A!A5&"A3"']]);
  expect(host.workbook.names[0]?.formula).toBe('=A!$A$5');
});

test('deleted rows and columns: what pointed to them shows #REF!', async () => {
  const host = NUMBERS();
  await change(host, (sheet) => {
    sheet.getRange('D1:D3').formulas = [['=B1'], ['=A2'], ['=SUM(A1:B3)']];
    sheet.getRange('B:B').delete('Left');
    sheet.getRange('2:2').delete('Up');
  });
  expect(await grid(host, 'A1:C2')).toEqual([
    [1, '', '=#REF!'],
    [5, '', '=SUM(A1:A2)'],
  ]);
});

test('cells of some columns move, the others stay', async () => {
  const host = NUMBERS();
  await change(host, (sheet) => void sheet.getRange('A2').insert('Down'));
  expect(await grid(host, 'A1:B4')).toEqual([
    [1, 2],
    ['', 4],
    [3, 6],
    [5, ''],
  ]);
  await change(host, (sheet) => sheet.getRange('A2').delete('Up'));
  expect(await grid(host, 'A1:B4')).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    ['', ''],
  ]);
  await change(host, (sheet) => void sheet.getRange('A1:A2').insert('Right'));
  expect(await grid(host, 'A1:C3')).toEqual([
    ['', 1, 2],
    ['', 3, 4],
    [5, 6, ''],
  ]);
});

test('merges, tables, rules, links, sizes and hidden rows follow', async () => {
  const host = hostOf({
    A: [
      ['h', 'i'],
      ['x', 'y'],
      ['z', 'w'],
    ],
  });
  const sheet = sheetOf(host);
  await change(host, (first) => {
    first.tables.add('A1:B3', true);
    first.getRange('A2:B3').conditionalFormats.add('Custom').custom.rule.formula = '=$A2="x"';
    first.getRange('A2').hyperlink = { address: 'https://example.org' };
    first.getRange('D3:E3').merge();
    first.getRange('3:3').format.rowHeight = 30;
    first.getRange('3:3').rowHidden = true;
    first.getRange('1:1').insert('Down');
  });
  expect(sheet.tables[0]?.area).toEqual({ row: 1, column: 0, rows: 3, columns: 2 });
  expect(sheet.conditionalFormats[0]).toMatchObject({ formula: '=$A3="x"', areas: [{ row: 2, rows: 2 }] });
  expect(sheet.hyperlinks[0]?.area.row).toBe(2);
  expect(sheet.merges[0]?.row).toBe(3);
  expect([...sheet.rowHeights]).toEqual([[3, 30]]);
  expect([...sheet.hiddenRows]).toEqual([3]);
  expect(sheet.journal.moved).toBe(true);
});

test('a rule whose first row or column is deleted keeps its other cells, what it says of them, and its format', async () => {
  const host = hostOf({
    A: [
      ['h', 'i'],
      ['x', 'y'],
      ['z', 'w'],
      ['x', 'v'],
    ],
  });
  const sheet = sheetOf(host);
  await change(host, (first) => {
    const rule = first.getRange('A2:B4').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$A2="x"';
    rule.custom.format.fill.color = '#FFEB9C';
    first.getRange('A2:B4').conditionalFormats.add('CellValue').cellValue.rule = {
      formula1: '=B2',
      operator: 'GreaterThan',
    };
    first.getRange('2:2').delete('Up');
  });
  expect(sheet.conditionalFormats[0]).toMatchObject({
    formula: '=$A2="x"',
    areas: [{ row: 1, rows: 2 }],
    style: { fillColor: { rgb: '#FFEB9C' } },
  });
  expect(sheet.conditionalFormats[1]?.cellValue?.formula1).toBe('=B2');
  await change(host, (first) => void first.getRange('A:A').delete('Left'));
  expect(sheet.conditionalFormats[1]).toMatchObject({
    areas: [{ column: 0, columns: 1 }],
    cellValue: { formula1: '=B2' },
  });
});

test('values are never pushed off the sheet', async () => {
  const host = hostOf({ A: [] });
  await change(host, (sheet) => void (sheet.getRange('A1048576').values = [[1]]));
  await expect(change(host, (sheet) => void sheet.getRange('1:1').insert('Down'))).rejects.toMatchObject({
    code: 'NonBlankCellOffSheet',
  });
});

test('a sort moves whole rows of the range: numbers, texts, booleans, then blanks', async () => {
  const host = hostOf({
    A: [
      ['k', 'v'],
      ['b', 1],
      [null, 2],
      [10, 3],
      [true, 4],
      ['A', 5],
      [9, 6],
    ],
  });
  await change(host, (sheet) => sheet.getRange('A1:B7').sort.apply([{ key: 0, ascending: true }], false, true));
  const down = [
    ['k', 'v'],
    [9, 6],
    [10, 3],
    ['A', 5],
    ['b', 1],
    [true, 4],
    ['', 2],
  ];
  expect(await grid(host, 'A1:B7')).toEqual(down);
  await change(host, (sheet) => sheet.getRange('A2:B7').sort.apply([{ key: 0, ascending: false }]));
  expect(await grid(host, 'A1:B7')).toEqual([
    ['k', 'v'],
    [true, 4],
    ['b', 1],
    ['A', 5],
    [10, 3],
    [9, 6],
    ['', 2],
  ]);
});

test('rows that compare equal keep their order, a second key decides', async () => {
  const host = hostOf({
    A: [
      ['x', 2],
      ['y', 1],
      ['x', 1],
      ['y', 1],
    ],
  });
  await change(host, (sheet) => sheet.getRange('A1:B4').sort.apply([{ key: 0 }, { key: 1, ascending: false }]));
  expect(await grid(host, 'A1:B4')).toEqual([
    ['x', 2],
    ['x', 1],
    ['y', 1],
    ['y', 1],
  ]);
});
