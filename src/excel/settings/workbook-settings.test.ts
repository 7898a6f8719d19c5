import { createExcelHost, type ExcelHost } from '../../embedded-host';
import { loadXlsx } from '../../embedded-host/file/load-xlsx';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { excelWith } from '../testing/excel-with';
import {
  changeSettings,
  EMPTY_SETTINGS,
  readSettings,
  readStoredSettings,
  type WorkbookSettings,
} from './workbook-settings';

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

  describe('of a newer version', () => {
    const newer = JSON.stringify({ version: 2, corrections: {}, waivers: ['in another form'] });
    const withNewer = () => {
      const excel = excelWith({ Roster: [] });
      excel.workbook.settings.set(KEY, newer);
      return excel;
    };

    it('are not used, which is said, and stay as they are whatever the add-in keeps by itself', async () => {
      const excel = withNewer();
      const { settings: found, remarks } = await excel.run((context) => readStoredSettings(context));
      expect(found).toEqual(EMPTY_SETTINGS);
      expect(remarks).toEqual([expect.stringMatching(/newer version .* Update the add-in/)]);
      expect(await change(excel, { highlights: settings.highlights })).toEqual(EMPTY_SETTINGS);
      expect(excel.workbook.settings.get(KEY)).toBe(newer);
    });

    it('are refused to be replaced, or replaced, as is asked for', async () => {
      const excel = withNewer();
      const save = (option: 'refuse' | 'replace') =>
        excel.run((context) => changeSettings(context, { corrections: settings.corrections }, { newer: option }));
      await expect(save('refuse')).rejects.toMatchObject({ code: 'NewerSettings' });
      expect(excel.workbook.settings.get(KEY)).toBe(newer);
      await save('replace');
      expect(await read(excel)).toEqual({ ...EMPTY_SETTINGS, corrections: settings.corrections });
    });
  });

  describe('with policy values that cannot be used', () => {
    const policyChanges = {
      settings: { 'eslMinutes.1': 150, 'eslMinutes.99': 10, blockLength: 'long' },
      schools: { Burke: { secondaryFromGrade: 7, nonsense: 1 } },
    };
    const stored = JSON.stringify({ version: 1, ...settings, policyChanges });

    it('use the others, and say which were left out and why', async () => {
      const excel = excelWith({ Roster: [] });
      excel.workbook.settings.set(KEY, stored);
      const { settings: found, remarks } = await excel.run((context) => readStoredSettings(context));
      expect(found).toEqual({
        ...settings,
        policyChanges: { settings: { 'eslMinutes.1': 150 }, schools: { Burke: { secondaryFromGrade: 7 } } },
      });
      expect(remarks).toEqual([
        'The policy has no setting "eslMinutes.99". It was left out; the other values hold.',
        expect.stringMatching(/^The policy setting "blockLength" .*It was left out; the other values hold\.$/),
        'The policy has no setting "nonsense" of school "Burke". It was left out; the other values hold.',
      ]);
    });

    it('keep them in the workbook for the version that knows them, until the policy is saved', async () => {
      const excel = excelWith({ Roster: [] });
      excel.workbook.settings.set(KEY, stored);
      await change(excel, { highlights: null });
      expect(JSON.parse(String(excel.workbook.settings.get(KEY)))).toMatchObject({ policyChanges, highlights: null });
      await change(excel, { policyChanges: { settings: { 'eslMinutes.1': 90 } } });
      expect((await excel.run((context) => readStoredSettings(context))).remarks).toEqual([]);
    });
  });

  it('change from what stands in the workbook by then, not from what was read before', async () => {
    const excel = excelWith({ Roster: [] });
    const waiver = (key: string) => ({ key, reason: 'seen', date: '2026-10-01' });
    const add = (key: string) =>
      excel.run((context) => changeSettings(context, ({ waivers }) => ({ waivers: [...waivers, waiver(key)] })));
    await add('mine');
    await add('a colleague’s');
    expect((await read(excel)).waivers.map(({ key }) => key)).toEqual(['mine', 'a colleague’s']);
  });
});
