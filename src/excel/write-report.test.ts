import type { ReportSheet } from '../compliance/reports/report-sheet';
import { createExcelHost, HostWorkbook, type CellStyle, type ExcelHost } from '../embedded-host';
import { listReports, removeReports } from './report-tabs';
import { excelWith, sheetOf, syncsOf } from './testing/excel-with';
import { SAMPLE_REPORT, SAMPLE_TABLE } from './testing/sample-report';
import { writeReport } from './write-report';

const TAB = 'ML ESL Minutes';
const options = { asOf: '2026-10-01' };
const source = { "Mai's Roster": [['ID'], [1]] };

const write = (excel: ExcelHost, sheet: ReportSheet = SAMPLE_REPORT) =>
  excel.run((context) => writeReport(context, sheet, options));
const tabs = (excel: ExcelHost) => excel.workbook.sheets.map(({ name }) => name);

async function writtenTo(excel: ExcelHost, sheet: ReportSheet = SAMPLE_REPORT) {
  await write(excel, sheet);
  return excel;
}

async function cells(excel: ExcelHost, address: string, sheet = TAB) {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values,formulas,text');
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], text: range.text };
  });
}

function styleAt(excel: ExcelHost, row: number, column: number): CellStyle {
  return excel.workbook.styles.get(sheetOf(excel, TAB).styleNumber(row - 1, column - 1));
}

const report = (rows: number): ReportSheet => ({
  ...SAMPLE_REPORT,
  blocks: [{ ...SAMPLE_TABLE, rows: Array.from({ length: rows }, (_, at) => SAMPLE_TABLE.rows[at % 3] ?? []) }],
});

describe('what stands on the tab', () => {
  it('is the cover, then the table, as text, numbers and dates', async () => {
    const excel = await writtenTo(excelWith(source));
    expect((await cells(excel, 'A1:A8')).values.flat()).toEqual([
      'ESL minutes & blocks',
      'Written by ML Compliance Check: esl-minutes, as of 2026-10-01 · rewritten at each run',
      'As of: 2026-10-01 · school year 2026-27',
      'Workbook: =Roster.xlsx',
      '1 of 3 MLs is short of ESL minutes.',
      '',
      'By student',
      'Student',
    ]);
    expect((await cells(excel, 'A9:G12')).text).toEqual([
      ['Nguyễn, Mai', '17', '450', '50.0%', '2026-10-01', 'To fix', 'Add one block.'],
      ["=cmd|'/c calc'!A1", '18', '225', '100.0%', '', 'Served', '-'],
      ['00123', '19', '', '', '2026-10-02', 'To fix', '@SUM(A1)'],
      ['Total', '', '675', '75.0%', '2', '', ''],
    ]);
  });

  it('holds no formula but ours: links and totals', async () => {
    const excel = await writtenTo(excelWith(source));
    const { formulas } = await cells(excel, 'A1:G40');
    const found = formulas.flat().filter((formula) => String(formula).startsWith('='));
    expect(found).toEqual([
      `=HYPERLINK("#'Mai''s Roster'!F17",17)`,
      "=cmd|'/c calc'!A1",
      `=HYPERLINK("#'Mai''s Roster'!F18",18)`,
      `=HYPERLINK("#'Mai''s Roster'!F19",19)`,
      '=SUBTOTAL(109,C9:C11)',
      '=IFERROR(SUBTOTAL(101,D9:D11),"")',
      '=SUBTOTAL(103,E9:E11)',
    ]);
    expect(sheetOf(excel, TAB).cells.formula(9, 0)).toBeUndefined();
  });

  it('has totals that follow the filter', async () => {
    const excel = await writtenTo(excelWith(source));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(TAB).getRange('A9:A9').rowHidden = true;
      await context.sync();
    });
    expect((await cells(excel, 'C12')).values).toEqual([[225]]);
  });

  it('is an Excel table with filters, named for the report', async () => {
    const excel = await writtenTo(excelWith(source));
    expect(sheetOf(excel, TAB).tables).toMatchObject([
      {
        name: 'MLCC_esl_minutes_students',
        area: { row: 7, column: 0, rows: 4, columns: 7 },
        showFilterButton: true,
        style: 'TableStyleLight1',
      },
    ]);
  });

  it('shows status in words and colour, links underlined, and wraps what is long', async () => {
    const excel = await writtenTo(excelWith(source));
    expect([9, 10, 11].map((row) => styleAt(excel, row, 6).fill.color?.rgb)).toEqual(['#F9D4D8', '#D5F0D5', '#F9D4D8']);
    expect(styleAt(excel, 9, 2).font.underline).toBe('Single');
    expect(styleAt(excel, 9, 1).font.underline).toBe('None');
    expect(styleAt(excel, 9, 7).alignment.wrapText).toBe(true);
    expect(styleAt(excel, 12, 3).font.bold).toBe(true);
  });

  it('gives columns the width that the report wants', async () => {
    const excel = await writtenTo(excelWith(source));
    // 30 characters of seven pixels and five around them are 215 pixels, which are 161.25 points.
    expect(sheetOf(excel, TAB).columnWidth(0)).toBe(161.25);
  });

  it('wraps a long reading over merged cells', async () => {
    const excel = await writtenTo(excelWith(source), { ...SAMPLE_REPORT, reading: 'Many words. '.repeat(30) });
    expect(sheetOf(excel, TAB).merges).toEqual([{ row: 4, column: 0, rows: 1, columns: 7 }]);
    expect(sheetOf(excel, TAB).rowHeight(4)).toBeGreaterThan(30);
  });

  it('makes rows as high as their wrapped text', async () => {
    const rows = [
      ['a', 'word '.repeat(12).trim()],
      ['b', 'word'],
    ];
    const columns = [
      { heading: 'A', type: 'text' as const, width: 20 },
      { heading: 'What to do', type: 'text' as const, width: 20, wrap: true },
    ];
    const excel = await writtenTo(excelWith(source), {
      ...SAMPLE_REPORT,
      blocks: [{ kind: 'table', name: 't', columns, rows, totals: false }],
    });
    // Four words of four letters and the blanks between them are 19 characters: twelve words are three lines of 15 points.
    expect([7, 8].map((row) => sheetOf(excel, TAB).rowHeight(row))).toEqual([45, 15]);
  });

  it('has a native chart below the table, with titles and the series named by their headings', async () => {
    const excel = await writtenTo(excelWith(source));
    const [chart] = sheetOf(excel, TAB).charts;
    expect(chart).toMatchObject({
      name: 'MLCC_esl_minutes_chart_1',
      type: 'ColumnClustered',
      title: { text: 'Owed by student' },
      categoryAxis: { title: 'Student' },
      valueAxis: { title: 'Minutes a week' },
      legend: { visible: true },
      series: [
        {
          name: 'Owed',
          values: { area: { row: 8, column: 2, rows: 3, columns: 1 } },
          categories: { area: { row: 8, column: 0, rows: 3 } },
        },
        {
          name: 'Share',
          values: { area: { row: 8, column: 3, rows: 3, columns: 1 } },
          categories: { area: { row: 8, column: 0, rows: 3 } },
        },
      ],
    });
    expect(chart?.box.top).toBeGreaterThanOrEqual(14 * 15);
    expect((await cells(excel, 'A14')).values).toEqual([
      ['Column chart of the minutes owed to each student; the most are 450.'],
    ]);
  });

  const long = {
    ...SAMPLE_REPORT,
    blocks: SAMPLE_REPORT.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: Array.from({ length: 30 }, () => block.rows[0] ?? []) } : block,
    ),
  };

  it('is ready to print, with its headings frozen and no gridlines', async () => {
    const excel = await writtenTo(excelWith(source), long);
    const { pageLayout, freeze, showGridlines, tabColor } = sheetOf(excel, TAB);
    expect(pageLayout).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: '$8:$8',
      headersFooters: { defaultForAllPages: { leftFooter: 'ESL minutes && blocks', rightFooter: 'Page &P of &N' } },
    });
    expect({ freeze, showGridlines, tabColor }).toEqual({
      freeze: { rows: 8, columns: 0 },
      showGridlines: false,
      tabColor: '#4F6BED',
    });
  });

  it('repeats and freezes no headings that would stand over another table', async () => {
    const other = { ...SAMPLE_TABLE, name: 'other' };
    const excel = await writtenTo(excelWith(source), { ...SAMPLE_REPORT, blocks: [SAMPLE_TABLE, other] });
    expect(sheetOf(excel, TAB)).toMatchObject({ freeze: null, pageLayout: { printTitleRows: null } });
    expect(sheetOf(await writtenTo(excelWith(source)), TAB).pageLayout.printTitleRows).toBeNull();
  });

  it('repeats the headings of a table that holds four fifths of all rows', async () => {
    const rowsOf = (count: number) => Array.from({ length: count }, () => SAMPLE_TABLE.rows[0] ?? []);
    const titlesWith = async (others: number) => {
      const other = { ...SAMPLE_TABLE, name: 'other', rows: rowsOf(others) };
      const blocks = [{ ...SAMPLE_TABLE, rows: rowsOf(40) }, other];
      return sheetOf(await writtenTo(excelWith(source), { ...SAMPLE_REPORT, blocks }), TAB).pageLayout.printTitleRows;
    };
    expect(await titlesWith(10)).toMatch(/^\$(\d+):\$\1$/);
    expect(await titlesWith(11)).toBeNull();
  });

  it('freezes nothing under a long cover', async () => {
    const cover = Array.from({ length: 9 }, (_, at) => ({ label: `Line ${at}`, value: 'x' }));
    const excel = await writtenTo(excelWith(source), { ...SAMPLE_REPORT, cover });
    expect(sheetOf(excel, TAB).freeze).toBeNull();
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const workbook = new HostWorkbook('Old.xlsx');
    workbook.addSheet('Roster');
    workbook.date1904 = true;
    const excel = createExcelHost(workbook);
    await excel.run((context) => writeReport(context, SAMPLE_REPORT, { ...options, date1904: true }));
    expect((await cells(excel, 'E9')).text).toEqual([['2026-10-01']]);
  });

  it('is a table with a blank row where there is nothing to list', async () => {
    const excel = await writtenTo(excelWith(source), report(0));
    expect(sheetOf(excel, TAB).tables[0]?.area).toEqual({ row: 6, column: 0, rows: 2, columns: 7 });
  });
});

describe('where a report goes', () => {
  it('is a new last tab, and the sheet in front stays in front', async () => {
    const excel = excelWith(source);
    expect(await write(excel)).toMatchObject({ tabName: TAB, replaced: false, nameTaken: false, notDone: [] });
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
    expect(excel.workbook.activeSheet?.name).toBe("Mai's Roster");
  });

  it('is its own tab the next time, at the place where the user put it', async () => {
    const excel = await writtenTo(excelWith(source));
    excel.workbook.sheets.reverse();
    expect(await write(excel, report(1))).toMatchObject({ tabName: TAB, replaced: true });
    expect(tabs(excel)).toEqual([TAB, "Mai's Roster"]);
    expect(sheetOf(excel, TAB).tables).toMatchObject([{ name: 'MLCC_esl_minutes_students', area: { rows: 2 } }]);
    expect(sheetOf(excel, TAB).charts).toEqual([]);
  });

  it('stays in front when it was in front, and hidden when it was hidden', async () => {
    const excel = await writtenTo(excelWith(source));
    excel.host.userActivate(TAB);
    await write(excel);
    expect(excel.workbook.activeSheet?.name).toBe(TAB);
    excel.host.userActivate("Mai's Roster");
    for (const visibility of ['Hidden', 'VeryHidden'] as const) {
      sheetOf(excel, TAB).visibility = visibility;
      await write(excel);
      expect(sheetOf(excel, TAB).visibility).toBe(visibility);
    }
  });

  it("is never a tab of the user's with that name", async () => {
    const excel = excelWith({ ...source, 'ml esl minutes': [['mine']] });
    expect(await write(excel)).toMatchObject({ tabName: 'ML ESL Minutes (2)', replaced: false, nameTaken: true });
    expect(await write(excel)).toMatchObject({ tabName: 'ML ESL Minutes (2)', replaced: true, nameTaken: true });
    expect(tabs(excel)).toEqual(["Mai's Roster", 'ml esl minutes', 'ML ESL Minutes (2)']);
    expect((await cells(excel, 'A1', 'ml esl minutes')).values).toEqual([['mine']]);
  });

  it("takes another table name where the user's table has ours", async () => {
    const excel = excelWith({ ...source, Mine: [['A'], [1]] });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Mine').tables.add('A1:A2', true).name = 'MLCC_ESL_minutes_students';
      await context.sync();
    });
    await write(excel);
    expect(sheetOf(excel, TAB).tables[0]?.name).toBe('MLCC_esl_minutes_students_2');
  });

  it('is refused in plain words where the structure is protected', async () => {
    const excel = excelWith(source);
    excel.workbook.protectedStructure = {};
    await expect(write(excel)).rejects.toMatchObject({ code: 'WorkbookProtected' });
  });
});

describe('a write that fails', () => {
  it('leaves the tab of before as it was, whichever sync fails', async () => {
    const excel = await writtenTo(excelWith(source));
    const { syncs } = await syncsOf(excel, () => write(excel));
    let failures = 0;
    for (let sync = 1; sync <= syncs; sync++) {
      const before = (await cells(excel, 'A1:G12')).values;
      excel.failAtSync(excel.statistics.syncs + sync, 'AccessDenied', 1);
      const failed = await write(excel, report(1)).then(
        () => false,
        () => true,
      );
      failures += failed ? 1 : 0;
      expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
      if (failed) expect((await cells(excel, 'A1:G12')).values).toEqual(before);
      else await write(excel);
    }
    expect(failures).toBeGreaterThanOrEqual(4);
  });

  it('leaves the tab of before or the new one, wherever the exchange of the two fails', async () => {
    let replaced = 0;
    const attempts = 12;
    for (let actions = 0; actions < attempts; actions++) {
      const excel = await writtenTo(excelWith(source), report(3));
      const { syncs: all } = await syncsOf(excel, () => write(excel, report(3)));
      // The last sync only moves the new tab to the place of the old one.
      excel.failAtSync(excel.statistics.syncs + all - 1, 'AccessDenied', actions);
      const failed = await write(excel, report(1)).then(
        () => false,
        () => true,
      );
      expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
      expect(sheetOf(excel, TAB).tables).toMatchObject([
        { name: 'MLCC_esl_minutes_students', area: { rows: failed ? 4 : 2 } },
      ]);
      replaced += failed ? 0 : 1;
    }
    expect(replaced).toBeGreaterThan(0);
    expect(replaced).toBeLessThan(attempts);
  });

  it('loses only the looks that Excel refuses', async () => {
    const excel = await writtenTo(excelWith(source));
    const { syncs } = await syncsOf(excel, () => write(excel));
    excel.failAtSync(excel.statistics.syncs + syncs - 2, 'GeneralException');
    expect((await write(excel)).notDone).toEqual(['frozen headings and tab colour']);
    expect((await cells(excel, 'C12')).values).toEqual([[675]]);
  });

  it('loses only its place where a sheet before it was deleted meanwhile', async () => {
    const excel = excelWith({ ...source, Other: [['x']] });
    await writtenTo(excel);
    const { syncs } = await syncsOf(excel, () => write(excel));
    const answer = excel.host.answer.bind(excel.host);
    const swap = excel.statistics.syncs + syncs - 1;
    excel.host.answer = (request) => {
      if (excel.statistics.syncs + 1 === swap)
        excel.workbook.sheets = excel.workbook.sheets.filter(({ name }) => name !== 'Other');
      return answer(request);
    };
    expect((await write(excel)).notDone).toEqual(['its place among the tabs']);
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
  });

  it('is done again after a passing failure', async () => {
    const excel = excelWith(source);
    excel.failAtSync(4, 'GeneralException', 3);
    await write(excel);
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
  });

  it('clears away a working tab that was left behind', async () => {
    const excel = await writtenTo(excelWith(source));
    sheetOf(excel, TAB).name = 'ML report being written';
    await write(excel);
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
  });
});

describe('large reports', () => {
  jest.setTimeout(60_000);

  it('take no more syncs for a thousand rows than for ten', async () => {
    const syncs = async (rows: number) => {
      const excel = excelWith(source);
      return (await syncsOf(excel, () => write(excel, report(rows)))).syncs;
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
    const excel = excelWith(source);
    const sheet: ReportSheet = {
      ...SAMPLE_REPORT,
      blocks: [{ kind: 'table', name: 'long', columns, rows, totals: false }],
    };
    const { syncs } = await syncsOf(excel, () => write(excel, sheet));
    expect((await cells(excel, 'A20007:B20007')).values).toEqual([[`19999 ${text}`, 'x']]);
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

describe('listReports and removeReports', () => {
  const summary: ReportSheet = { ...report(1), id: 'summary', tabName: 'ML Summary' };

  it('list what was written, with the day it speaks of', async () => {
    const excel = await writtenTo(await writtenTo(excelWith({ ...source, Chart: [] })), summary);
    sheetOf(excel, 'Chart').kind = 'chartsheet';
    expect(await excel.run((context) => listReports(context))).toEqual([
      { id: 'esl-minutes', tabName: TAB, asOf: '2026-10-01' },
      { id: 'summary', tabName: 'ML Summary', asOf: '2026-10-01' },
    ]);
  });

  it('remove the report tabs and nothing else', async () => {
    const excel = await writtenTo(await writtenTo(excelWith({ ...source, 'ML Notes': [['mine']] })), summary);
    expect(await excel.run((context) => removeReports(context))).toEqual([TAB, 'ML Summary']);
    expect(tabs(excel)).toEqual(["Mai's Roster", 'ML Notes']);
    expect(await excel.run((context) => removeReports(context))).toEqual([]);
  });

  it('keep the tabs where no other sheet can be seen', async () => {
    const excel = await writtenTo(excelWith(source));
    sheetOf(excel, "Mai's Roster").visibility = 'Hidden';
    await expect(excel.run((context) => removeReports(context))).rejects.toMatchObject({ code: 'LastVisibleSheet' });
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
  });
});
