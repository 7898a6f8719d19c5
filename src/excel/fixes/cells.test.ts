import { proposeFixes, type FixList } from '../../compliance/fixes';
import { makePolicy } from '../../compliance/policy/policy';
import { recognise } from '../../compliance/sheets/recognise';
import type { ExcelHost } from '../../embedded-host';
import { onWorkbookChanged } from '../read/events';
import type { FixedCell } from '../settings/kinds/fixes';
import { applyFixes, restoreFixes, type FixResult } from './cells';
import { readWorkbook } from '../read/read-workbook';
import { excelWith, sheetOf, syncsOf, type SheetCells } from '../testing/excel-with';

const HEADINGS = ['Student ID', 'School', 'Grade', 'SDD', 'ESL Minutes', 'Entry Date'];
const ROSTER: SheetCells = [
  HEADINGS,
  [1001, 'Burke', 3, 2, 45, 46_273],
  ["'001002 ", 'Burke ', 'K', "'3", "'1,125", '2026-09-08'],
  [1003, 'Burke', 4, 'SDD 2', '45 min', 46_274],
];

/** The roster with every slip; a text that looks like a number is typed with an apostrophe, as people do. */
async function slipped(cells: SheetCells = ROSTER, other: Readonly<Record<string, SheetCells>> = {}) {
  const excel = excelWith({ Roster: [], ...other });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Roster');
    sheet.getRangeByIndexes(0, 5, 20, 1).numberFormat = 'yyyy-mm-dd' as unknown as string[][];
    cells.forEach((row, at) => {
      sheet.getRangeByIndexes(at, 0, 1, row.length).values = [[...row]];
    });
    sheet.getRange('F3').numberFormat = [['@']];
    sheet.getRange('F3').values = [[cells[2]?.[5] ?? '']];
    await context.sync();
  });
  return excel;
}

async function offered(excel: ExcelHost): Promise<FixList> {
  const workbook = await excel.run((context) => readWorkbook(context));
  return proposeFixes(recognise(workbook), makePolicy(), workbook.date1904);
}

async function fixAll(excel: ExcelHost): Promise<FixResult> {
  const { fixes, headings } = await offered(excel);
  return excel.run((context) => applyFixes(context, fixes, { headings }));
}

const restore = (excel: ExcelHost, written: readonly FixedCell[]) =>
  excel.run((context) => restoreFixes(context, written));

const look = (excel: ExcelHost, sheet = 'Roster') =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('A1:G6').load('values,formulas,numberFormat');
    await context.sync();
    return { values: range.values, formulas: range.formulas, numberFormat: range.numberFormat };
  });

const onRoster = (excel: ExcelHost, act: (sheet: Excel.Worksheet) => void) =>
  excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Roster'));
    await context.sync();
  });

describe('applyFixes', () => {
  it('writes every fix to its cell, and nothing else', async () => {
    const excel = await slipped();
    const before = await look(excel);
    const { written, left, failure } = await fixAll(excel);
    expect([left, failure]).toEqual([[], null]);
    expect(written).toHaveLength(8);
    const { values, numberFormat } = await look(excel);
    expect(values.slice(0, 4).map((row) => row.slice(0, 6))).toEqual([
      HEADINGS,
      [1001, 'Burke', 3, 2, 45, 46_273],
      ['001002', 'Burke', 'K2', 3, 1125, 46_273],
      [1003, 'Burke', 4, 2, 45, 46_274],
    ]);
    expect(values.slice(4)).toEqual(before.values.slice(4));
    // A number in a cell of text format would be text again; everything else keeps its format.
    expect(numberFormat[2]?.[5]).toBe('m/d/yyyy');
    expect(numberFormat.map((row, at) => (at === 2 ? [...row.slice(0, 5), '@', ...row.slice(6)] : row))).toEqual(
      before.numberFormat,
    );
  });

  it('finds nothing more to fix afterwards', async () => {
    const excel = await slipped();
    await fixAll(excel);
    expect((await offered(excel)).fixes).toEqual([]);
  });

  it('keeps a text that looks like something else a text', async () => {
    const texts = ['1-2 ', '3/4 ', 'TRUE ', '=SUM(A1) ', '+1 ', '@home ', 'Mar 5 ', '12:30 ', '5% '];
    const rows = texts.map((text, at) => [1001 + at, `'${text}`, 3]);
    const excel = await slipped([['Student ID', 'School', 'Grade'], [1000, 'Burke', 3], ...rows]);
    const { left } = await fixAll(excel);
    const { values, formulas } = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Roster').getRange('B3:B11').load('values,formulas');
      await context.sync();
      return range;
    });
    // What looks like a formula cannot be told from one, and stays.
    expect(left).toEqual([{ sheet: 'Roster', reason: 'The cell holds a formula.', cells: ['B6'] }]);
    expect(values.flat()).toEqual(texts.map((text) => (text.startsWith('=') ? text : text.trim())));
    expect(formulas.flat().filter((formula) => String(formula).startsWith('='))).toEqual(['=SUM(A1) ']);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, RegExp]>([
    ['protected', (sheet) => sheet.protection.protect(), /protected\. Take the protection off/],
    [
      'filtered',
      (sheet) =>
        sheet.autoFilter.apply(sheet.getRange('A1:F4'), 2, {
          filterOn: 'Values',
          values: ['3'],
        } as Excel.FilterCriteria),
      /filter hides some of its rows\. Clear the filter/,
    ],
    ['hidden', (sheet) => (sheet.visibility = 'Hidden'), /sheet is hidden\. Unhide it/],
  ])('leaves a %s sheet as it is, and says what to do', async (_, act, reason) => {
    const excel = await slipped(ROSTER, { Notes: [['keep me visible']] });
    await onRoster(excel, act);
    const before = await look(excel);
    const { written, left } = await fixAll(excel);
    expect(written).toEqual([]);
    expect(left).toEqual([{ sheet: 'Roster', reason: expect.stringMatching(reason), cells: expect.anything() }]);
    expect(left[0]?.cells).toHaveLength(8);
    expect(await look(excel)).toEqual(before);
  });

  it('leaves a filtered Excel table as it is', async () => {
    const excel = await slipped();
    await onRoster(excel, (sheet) => {
      const table = sheet.tables.add('A1:F4', true);
      table.autoFilter.apply('', 2, { filterOn: 'Values', values: ['3'] } as Excel.FilterCriteria);
    });
    const { written, left } = await fixAll(excel);
    expect([written, left[0]?.cells.length]).toEqual([[], 8]);
  });

  it('writes what it can beside a sheet that it may not write', async () => {
    const excel = await slipped(ROSTER, { Second: [HEADINGS, ['2001', 'Burke ', 3, 2, 45, 46_273]] });
    await onRoster(excel, (sheet) => sheet.protection.protect());
    const { written, left } = await fixAll(excel);
    expect(written.map(({ sheet, row, column, after }) => [sheet, row, column, after])).toEqual([
      ['Second', 2, 2, 'Burke'],
    ]);
    expect(left.map(({ sheet, cells }) => [sheet, cells.length])).toEqual([['Roster', 8]]);
  });

  it('leaves hidden rows, formulas and cells that changed since, each with its reason', async () => {
    const excel = await slipped();
    const { fixes, headings } = await offered(excel);
    await onRoster(excel, (sheet) => {
      sheet.getRange('4:4').rowHidden = true;
      sheet.getRange('B3').formulas = [['="Burke "']];
      sheet.getRange('C3').values = [['K1']];
    });
    const { written, left } = await excel.run((context) => applyFixes(context, fixes, { headings }));
    expect(written.map(({ row, column }) => [row, column])).toEqual([
      [3, 1],
      [3, 4],
      [3, 5],
      [3, 6],
    ]);
    expect(left).toEqual([
      { sheet: 'Roster', reason: 'The cell holds a formula.', cells: ['B3'] },
      { sheet: 'Roster', reason: 'The cell holds something else by now.', cells: ['C3'] },
      { sheet: 'Roster', reason: 'The row is hidden. Unhide it, then try again.', cells: ['D4', 'E4'] },
    ]);
    const { formulas } = await look(excel);
    expect([formulas[2]?.[1], formulas[2]?.[2], formulas[3]?.[3]]).toEqual(['="Burke "', 'K1', 'SDD 2']);
  });

  it('finds hidden rows among many that are not', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [1001 + at, 'Burke ', 3]);
    const excel = await slipped([['Student ID', 'School', 'Grade'], ...rows]);
    await onRoster(excel, (sheet) => {
      for (const row of ['7:9', '64:64', '201:201']) sheet.getRange(row).rowHidden = true;
    });
    const { written, left } = await fixAll(excel);
    expect(written).toHaveLength(195);
    expect(left[0]?.cells).toEqual(['B7', 'B8', 'B9', 'B64', 'B201']);
  });

  it('leaves a column under another heading: columns were moved since the check', async () => {
    const excel = await slipped();
    const { fixes, headings } = await offered(excel);
    await onRoster(excel, (sheet) => (sheet.getRange('D1').values = [['Remarks']]));
    const { left } = await excel.run((context) => applyFixes(context, fixes, { headings }));
    expect(left).toEqual([
      { sheet: 'Roster', reason: 'The heading above changed since the check. Check again.', cells: ['D3', 'D4'] },
    ]);
  });

  it('says that the sheet is gone', async () => {
    const excel = await slipped(ROSTER, { Notes: [['stay']] });
    const { fixes, headings } = await offered(excel);
    await onRoster(excel, (sheet) => sheet.delete());
    const { written, left } = await excel.run((context) => applyFixes(context, fixes, { headings }));
    expect([written, left[0]?.reason]).toEqual([[], 'The sheet is no longer there. Check again.']);
  });

  it('raises no event of its own, and events are on again afterwards', async () => {
    const excel = await slipped();
    const { fixes, headings } = await offered(excel);
    let told = 0;
    let wake: () => void = () => undefined;
    const stop = await onWorkbookChanged(
      excel.run,
      () => {
        told++;
        wake();
      },
      0,
    );
    const woken = new Promise<void>((resolve) => (wake = resolve));
    await excel.run((context) => applyFixes(context, fixes, { headings }));
    excel.host.userEdit(sheetOf(excel, 'Roster').id, 'B2', [['Adams']]);
    await woken;
    await stop();
    expect(told).toBe(1);
  });

  it('changes nothing while a cell is being edited, and throws so', async () => {
    const excel = await slipped();
    const { fixes, headings } = await offered(excel);
    const before = await look(excel);
    excel.failNextSync('InvalidOperationInCellEditMode');
    await expect(excel.run((context) => applyFixes(context, fixes, { headings }))).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
    expect(await look(excel)).toEqual(before);
  });

  it('tells what it may have written where Excel fails on the way, so that it can be taken back', async () => {
    const excel = await slipped();
    const before = await look(excel);
    const { fixes, headings } = await offered(excel);
    // How many syncs there are before the one that writes, counted on a workbook like it.
    const twin = await slipped();
    const all = await syncsOf(twin, () => twin.run((context) => applyFixes(context, fixes, { headings })));
    // The last one turns events on again.
    excel.failAtSync(excel.statistics.syncs + all.syncs - 1, 'AccessDenied', 12);
    const result = await excel.run((context) => applyFixes(context, fixes, { headings }));
    expect(result.failure).toMatchObject({ code: 'AccessDenied' });
    expect(await look(excel)).not.toEqual(before);
    await restore(excel, result.written);
    expect(await look(excel)).toEqual(before);
  });

  it('takes no more syncs for a thousand cells than for a hundred', async () => {
    const syncsFor = async (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => [1001 + at, at % 3 === 0 ? 'Burke' : 'Burke ', 3]);
      const excel = await slipped([['Student ID', 'School', 'Grade'], ...rows]);
      const { fixes, headings } = await offered(excel);
      return (await syncsOf(excel, () => excel.run((context) => applyFixes(context, fixes, { headings })))).syncs;
    };
    expect(await syncsFor(1_000)).toBe(await syncsFor(100));
  });
});

describe('restoreFixes', () => {
  it('puts nothing into the row of another student that came to stand there, and can be tried again', async () => {
    const excel = await slipped();
    const { written } = await fixAll(excel);
    await onRoster(excel, (sheet) => sheet.getRange('2:2').delete('Up'));
    const moved = await look(excel);
    const { written: back, left } = await restore(excel, written);
    expect(back).toEqual([]);
    expect(await look(excel)).toEqual(moved);
    expect(left.some(({ reason, cells }) => reason.startsWith('Another student') && cells.includes('B3'))).toBe(true);
    await onRoster(excel, (sheet) => sheet.getRange('2:2').insert('Down'));
    expect((await restore(excel, written)).written).toHaveLength(written.length);
  });

  it('puts back exactly what stood there, number formats included', async () => {
    const excel = await slipped();
    const before = await look(excel);
    const { written } = await fixAll(excel);
    const result = await restore(excel, written);
    expect([result.written.length, result.left]).toEqual([8, []]);
    expect(await look(excel)).toEqual(before);
  });

  it('leaves and names the cells that were changed since', async () => {
    const excel = await slipped();
    const { written } = await fixAll(excel);
    excel.host.userEdit(sheetOf(excel, 'Roster').id, 'C3', [['K1']]);
    const result = await restore(excel, written);
    expect(result.left).toEqual([{ sheet: 'Roster', reason: 'The cell holds something else by now.', cells: ['C3'] }]);
    expect((await look(excel)).values[2]?.slice(1, 4)).toEqual(['Burke ', 'K1', '3']);
  });

  it('does nothing to cells that were put back already', async () => {
    const excel = await slipped();
    const { written } = await fixAll(excel);
    await restore(excel, written);
    const before = await look(excel);
    expect((await restore(excel, written)).written).toEqual([]);
    expect(await look(excel)).toEqual(before);
  });

  it('leaves a sheet that was protected since', async () => {
    const excel = await slipped();
    const { written } = await fixAll(excel);
    await onRoster(excel, (sheet) => sheet.protection.protect());
    const result = await restore(excel, written);
    expect([result.written, result.left[0]?.reason]).toEqual([[], expect.stringMatching(/protected/)]);
  });
});
