import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createExcelHost, PROFILES, type ExcelHost, type ProfileName } from '../src/embedded-host';
import { loadXlsx } from '../src/embedded-host/file/load-xlsx';
import { saveXlsx } from '../src/embedded-host/file/save-xlsx';
import { unzipParts } from '../src/xlsx/testing/zip-parts';
import { moveOldSettings, openState, readState } from '../src/excel/settings/kept-state';
import { STATE_KINDS } from '../src/excel/settings/kinds';
import { PLAN_ROWS } from '../src/excel/settings/kinds/plan-rows';
import { readStoredSettings } from '../src/excel/settings/workbook-settings';
import { sheetOf } from '../src/excel/testing/excel-with';
import { openPaneOn, until } from '../src/taskpane/testing/open-pane';
import { withDistrictValue } from '../src/taskpane/screens/policy/policy-changes';
import { check, inFolder, useOwnFolder, write } from './command-line/command-line';

useOwnFolder();

const LAST_VERSION = readFileSync(path.join(__dirname, 'fixtures/state/last-version.xlsx'));
const SHORT = 'esl-minutes-short';

const open = async (bytes: Uint8Array, profile: ProfileName = 'web') =>
  createExcelHost(await loadXlsx(bytes, 'Burke.xlsx'), { profile });
const save = async ({ workbook }: ExcelHost) => {
  const { bytes, losses } = await saveXlsx(workbook);
  expect(losses).toEqual([]);
  return bytes;
};
/** Everything that a workbook keeps, kind by kind. */
const kept = (excel: ExcelHost) =>
  excel.run(async (context) => {
    const state = await readState(context);
    return Object.fromEntries(STATE_KINDS.map((kind) => [kind.id, state.of(kind).value]));
  });
const partsThatDiffer = (before: Uint8Array, after: Uint8Array) => {
  const [old, now] = [unzipParts(before), unzipParts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
};

describe('a workbook of the last version', () => {
  it('is moved once: nothing is lost, only the parts that hold the state differ, and then nothing at all', async () => {
    const excel = await open(LAST_VERSION);
    const before = await kept(excel);
    expect(before).toMatchObject({
      waivers: { waivers: [{ reason: 'Parents & school agreed; "see file" <1>' }] },
      policy: { settings: { 'eslMinutes.1': 120 }, schools: { Burke: { secondaryFromGrade: 7 } } },
      corrections: { sheets: { Notes: { kind: 'ignore' }, Schedule: { headingRow: 1 } } },
      highlights: { ledger: { version: '0.1.0' } },
      runs: { text: expect.any(String) },
      reports: { reports: { summary: {}, changes: {} } },
    });
    await excel.run(moveOldSettings);
    const once = await save(excel);
    const moved = [1, 2, 3, 4, 5, 6].flatMap((number) => [
      `customXml/_rels/item${number}.xml.rels`,
      `customXml/item${number}.xml`,
      `customXml/itemProps${number}.xml`,
    ]);
    expect(partsThatDiffer(LAST_VERSION, once)).toEqual(
      [
        '[Content_Types].xml',
        ...moved,
        'xl/_rels/workbook.xml.rels',
        // Its settings are gone; else it is as it was.
        'xl/webextensions/webextension1.xml',
      ].sort(),
    );
    const again = await open(once);
    expect([again.workbook.settings.size, await kept(again)]).toEqual([0, before]);
    await again.run(moveOldSettings);
    expect(await save(again)).toEqual(once);
  });

  it('is moved in the copy of the command line, and judged by what it kept', async () => {
    const file = write('Burke.xlsx', LAST_VERSION);
    const { out } = await check(file, '--as-of', '2026-10-01', '--json', '-', '--out', inFolder('copy.xlsx'));
    const json = JSON.parse(out);
    expect(json.policy.changed).toEqual(expect.arrayContaining(['eslMinutes.1', 'reports.smallGroup']));
    expect(json.sheets).toContainEqual(expect.objectContaining({ name: 'Notes', kind: null }));
    const before = await kept(await open(LAST_VERSION));
    const copy = await open(readFileSync(inFolder('copy.xlsx')));
    expect(copy.workbook.settings.size).toBe(0);
    const after = await kept(copy);
    for (const kind of ['waivers', 'policy', 'corrections']) expect(after[kind]).toEqual(before[kind]);
    expect(new Uint8Array(readFileSync(file))).toEqual(new Uint8Array(LAST_VERSION));
  });
});

const ROSTER =
  'Student ID,School,Grade,ML Status,SDD,ESL Minutes,Den\n1001,Burke,3,EL,SDD 2,45,12\n1002,Burke,3,EL,2,45,12\n';
const NAMES = ['web', 'ltsc2024', 'ltsc2021', 'excel19'] as const;

/** Panes that are open, closed after each test. */
const panes: { end: () => void }[] = [];
afterEach(() => panes.splice(0).forEach(({ end }) => end()));
const openPane = async (excel: ExcelHost) => {
  const pane = await openPaneOn(excel);
  panes.push(pane);
  return pane;
};

/** As if rows of a plan had been put into a schedule. */
async function keepPlanRows(context: Excel.RequestContext): Promise<void> {
  const rows = (await openState(context, [PLAN_ROWS])).of(PLAN_ROWS);
  const line = 'add|1002|3(M-F)|FY|T1';
  rows.queueChange(() => ({ added: [{ id: 1, school: 'Burke', rows: [{ line, digest: '0a' }], marks: [] }] }));
  await context.sync();
  await rows.settle();
}

describe.each(NAMES)('command line → workbench → Excel (%s) → command line', (profile) => {
  it('loses nothing of any kind of state, and makes no web extension part', async () => {
    expect(PROFILES[profile].excelApi).toBeLessThanOrEqual(21);
    await check(write('Burke.csv', ROSTER), '--as-of', '2026-09-24', '--reports', 'summary,changes');

    // In the workbench: every kind of state that a person makes.
    const workbench = await openPane(await open(readFileSync(inFolder('Burke.checked.xlsx'))));
    const { session } = workbench;
    await session.check();
    expect(session.getState().settings.highlights).not.toBeNull();
    const short = session.getState().run?.findings.find(({ finding }) => finding.check === SHORT);
    await session.waive([short?.key ?? ''], 'Agreed with the LAT & parents <1>');
    await session.changePolicy((changes) => withDistrictValue(changes, 'eslMinutes.3', 50));
    await session.changeCorrections('Burke', { columns: { school: 'B' } });
    await session.sayColumn({ sheet: 'Burke', column: 6, field: 'homeroom' });
    const { fixes } = await until(session, (state) => (state.fixes?.fixes.length ?? 0) > 0);
    await session.applyFixes(fixes?.fixes ?? []);
    await until(session, ({ activity }) => activity.kind === 'idle');
    await session.addEslColumns();
    await session.decidePlanLines('Burke', ['add|1001|3(M-F)|FY|T1'], 'locked');
    await session.keepChoices({ reports: ['overview'], school: 'Burke' });
    await workbench.excel.run(keepPlanRows);
    expect(session.getState().problem).toBeNull();
    const made = await kept(workbench.excel);
    for (const { id, empty } of STATE_KINDS) expect([id, made[id]]).not.toEqual([id, empty]);

    // In an Excel of this kind: all of it is there, and the fix can be taken back.
    const saved = await save(workbench.excel);
    const excel = await openPane(await open(saved, profile));
    expect(await kept(excel.excel)).toEqual(made);
    await excel.session.check();
    const state = excel.session.getState();
    expect([state.run?.waived, state.run?.policyChanged, state.eslColumnsOn]).toEqual([1, ['eslMinutes.3'], true]);
    expect(state.problem).toBeNull();
    await excel.session.restoreFixes(state.madeFixes[0]?.id ?? 0);
    expect(sheetOf(excel.excel, 'Burke').cells.value(1, 4)).toBe('SDD 2');
    await excel.session.waive(['esl-none | 9'], 'second');
    const later = await kept(excel.excel);

    // Back on the command line: judged by it, and kept in the copy.
    const bytes = await save(excel.excel);
    const args = ['--as-of', '2026-10-01', '--json', '-', '--reports', 'changes'];
    const { out } = await check(write('Again.xlsx', bytes), ...args);
    const json = JSON.parse(out);
    expect([json.policy.changed, json.findings.filter((each: { check: string }) => each.check === SHORT)]).toEqual([
      ['eslMinutes.3'],
      expect.arrayContaining([expect.objectContaining({ studentId: '1002' })]),
    ]);
    const copyBytes = readFileSync(inFolder('Again.checked.xlsx'));
    const copy = await open(copyBytes);
    const after = await kept(copy);
    for (const kind of ['waivers', 'policy', 'corrections', 'choices', 'fixes'])
      expect([kind, after[kind]]).toEqual([kind, later[kind]]);
    const { keptRuns } = await copy.run((context) => readStoredSettings(context));
    expect(keptRuns).not.toBe((later['runs'] as { text: string }).text);
    expect(Object.keys(unzipParts(copyBytes)).filter((name) => name.includes('webextension'))).toEqual([]);
  });
});
