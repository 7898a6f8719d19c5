import { createExcelHost, type ExcelHost } from '../embedded-host';
import { loadXlsx } from '../embedded-host/file/load-xlsx';
import { saveXlsx } from '../embedded-host/file/save-xlsx';
import { excelWith } from './testing/excel-with';
import { changeSettings, EMPTY_SETTINGS, readSettings, type WorkbookSettings } from './workbook-settings';

const KEY = 'ML Compliance Check';
const settings: WorkbookSettings = {
  corrections: {
    Roster: { kind: 'roster', headingRow: 4, columns: { studentId: 'B', grade: null } },
    Notes: { kind: 'ignore' },
  },
  waivers: [],
  policyChanges: { settings: { 'eslMinutes.1': 150 }, schools: { 'Burke K-8': { secondaryFromGrade: 7 } } },
  highlights: {
    at: '2026-10-01 10:42',
    version: '0.1.0',
    sheets: [{ id: '{1}', name: 'Roster', rules: ['{2}', '{3}'] }],
  },
};

const read = (excel: ExcelHost) => excel.run((context) => readSettings(context));
const change = (excel: ExcelHost, changes: Partial<WorkbookSettings>) =>
  excel.run((context) => changeSettings(context, changes));

async function readStored(value: unknown): Promise<WorkbookSettings> {
  const excel = excelWith({ Roster: [] });
  excel.workbook.settings.set(KEY, value);
  return read(excel);
}

describe('workbook settings', () => {
  it('are empty in a workbook that has none', async () => {
    expect(await read(excelWith({ Roster: [] }))).toEqual(EMPTY_SETTINGS);
  });

  it('come back as they were put, also from the saved file', async () => {
    const excel = excelWith({ Roster: [['x']] });
    await change(excel, settings);
    expect(await read(excel)).toEqual(settings);
    const { bytes } = await saveXlsx(excel.workbook);
    expect(await read(createExcelHost(await loadXlsx(bytes, 'Test.xlsx')))).toEqual(settings);
  });

  it('change in one part and keep the others', async () => {
    const excel = excelWith({ Roster: [] });
    await change(excel, settings);
    await change(excel, { highlights: null });
    expect(await read(excel)).toEqual({ ...settings, highlights: null });
  });

  it.each([['not JSON'], [''], [42], [{ version: 1 }], ['null'], ['{"version":2,"corrections":{}}'], ['[]']])(
    'read as empty when something else stands there: %p',
    async (value) => {
      expect(await readStored(value)).toEqual(EMPTY_SETTINGS);
    },
  );

  it('lose only the part that cannot be used', async () => {
    const stored = { version: 1, ...settings, corrections: { Roster: { kind: 'no such kind' } } };
    expect(await readStored(JSON.stringify(stored))).toEqual({ ...settings, corrections: {} });
  });

  it('lose one waiver, correction or school that cannot be used, and no other', async () => {
    const waiver = { key: 'esl-none | 1001', reason: 'seen', date: '2026-10-01' };
    const stored = {
      version: 1,
      ...settings,
      corrections: { ...settings.corrections, Schedule: { headingRow: 0 } },
      waivers: [waiver, { key: 7 }, null],
      policyChanges: { ...settings.policyChanges, schools: { ...settings.policyChanges.schools, Adams: 'all' } },
    };
    expect(await readStored(JSON.stringify(stored))).toEqual({ ...settings, waivers: [waiver] });
  });
});
