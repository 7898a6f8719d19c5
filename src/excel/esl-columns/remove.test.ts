import { createExcelHost } from '../../embedded-host';
import { loadXlsx } from '../../embedded-host/file/load-xlsx';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { add, cellsOf, looks, makeTable, NOBODY, onRoster, remove, ROSTER } from '../testing/esl-roster';
import { excelWith, sheetOf } from '../testing/excel-with';

describe('removeEslColumns', () => {
  it.each([false, true])('leaves the sheet as it was (as an Excel table: %s)', async (isTable) => {
    const excel = excelWith({ Roster: ROSTER });
    if (isTable) await makeTable(excel);
    const before = looks(sheetOf(excel, 'Roster'));
    await add(excel);
    expect(looks(sheetOf(excel, 'Roster'))).not.toEqual(before);
    expect(await remove(excel)).toEqual({ sheets: ['Roster'], skipped: [] });
    expect(looks(sheetOf(excel, 'Roster'))).toEqual(before);
    expect(await remove(excel)).toEqual({ sheets: [], skipped: [] });
  });

  it('finds them in a file that was saved and opened again, below lines of text and a renamed tab', async () => {
    const excel = excelWith({ Roster: [['Burke K-8'], ['as of October'], ...ROSTER] });
    await add(excel);
    sheetOf(excel, 'Roster').name = 'Students';
    const { bytes } = await saveXlsx(excel.workbook);
    const reopened = createExcelHost(await loadXlsx(bytes, 'Test.xlsx'));
    expect((await remove(reopened)).sheets).toEqual(['Students']);
    expect(
      cellsOf(reopened, 4, 5, 'Students', 6)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
  });

  it('never moves what stands right of them', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    excel.host.userEdit('Roster', 'J1', [['Remarks'], ['call home']]);
    await remove(excel);
    expect(cellsOf(excel, 4, 6).slice(0, 2)).toEqual([
      [...NOBODY, 'Remarks'],
      [...NOBODY, 'call home'],
    ]);
  });

  it.each([
    ['a note', 'E2', 'ask'],
    ['a number where no student is served', 'F3', '12'],
    ['a formula', 'G6', '=SUM(G2:G4)'],
    ['a status in words of their own', 'I2', 'On leave'],
  ])('refuses where the user wrote %s into them', async (_, cell, text) => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    excel.host.userEdit('Roster', cell, [[text]]);
    const before = looks(sheetOf(excel, 'Roster'));
    expect(await remove(excel)).toEqual({
      sheets: [],
      skipped: [{ sheet: 'Roster', reason: expect.stringContaining(cell) }],
    });
    expect(looks(sheetOf(excel, 'Roster'))).toEqual(before);
  });

  it("refuses where columns of the user's stand right of them in the table", async () => {
    const excel = excelWith({ Roster: ROSTER });
    await makeTable(excel);
    await add(excel);
    excel.host.userEdit('Roster', 'J1', [['Remarks']]);
    await onRoster(excel, (sheet) => sheet.tables.getItemAt(0).resize('A1:J4'));
    const before = looks(sheetOf(excel, 'Roster'));
    expect((await remove(excel)).skipped).toEqual([
      { sheet: 'Roster', reason: expect.stringContaining('right of them') },
    ]);
    expect(looks(sheetOf(excel, 'Roster'))).toEqual(before);
  });

  it('refuses on a protected sheet and clears the others', async () => {
    const excel = excelWith({ Roster: ROSTER, Other: ROSTER, Plain: [['x']] });
    await add(excel);
    await onRoster(excel, (sheet) => sheet.protection.protect());
    expect(await remove(excel)).toEqual({
      sheets: ['Other'],
      skipped: [{ sheet: 'Roster', reason: expect.stringContaining('protected') }],
    });
  });

  it('keeps a width that the user chose', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    await onRoster(excel, (sheet) => void (sheet.getRange('E1').format.columnWidth = 200));
    await remove(excel);
    expect(sheetOf(excel, 'Roster').columnWidth(4)).toBe(200);
    expect(sheetOf(excel, 'Roster').columnWidth(8)).toBe(48);
  });
});
