import { changes } from '../../compliance/reports/changes';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { makePolicy } from '../../compliance/policy/policy';
import { dayFromIso } from '../../compliance/sheets/values/dates';
import { createExcelHost, type ExcelHost } from '../../embedded-host';
import { loadXlsx } from '../../embedded-host/file/load-xlsx';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { checkWorkbook } from '../read/run-check';
import { excelWith } from '../testing/excel-with';
import { SAMPLE_REPORT } from '../testing/sample-report';
import { partXml } from './part-xml';
import { changeSettings, readStoredSettings } from './workbook-settings';
import { writeReport } from '../report/write-report';

const ROSTER = [
  ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
  ['1001', 'Burke', 3, 'EL', ''],
  ['1002', 'Burke', 3, 'EL', ''],
];

const kept = (excel: ExcelHost) => excel.run(async (context) => (await readStoredSettings(context)).keptRuns);

/** Checks the workbook as of a day and writes its ML Changes tab. */
async function writeChanges(excel: ExcelHost, asOf: string): Promise<ReportSheet> {
  return excel.run(async (context) => {
    const run = await checkWorkbook(context, {
      policy: makePolicy(),
      asOf: dayFromIso(asOf) ?? NaN,
      keptRuns: (await readStoredSettings(context)).keptRuns,
    });
    const report = changes.build(run);
    await writeReport(context, report, { asOf });
    return report;
  });
}

async function setLevel(excel: ExcelHost, address: string): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem('Roster').getRange(address).values = [[2]];
    await context.sync();
  });
}

describe('runs kept in the workbook', () => {
  it('are none before the tab was ever written', async () => {
    expect(await kept(excelWith({ Roster: ROSTER }))).toBeNull();
  });

  it('let the next tab say what was fixed, also after saving and opening the file', async () => {
    const excel = excelWith({ Roster: ROSTER });
    expect((await writeChanges(excel, '2026-09-24')).reading).toBe('Nothing to compare with yet.');
    await setLevel(excel, 'E2');
    const { bytes } = await saveXlsx(excel.workbook);
    const opened = createExcelHost(await loadXlsx(bytes, 'Test.xlsx'));
    expect((await writeChanges(opened, '2026-10-01')).reading).toBe(
      'Since 9/24/2026: 1 of 2 findings fixed, 0 new, 1 remains.',
    );
    await setLevel(opened, 'E3');
    expect((await writeChanges(opened, '2026-10-01')).reading).toBe(
      'Since 9/24/2026: 2 of 2 findings fixed, 0 new, 0 remain.',
    );
  });

  it('stay when another tab is written or a setting changes', async () => {
    const excel = excelWith({ Roster: ROSTER });
    const { keeps } = await writeChanges(excel, '2026-09-24');
    await excel.run((context) => writeReport(context, SAMPLE_REPORT, { asOf: '2026-10-01' }));
    await excel.run((context) => changeSettings(context, { policyChanges: { settings: { 'eslMinutes.1': 150 } } }));
    expect(await kept(excel)).toBe(keeps);
  });

  it('read as none where something else stands there, and the next tab keeps its own', async () => {
    const excel = excelWith({ Roster: ROSTER });
    const [part] = keep(excel, 1, { text: 42 });
    expect(await kept(excel)).toBeNull();
    if (part) part.xml = part.xml.slice(0, 90);
    expect((await writeChanges(excel, '2026-10-01')).reading).toBe('Nothing to compare with yet.');
    expect((await writeChanges(excel, '2026-10-02')).reading).toMatch(/^Since 10\/1\/2026/);
  });

  it('of a newer version stay as they are: the tab is written, and says that it keeps nothing', async () => {
    const excel = excelWith({ Roster: ROSTER });
    keep(excel, 2, { runs: ['in another form'] });
    const [before] = structuredClone(excel.workbook.customXmlParts);
    const { notDone } = await excel.run(async (context) => {
      const run = await checkWorkbook(context, { policy: makePolicy(), asOf: dayFromIso('2026-10-01') ?? NaN });
      return writeReport(context, changes.build(run), { asOf: '2026-10-01' });
    });
    expect(notDone).toEqual([{ what: expect.stringContaining('newer version'), code: 'NewerSettings' }]);
    expect(excel.workbook.customXmlParts).toContainEqual(before);
  });
});

/** Puts what the workbook keeps of runs into its part, as a version of the add-in would. */
function keep({ workbook }: ExcelHost, version: number, value: object) {
  const namespaceUri = 'urn:ml-compliance-check:state:runs';
  workbook.customXmlParts.push({ id: workbook.newGuid(), namespaceUri, xml: partXml('runs', { version, value }) });
  return workbook.customXmlParts;
}
