import type { ComplianceRun } from '../compliance/run';
import type { PolicyChanges } from '../compliance/policy/policy';
import { makePolicy, mergedChanges } from '../compliance/policy/policy';
import { REPORTS } from '../compliance/reports';
import { counted } from '../compliance/reports/wording';
import type { SheetCorrections } from '../compliance/sheets/recognise';
import { isoDate } from '../compliance/sheets/values/dates';
import { createExcelHost } from '../embedded-host';
import { saveXlsx } from '../embedded-host/file/save-xlsx';
import { applyHighlights } from '../excel/highlight';
import { readKeptRunsText } from '../excel/kept-runs';
import { checkWorkbook } from '../excel/run-check';
import { readStoredSettings } from '../excel/workbook-settings';
import { writeReport } from '../excel/write-report';
import type { Input } from './inputs';
import type { Options } from './options';

/** What one input gave: the run, and the checked copy as a file. */
interface CheckedInput {
  readonly run: ComplianceRun;
  /** Null where nothing was recognised, so that there is nothing to mark. */
  readonly copy: { readonly bytes: Uint8Array; readonly remarks: readonly string[] } | null;
}

/**
 * Checks a workbook through the same code that runs inside Excel, marks it and writes the report tabs. What the workbook itself
 * remembers (corrections, policy, waivers) holds, and the command line's own policy and map go before it.
 */
export async function checkInput(
  { workbook }: Input,
  options: Pick<Options, 'asOf' | 'reports' | 'highlight'>,
  changes: PolicyChanges,
  corrections: SheetCorrections,
): Promise<CheckedInput> {
  const host = createExcelHost(workbook);
  const remarks: string[] = [];
  const run = await host.run(async (context) => {
    const { settings: stored, remarks: unused } = await readStoredSettings(context);
    remarks.push(...unused);
    return checkWorkbook(context, {
      policy: makePolicy(mergedChanges(stored.policyChanges, changes)),
      asOf: options.asOf,
      corrections: { ...stored.corrections, ...corrections },
      waivers: stored.waivers,
      keptRuns: await readKeptRunsText(context),
      date1904: () => workbook.date1904,
    });
  });
  if (run.dataset.sheets.length === 0) return { run, copy: null };
  const asOf = isoDate(run.asOf);
  await host.run(async (context) => {
    if (options.highlight) {
      const { skipped } = await applyHighlights(context, run, { at: asOf, version: 'cli' });
      remarks.push(...skipped.map(({ sheet, reason }) => `Sheet "${sheet}" is not marked. ${reason}`));
    }
    for (const report of REPORTS.filter(({ id }) => options.reports.includes(id))) {
      const { tabName, nameTaken, notes } = await writeReport(context, report.build(run), {
        asOf,
        date1904: workbook.date1904,
        order: REPORTS.map(({ id }) => id),
      });
      if (nameTaken)
        remarks.push(`A tab "${report.tabName}" of yours was there already; the report is on "${tabName}".`);
      if (notes.listed > 0)
        remarks.push(`On "${tabName}", ${counted(notes.listed, 'note')} of yours whose row is gone stand at its end.`);
    }
  });
  const { bytes, losses } = await saveXlsx(workbook);
  return { run, copy: { bytes, remarks: [...remarks, ...losses] } };
}
