import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { createExcelHost, HostWorkbook, type CellStyle, type ExcelHost } from '../../embedded-host';
import { excelWith, sheetOf, syncsOf } from '../testing/excel-with';
import { SAMPLE_REPORT } from '../testing/sample-report';
import { SOURCE, TAB, cellsOf, sampleOf, write, writtenTo } from '../testing/write-sample-report';
import { writeReport } from './write-report';

function styleAt(excel: ExcelHost, row: number, column: number): CellStyle {
  return excel.workbook.styles.get(sheetOf(excel, TAB).styleNumber(row - 1, column - 1));
}

describe('what stands on the tab', () => {
  it('is the cover, then the table, as text, numbers and dates', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    expect((await cellsOf(excel, 'A1:A7')).values.flat()).toEqual([
      'ESL minutes & blocks',
      'Burke K-8 · 10/1/2026 · =1 setting changed',
      'Written by ML Compliance Check: esl-minutes, as of 2026-10-01 · rewritten at each run',
      '1 of 3 MLs is short of ESL minutes.',
      '',
      'By student',
      'Student',
    ]);
    expect((await cellsOf(excel, 'A8:G11')).text).toEqual([
      ['Nguyễn, Mai', '17', '450', '50%', '10/1/2026', 'To fix', 'Add one block.'],
      ["=cmd|'/c calc'!A1", '18', '225', '100%', '', 'Served', '-'],
      ['00123', '19', '', '', '10/2/2026', 'To fix', '@SUM(A1)'],
      ['Total', '', '675', '75%', '2', '', ''],
    ]);
  });

  it('holds no formula but ours: links and totals', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const { formulas } = await cellsOf(excel, 'A1:G40');
    const found = formulas.flat().filter((formula) => String(formula).startsWith('='));
    expect(found).toEqual([
      `=HYPERLINK("#'Mai''s Roster'!F17",17)`,
      "=cmd|'/c calc'!A1",
      `=HYPERLINK("#'Mai''s Roster'!F18",18)`,
      `=HYPERLINK("#'Mai''s Roster'!F19",19)`,
      '=IF(SUBTOTAL(102,C8:C10)=0,"",SUBTOTAL(109,C8:C10))',
      '=IFERROR(SUBTOTAL(101,D8:D10),"")',
      '=SUBTOTAL(103,E8:E10)',
    ]);
    expect(sheetOf(excel, TAB).cells.formula(8, 0)).toBeUndefined();
  });

  it('has totals that follow the filter', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(TAB).getRange('A8:A8').rowHidden = true;
      await context.sync();
    });
    expect((await cellsOf(excel, 'C11')).values).toEqual([[225]]);
  });

  it('is an Excel table with filters, named for the report', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    expect(sheetOf(excel, TAB).tables).toMatchObject([
      {
        name: 'MLCC_esl_minutes_students',
        area: { row: 6, column: 0, rows: 4, columns: 7 },
        // A handful of rows needs no filter.
        showFilterButton: false,
        showBandedRows: false,
        style: 'TableStyleLight1',
      },
    ]);
  });

  it('shows in colour only what asks for action, and links underlined', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    expect([8, 9, 10].map((row) => styleAt(excel, row, 6).fill.color?.rgb)).toEqual(['#F9D4D8', undefined, '#F9D4D8']);
    expect(styleAt(excel, 8, 2).font.underline).toBe('Single');
    expect(styleAt(excel, 8, 1).font.underline).toBe('None');
    expect(styleAt(excel, 11, 3).font.bold).toBe(true);
  });

  it('wraps a long reading over merged cells', async () => {
    const excel = await writtenTo(excelWith(SOURCE), { ...SAMPLE_REPORT, reading: 'Many words. '.repeat(30) });
    expect(sheetOf(excel, TAB).merges).toEqual([expect.objectContaining({ row: 3, column: 0, rows: 1 })]);
    expect(sheetOf(excel, TAB).rowHeight(3)).toBeGreaterThan(30);
  });

  it('makes rows as high as their wrapped text', async () => {
    const rows = [
      ['a', 'word '.repeat(200).trim()],
      ['b', 'word'],
    ];
    const columns = [
      { heading: 'A', type: 'text' as const, width: 20 },
      { heading: 'What to do', type: 'text' as const, width: 20 },
    ];
    const excel = await writtenTo(excelWith(SOURCE), {
      ...SAMPLE_REPORT,
      blocks: [{ kind: 'table', name: 't', columns, rows, totals: false }],
    });
    const [long = 0, short] = [6, 7].map((row) => sheetOf(excel, TAB).rowHeight(row));
    // 200 words of some 24 points are 4,800 points: over a page of 683 to 853 points six or seven lines.
    expect(long).toBeGreaterThanOrEqual(6 * 12.75);
    expect(long).toBeLessThan(9 * 12.75);
    expect(short).toBe(15);
  });

  it('has a native chart below the table, with titles and the series named by their headings', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const [chart] = sheetOf(excel, TAB).charts;
    expect(chart).toMatchObject({
      name: 'MLCC_esl_minutes_chart_1',
      type: 'ColumnClustered',
      title: { text: 'Owed by student' },
      legend: { visible: true },
      series: [
        {
          name: 'Owed',
          values: { area: { row: 7, column: 2, rows: 3, columns: 1 } },
          categories: { area: { row: 7, column: 0, rows: 3 } },
        },
        {
          name: 'Share',
          values: { area: { row: 7, column: 3, rows: 3, columns: 1 } },
          categories: { area: { row: 7, column: 0, rows: 3 } },
        },
      ],
    });
    expect(chart).toMatchObject({
      valueAxis: { visible: false, majorGridlines: false },
    });
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const workbook = new HostWorkbook('Old.xlsx');
    workbook.addSheet('Roster');
    workbook.date1904 = true;
    const excel = createExcelHost(workbook);
    await excel.run((context) => writeReport(context, SAMPLE_REPORT, { asOf: '2026-10-01', date1904: true }));
    expect((await cellsOf(excel, 'E8')).text).toEqual([['10/1/2026']]);
  });

  it('is a table with a blank row where there is nothing to list', async () => {
    const excel = await writtenTo(excelWith(SOURCE), sampleOf(0));
    expect(sheetOf(excel, TAB).tables[0]?.area).toEqual({ row: 5, column: 0, rows: 2, columns: 7 });
  });
});

describe('large reports', () => {
  it('take no more syncs for a thousand rows than for ten', async () => {
    const syncs = async (rows: number) => {
      const excel = excelWith(SOURCE);
      return (await syncsOf(excel, () => write(excel, sampleOf(rows)))).syncs;
    };
    const few = await syncs(10);
    expect(await syncs(1_000)).toBe(few);
    // Ten thousand rows are about two requests.
    expect(await syncs(10_000)).toBeLessThanOrEqual(few + 2);
  });

  it('stay below the size of a request, and lose no row', async () => {
    const text = 'What to do about it. '.repeat(20);
    const rows = Array.from({ length: 20_000 }, (_, at) => [
      `${at} ${text}`,
      at % 2 === 0 ? { text: 'To fix', status: 'error' as const } : 'x',
    ]);
    const columns = [
      { heading: 'Text', type: 'text' as const, width: 60 },
      { heading: 'Status', type: 'text' as const, width: 20 },
    ];
    const excel = excelWith(SOURCE);
    const sheet: ReportSheet = {
      ...SAMPLE_REPORT,
      blocks: [{ kind: 'table', name: 'long', columns, rows, totals: false }],
    };
    const { syncs } = await syncsOf(excel, () => write(excel, sheet));
    expect((await cellsOf(excel, 'A20006:B20006')).values).toEqual([[`19999 ${text}`, 'x']]);
    expect(syncs).toBeLessThan(30);
  });
});

describe('the oldest Excel that is supported', () => {
  it('has every call that a report needs', async () => {
    const workbook = new HostWorkbook('Old.xlsx');
    workbook.addSheet('Roster');
    const excel = createExcelHost(workbook, { profile: 'excel19' });
    expect((await write(excel)).notDone).toEqual([]);
    expect((await write(excel)).notDone).toEqual([]);
  });
});
