import type { Waiver } from '../../src/compliance/findings/finding';
import { proposeFixes } from '../../src/compliance/fixes';
import { makePolicy } from '../../src/compliance/policy/policy';
import type { Report } from '../../src/compliance/reports/define-report';
import { keyColumnsOf, keyOfRow } from '../../src/compliance/run/row-anchors';
import { run, type ComplianceRun } from '../../src/compliance/run/run';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { refreshEslColumns, removeEslColumns, writeEslColumns } from '../../src/excel/esl-columns/esl-columns';
import { withoutEvents } from '../../src/excel/read/events';
import { applyFixes, type FixResult } from '../../src/excel/fixes/cells';
import { addPlanRows, takeBackPlanRows, type PlanSheetRows } from '../../src/excel/plan-rows/plan-rows';
import { applyHighlights, removeHighlights } from '../../src/excel/highlight/highlight';
import { readWorkbook } from '../../src/excel/read/read-workbook';
import { removeReports } from '../../src/excel/report/tabs';
import { moveOldSettings } from '../../src/excel/settings/kept-state';
import { changeSettings } from '../../src/excel/settings/workbook-settings';
import { writeReport, writeReports } from '../../src/excel/report/write-report';
import { eslServices } from '../../src/taskpane/worker/esl-services';
import { FaultyExcel } from './faulty-excel';
import { schoolWorkbook, WAIVER } from './school';

/** Something that a user asks for, as the pane does it with Excel. */
export interface Action {
  readonly name: string;
  /** What was done to the workbook earlier. */
  readonly before?: (context: Excel.RequestContext) => Promise<unknown>;
  readonly act: (context: Excel.RequestContext) => Promise<unknown>;
  /** What stands on one sheet or tab may be done while another is not. */
  readonly sheetBySheet?: true;
}

export const AS_OF = '2026-10-01';
const LATER = '2026-10-08';
const POLICY = makePolicy();

/** The school as the last check found it. */
export async function checkedSchool(): Promise<ComplianceRun> {
  const snapshot = await new FaultyExcel(schoolWorkbook()).run((context) => readWorkbook(context));
  return run(snapshot, { policy: POLICY, asOf: dayOf(2026, 10, 1) });
}

/** What the version before kept in the settings, the waiver of the school among it. */
const OLD_SETTINGS = {
  'ML Compliance Check': JSON.stringify({
    version: 1,
    waivers: [WAIVER],
    policyChanges: { settings: { 'reports.smallGroup': 5 } },
    corrections: {},
    highlights: null,
  }),
  'ML Compliance Check reports': JSON.stringify({ version: 2, reports: { summary: { lines: ['1'], tables: {} } } }),
};

const others = (waivers: readonly Waiver[], { key }: Waiver) => waivers.filter((waiver) => waiver.key !== key);

/** What is done besides reports and fixes. */
export const MARKS = [
  'check',
  'highlight',
  'highlight again',
  'remove highlights',
  'add ESL columns',
  'refresh ESL columns',
  'remove ESL columns',
  'add plan rows',
  'take plan rows back',
  'add plan rows above totals',
  'take plan rows back from above totals',
  'save the policy',
  'waive',
  'move the old settings',
] as const;

export function markAction(name: (typeof MARKS)[number], checked: ComplianceRun): Action {
  return { name, ...markActions(checked)[name] };
}

function markActions(checked: ComplianceRun): Readonly<Record<(typeof MARKS)[number], Omit<Action, 'name'>>> {
  const options = { at: AS_OF, version: 'test' };
  const fewer = { ...checked, findings: checked.findings.filter((_, at) => at % 2 === 0) };
  const services = eslServices(checked);
  const changed = services.map((service) => ({ ...service, owedPerWeek: 100, scheduledPerWeek: 55, gapPerWeek: 45 }));
  const mark = (context: Excel.RequestContext) => applyHighlights(context, checked, options);
  const add = (context: Excel.RequestContext) => writeEslColumns(context, services, checked.sheets);
  const addPlan = (context: Excel.RequestContext) => addPlanRows(context, [planOf(checked)], PLAN);
  const withTotals = async ({ workbook }: Excel.RequestContext) => {
    const sheet = workbook.worksheets.getItem('Schedule');
    sheet.tables.add(sheet.getUsedRange(), true).showTotals = true;
    await Promise.resolve();
  };
  const addAbove = (context: Excel.RequestContext) => addPlanRows(context, [aboveTotals(planOf(checked))], PLAN);
  const policyChanges = (minutes: number) => ({ settings: { 'reports.smallGroup': minutes } });
  return {
    check: { before: mark, act: (context) => readWorkbook(context) },
    highlight: { act: mark },
    'highlight again': { before: (context) => applyHighlights(context, fewer, options), act: mark },
    'remove highlights': { before: mark, act: removeHighlights },
    'add ESL columns': { act: add },
    'refresh ESL columns': { before: add, act: (context) => refreshEslColumns(context, changed, checked.sheets) },
    'remove ESL columns': { before: add, act: removeEslColumns },
    'add plan rows': { act: addPlan },
    'take plan rows back': { before: addPlan, act: (context) => takeBackPlanRows(context, PLAN.id) },
    'add plan rows above totals': { before: withTotals, act: addAbove },
    'take plan rows back from above totals': {
      before: async (context) => {
        await withTotals(context);
        await addAbove(context);
      },
      act: (context) => takeBackPlanRows(context, PLAN.id),
    },
    'save the policy': {
      before: (context) => changeSettings(context, { policyChanges: policyChanges(3) }),
      act: (context) => changeSettings(context, { policyChanges: policyChanges(7) }),
    },
    waive: {
      act: (context) => changeSettings(context, ({ waivers }) => ({ waivers: [...others(waivers, WAIVER), WAIVER] })),
    },
    'move the old settings': {
      before: async (context) => {
        for (const [key, value] of Object.entries(OLD_SETTINGS)) context.workbook.settings.add(key, value);
      },
      act: moveOldSettings,
    },
  };
}

/** Under which the workbook keeps what a plan put in. */
export const PLAN = { id: 1, school: 'Burke' };

/** A plan that gives two students an ESL class and takes one out of Math: two rows more, and one that is left. */
export function planOf(checked: ComplianceRun): PlanSheetRows {
  const schedule = checked.sheets.find(({ name }) => name === 'Schedule')?.recognised;
  if (!schedule) throw new Error('The school has a schedule.');
  const { sheet } = schedule;
  const left = 4;
  const [columns, rows] = [sheet.values[0]?.length ?? 0, sheet.values.length];
  return {
    anchors: {
      sheet: sheet.name,
      headingRow: schedule.headingRow,
      firstColumn: sheet.firstColumn,
      headings: (sheet.values[0] ?? []).map(String),
      keyColumns: keyColumnsOf(schedule),
      rows: new Map([[left, keyOfRow(schedule, left)]]),
      repeated: new Set(),
    },
    used: { row: sheet.firstRow, column: sheet.firstColumn, rows, columns },
    planColumn: sheet.firstColumn + columns,
    added: ['100233', '100235'].map((id) => ({
      line: `add|${id}|3(M-F)|FY|T1`,
      cells: [id, 'Burke', 'ESL 1', 'N1', 225, 'Diaz, Rosa', `add|${id}|3(M-F)|FY|T1`],
    })),
    marks: [{ row: left, line: 'leave|100233|Burke|Math 7|2|' }],
  };
}

/** The same for a schedule that is an Excel table with a totals row. */
function aboveTotals(rows: PlanSheetRows): PlanSheetRows {
  return { ...rows, used: { ...rows.used, rows: rows.used.rows + 1 } };
}

/** Writing a report for the first time, and in place of an older one that has a note of the user's. */
export function reportActions(report: Report, checked: ComplianceRun): readonly [Action, Action] {
  const sheet = report.build(checked);
  const write = (context: Excel.RequestContext) =>
    withoutEvents(context, () => writeReport(context, sheet, { asOf: AS_OF }));
  const rewrite = (context: Excel.RequestContext) =>
    withoutEvents(context, () => writeReport(context, sheet, { asOf: LATER }));
  return [
    { name: `write ${report.id}`, act: write },
    { name: `write ${report.id} again`, before: write, act: rewrite },
  ];
}

/** Writing several reports at once for the first time, and in place of older ones. */
export function batchActions(reports: readonly Report[], checked: ComplianceRun): readonly [Action, Action] {
  const sheets = reports.map((report) => report.build(checked));
  const write = (asOf: string) => (context: Excel.RequestContext) =>
    withoutEvents(context, () => writeReports(context, sheets, { asOf }));
  return [
    { name: 'write several', sheetBySheet: true, act: write(AS_OF) },
    { name: 'write several again', sheetBySheet: true, before: write(AS_OF), act: write(LATER) },
  ];
}

export function removalOfReports(reports: readonly Report[], checked: ComplianceRun): Action {
  const sheets = reports.map((report) => report.build(checked));
  return {
    name: 'remove the reports',
    sheetBySheet: true,
    before: async (context) => {
      for (const sheet of sheets) await writeReport(context, sheet, { asOf: AS_OF });
    },
    act: (context) => withoutEvents(context, () => removeReports(context)),
  };
}

/** Under which the workbook keeps what it takes to restore all fixes. */
export const FIX = { id: 1, title: 'All' };

/** Fixes everything that can be fixed without doubt. */
export function fixAction(checked: ComplianceRun): (context: Excel.RequestContext) => Promise<FixResult> {
  const { fixes, headings } = proposeFixes(checked.sheets, POLICY, false);
  return (context) => applyFixes(context, fixes, { headings, keep: FIX });
}
