import { cellError, type CellValue } from '../../embedded-host';
import { readWorkbook, type ReadProgress } from './read-workbook';
import { excelWith, putCells, sheetOf, syncsOf } from '../testing/excel-with';

const roster = [
  ['Student ID', 'Grade'],
  [100234, 'K'],
];

function rows(count: number, columns: number, value: (row: number, column: number) => CellValue): CellValue[][] {
  return Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (__, column) => value(row, column)));
}

describe('readWorkbook', () => {
  it('reads every sheet in tab order, hidden ones too, with its cells as they are', async () => {
    const excel = excelWith({ Roster: roster, Old: [['x']], Secret: [[true, 0.5, '']] });
    sheetOf(excel, 'Old').visibility = 'Hidden';
    sheetOf(excel, 'Secret').visibility = 'VeryHidden';
    expect(await excel.run((context) => readWorkbook(context))).toEqual({
      name: 'Test.xlsx',
      date1904: false,
      sheets: [
        { name: 'Roster', firstRow: 1, firstColumn: 1, values: roster, tables: [] },
        { name: 'Old', firstRow: 1, firstColumn: 1, values: [['x']], tables: [] },
        { name: 'Secret', firstRow: 1, firstColumn: 1, values: [[true, 0.5]], tables: [] },
      ],
      unread: [],
    });
  });

  it('tells where the cells begin when the table does not stand at A1', async () => {
    const excel = excelWith({ Roster: [[], [], [null, null, 'ID'], [null, null, 7]] });
    const { sheets } = await excel.run((context) => readWorkbook(context));
    expect(sheets[0]).toMatchObject({ firstRow: 3, firstColumn: 3, values: [['ID'], [7]] });
  });

  it('reads more sheets than one request can ask for', async () => {
    const numbers = Array.from({ length: 1_200 }, (_, at) => at);
    const sheets = Object.fromEntries(numbers.map((at) => [`S${at}`, [[at]]]));
    const excel = excelWith(sheets, {
      profile: { name: 'small', excelApi: 21, payloadLimit: 750_000, platform: 'OfficeOnline' },
    });
    const read = await excel.run((context) => readWorkbook(context));
    expect(read.sheets.map(({ values }) => values[0]?.[0])).toEqual(numbers);
  });

  it('reads an empty sheet as empty', async () => {
    const excel = excelWith({ Empty: [] });
    const { sheets } = await excel.run((context) => readWorkbook(context));
    expect(sheets).toEqual([{ name: 'Empty', firstRow: 1, firstColumn: 1, values: [], tables: [] }]);
  });

  it('tells a real error from a text that looks like one', async () => {
    const excel = excelWith({
      Roster: [
        ['ID', 'Level'],
        ['#N/A', cellError('#N/A')],
        ['#1 School', cellError('#REF!')],
        ['', 4],
      ],
    });
    const { sheets } = await excel.run((context) => readWorkbook(context));
    expect(sheets[0]?.values).toEqual([
      ['ID', 'Level'],
      ['#N/A', { error: '#N/A' }],
      ['#1 School', { error: '#REF!' }],
      ['', 4],
    ]);
  });

  it('names tables with their area, without the totals row, and passes over tables without headings', async () => {
    const excel = excelWith({ Roster: [['Title'], ...rows(8, 3, (row, column) => `r${row} c${column}`)] });
    await excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem('Roster');
      const table = tables.add('A2:B5', true);
      table.name = 'Students';
      table.showTotals = true;
      tables.add('C2:C5', true);
      await context.sync();
    });
    for (const table of sheetOf(excel, 'Roster').tables) table.showHeaders = table.name === 'Students';
    const { sheets } = await excel.run((context) => readWorkbook(context));
    expect(sheets[0]?.tables).toEqual([{ name: 'Students', firstRow: 2, firstColumn: 1, rowCount: 4, columnCount: 2 }]);
  });

  it('reads the sheets that were asked for only', async () => {
    const excel = excelWith({ Roster: roster, Notes: [['x']] });
    const { sheets } = await excel.run((context) => readWorkbook(context, { sheetNames: ['Roster'] }));
    expect(sheets.map(({ name }) => name)).toEqual(['Roster']);
  });

  it('takes the date system from whoever knows it', async () => {
    const excel = excelWith({ Roster: roster });
    const { date1904 } = await excel.run((context) => readWorkbook(context, { date1904: async () => true }));
    expect(date1904).toBe(true);
  });

  it('lists a chart sheet as not read, and reads the others', async () => {
    const excel = excelWith({ Roster: roster, Chart: [], Notes: [['x']] });
    sheetOf(excel, 'Chart').kind = 'chartsheet';
    const { sheets, unread } = await excel.run((context) => readWorkbook(context));
    expect(sheets.map(({ name }) => name)).toEqual(['Roster', 'Notes']);
    expect(unread).toEqual([{ name: 'Chart', reason: 'It is a chart or macro sheet, which holds no cells.' }]);
  });

  it('lists a sheet that somebody deletes meanwhile as not read, and reads the others', async () => {
    const excel = excelWith({ Roster: roster, Gone: rows(10, 2, () => 'x'), Notes: [['x']] });
    const onProgress = () => {
      excel.workbook.sheets = excel.workbook.sheets.filter(({ name }) => name !== 'Gone');
    };
    const { sheets, unread } = await excel.run((context) => readWorkbook(context, { onProgress }));
    expect(sheets.map(({ name }) => name)).toEqual(['Roster', 'Notes']);
    expect(unread.map(({ name }) => name)).toEqual(['Gone']);
  });

  it('refuses a sheet with a cell impossibly far away, and says what to do', async () => {
    const excel = excelWith({ Roster: roster });
    sheetOf(excel, 'Roster').cells.setContent(1_048_575, 16_383, 'x');
    const { sheets, unread } = await excel.run((context) => readWorkbook(context));
    expect(sheets).toEqual([]);
    expect(unread[0]?.reason).toContain('1,048,576 rows by 16,384 columns');
  });

  it('reads many small sheets in as many syncs as one', async () => {
    const one = excelWith({ S0: roster });
    const many = excelWith(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`S${at}`, roster])));
    const read = (excel: typeof one) => syncsOf(excel, () => excel.run((context) => readWorkbook(context)));
    expect((await read(many)).syncs).toBe((await read(one)).syncs);
  });
});

describe('readWorkbook on large sheets', () => {
  it('reads more than one answer can hold, loses no row, and tells how far it is', async () => {
    // 60,000 rows of 300 characters are 18 MB; an answer holds five.
    const excel = excelWith({ Big: rows(60_000, 3, (row) => `${row} ${'x'.repeat(94)}`), Small: roster });
    const seen: ReadProgress[] = [];
    const { sheets } = await excel.run((context) =>
      readWorkbook(context, { onProgress: (progress) => seen.push(progress) }),
    );
    expect(sheets[0]?.values.length).toBe(60_000);
    expect(sheets[0]?.values.every((row, at) => String(row[2]).startsWith(`${at} `))).toBe(true);
    expect(sheets[1]?.values).toEqual(roster);
    expect(seen[0]).toEqual({ sheet: 'Big', cellsRead: 0, cellsTotal: 180_004 });
    expect(seen.every(({ cellsRead }, at) => at === 0 || cellsRead >= (seen[at - 1]?.cellsRead ?? 0))).toBe(true);
  });

  it('reads on in smaller blocks where the text grows longer further down', async () => {
    // After 10,000 short rows a block of all others would be 12 MB.
    const excel = excelWith({ Big: rows(40_000, 2, (row) => (row < 10_000 ? 'x' : `${row} ${'x'.repeat(194)}`)) });
    const { sheets, unread } = await excel.run((context) => readWorkbook(context));
    expect(unread).toEqual([]);
    expect(sheets[0]?.values.length).toBe(40_000);
    expect(sheets[0]?.values.every((row, at) => at < 10_000 || String(row[1]).startsWith(`${at} `))).toBe(true);
  });

  it.each(['ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'MemoryLimitReached'])(
    'reads smaller blocks after %s',
    async (code) => {
      const excel = excelWith({ Roster: rows(100, 2, (row, column) => row * 2 + column) });
      excel.failAtSync(3, code);
      const { sheets } = await excel.run((context) => readWorkbook(context));
      expect(sheets[0]?.values).toEqual(rows(100, 2, (row, column) => row * 2 + column));
      // Names, used cells, all rows refused, the first half, the second half.
      expect(excel.statistics.syncs).toBe(5);
    },
  );

  it('reads again after a passing failure', async () => {
    const excel = excelWith({ Roster: roster });
    excel.failAtSync(2, 'GeneralException');
    const { sheets } = await excel.run((context) => readWorkbook(context));
    expect(sheets[0]?.values).toEqual(roster);
  });

  it('fails as a whole where the workbook as a whole cannot be read', async () => {
    const excel = excelWith({ Roster: roster });
    excel.failAtSync(3, 'InvalidOperationInCellEditMode');
    await expect(excel.run((context) => readWorkbook(context))).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
  });

  it('reaches the last row of a sheet without freezing or using memory for blank rows', async () => {
    const excel = excelWith({ Roster: roster });
    sheetOf(excel, 'Roster').cells.setContent(1_048_575, 0, 'last');
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const { sheets } = await excel.run((context) => readWorkbook(context));
    clearInterval(timer);
    const values = sheets[0]?.values ?? [];
    expect(values.length).toBe(1_048_576);
    expect(values.at(-1)).toEqual(['last', '']);
    expect(new Set(values).size).toBeLessThan(20);
    expect(turns).toBeGreaterThan(3);
  });

  it('stops at once when cancelled', async () => {
    const excel = excelWith({ Roster: roster });
    putCells(
      excel.workbook.addSheet('Big'),
      rows(50_000, 5, () => 'some text'),
    );
    let blocks = 0;
    const reading = excel.run((context) =>
      readWorkbook(context, { onProgress: () => (blocks += 1), isCancelled: () => blocks === 1 }),
    );
    await expect(reading).rejects.toMatchObject({ name: 'CancelledError' });
    expect(blocks).toBe(1);
  });
});
