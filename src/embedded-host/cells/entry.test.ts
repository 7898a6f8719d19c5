import { hostOf, onFirstSheet, written } from '../testing/host-of';

/** Rules of docs/guides/office-js.md 2.5: what Excel makes of a written value. */
describe('a value written to a cell', () => {
  test.each([
    ['a text', 'ELD 3', 'ELD 3'],
    ['a number', 12.5, 12.5],
    ['a boolean', true, true],
    ['digits become a number', '00123', 123],
    ['a long text of digits', '1234567', 1234567],
    ['a signed number', '-5', -5],
    ['a number with grouping', '1,234', 1234],
    ['a percentage', '12%', 0.12],
    ['TRUE in any case', 'true', true],
    ['a date', '3/14/2025', 45730],
    ['a date with a short year', '3/14/25', 45730],
    ['an ISO date', '2025-03-14', 45730],
    ['a time', '12:00', 0.5],
    ['a day that does not exist stays text', '2/30/2025', '2/30/2025'],
    ['a grade stays text', '4A', '4A'],
    ['a course code stays text', 'ELA-4', 'ELA-4'],
    ['a name with a month in it stays text', 'Mayra', 'Mayra'],
    ['a name of a month stays text', 'May', 'May'],
    ['a blank', '', ''],
    ['an apostrophe makes it text', "'00123", '00123'],
    ['an apostrophe before a formula', "'=1+1", '=1+1'],
    ['an equals sign alone', '=', '='],
    ['a dash alone', '-', '-'],
  ])('%s', async (_, value, expected) => {
    expect((await written(hostOf({ A: [] }), value)).value).toBe(expected);
  });

  test.each(['=1+1', '+1+1'])('%s becomes a formula', async (text) => {
    const cell = await written(hostOf({ A: [] }), text);
    expect(cell).toMatchObject({ value: 2, type: 'Double' });
    expect(cell.formula).toMatch(/^=\+?1\+1$/);
  });

  test.each(['-Ortiz, Ana', '+ see office', '@SUM(A2)'])(
    '%s is taken for a formula and shows an error',
    async (text) => {
      const cell = await written(hostOf({ A: [] }), text);
      expect(cell).toMatchObject({ type: 'Error', value: '#NAME?', formula: `=${text}` });
    },
  );

  test.each(['00123', '=1+1', '3/14/2025', 'TRUE', '-x', '@x'])('%s stays text in a cell of format @', async (text) => {
    expect(await written(hostOf({ A: [] }), text, '@')).toMatchObject({ value: text, formula: text, type: 'String' });
  });

  test('an error text becomes an error', async () => {
    expect(await written(hostOf({ A: [] }), '#N/A')).toMatchObject({ value: '#N/A', type: 'Error' });
  });

  test('a date gives a General cell its format, and leaves another format alone', async () => {
    expect(await written(hostOf({ A: [] }), '3/14/2025')).toMatchObject({ format: 'm/d/yyyy', text: '3/14/2025' });
    expect(await written(hostOf({ A: [] }), '3/14/2025', '0')).toMatchObject({ format: '0', text: '45730' });
  });

  test('a date in a 1904 workbook is 1,462 lower (docs/guides/office-js.md 2.4)', async () => {
    const host = hostOf({ A: [] });
    host.workbook.date1904 = true;
    expect(await written(host, '3/14/2025')).toMatchObject({ value: 45730 - 1462, text: '3/14/2025' });
  });

  test('a text of more than 32,767 characters is InvalidArgument (docs/guides/office-js.md 2.2)', async () => {
    await expect(written(hostOf({ A: [] }), 'x'.repeat(32_768))).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect((await written(hostOf({ A: [] }), 'x'.repeat(32_767))).type).toBe('String');
  });

  test.each([[{ a: 1 }], [[1]]])('%j is no cell value', async (value) => {
    await expect(written(hostOf({ A: [] }), value)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('the shape of written values (docs/guides/office-js.md 2.5)', () => {
  const write = (values: unknown, address = 'A1:B2') =>
    onFirstSheet(
      hostOf({
        A: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
      (sheet) => {
        sheet.getRange(address).values = values as never;
        const all = sheet.getRange('A1:B2').load('values');
        return () => all.values;
      },
    );

  test('null inside the array leaves the cell', async () => {
    expect(
      await write([
        [null, 1],
        ['', null],
      ]),
    ).toEqual([
      ['a', 1],
      ['', 'd'],
    ]);
  });

  test('one value goes to every cell', async () => {
    expect(await write(7)).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test.each([[[['x', 'y']]], [[['x'], ['y']]], [[['x', 'y'], ['z']]], [[]], [null]])(
    '%j does not fit',
    async (values) => {
      await expect(write(values)).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('whole rows and columns take no values', async () => {
    await expect(write(1, 'A:A')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write(1, '2:3')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('a large array, which the client sends in pieces, arrives whole', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `r${row}`, row % 2 === 0]);
    const host = hostOf({ A: [] });
    const read = await onFirstSheet(host, (sheet) => {
      const range = sheet.getRange('B2:D1001');
      range.values = rows;
      range.load('values');
      return () => range.values as unknown[][];
    });
    expect(read).toEqual(rows);
  });

  test('a large array of the wrong shape fails before anything is written', async () => {
    const host = hostOf({ A: [] });
    const rows = Array.from({ length: 999 }, () => [1, 2]);
    await expect(
      onFirstSheet(host, (sheet) => {
        sheet.getRange('A1:B1000').values = rows;
        return () => undefined;
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(host.workbook.sheets[0]?.cells.rowCount).toBe(0);
  });
});
