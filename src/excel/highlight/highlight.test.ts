import { createExcelHost, type ExcelHost, type HostConditionalFormat } from '../../embedded-host';
import { loadXlsx } from '../../embedded-host/file/load-xlsx';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { areaAddress } from '../request/address-packer';
import { applyHighlights, removeHighlights } from './highlight';
import { excelWith, sheetOf, syncsOf } from '../testing/excel-with';
import { checkFlags, rosterWith } from '../testing/flagged-roster';
import { readSettings } from '../settings/workbook-settings';

const options = { at: '2026-10-01 10:42', version: '0.1.0' };

async function mark(excel: ExcelHost) {
  const run = await checkFlags(excel);
  return excel.run((context) => applyHighlights(context, run, options));
}

const unmark = (excel: ExcelHost) => excel.run((context) => removeHighlights(context));

/** `part severity → areas` of each rule of the sheet, the strongest first. */
function rulesOn(excel: ExcelHost, sheet = 'Roster'): string[] {
  return sheetOf(excel, sheet).conditionalFormats.map(describeRule);
}

function describeRule({ formula = '', areas }: HostConditionalFormat): string {
  const at = areas.map((area) => areaAddress({ ...area, row: area.row + 1, column: area.column + 1 })).join(',');
  return `${/: (.*)"/.exec(formula)?.[1] ?? formula} → ${at}`;
}

async function addUserRule(excel: ExcelHost, address: string, formula: string): Promise<void> {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Roster').getRange(address);
    range.conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom).custom.rule.formula = formula;
    await context.sync();
  });
}

describe('applyHighlights', () => {
  it('marks the data columns of rows by their worst severity, and the cells that are meant above them', async () => {
    const excel = excelWith({
      Roster: rosterWith(['error grade', 'info school, error grade', '', 'warning school', 'info grade']),
    });
    expect(await mark(excel)).toEqual({ sheetsMarked: 1, rowsMarked: 4, skipped: [] });
    expect(rulesOn(excel)).toEqual([
      'to fix, cell → D2:D3',
      'to review, cell → C5',
      'for information, cell → C3,D6',
      'to fix, row → A2:E3',
      'to review, row → A5:E5',
      'for information, row → A6:E6',
    ]);
  });

  it('tells severity by the form of the letters, not by colour alone', async () => {
    const excel = excelWith({ Roster: rosterWith(['error', 'warning', 'info']) });
    await mark(excel);
    const looks = sheetOf(excel, 'Roster')
      .conditionalFormats.slice(0, 3)
      .map(({ style: { bold, italic, underline } }) => ({ bold, italic, underline }));
    expect(looks).toEqual([{ bold: true, underline: 'Single' }, { bold: true }, { italic: true }]);
  });

  it('leaves values, fills and fonts of the user alone', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']) });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').getRange('D2').format.fill.color = '#00FF00';
      await context.sync();
    });
    const before = await checkFlags(excel);
    const { journal, cells } = sheetOf(excel, 'Roster');
    journal.cells.clear();
    await mark(excel);
    expect(journal.cells.size).toBe(0);
    expect(excel.workbook.styles.get(cells.ownStyle(1, 3) ?? 0).fill.color?.rgb).toBe('#00FF00');
    const valuesOf = ({ sheets }: typeof before) => sheets.map(({ recognised }) => recognised?.sheet.values);
    expect(valuesOf(await checkFlags(excel))).toEqual(valuesOf(before));
  });

  it('replaces the marks of the run before', async () => {
    const excel = excelWith({ Roster: rosterWith(['error', 'error']) });
    await mark(excel);
    excel.host.userEdit('Roster', 'E3', [['']]);
    await mark(excel);
    expect(rulesOn(excel)).toEqual(['to fix, cell → D2', 'to fix, row → A2:E2']);
  });

  it('takes the marks away when nothing is found any more', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']) });
    await mark(excel);
    excel.host.userEdit('Roster', 'E2', [['']]);
    expect(await mark(excel)).toEqual({ sheetsMarked: 0, rowsMarked: 0, skipped: [] });
    expect(rulesOn(excel)).toEqual([]);
  });

  it('skips a protected sheet and says so, and marks the others', async () => {
    const excel = excelWith({ Locked: rosterWith(['error']), Roster: rosterWith(['', 'error', 'error']) });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Locked').protection.protect();
      await context.sync();
    });
    const { rowsMarked, skipped } = await mark(excel);
    expect(rulesOn(excel, 'Locked')).toEqual([]);
    expect(rowsMarked).toBe(2);
    expect(skipped).toEqual([{ sheet: 'Locked', reason: expect.stringContaining('protected') }]);
  });

  it('marks a protected sheet that allows formatting', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']) });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    expect((await mark(excel)).rowsMarked).toBe(1);
  });

  it('skips a sheet that was deleted since the check, and says so', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']), Notes: [['x']] });
    const run = await checkFlags(excel);
    excel.workbook.sheets.shift();
    const { skipped } = await excel.run((context) => applyHighlights(context, run, options));
    expect(skipped).toEqual([{ sheet: 'Roster', reason: expect.stringContaining('no longer there') }]);
  });

  it('passes over chart sheets', async () => {
    const excel = excelWith({ Chart: [], Roster: rosterWith(['error']) });
    sheetOf(excel, 'Chart').kind = 'chartsheet';
    expect(await mark(excel)).toEqual({ sheetsMarked: 1, rowsMarked: 1, skipped: [] });
  });

  it('uses no call that the oldest supported Excel lacks', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']) }, { profile: 'excel19' });
    expect((await mark(excel)).rowsMarked).toBe(1);
    expect((await unmark(excel)).rulesRemoved).toBe(2);
  });

  it('notes in the workbook what it added, without student data', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']) });
    await mark(excel);
    const { highlights } = await excel.run((context) => readSettings(context));
    const roster = sheetOf(excel, 'Roster');
    const rules = roster.conditionalFormats.map(({ id }) => id).reverse();
    expect(highlights).toEqual({ ...options, sheets: [{ id: roster.id, name: 'Roster', rules }] });
  });

  it('needs no more syncs for ten thousand findings than for ten', async () => {
    const syncs = async (count: number) => {
      // Every other row, so that no two areas merge.
      const excel = excelWith({
        Roster: rosterWith(Array.from({ length: 2 * count }, (_, at) => (at % 2 === 0 ? 'error' : ''))),
      });
      const run = await checkFlags(excel);
      expect(run.findings.length).toBe(count);
      const work = () => excel.run((context) => applyHighlights(context, run, options));
      const counted = await syncsOf(excel, work);
      expect(counted.result.rowsMarked).toBe(count);
      return counted.syncs;
    };
    expect(await syncs(10_000)).toBe(await syncs(10));
  });

  it.each([1, 2, 3, 4, 5])('comes to the same marks when sync %i fails for a passing reason', async (sync) => {
    const excel = excelWith({ Roster: rosterWith(['error', '', 'warning']) });
    const run = await checkFlags(excel);
    excel.failAtSync(excel.statistics.syncs + sync, 'GeneralException', 1);
    await excel.run((context) => applyHighlights(context, run, options));
    expect(rulesOn(excel)).toEqual([
      'to fix, cell → D2',
      'to review, cell → D4',
      'to fix, row → A2:E2',
      'to review, row → A4:E4',
    ]);
  });
});

describe('removeHighlights', () => {
  it('removes our rules only; those of the user keep their order', async () => {
    const excel = excelWith({ Roster: rosterWith(['error', 'warning']) });
    await addUserRule(excel, 'A1:E9', '=$D1="7"');
    await mark(excel);
    await addUserRule(excel, 'B2:B9', '=LEN(B2)>3');
    const usersRules = rulesOn(excel).filter((rule) => rule.startsWith('='));
    expect([...usersRules].sort()).toEqual(['=$D1="7" → A1:E9', '=LEN(B2)>3 → B2:B9']);
    await unmark(excel);
    expect(rulesOn(excel)).toEqual(usersRules);
  });

  it('does no harm twice, nor where nothing was marked', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']) });
    expect(await unmark(excel)).toEqual({ rulesRemoved: 0, skipped: [] });
    await mark(excel);
    expect(await unmark(excel)).toEqual({ rulesRemoved: 2, skipped: [] });
    expect(await unmark(excel)).toEqual({ rulesRemoved: 0, skipped: [] });
    expect((await excel.run((context) => readSettings(context))).highlights).toBeNull();
  });

  it('finds its marks in a file that was saved and opened again', async () => {
    const excel = excelWith({ Roster: rosterWith(['error', 'info']) });
    await addUserRule(excel, 'A1:E9', '=$D1="7"');
    await mark(excel);
    const { bytes } = await saveXlsx(excel.workbook);
    const reopened = createExcelHost(await loadXlsx(bytes, 'Test.xlsx'));
    expect(rulesOn(reopened).length).toBe(5);
    expect((await unmark(reopened)).rulesRemoved).toBe(4);
    expect(rulesOn(reopened)).toEqual(['=$D1="7" → A1:E9']);
  });

  it('survives that a marked sheet was renamed and another deleted', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']), Gone: rosterWith(['error']) });
    await mark(excel);
    sheetOf(excel, 'Roster').name = 'Students';
    excel.workbook.sheets = excel.workbook.sheets.filter(({ name }) => name !== 'Gone');
    expect((await unmark(excel)).rulesRemoved).toBe(2);
    expect(rulesOn(excel, 'Students')).toEqual([]);
  });

  it('tells of marks that it may not remove because the sheet was protected since', async () => {
    const excel = excelWith({ Roster: rosterWith(['error']), Free: [['x']] });
    await mark(excel);
    await excel.run(async (context) => {
      for (const name of ['Roster', 'Free']) context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();
    });
    expect(await unmark(excel)).toEqual({
      rulesRemoved: 0,
      skipped: [{ sheet: 'Roster', reason: expect.stringContaining('protected') }],
    });
  });
});
