import type { SheetReading } from '../../compliance/sheets/sheet-reading';
import { writeEslColumns } from './esl-columns';
import {
  add,
  ANA,
  cellsOf,
  HEADINGS,
  looks,
  MAI,
  makeTable,
  NOBODY,
  onRoster,
  OWN,
  readingsOf,
  refresh,
  remove,
  ROSTER,
  service,
  SERVICES,
} from '../testing/esl-roster';
import { excelWith, sheetOf } from '../testing/excel-with';

describe('writeEslColumns', () => {
  it('adds five columns right of the roster, filled for active MLs and blank for others', async () => {
    const excel = excelWith({ Roster: ROSTER });
    expect(await add(excel)).toEqual({ sheets: ['Roster'], skipped: [] });
    expect(cellsOf(excel, 4)).toEqual([OWN, MAI, NOBODY, ANA]);
  });

  it('leaves what cannot be known blank', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel, [
      service('1001', null, 225, 'Not judged: ungraded'),
      service('1003', 300, null, 'Not judged: minutes not known'),
    ]);
    expect(cellsOf(excel, 4).slice(1)).toEqual([
      [null, null, 225, null, 'Not judged: ungraded'],
      NOBODY,
      [60, 300, null, null, 'Not judged: minutes not known'],
    ]);
  });

  it('is told apart by its headings, with no conditional format', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    const { cells, conditionalFormats } = sheetOf(excel, 'Roster');
    const fill = (row: number, column: number) => excel.workbook.styles.get(cells.ownStyle(row, column) ?? 0).fill;
    expect(fill(0, 4).pattern).toBe('Solid');
    expect(fill(0, 3).pattern).toBe('None');
    expect(fill(0, 4).color).not.toEqual(fill(1, 4).color);
    expect(conditionalFormats).toEqual([]);
  });

  it('is never read as input', async () => {
    const excel = excelWith({ Roster: ROSTER });
    const before = await readingsOf(excel);
    await add(excel);
    const after = await readingsOf(excel);
    const columns = (readings: readonly SheetReading[]) =>
      readings.map(({ recognised }) => [...(recognised?.columns ?? [])]);
    expect(columns(after)).toEqual(columns(before));
    expect(after[0]?.recognised?.unused).toEqual([]);
  });

  it('serves students by the ids that stand in the sheet now, also where rows were sorted since the check', async () => {
    const excel = excelWith({ Roster: ROSTER });
    const readings = await readingsOf(excel);
    await onRoster(excel, (sheet) => sheet.getRange('A2:D4').sort.apply([{ key: 2 }]));
    await excel.run((context) => writeEslColumns(context, SERVICES, readings));
    expect(cellsOf(excel, 4)).toEqual([OWN, ANA, MAI, NOBODY]);
  });

  it('does nothing to other sheets, and nothing to rows that are no students', async () => {
    const excel = excelWith({
      Roster: [...ROSTER, ['Total', 3, null, null]],
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        [1001, 'ESL 1', '1'],
      ],
    });
    const before = looks(sheetOf(excel, 'Schedule'));
    await add(excel);
    expect(looks(sheetOf(excel, 'Schedule'))).toEqual(before);
    expect(cellsOf(excel, 4, 5, 'Roster', 5)[4]).toEqual(NOBODY);
  });

  it('puts back a column that the user deleted', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    await onRoster(excel, (sheet) => sheet.getRange('F:F').delete('Left' as Excel.DeleteShiftDirection));
    await add(excel);
    const [owedADay, , scheduled, gap, status] = OWN;
    expect(cellsOf(excel, 4)[0]).toEqual([owedADay, scheduled, gap, status, OWN[1]]);
    expect(cellsOf(excel, 4)[1]).toEqual([90, 225, 225, 'Short (full year)', 450]);
  });

  it.each([
    ['protected', 'protected', (sheet: Excel.Worksheet) => sheet.protection.protect()],
    [
      'filtered',
      'filter',
      (sheet: Excel.Worksheet) =>
        sheet.autoFilter.apply(sheet.getRange('A1:D4'), 2, {
          filterOn: 'Values',
          values: ['7'],
        } as Excel.FilterCriteria),
    ],
    ['crowded', 'G3 is in the way', (sheet: Excel.Worksheet) => (sheet.getRange('G3').values = [['note']])],
  ])('leaves a %s sheet as it is and says why', async (_, reason, prepare) => {
    const excel = excelWith({ Roster: ROSTER, Other: ROSTER });
    await onRoster(excel, (sheet) => void prepare(sheet));
    const before = looks(sheetOf(excel, 'Roster'));
    expect(await add(excel)).toEqual({
      sheets: ['Other'],
      skipped: [{ sheet: 'Roster', reason: expect.stringContaining(reason) }],
    });
    expect(looks(sheetOf(excel, 'Roster'))).toEqual(before);
  });

  it('says so where the sheet ends before the columns would fit', async () => {
    const excel = excelWith({ Roster: ROSTER });
    sheetOf(excel, 'Roster').cells.setContent(0, 16_380, 'Remarks');
    expect((await add(excel)).skipped).toEqual([{ sheet: 'Roster', reason: expect.stringContaining('ends before') }]);
  });

  it('says so where the roster moved since the check', async () => {
    const excel = excelWith({ Roster: ROSTER });
    const readings = await readingsOf(excel);
    await onRoster(excel, (sheet) => void sheet.getRange('1:2').insert('Down' as Excel.InsertShiftDirection));
    const result = await excel.run((context) => writeEslColumns(context, SERVICES, readings));
    expect(result).toEqual({
      sheets: [],
      skipped: [{ sheet: 'Roster', reason: expect.stringContaining('Check again') }],
    });
  });

  it('widens an Excel table, with and without a totals row', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await makeTable(excel);
    await onRoster(excel, (sheet) => void (sheet.tables.getItemAt(0).showTotals = true));
    expect((await add(excel)).skipped).toEqual([]);
    expect(cellsOf(excel, 4)).toEqual([OWN, MAI, NOBODY, ANA]);
    const [table] = sheetOf(excel, 'Roster').tables;
    expect(table?.columns.map(({ name }) => name)).toEqual([...HEADINGS, ...OWN]);
  });

  it('refuses an Excel table that cannot grow: in an old Excel, filtered, or with data beside it', async () => {
    const old = excelWith({ Roster: ROSTER }, { profile: 'excel19' });
    await makeTable(old);
    const before = looks(sheetOf(old, 'Roster'));
    expect((await add(old)).skipped).toEqual([{ sheet: 'Roster', reason: expect.stringContaining('Update Excel') }]);
    expect(looks(sheetOf(old, 'Roster'))).toEqual(before);
    const filtered = excelWith({ Roster: ROSTER });
    await makeTable(filtered);
    await onRoster(filtered, (sheet) =>
      sheet.tables.getItemAt(0).autoFilter.apply('', 2, { filterOn: 'Values', values: ['7'] } as Excel.FilterCriteria),
    );
    expect((await add(filtered)).skipped).toEqual([{ sheet: 'Roster', reason: expect.stringContaining('filter') }]);
    const crowded = excelWith({ Roster: ROSTER });
    await makeTable(crowded);
    crowded.host.userEdit('Roster', 'F2', [['note']]);
    expect((await add(crowded)).skipped).toEqual([{ sheet: 'Roster', reason: expect.stringContaining('F2') }]);
  });

  it('needs no call that the oldest supported Excel lacks where the roster is a plain range', async () => {
    const excel = excelWith({ Roster: ROSTER }, { profile: 'excel19' });
    expect((await add(excel)).sheets).toEqual(['Roster']);
    expect((await remove(excel)).sheets).toEqual(['Roster']);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'comes to the same columns when sync %i fails for a passing reason',
    async (sync) => {
      const excel = excelWith({ Roster: ROSTER });
      const readings = await readingsOf(excel);
      excel.failAtSync(excel.statistics.syncs + sync, 'GeneralException', 1);
      await excel.run((context) => writeEslColumns(context, SERVICES, readings));
      expect(cellsOf(excel, 4, 6)).toEqual([OWN, MAI, NOBODY, ANA].map((row) => [...row, null]));
    },
  );
});

describe('refreshEslColumns', () => {
  it('adds nothing where there are none', async () => {
    const excel = excelWith({ Roster: ROSTER });
    const before = looks(sheetOf(excel, 'Roster'));
    expect(await refresh(excel)).toEqual({ sheets: [], skipped: [] });
    expect(looks(sheetOf(excel, 'Roster'))).toEqual(before);
  });

  it('brings values up to date in place, wherever the user moved the columns', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    await onRoster(excel, (sheet) => void sheet.getRange('A:B').insert('Right' as Excel.InsertShiftDirection));
    expect(await refresh(excel, [service('1001', 450, 450, 'Served')])).toEqual({ sheets: ['Roster'], skipped: [] });
    expect(cellsOf(excel, 6)).toEqual([OWN, [90, 450, 450, 0, 'Served'], NOBODY, NOBODY]);
  });

  it('leaves out a column that the user deleted', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    await onRoster(excel, (sheet) => sheet.getRange('E:E').delete('Left' as Excel.DeleteShiftDirection));
    await refresh(excel, [service('1001', 450, 450, 'Served')]);
    expect(cellsOf(excel, 4)[0]).toEqual([...OWN.slice(1), null]);
    expect(cellsOf(excel, 4)[1]).toEqual([450, 450, 0, 'Served', null]);
  });

  it('serves a student who was added below, and clears what is left of one who was taken away', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    excel.host.userEdit('Roster', 'A4', [['', '', '', '']]);
    await refresh(excel);
    expect(cellsOf(excel, 4)[3]).toEqual(NOBODY);
    excel.host.userEdit('Roster', 'A4', [
      ['1003', 'Ana', '3', '3'],
      ['1004', 'Bo', '3', '3'],
    ]);
    await refresh(excel, [...SERVICES, service('1004', 300, 0, 'No ESL')]);
    expect(cellsOf(excel, 4, 5, 'Roster', 5).slice(3)).toEqual([ANA, [60, 300, 0, 300, 'No ESL']]);
  });

  it('leaves a total of the user below the columns alone', async () => {
    const excel = excelWith({ Roster: [...ROSTER, ['Total', null, null, null]] });
    await add(excel);
    excel.host.userEdit('Roster', 'F5', [['=SUM(F2:F4)']]);
    await refresh(excel, [service('1001', 450, 0, 'No ESL')]);
    expect(sheetOf(excel, 'Roster').cells.formula(4, 5)).toBe('=SUM(F2:F4)');
  });

  it('writes nothing where nothing changed', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    sheetOf(excel, 'Roster').journal.cells.clear();
    await refresh(excel);
    expect(sheetOf(excel, 'Roster').journal.cells.size).toBe(0);
  });

  it('leaves the rows alone while a filter is on, and says so', async () => {
    const excel = excelWith({ Roster: ROSTER });
    await add(excel);
    await onRoster(excel, (sheet) =>
      sheet.autoFilter.apply(sheet.getRange('A1:I4'), 2, { filterOn: 'Values', values: ['7'] } as Excel.FilterCriteria),
    );
    expect((await refresh(excel, [])).skipped).toEqual([
      { sheet: 'Roster', reason: expect.stringContaining('filter') },
    ]);
    expect(cellsOf(excel, 4)).toEqual([OWN, MAI, NOBODY, ANA]);
  });
});

it('raises no event by what it writes', async () => {
  const excel = excelWith({ Roster: ROSTER });
  const told: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
    await context.sync();
  });
  await add(excel);
  await remove(excel);
  excel.host.userEdit('Roster', 'A9', [['typed']]);
  await excel.host.eventsDelivered();
  expect(told).toEqual(['A9']);
});
