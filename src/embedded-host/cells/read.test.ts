import { cellError, DEFAULT_STYLE } from '../model';
import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';

const load = <T>(host: ReturnType<typeof hostOf>, address: string, names: string, read: (range: Excel.Range) => T) =>
  onFirstSheet(host, (sheet) => {
    const range = sheet.getRange(address);
    range.load(names);
    return () => read(range);
  });

test('values and their types (docs/guides/office-js.md 2.4): a blank is an empty text, an error its text', async () => {
  const host = hostOf({
    A: [
      ['x', 1.5, true],
      [null, cellError('#N/A'), '#N/A'],
    ],
  });
  const range = await load(host, 'A1:C2', 'values,valueTypes,text', (cells) => [
    cells.values,
    cells.valueTypes,
    cells.text,
  ]);
  expect(range).toEqual([
    [
      ['x', 1.5, true],
      ['', '#N/A', '#N/A'],
    ],
    [
      ['String', 'Double', 'Boolean'],
      ['Empty', 'Error', 'String'],
    ],
    [
      ['x', '1.5', 'TRUE'],
      ['', '#N/A', '#N/A'],
    ],
  ]);
});

test('cells without any record read as blanks', async () => {
  const range = await load(hostOf({ A: [['x']] }), 'C5:D6', 'values,formulas,numberFormat', (cells) => [
    cells.values,
    cells.formulas,
    cells.numberFormat,
  ]);
  expect(range).toEqual([
    [
      ['', ''],
      ['', ''],
    ],
    [
      ['', ''],
      ['', ''],
    ],
    [
      ['General', 'General'],
      ['General', 'General'],
    ],
  ]);
});

test('a formula of the file keeps the value that the file holds', async () => {
  const host = hostOf({ A: [] });
  const { cells } = sheetOf(host);
  cells.loadRow(0, { values: [42], formulas: ['=VLOOKUP(1,B:C,2,FALSE)'], styles: undefined });
  const range = await load(host, 'A1', 'values,formulas', (read) => [read.values, read.formulas]);
  expect(range).toEqual([[[42]], [['=VLOOKUP(1,B:C,2,FALSE)']]]);
});

test.each(['A:A', '3:3', 'A:XFD'])(
  'the cells of %s read null (docs/guides/office-js.md 2.4, issue 4792)',
  async (address) => {
    const range = await load(hostOf({ A: [['x']] }), address, 'values,formulas,text,numberFormat', (cells) => [
      cells.values,
      cells.formulas,
      cells.text,
      cells.numberFormat,
    ]);
    expect(range).toEqual([null, null, null, null]);
  },
);

test('more than 5,000,000 cells read null (docs/guides/office-js.md 2.2, issue 6781)', async () => {
  const host = hostOf({ A: [['x']] }, { profile: 'desktop' });
  expect(await load(host, 'A1:E1000001', 'values', (cells) => cells.values)).toBeNull();
});

test('a style of the row comes before one of the column, the cell’s own before both', async () => {
  const host = hostOf({ A: [['x', 'y']] });
  const { workbook } = host;
  const sheet = sheetOf(host);
  const number = (numberFormat: string) => workbook.styles.intern({ ...DEFAULT_STYLE, numberFormat });
  sheet.columnStyles.set(0, number('0.0')).set(1, number('0.0'));
  sheet.rowStyles.set(1, number('0%'));
  sheet.cells.loadRow(0, { values: ['x', 'y'], formulas: undefined, styles: [number('@')] });
  expect(await load(host, 'A1:B2', 'numberFormat', (cells) => cells.numberFormat)).toEqual([
    ['@', '0.0'],
    ['0%', '0%'],
  ]);
});

test('kinds of number formats', async () => {
  const host = hostOf({ A: [] });
  const categories = await onFirstSheet(host, (sheet) => {
    const range = sheet.getRange('A1:F1');
    range.numberFormat = [['General', '@', 'm/d/yyyy', 'h:mm', '0%', '0.00']];
    range.load('numberFormatCategories');
    return () => range.numberFormatCategories;
  });
  expect(categories).toEqual([['General', 'Text', 'Date', 'Time', 'Percentage', 'Number']]);
});

describe('the used range (docs/guides/office-js.md 2.4)', () => {
  const used = (host: ReturnType<typeof hostOf>, valuesOnly?: boolean) =>
    onFirstSheet(host, (sheet) => {
      const range = sheet.getUsedRange(valuesOnly).load('address');
      const orNull = sheet.getUsedRangeOrNullObject(valuesOnly).load('address');
      return () => [range.address, orNull.isNullObject ? null : orNull.address];
    });

  test('of a blank sheet is A1, or a null object', async () => {
    expect(await used(hostOf({ A: [] }))).toEqual(['A!A1', null]);
  });

  test('may start anywhere', async () => {
    const host = hostOf({
      A: [
        [null, null],
        [null, null, 'x'],
        [null, 'y', null, null],
      ],
    });
    expect(await used(host, true)).toEqual(['A!B2:C3', 'A!B2:C3']);
  });

  test('counts formatted cells, unless only values are asked for', async () => {
    const host = hostOf({ A: [['x']] });
    await onFirstSheet(host, (sheet) => {
      sheet.getRange('D4').format.fill.color = '#FFC7CE';
      return () => undefined;
    });
    expect(await used(host, false)).toEqual(['A!A1:D4', 'A!A1:D4']);
    expect(await used(host, true)).toEqual(['A!A1', 'A!A1']);
  });

  test('of an empty range is ItemNotFound', async () => {
    const empty = onFirstSheet(hostOf({ A: [['x']] }), (sheet) => {
      sheet.getRange('C3:D4').getUsedRange().load('address');
      return () => undefined;
    });
    await expect(empty).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('of a range is the part of it in use', async () => {
    const host = hostOf({
      A: [
        ['x', 'y', 'z'],
        ['x', null, 'z'],
      ],
    });
    const address = await onFirstSheet(host, (sheet) => {
      const range = sheet.getRange('B:C').getUsedRangeOrNullObject(true).load('address');
      return () => range.address;
    });
    expect(address).toBe('A!B1:C2');
  });
});

test('a macro or chart sheet is listed, and its cells are UnsupportedSheet (docs/guides/office-js.md 2.4)', async () => {
  const host = hostOf({ Chart1: [] });
  sheetOf(host).kind = 'chartsheet';
  expect(await onFirstSheet(host, (sheet) => (sheet.load('name'), () => sheet.name))).toBe('Chart1');
  await expect(onFirstSheet(host, (sheet) => (sheet.getUsedRangeOrNullObject(), () => 0))).rejects.toMatchObject({
    code: 'UnsupportedSheet',
  });
});
