import { parseArea, type HostSheet } from './model';
import { loadXlsx, saveXlsx } from './file';
import { unzipParts } from '../xlsx/testing/zip-parts';
import { createExcelHost } from './index';
import { hostOf, sheetOf } from './testing/host-of';

const rowsOf = (sheet: HostSheet) =>
  Array.from({ length: sheet.cells.rowCount }, (_, row) => sheet.cells.row(row)?.values ?? []);
const shownIds = (sheet: HostSheet) =>
  rowsOf(sheet).flatMap(([id], row) => (row === 0 || sheet.hiddenRows.has(row) ? [] : [id]));

const ROSTER = [
  ['ID', 'Grade', 'Level'],
  ['00123', 3, 1],
  ['00124', 4, 2],
  ['00125', 3, null],
];

test('filling down puts what stands above into the cells: a text stays a text, a formula moves along, hidden rows stay', async () => {
  const excel = hostOf({ Roster: ROSTER });
  const sheet = sheetOf(excel);
  excel.host.userEdit(sheet.id, 'D2', [['=B2*2']]);
  await excel.run(async ({ workbook }) => {
    workbook.worksheets.getFirst().getRange('A2').format.fill.color = '#FFEE00';
    await workbook.context.sync();
  });
  sheet.hiddenRows.add(2);
  excel.host.user.fillDown(sheet, parseArea('A2:D4'));
  expect(rowsOf(sheet).slice(1)).toEqual([
    ['00123', 3, 1, 6],
    ['00124', 4, 2],
    ['00123', 3, 1, 6],
  ]);
  expect(sheet.cells.formula(3, 3)).toBe('=B4*2');
  expect(excel.workbook.styles.get(sheet.styleNumber(3, 0)).fill.color).toMatchObject({ rgb: '#FFEE00' });
});

test('what cells hold is written elsewhere as it is', () => {
  const excel = hostOf({ Roster: ROSTER });
  const sheet = sheetOf(excel);
  excel.host.userEdit(sheet.id, 'E1', excel.host.user.written(sheet, parseArea('A2:C2'), -1, 4));
  expect(rowsOf(sheet)[0]?.slice(4)).toEqual(['00123', 3, 1]);
});

describe('a filter', () => {
  const filtered = () => {
    const excel = hostOf({ Roster: ROSTER });
    const sheet = sheetOf(excel);
    excel.host.user.filter(sheet, parseArea('A1:C4'), 1, ['3']);
    return { excel, sheet };
  };

  test('shows the rows with one of its texts; choices for two columns hold together, and can be taken back', () => {
    const { excel, sheet } = filtered();
    expect(shownIds(sheet)).toEqual(['00123', '00125']);
    excel.host.user.filter(sheet, parseArea('A1:C4'), 2, ['']);
    expect(shownIds(sheet)).toEqual(['00125']);
    excel.host.user.filter(sheet, parseArea('A1:C4'), 1, null);
    expect(shownIds(sheet)).toEqual(['00125']);
    excel.host.user.filter(sheet, parseArea('A1:C4'), 2, null);
    expect(shownIds(sheet)).toEqual(['00123', '00124', '00125']);
  });

  test('is saved with its choice, a blank among it', async () => {
    const { excel, sheet } = filtered();
    excel.host.user.filter(sheet, parseArea('A1:C4'), 2, ['', '1']);
    const { bytes, losses } = await saveXlsx(excel.workbook);
    expect(losses).toEqual([]);
    expect(unzipParts(bytes)['xl/worksheets/sheet1.xml']).toContain(
      '<autoFilter ref="A1:C4"><filterColumn colId="1"><filters><filter val="3"/></filters></filterColumn>' +
        '<filterColumn colId="2"><filters blank="1"><filter val="1"/></filters></filterColumn></autoFilter>',
    );
    const [again] = (await loadXlsx(bytes, 'Roster.xlsx')).sheets;
    expect(again?.autoFilter?.isFiltered).toBe(true);
    expect([...(again?.hiddenRows ?? [])]).toEqual([2]);
  });

  test('of a table is saved with its choice, a blank among it', async () => {
    const excel = hostOf({ Roster: ROSTER });
    const sheet = sheetOf(excel);
    await excel.run(async ({ workbook }) => {
      workbook.worksheets.getFirst().tables.add('A1:C4', true);
      await workbook.context.sync();
    });
    const loaded = await loadXlsx((await saveXlsx(excel.workbook)).bytes, 'Roster.xlsx');
    const again = createExcelHost(loaded);
    again.host.user.filter(sheetOf(again), parseArea('A1:C4'), 2, ['', '1']);
    const { bytes, losses } = await saveXlsx(again.workbook);
    expect(losses).toEqual([]);
    expect(unzipParts(bytes)['xl/tables/table1.xml']).toContain(
      '<autoFilter ref="A1:C4"><filterColumn colId="2"><filters blank="1"><filter val="1"/></filters></filterColumn></autoFilter>',
    );
    const [saved] = (await loadXlsx(bytes, 'Roster.xlsx')).sheets;
    expect(saved?.tables[0]?.isFiltered).toBe(true);
    expect([...(saved?.hiddenRows ?? [])]).toEqual([2]);
    expect(sheet.tables).toHaveLength(1);
  });

  test('goes with its column, and is over when the column is deleted', () => {
    const { excel, sheet } = filtered();
    excel.host.user.insert(sheet, parseArea('A:A'));
    excel.host.user.insert(sheet, parseArea('C:C'));
    expect([...(sheet.autoFilter?.choices ?? [])]).toEqual([[2, ['3']]]);
    excel.host.user.delete(sheet, parseArea('D:D'));
    expect(sheet.autoFilter).toMatchObject({ isFiltered: false });
    expect(sheet.hiddenRows.size).toBe(0);
  });
});

test('inserted rows look as the row above and are as high, inserted columns as the column at their left', async () => {
  const excel = hostOf({ Roster: ROSTER });
  const sheet = sheetOf(excel);
  await excel.run(async ({ workbook }) => {
    const first = workbook.worksheets.getFirst();
    first.getRange('B2').format.fill.color = '#FFEE00';
    first.getRange('2:2').format.rowHeight = 30;
    first.getRange('B:B').format.columnWidth = 90;
    await workbook.context.sync();
  });
  const fill = (row: number, column: number) => {
    const { color } = excel.workbook.styles.get(sheet.styleNumber(row, column)).fill;
    return color !== undefined && color !== null && 'rgb' in color ? color.rgb : null;
  };
  excel.host.user.insert(sheet, parseArea('3:4'));
  expect([fill(2, 1), fill(3, 1), fill(4, 1), fill(2, 2)]).toEqual(['#FFEE00', '#FFEE00', null, null]);
  expect([sheet.rowHeight(3), sheet.rowHeight(4)]).toEqual([30, sheet.defaultRowHeight]);
  excel.host.user.insert(sheet, parseArea('C:C'));
  expect([fill(1, 2), fill(1, 3)]).toEqual(['#FFEE00', null]);
  expect(sheet.columnWidths.get(2)).toBe(sheet.columnWidths.get(1));
  expect(sheet.columnWidths.has(3)).toBe(false);
});

test('a table gets a column where one is put into it, and loses the one that is taken out', async () => {
  const excel = hostOf({ Roster: ROSTER });
  const sheet = sheetOf(excel);
  await excel.run(async ({ workbook }) => {
    workbook.worksheets.getFirst().tables.add('A1:C4', true);
    await workbook.context.sync();
  });
  const names = () => sheet.tables[0]?.columns.map(({ name }) => name);
  excel.host.user.insert(sheet, parseArea('B:B'));
  expect(names()).toEqual(['ID', 'Column2', 'Grade', 'Level']);
  expect(sheet.cells.value(0, 1)).toBe('Column2');
  expect(new Set(sheet.tables[0]?.columns.map(({ id }) => id)).size).toBe(4);
  excel.host.user.delete(sheet, parseArea('C:C'));
  expect(names()).toEqual(['ID', 'Column2', 'Level']);
});
