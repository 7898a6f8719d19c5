import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { listReports, removeReports } from './tabs';
import { excelWith, sheetOf } from '../testing/excel-with';
import { report, STUDENTS } from '../testing/notes-report';
import { SOURCE, TAB, cellsOf, sampleOf, tabs, write, writtenTo } from '../testing/write-sample-report';

describe('where a report goes', () => {
  it('is a new last tab, and the sheet in front stays in front', async () => {
    const excel = excelWith(SOURCE);
    expect(await write(excel)).toMatchObject({ tabName: TAB, replaced: false, nameTaken: false, notDone: [] });
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
    expect(excel.workbook.activeSheet?.name).toBe("Mai's Roster");
  });

  it('is its own tab the next time, at the place where the user put it', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    excel.workbook.sheets.reverse();
    expect(await write(excel, sampleOf(1))).toMatchObject({ tabName: TAB, replaced: true });
    expect(tabs(excel)).toEqual([TAB, "Mai's Roster"]);
    expect(sheetOf(excel, TAB).tables).toMatchObject([{ name: 'MLCC_esl_minutes_students', area: { rows: 2 } }]);
    expect(sheetOf(excel, TAB).charts).toEqual([]);
  });

  it('stays in front when it was in front, and hidden when it was hidden', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
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
    const excel = excelWith({ ...SOURCE, 'ml esl minutes': [['mine']] });
    expect(await write(excel)).toMatchObject({ tabName: 'ML ESL Minutes (2)', replaced: false, nameTaken: true });
    expect(await write(excel)).toMatchObject({ tabName: 'ML ESL Minutes (2)', replaced: true, nameTaken: true });
    expect(tabs(excel)).toEqual(["Mai's Roster", 'ml esl minutes', 'ML ESL Minutes (2)']);
    expect((await cellsOf(excel, 'A1', 'ml esl minutes')).values).toEqual([['mine']]);
  });

  it("takes another table name where the user's table has ours", async () => {
    const excel = excelWith({ ...SOURCE, Mine: [['A'], [1]] });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Mine').tables.add('A1:A2', true).name = 'MLCC_ESL_minutes_students';
      await context.sync();
    });
    await write(excel);
    expect(sheetOf(excel, TAB).tables[0]?.name).toBe('MLCC_esl_minutes_students_2');
  });

  it('is refused in plain words where the structure is protected', async () => {
    const excel = excelWith(SOURCE);
    excel.workbook.protectedStructure = {};
    await expect(write(excel)).rejects.toMatchObject({ code: 'WorkbookProtected' });
  });
});

describe('a tab of an earlier version', () => {
  it('is known by its mark, takes the name of today in its place, and keeps the notes beside its rows', async () => {
    const old = report(STUDENTS, { id: 'summary', tabName: 'ML Summary' });
    const excel = await writtenTo(excelWith({ ...SOURCE, Mine: [['x']] }), old);
    await excel.run(async (context) => {
      const tab = context.workbook.worksheets.getItem('ML Summary');
      tab.position = 0;
      tab.getRange('D6:D7').values = [['My note'], ['Call the family']];
      await context.sync();
    });
    const written = await write(excel, { ...old, id: 'overview', tabName: 'ML Overview' });
    expect(written).toMatchObject({ tabName: 'ML Overview', replaced: true, notes: { kept: 1, listed: 0 } });
    expect(tabs(excel)).toEqual(['ML Overview', "Mai's Roster", 'Mine']);
    const cells = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('ML Overview').getRange('A7:D7').load('values');
      await context.sync();
      return range.values[0];
    });
    expect([cells?.[0], cells?.[3]]).toEqual(['001', 'Call the family']);
  });
});

describe('listReports and removeReports', () => {
  const overview: ReportSheet = { ...sampleOf(1), id: 'overview', tabName: 'ML Overview' };

  it('list what was written, with the day it speaks of', async () => {
    const excel = await writtenTo(await writtenTo(excelWith({ ...SOURCE, Chart: [] })), overview);
    sheetOf(excel, 'Chart').kind = 'chartsheet';
    expect(await excel.run((context) => listReports(context))).toMatchObject([
      { id: 'esl-minutes', tabName: TAB, asOf: '2026-10-01', isStale: false },
      { id: 'overview', tabName: 'ML Overview', asOf: '2026-10-01', isStale: false },
    ]);
  });

  it('remove the report tabs and nothing else', async () => {
    const excel = await writtenTo(await writtenTo(excelWith({ ...SOURCE, 'ML Notes': [['mine']] })), overview);
    expect(await excel.run((context) => removeReports(context))).toEqual([TAB, 'ML Overview']);
    expect(tabs(excel)).toEqual(["Mai's Roster", 'ML Notes']);
    expect(await excel.run((context) => removeReports(context))).toEqual([]);
  });

  it('keep the tabs where no other sheet can be seen', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    sheetOf(excel, "Mai's Roster").visibility = 'Hidden';
    await expect(excel.run((context) => removeReports(context))).rejects.toMatchObject({ code: 'LastVisibleSheet' });
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
  });
});
