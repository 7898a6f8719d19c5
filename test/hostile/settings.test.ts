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
import { readKeptRunsText } from '../../src/excel/settings/kept-runs';
import {
  changeSettings,
  EMPTY_SETTINGS,
  readSettings,
  type WorkbookSettings,
} from '../../src/excel/settings/workbook-settings';
import { writeReport } from '../../src/excel/report/write-report';
import { listReports } from '../../src/excel/report/tabs';
import { excelWith } from '../../src/excel/testing/excel-with';
import { SAMPLE_REPORT } from '../../src/excel/testing/sample-report';
import { mixedWorkbook } from '../mixed-workbook';

const SETTINGS = 'ML Compliance Check';
const GOOD: WorkbookSettings = {
  corrections: { Roster: { kind: 'roster', headingRow: 1, columns: { studentId: 'A' } } },
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
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const leaf = fc.oneof(
  fc.constantFrom(null, true, 0, 1, -1, 1e308, 'roster', 'ignore', 'A', '2026-10-01', '=1+1', [], {}),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 8 }),
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
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
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

describe('settings that a workbook brings along', () => {
  const excel = excelWith({ Roster: [['Student ID'], ['1001']] });
  const { settings } = excel.workbook;
  const read = () => excel.run((context) => readSettings(context));

  it('of any shape are read without an error, and can be written again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, text), async (value) => {
        settings.clear();
        settings.set(SETTINGS, value);
        const before = await read();
        await excel.run((context) => changeSettings(context, { waivers: GOOD.waivers }, { newer: 'replace' }));
        expect(await read()).toEqual({ ...before, waivers: GOOD.waivers });
      }),
      { numRuns: 150 },
    );
  });

  it('with one part of any shape keep the other parts', async () => {
    const parts = ['corrections', 'policyChanges', 'waivers', 'highlights'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), json, async (part, value) => {
        settings.set(SETTINGS, JSON.stringify({ version: 1, ...GOOD, [part]: value }));
        const found = await read();
        expect({ ...found, [part]: null }).toEqual({ ...GOOD, [part]: null });
      }),
      { numRuns: 150 },
    );
  });

  it('of another add-in, or too deep, read as none', async () => {
    for (const value of [DEEP, DEEP_LIST, '[1,2]', 7]) {
      settings.set(SETTINGS, value);
      expect(await read()).toEqual(EMPTY_SETTINGS);
    }
  });

  it('of any shape never keep a report or the highlights from being written and removed', async () => {
    const checked = run(mixedWorkbook, { policy: makePolicy(), asOf: dayOf(2026, 12, 1) });
    const keys = [SETTINGS, 'ML Compliance Check runs', 'ML Compliance Check reports'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.oneof(json, text), async (key, value) => {
        const other = excelWith({ Aspen: [['Student ID']] });
        other.workbook.settings.set(key, value);
        await other.run(async (context) => {
          expect(() => readKeptRuns('x')).not.toThrow();
          readKeptRuns(await readKeptRunsText(context));
          await applyHighlights(context, checked, { at: '2026-12-01', version: 'test' });
          await writeReport(context, SAMPLE_REPORT, { asOf: '2026-12-01' });
          expect(await listReports(context)).toHaveLength(1);
          await removeHighlights(context);
        });
      }),
      { numRuns: 15 },
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
