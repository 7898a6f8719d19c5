import fc from 'fast-check';
import { deflateSync, strFromU8 } from 'fflate';
import { CommandError } from '../../src/cli/command-error';
import { readMapFile } from '../../src/cli/map-file';
import { readKeptRuns } from '../../src/compliance/changes/kept-text';
import { makePolicy, PolicyError } from '../../src/compliance/policy/policy';
import { readPolicyFile } from '../../src/compliance/policy/policy-file';
import { run } from '../../src/compliance/run/run';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { applyHighlights, removeHighlights } from '../../src/excel/highlight/highlight';
import {
  changeSettings,
  EMPTY_SETTINGS,
  readSettings,
  readStoredSettings,
  type WorkbookSettings,
} from '../../src/excel/settings/workbook-settings';
import { STATE_KINDS } from '../../src/excel/settings/kinds';
import { namespaceOf, partXml, readPartXml } from '../../src/excel/settings/part-xml';
import { writeReport } from '../../src/excel/report/write-report';
import { listReports } from '../../src/excel/report/tabs';
import { excelWith } from '../../src/excel/testing/excel-with';
import { SAMPLE_REPORT } from '../../src/excel/testing/sample-report';
import { anyCharacter } from '../any-character';
import { mixedWorkbook } from '../mixed-workbook';

const SETTINGS = 'ML Compliance Check';
const GOOD: WorkbookSettings = {
  corrections: { Roster: { kind: 'roster', headingRow: 1, columns: { studentId: 'A' } } },
  answers: { sections: { Enrl: 'enrolled' } },
  policyChanges: { settings: { 'eslMinutes.1': 150 } },
  waivers: [{ key: 'esl-none | 1001', reason: 'seen', date: '2026-10-01' }],
  highlights: { at: '2026-10-01', version: '1', sheets: [] },
};

/** Words that settings really bear, and words that objects of JavaScript bear by themselves. */
const word = fc.oneof(
  fc.constantFrom(
    ...['version', 'settings', 'schools', 'corrections', 'policyChanges', 'waivers', 'highlights', 'kind', 'columns'],
    ...['headingRow', 'key', 'reason', 'date', 'sheets', 'rules', 'id', 'eslMinutes', 'eslMinutes.1', 'Roster'],
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', ''],
  ),
  fc.string({ unit: anyCharacter, maxLength: 6 }),
);
const leaf = fc.oneof(
  fc.constantFrom(null, true, 0, 1, -1, 1e308, 'roster', 'ignore', 'A', '2026-10-01', '=1+1', [], {}),
  fc.double(),
  fc.string({ unit: anyCharacter, maxLength: 8 }),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(word, tie('json'), { maxKeys: 5 }),
  ),
}));
/** JSON of any shape, anything at all as text, and what is no JSON. */
const text = fc.oneof(
  { weight: 6, arbitrary: json.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.anything().map((value) => fc.stringify(value)) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter }) },
);
const DEEP = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
const DEEP_LIST = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** What was thrown; undefined where nothing was. */
function thrownBy(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a policy file', () => {
  const use = (content: string) => thrownBy(() => makePolicy(readPolicyFile(content)));

  it('of any shape is used, or refused with one line for people', () => {
    let refused = 0;
    fc.assert(
      fc.property(text, (content) => {
        const error = use(content);
        if (error === undefined) return;
        refused += 1;
        expect(error).toBeInstanceOf(PolicyError);
      }),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it.each([DEEP, DEEP_LIST, `{"settings":${DEEP}}`, `{"schools":{"Adams":${DEEP}}}`, '{"constructor":1}'])(
    'of any depth is refused alike',
    (content) => expect(use(content)).toBeInstanceOf(PolicyError),
  );
});

describe('a map file', () => {
  it('of any shape is used, or refused with one line for people', () => {
    let refused = 0;
    fc.assert(
      fc.property(text, (content) => {
        const error = thrownBy(() => readMapFile(content));
        if (error === undefined) return;
        refused += 1;
        expect(error).toBeInstanceOf(CommandError);
      }),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(500);
    expect(thrownBy(() => readMapFile(DEEP))).toBeInstanceOf(CommandError);
  });
});

describe('state that a workbook brings along', () => {
  /** In parts of ours and, as older versions kept it, in settings. */
  const KINDS = STATE_KINDS.map(({ id }) => id);
  const OLD_KEYS = [SETTINGS, 'ML Compliance Check runs', 'ML Compliance Check reports'];

  const excel = excelWith({ Roster: [['Student ID'], ['1001']] });
  const { settings } = excel.workbook;
  const read = () => excel.run((context) => readSettings(context));
  const put = (kind: string, xml: string) =>
    excel.workbook.customXmlParts.push({ id: excel.workbook.newGuid(), namespaceUri: namespaceOf(kind), xml });
  beforeEach(() => {
    excel.workbook.customXmlParts = [];
    settings.clear();
  });

  const version = fc.constantFrom(0, 1, 1, 1, 2);
  const partText = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(version, json).map(([of, value]) => partXml('any', { version: of, value })) },
    {
      weight: 2,
      arbitrary: fc.tuple(json, fc.nat(400)).map(([value, end]) => partXml('any', { version: 1, value }).slice(0, end)),
    },
    { weight: 1, arbitrary: text },
  );

  it('of any shape is read without an error, and never rewritten where it is a newer version’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...KINDS), partText, json, async (kind, xml, old) => {
        excel.workbook.customXmlParts = [];
        settings.clear();
        put(kind, xml);
        settings.set(SETTINGS, JSON.stringify({ version: 1, waivers: old, policyChanges: old }));
        const before = await read();
        const after = await excel.run((context) => changeSettings(context, { waivers: GOOD.waivers }));
        const isNewer = (readPartXml(xml)?.version ?? 0) > 1;
        expect(after).toEqual({ ...before, ...(kind === 'waivers' && isNewer ? {} : { waivers: GOOD.waivers }) });
        if (isNewer) expect(excel.workbook.customXmlParts.map((part) => part.xml)).toContain(xml);
      }),
      { numRuns: 150, examples: [['waivers', '', { schools: {} }]] },
    );
  });

  it('with one kind of any shape keeps the others', async () => {
    const members = {
      waivers: 'waivers',
      policy: 'policyChanges',
      corrections: 'corrections',
      highlights: 'highlights',
    };
    await excel.run((context) => changeSettings(context, GOOD));
    const good = excel.workbook.customXmlParts;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.entries(members)), partText, async ([kind, member], xml) => {
        excel.workbook.customXmlParts = good.filter(({ namespaceUri }) => namespaceUri !== namespaceOf(kind));
        put(kind, xml);
        expect({ ...(await read()), [member]: null }).toEqual({ ...GOOD, [member]: null });
      }),
      { numRuns: 150 },
    );
  });

  it('of another add-in, or too deep, reads as none', async () => {
    for (const value of [DEEP, DEEP_LIST, '[1,2]', 7]) {
      settings.set(SETTINGS, value);
      put('policy', `<state xmlns="${namespaceOf('policy')}" version="1">${String(value)}</state>`);
      expect(await read()).toEqual(EMPTY_SETTINGS);
    }
  });

  it('of any shape never keeps a report or the highlights from being written and removed', async () => {
    const checked = run(mixedWorkbook, { policy: makePolicy(), asOf: dayOf(2026, 12, 1) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...KINDS),
        partText,
        fc.constantFrom(...OLD_KEYS),
        fc.oneof(json, text),
        async (kind, xml, key, value) => {
          const other = excelWith({ Aspen: [['Student ID']] });
          other.workbook.settings.set(key, value);
          other.workbook.customXmlParts.push({ id: '{1}', namespaceUri: namespaceOf(kind), xml });
          await other.run(async (context) => {
            readKeptRuns((await readStoredSettings(context)).keptRuns);
            await applyHighlights(context, checked, { at: '2026-12-01', version: 'test' });
            await writeReport(context, SAMPLE_REPORT, { asOf: '2026-12-01' });
            expect(await listReports(context)).toHaveLength(1);
            await removeHighlights(context);
          });
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('kept runs of ML Changes', () => {
  const packed = (content: string) => btoa(strFromU8(deflateSync(new TextEncoder().encode(content)), true));

  it('of any shape read as none or as runs, never with an error', () => {
    const runs = fc.record({ version: fc.constant(1), baseline: json, latest: json });
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map(packed),
          runs.map((value) => packed(JSON.stringify(value))),
        ),
        (content) => {
          expect(() => readKeptRuns(content)).not.toThrow();
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('that would unpack to gigabytes are left alone in time', () => {
    const megabyte = deflateSync(new Uint8Array(400_000_000), { level: 1 });
    expect(readKeptRuns(btoa(strFromU8(megabyte, true)))).toBeNull();
  });
});
