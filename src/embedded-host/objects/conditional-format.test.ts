import type { HostConditionalFormat } from '../model';
import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';

const rule = (id: string, extra: Partial<HostConditionalFormat> = {}): HostConditionalFormat => ({
  id,
  kind: 'CellValue',
  areas: [{ row: 0, column: 0, rows: 10, columns: 3 }],
  stopIfTrue: false,
  style: { fillColor: { rgb: '#FF0000' } },
  cellValue: { operator: 'GreaterThan', formula1: '5' },
  changed: false,
  ...extra,
});

test('a rule on several areas is added, described and found again by its id', async () => {
  const host = hostOf({ Roster: [['x']] });
  const id = await onFirstSheet(host, (sheet) => {
    const format = sheet.getRanges('A2:H5,A9:H9').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A2<>""';
    format.custom.format.fill.color = '#FDE7E9';
    format.custom.format.font.color = '#8E0000';
    format.custom.format.font.bold = true;
    format.stopIfTrue = true;
    format.load('id');
    return () => format.id;
  });
  expect(host.workbook.sheets[0]?.conditionalFormats).toMatchObject([
    {
      id,
      kind: 'Custom',
      areas: [
        { row: 1, column: 0, rows: 4, columns: 8 },
        { row: 8, column: 0, rows: 1, columns: 8 },
      ],
      formula: '=$A2<>""',
      stopIfTrue: true,
      style: { fillColor: { rgb: '#FDE7E9' }, fontColor: { rgb: '#8E0000' }, bold: true },
      changed: true,
    },
  ]);
  const read = await onFirstSheet(host, (sheet) => {
    const { conditionalFormats } = sheet.getRange();
    const format = conditionalFormats.getItem(id).load('type,priority,stopIfTrue');
    const custom = format.custom.load('rule/formula,format/fill/color');
    const ranges = format.getRanges().load('address');
    const count = conditionalFormats.getCount();
    const gone = conditionalFormats.getItemOrNullObject('{nope}');
    return () => [
      format.type,
      format.priority,
      custom.rule.formula,
      custom.format.fill.color,
      ranges.address,
      count.value,
      gone.isNullObject,
    ];
  });
  expect(read).toEqual(['Custom', 0, '=$A2<>""', '#FDE7E9', 'Roster!A2:H5,Roster!A9:H9', 1, true]);
});

test('the user’s own rules from the file are seen, and stay when ours are removed', async () => {
  const host = hostOf({ Roster: [['x']] });
  sheetOf(host).conditionalFormats.push(
    rule('{user}'),
    rule('{bar}', { kind: 'DataBar', cellValue: undefined, file: {} }),
  );
  const before = await onFirstSheet(host, (sheet) => {
    const formats = sheet.getRange('A1').conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue');
    return () => formats.items.map((format) => [format.id, format.type, format.priority]);
  });
  expect(before).toEqual([
    ['{user}', 'CellValue', 0],
    ['{bar}', 'DataBar', 1],
  ]);
  await onFirstSheet(host, (sheet) => {
    const ours = sheet.getRange('A1').conditionalFormats.add('Custom');
    ours.custom.rule.formula = '=TRUE';
    ours.delete();
    return () => undefined;
  });
  expect(host.workbook.sheets[0]?.conditionalFormats.map(({ id, changed }) => [id, changed])).toEqual([
    ['{user}', false],
    ['{bar}', false],
  ]);
});

test('only the rules that touch a range are its own', async () => {
  const host = hostOf({ Roster: [['x']] });
  sheetOf(host).conditionalFormats.push(rule('{user}'));
  const counts = await onFirstSheet(host, (sheet) => {
    const found = ['C10', 'C11', 'D1', 'A:A'].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    return () => found.map((count) => count.value);
  });
  expect(counts).toEqual([1, 0, 0, 1]);
});

test('a rule can be put first', async () => {
  const host = hostOf({ Roster: [['x']] });
  sheetOf(host).conditionalFormats.push(rule('{user}'));
  await onFirstSheet(host, (sheet) => {
    const format = sheet.getRange('A1').conditionalFormats.add('ContainsText');
    format.textComparison.rule = { operator: 'Contains', text: 'ELD' };
    format.priority = 0;
    return () => undefined;
  });
  expect(host.workbook.sheets[0]?.conditionalFormats.map((format) => format.kind)).toEqual([
    'ContainsText',
    'CellValue',
  ]);
  expect(host.workbook.sheets[0]?.conditionalFormats[0]?.containsText).toEqual({ operator: 'Contains', text: 'ELD' });
});

test('clearing the formats of cells takes the rules away there, and only there', async () => {
  const host = hostOf({ Roster: [['x']] });
  sheetOf(host).conditionalFormats.push(rule('{user}'));
  await onFirstSheet(host, (sheet) => (sheet.getRange('A1:C4').clear('Formats'), () => undefined));
  expect(host.workbook.sheets[0]?.conditionalFormats[0]?.areas).toEqual([{ row: 4, column: 0, rows: 6, columns: 3 }]);
});

test('the part of a rule that its type does not have is ItemNotFound, or a null object', async () => {
  const host = hostOf({ Roster: [['x']] });
  sheetOf(host).conditionalFormats.push(rule('{user}'));
  const read = await onFirstSheet(host, (sheet) => {
    const format = sheet.getRange('A1').conditionalFormats.getItemAt(0);
    const custom = format.customOrNullObject;
    const cellValue = format.cellValueOrNullObject.load('rule');
    return () => [custom.isNullObject, cellValue.rule];
  });
  expect(read).toEqual([true, { operator: 'GreaterThan', formula1: '5' }]);
  const wrong = onFirstSheet(host, (sheet) => {
    sheet.getRange('A1').conditionalFormats.getItemAt(0).custom.rule.load('formula');
    return () => undefined;
  });
  await expect(wrong).rejects.toMatchObject({ code: 'ItemNotFound' });
});
