import type { Waiver } from '../../src/compliance/findings/finding';
import { proposeFixes } from '../../src/compliance/fixes';
import { makePolicy } from '../../src/compliance/policy/policy';
import type { Report } from '../../src/compliance/reports/define-report';
import { run, type ComplianceRun } from '../../src/compliance/run/run';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { refreshEslColumns, removeEslColumns, writeEslColumns } from '../../src/excel/esl-columns/esl-columns';
import { withoutEvents } from '../../src/excel/read/events';
import { applyFixes, type FixResult } from '../../src/excel/fixes/cells';
import { applyHighlights, removeHighlights } from '../../src/excel/highlight/highlight';
import { readWorkbook } from '../../src/excel/read/read-workbook';
import { removeReports } from '../../src/excel/report/tabs';
import { moveOldSettings } from '../../src/excel/settings/kept-state';
import { changeSettings } from '../../src/excel/settings/workbook-settings';
import { writeReport } from '../../src/excel/report/write-report';
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
  const policyChanges = (minutes: number) => ({ settings: { 'reports.smallGroup': minutes } });
  return {
    check: { before: mark, act: (context) => readWorkbook(context) },
    highlight: { act: mark },
    'highlight again': { before: (context) => applyHighlights(context, fewer, options), act: mark },
    'remove highlights': { before: mark, act: removeHighlights },
    'add ESL columns': { act: add },
    'refresh ESL columns': { before: add, act: (context) => refreshEslColumns(context, changed, checked.sheets) },
    'remove ESL columns': { before: add, act: removeEslColumns },
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
