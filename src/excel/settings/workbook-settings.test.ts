import { createExcelHost, type ExcelHost } from '../../embedded-host';
import { loadXlsx } from '../../embedded-host/file/load-xlsx';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { excelWith } from '../testing/excel-with';
import { namespaceOf, partXml } from './part-xml';
import {
  changeSettings,
  EMPTY_SETTINGS,
  readSettings,
  readStoredSettings,
  type SaveOptions,
  type WorkbookSettings,
} from './workbook-settings';

const settings: WorkbookSettings = {
  corrections: {
    Roster: { kind: 'roster', headingRow: 4, columns: { studentId: 'B', grade: null } },
    Notes: { kind: 'ignore', unused: ['C'] },
  },
  answers: { sections: { Enrl: 'enrolled', Bus: null } },
  waivers: [{ key: 'esl-none | 1001', reason: 'quote " & <tag>\n', date: '2026-10-01' }],
  policyChanges: { settings: { 'eslMinutes.1': 150 }, schools: { 'Burke K-8': { secondaryFromGrade: 7 } } },
  highlights: {
    at: '2026-10-01 10:42',
    version: '0.1.0',
    sheets: [{ id: '{1}', name: 'Roster', rules: ['{2}', '{3}'] }],
  },
};
const waiver = (key: string) => ({ key, reason: 'seen', date: '2026-10-01' });

const read = (excel: ExcelHost) => excel.run((context) => readSettings(context));
const remarksOf = (excel: ExcelHost) => excel.run(async (context) => (await readStoredSettings(context)).remarks);
const change = (excel: ExcelHost, changes: Partial<WorkbookSettings>, options?: SaveOptions) =>
  excel.run((context) => changeSettings(context, changes, options));

/** Puts a part of ours into the workbook: as a version of the add-in writes it, or as it stands. */
function put({ workbook }: ExcelHost, kind: string, content: { version: number; value: unknown } | string) {
  const xml = typeof content === 'string' ? content : partXml(kind, content);
  const part = { id: workbook.newGuid(), namespaceUri: namespaceOf(kind), xml };
  workbook.customXmlParts.push(part);
  return part;
}

/** An Excel whose workbook keeps one kind so. */
function excelKeeping(kind: string, value: unknown, version = 1) {
  const excel = excelWith({ Roster: [] });
  return { excel, part: put(excel, kind, { version, value }) };
}

describe('workbook settings', () => {
  it('are empty in a workbook that has none', async () => {
    expect(await read(excelWith({ Roster: [] }))).toEqual(EMPTY_SETTINGS);
  });

  it('come back as they were put, also from the saved file, which has no web extension', async () => {
    const excel = excelWith({ Roster: [['x']] });
    await change(excel, settings);
    expect(await read(excel)).toEqual(settings);
    const { bytes, losses } = await saveXlsx(excel.workbook);
    expect(losses).toEqual([]);
    const again = await loadXlsx(bytes, 'Test.xlsx');
    expect(await read(createExcelHost(again))).toEqual(settings);
    expect(again.settings.size).toBe(0);
  });

  it('change in one part and keep the others', async () => {
    const excel = excelWith({ Roster: [] });
    await change(excel, settings);
    await change(excel, { highlights: null });
    expect(await read(excel)).toEqual({ ...settings, highlights: null });
  });

  it('leave no part in the file once there is nothing to keep', async () => {
    const excel = excelWith({ Roster: [] });
    await change(excel, settings);
    await change(excel, EMPTY_SETTINGS);
    expect(excel.workbook.customXmlParts).toEqual([]);
  });

  it('change from what stands in the workbook by then, not from what was read before', async () => {
    const excel = excelWith({ Roster: [] });
    const add = (key: string) =>
      excel.run((context) => changeSettings(context, ({ waivers }) => ({ waivers: [...waivers, waiver(key)] })));
    await add('mine');
    await add('a colleague’s');
    expect((await read(excel)).waivers.map(({ key }) => key)).toEqual(['mine', 'a colleague’s']);
  });

  it('lose one waiver, correction, answer or school that cannot be used, and no other', async () => {
    const excel = excelWith({ Roster: [] });
    put(excel, 'waivers', { version: 1, value: { waivers: [waiver('a'), { key: 7 }, null] } });
    put(excel, 'corrections', {
      version: 1,
      value: { sheets: { ...settings.corrections, Schedule: { headingRow: 0 }, Old: { kind: 'no such kind' } } },
    });
    put(excel, 'choices', {
      version: 1,
      value: { headings: { sections: { ...settings.answers.sections, Max: 7 }, roster: 'all' } },
    });
    const { schools } = settings.policyChanges;
    put(excel, 'policy', { version: 1, value: { ...settings.policyChanges, schools: { ...schools, Adams: 'all' } } });
    expect(await read(excel)).toEqual({ ...settings, waivers: [waiver('a')], highlights: null });
  });

  it('keep beside their own what a newer version puts into the same part', async () => {
    const { excel, part } = excelKeeping('policy', { headings: { roster: { 'Kid #': 'studentId' } } });
    await change(excel, { policyChanges: settings.policyChanges });
    expect(part.xml).toContain('Kid #');
    await change(excel, { policyChanges: {} });
    expect(part.xml).toContain('Kid #');
  });

  it('take no more than the web has room for, and say so before anything is written', async () => {
    const excel = excelWith({ Roster: [] });
    await change(excel, settings);
    const before = structuredClone(excel.workbook.customXmlParts);
    const waivers = Array.from({ length: 4_000 }, (_, at) => ({ ...waiver(`w${at}`), reason: 'é'.repeat(130) }));
    await expect(change(excel, { waivers })).rejects.toMatchObject({ code: 'StateTooLarge' });
    expect(excel.workbook.customXmlParts).toEqual(before);
  });
});

describe('settings of a newer version', () => {
  const NEWER = { waivers: ['in another form'] };

  it('are not used, which is said, and never rewritten; the others are used and can be changed', async () => {
    const { excel, part } = excelKeeping('waivers', NEWER, 2);
    const before = { ...part };
    await change(excel, { policyChanges: settings.policyChanges });
    expect(await read(excel)).toEqual({ ...EMPTY_SETTINGS, policyChanges: settings.policyChanges });
    expect(await remarksOf(excel)).toEqual([
      expect.stringMatching(/keeps waivers of a newer version .* Update the add-in/),
    ]);
    expect((await change(excel, { waivers: [waiver('a')] })).waivers).toEqual([]);
    const asked = change(excel, { waivers: [waiver('a')] }, { newer: 'refuse', damaged: 'replace' });
    await expect(asked).rejects.toMatchObject({ code: 'NewerSettings' });
    expect(excel.workbook.customXmlParts).toContainEqual(before);
  });
});

describe('a part that was cut or edited by hand', () => {
  const whole = partXml('waivers', { version: 1, value: { waivers: [waiver('a')] } });

  it.each([
    ['cut', whole.slice(0, 90)],
    ['cut within its first element', whole.slice(0, 30)],
    ['empty', `<state xmlns="${namespaceOf('waivers')}" version="1"/>`],
    ['without a version', whole.replace(' version="1"', '')],
    ['with an element in it', whole.replace('{"key"', '<b/>{"key"')],
    ['with other JSON', whole.replace(/\{.*\}/, '[1]')],
    ['another document', `<html xmlns="${namespaceOf('waivers')}"/>`],
  ])('(%s) is told and not used, without losing the rest', async (_, xml) => {
    const excel = excelWith({ Roster: [] });
    await change(excel, { ...settings, waivers: [] });
    const part = put(excel, 'waivers', xml);
    expect(await read(excel)).toEqual({ ...settings, waivers: [] });
    expect(await remarksOf(excel)).toEqual([
      expect.stringMatching(/keeps of waivers was cut short or edited by hand .* all else is used/),
    ]);
    const save = (damaged: 'refuse' | 'replace') => change(excel, { waivers: [waiver('b')] }, { damaged });
    await expect(save('refuse')).rejects.toMatchObject({ code: 'DamagedSettings' });
    expect(part.xml).toBe(xml);
    await save('replace');
    expect(await read(excel)).toEqual({ ...settings, waivers: [waiver('b')] });
    expect(await remarksOf(excel)).toEqual([]);
  });

  it.each([
    ['laid out anew', whole.replace('>{', '>\n  {').replace('}</', '}\n</')],
    ['with a declaration', `\ufeff<?xml version="1.0" encoding="utf-16"?>\n<!-- kept -->${whole}\n`],
    ['with a prefix', whole.replace('<state xmlns=', '<ns0:state xmlns:ns0=').replace('</state', '</ns0:state')],
    ['with single quotes', whole.replace('version="1"', "version = '1'")],
    ['as character data', whole.replace(/>(.*)</, '><![CDATA[$1]]><')],
    ['with other escapes', whole.replace('esl', '&#101;&#x73;l').replaceAll('"seen"', '&quot;seen&quot;')],
  ])('by a host (%s) is read as what it is', async (_, xml) => {
    const excel = excelWith({ Roster: [] });
    put(excel, 'waivers', xml);
    expect((await read(excel)).waivers).toEqual([waiver('a')]);
  });
});

describe('policy values that cannot be used', () => {
  const policyChanges = {
    settings: { 'eslMinutes.1': 150, 'eslMinutes.99': 10, blockLength: 'long' },
    schools: { Burke: { secondaryFromGrade: 7, nonsense: 1 } },
  };

  it('are left out, each with its reason; the others hold', async () => {
    const { excel } = excelKeeping('policy', policyChanges);
    const { settings: found, remarks } = await excel.run((context) => readStoredSettings(context));
    expect(found.policyChanges).toEqual({
      settings: { 'eslMinutes.1': 150 },
      schools: { Burke: { secondaryFromGrade: 7 } },
    });
    expect(remarks).toEqual([
      'The policy has no setting "eslMinutes.99". It was left out; the other values hold.',
      expect.stringMatching(/^The policy setting "blockLength" .*It was left out; the other values hold\.$/),
      'The policy has no setting "nonsense" of school "Burke". It was left out; the other values hold.',
    ]);
  });

  it('stay in the workbook for the version that knows them, until the policy is saved', async () => {
    const { excel, part } = excelKeeping('policy', policyChanges);
    await change(excel, { waivers: [waiver('a')], highlights: settings.highlights });
    expect(part.xml).toContain('eslMinutes.99');
    await change(excel, { policyChanges: { settings: { 'eslMinutes.1': 90 } } });
    expect(await remarksOf(excel)).toEqual([]);
  });
});
