import { run as runChecks, type ComplianceRun } from '../compliance/run/run';
import type { PolicyFile } from '../compliance/policy/policy-file';
import { makePolicy, mergedChanges } from '../compliance/policy/policy';
import { OFFERED_REPORTS } from '../compliance/reports';
import { buildReports } from '../compliance/reports/build-reports';
import type { ReportSheet } from '../compliance/reports/report-sheet';
import type { ReportScope } from '../compliance/reports/scope';
import { counted } from '../compliance/reports/wording';
import { absentSheetRemarks, mergedCorrections, type SheetCorrections } from '../compliance/sheets/corrections';
import { mergedAnswers } from '../compliance/sheets/heading-answers';
import type { MergedArea } from '../compliance/sheets/snapshot';
import { isoDate } from '../compliance/sheets/values/dates';
import { createExcelHost, startClient, type ExcelHost, type HostWorkbook, type OfficeClient } from '../embedded-host';
import { saveXlsx } from '../embedded-host/file/save-xlsx';
import { applyHighlights } from '../excel/highlight/highlight';
import { nothingJudged } from '../compliance/run/nothing-judged';
import { readWorkbook } from '../excel/read/read-workbook';
import { moveOldSettings } from '../excel/settings/kept-state';
import { planMarksOf } from '../excel/settings/kinds/plan-rows';
import { readStoredSettings } from '../excel/settings/workbook-settings';
import { listReports } from '../excel/report/tabs';
import { writeReports } from '../excel/report/write-report';
import type { Input } from './inputs';
import type { Options } from './options';
import type { Planned } from './plans';
import { askedScope, DISTRICT } from './report-scope';

/** How a workbook is checked, and what is written of it. */
export type CheckOptions = Pick<Options, 'asOf' | 'reports' | 'highlight' | 'schools' | 'regions'>;

/** The workbooks of a process are checked one after the other; to start a client for each took a tenth of their time. */
let client: OfficeClient | undefined;

/** What to tell of a workbook in which there is nothing to check. */
export const NOTHING_RECOGNISED = 'No roster, schedule or other sheet that is checked was recognised in it.';

/** The checked copy as a file, and what a person should know about it. */
export interface CheckedCopy {
  readonly bytes: Uint8Array;
  readonly remarks: readonly string[];
}

/** What one input gave. */
interface CheckedInput extends Planned {
  /** Marks the workbook and writes its report tabs, and more of them, once. Null where nothing was recognised, so that there is nothing to mark. */
  readonly makeCopy: ((more?: readonly ReportSheet[]) => Promise<CheckedCopy>) | null;
  /** Why nothing could be judged, in a sentence; null where something was. */
  readonly unjudged: string | null;
  /** Of whom the reports speak. */
  readonly scope: ReportScope;
}

/**
 * Checks a workbook through the same code that runs inside Excel. What the workbook itself remembers (corrections, answers, policy,
 * waivers) holds, and the command line's own policy and map go before it. The copy is made apart: should that fail, the
 * findings are there.
 */
export async function checkInput(
  { workbook }: Input,
  options: CheckOptions,
  changes: PolicyFile,
  corrections: SheetCorrections,
): Promise<CheckedInput> {
  // No wire limits what a request may hold here.
  client ??= startClient();
  const host = createExcelHost(workbook, { profile: 'desktop', client });
  const remarks: string[] = [];
  const checked = await host.run(async (context): Promise<Planned> => {
    const { settings: stored, keptPlans, keptRuns, remarks: unused } = await readStoredSettings(context);
    const repeat = {
      corrections: mergedCorrections(stored.corrections, corrections),
      answers: mergedAnswers(stored.answers, changes.headings ?? {}),
      waivers: stored.waivers,
    };
    const read = await readWorkbook(context, {
      date1904: () => workbook.date1904,
      mergedAreas: (sheet) => mergedAreasOf(workbook, sheet),
    });
    const cells = { ...read, ...planMarksOf(keptPlans) };
    const policyChanges = mergedChanges(stored.policyChanges, changes);
    const policy = makePolicy(policyChanges);
    const run = runChecks(cells, { ...repeat, policy, asOf: options.asOf, keptRuns });
    remarks.push(...unused, ...absentSheetRemarks(stored.corrections, sheetNames(run)));
    return { run, workbook: cells, repeat, policyChanges };
  });
  const { run, policyChanges } = checked;
  const recognised = run.dataset.sheets.length > 0;
  const asked = recognised ? askedScope(run, options, policyChanges.regions ?? {}) : DISTRICT;
  remarks.push(...asked.remarks);
  return {
    ...checked,
    scope: asked.scope,
    makeCopy: recognised
      ? (more = []) => checkedCopy(workbook, host, run, { ...options, scope: asked.scope, more }, remarks)
      : null,
    unjudged: recognised ? nothingJudged(run) : `${NOTHING_RECOGNISED} ${whyNot(run)}`.trim(),
  };
}

function mergedAreasOf(workbook: HostWorkbook, sheet: string): MergedArea[] {
  const merges = workbook.sheetNamed(sheet)?.merges ?? [];
  return merges.map(({ row, column, rows, columns }) => {
    return { firstRow: row + 1, firstColumn: column + 1, rowCount: rows, columnCount: columns };
  });
}

/** The names of all sheets of the workbook, those that could not be read among them. */
export function sheetNames({ sheets, unread }: ComplianceRun): string[] {
  return [...sheets, ...unread].map(({ name }) => name);
}

/** What is known of the first sheet that is not checked. */
function whyNot({ sheets, unread }: ComplianceRun): string {
  const [first] = [...unread, ...sheets.flatMap((each) => (each.recognised === null ? [each] : []))];
  return first === undefined ? '' : `Sheet "${first.name}": ${first.reason}.`;
}

async function checkedCopy(
  workbook: HostWorkbook,
  host: ExcelHost,
  run: ComplianceRun,
  options: Pick<Options, 'reports' | 'highlight'> & {
    readonly scope: ReportScope;
    readonly more: readonly ReportSheet[];
  },
  remarksSoFar: readonly string[],
): Promise<CheckedCopy> {
  const remarks = [...remarksSoFar];
  const asOf = isoDate(run.asOf);
  await host.run(async (context) => {
    await moveOldSettings(context);
    if (options.highlight) {
      const { skipped } = await applyHighlights(context, run, { at: asOf, version: 'cli' });
      remarks.push(...skipped.map(({ sheet, reason }) => `Sheet "${sheet}" is not marked. ${reason}`));
    }
    const standing = new Set((await listReports(context)).map(({ id }) => id));
    const built = buildReports(run, options.reports, options.scope, (id) => standing.has(id));
    const written = await writeReports(context, [...built.written, ...options.more], {
      asOf,
      date1904: workbook.date1904,
      order: OFFERED_REPORTS.map(({ id }) => id),
    });
    for (const { usualName, tabName, nameTaken, notes } of written) {
      if (nameTaken) remarks.push(`A tab "${usualName}" of yours was there already; the report is on "${tabName}".`);
      if (notes.listed > 0)
        remarks.push(`On "${tabName}", ${counted(notes.listed, 'note')} of yours whose row is gone stand at its end.`);
    }
  });
  const { bytes, losses } = await saveXlsx(workbook);
  return { bytes, remarks: [...remarks, ...losses] };
}
