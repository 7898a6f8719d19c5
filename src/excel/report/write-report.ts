import { tablesOf } from '../../compliance/reports/arrange';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { withRetry } from '../request/retry';
import { WriteSteps } from '../request/write-steps';
import { REPORTS_WRITTEN } from '../settings/kinds/reports';
import { RUNS } from '../settings/kinds/runs';
import { readStanding } from './standing';
import { TabWriter } from './tab-writer';
import { tryTo } from './try-to';
import type { WriteReportOptions, WrittenReport } from './written-report';

export type { WriteReportOptions, WrittenReport } from './written-report';

/** So many tabs are built at a time, and exchanged for those of before: who cancels loses no more. */
const MOST_TOGETHER = 4;
/** Tabs of more rows than these are not built together with others: they fill a request by themselves. */
const MOST_ROWS_TOGETHER = 1_000;

/**
 * Writes a report onto its tab, in place of what stood there before, and keeps the tab's position. What the user wrote beside
 * the rows stays beside them. A tab of the user's with that name is never touched. The number of syncs does not depend on the
 * rows, unless they are too many for one request.
 * @throws HostRefusal where the workbook's structure or the report's tab is protected, or somebody keeps writing on the tab,
 * CancelledError, and what Office.js throws; then nothing has changed.
 */
export async function writeReport(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  options: WriteReportOptions,
): Promise<WrittenReport> {
  const [written] = await writeReports(context, [sheet], options);
  if (written === undefined) throw new Error(`The report ${sheet.id} was not written.`);
  return written;
}

/**
 * Writes several reports as `writeReport` does, with few syncs: what must be known is read once for all of them, and some tabs at
 * a time are built and exchanged. Where one fails, those before it stand whole and those after it are as they were.
 * @throws as `writeReport`; `onWritten` has heard of the tabs that stand
 */
export async function writeReports(
  context: Excel.RequestContext,
  sheets: readonly ReportSheet[],
  options: WriteReportOptions,
): Promise<WrittenReport[]> {
  if (sheets.length === 0) return [];
  const steps = new WriteSteps(options);
  await steps.next();
  const standing = await withRetry(() => readStanding(context, sheets, () => steps.next()));
  steps.expect(sheets.reduce((sum, sheet) => sum + rowsOf(sheet), 0));
  const writer = new TabWriter(context, standing, options, steps);
  try {
    for (const group of groupsOf(sheets)) await writer.write(group);
  } finally {
    await keep(context, writer);
  }
  await goTo(context, writer, standing.activeId);
  return writer.done.map(({ written }) => written);
}

function groupsOf(sheets: readonly ReportSheet[]): ReportSheet[][] {
  const groups: ReportSheet[][] = [];
  let rows = Infinity;
  for (const sheet of sheets) {
    rows += rowsOf(sheet);
    const group = groups.at(-1);
    if (group !== undefined && group.length < MOST_TOGETHER && rows <= MOST_ROWS_TOGETHER) group.push(sheet);
    else {
      groups.push([sheet]);
      rows = rowsOf(sheet);
    }
  }
  return groups;
}

function rowsOf({ blocks }: ReportSheet): number {
  return tablesOf(blocks).reduce((sum, { rows }) => sum + rows.length, 0);
}

/** Keeps in the workbook what the next writing and the next comparison need. The tabs stand by then, so a failure is only told. */
async function keep(context: Excel.RequestContext, { done, kept }: TabWriter): Promise<void> {
  const [first] = done;
  if (first === undefined) return;
  const { notDone } = first.written;
  const written = kept.of(REPORTS_WRITTEN);
  const runs = kept.of(RUNS);
  const keeps = done.flatMap(({ sheet }) => sheet.keeps ?? []).at(-1);
  await tryTo(context, notDone, 'keeping what the next writing needs', () =>
    withRetry(async () => {
      const records = Object.fromEntries(done.map(({ sheet, record }) => [sheet.id, record]));
      written.queueChange(({ reports }) => ({ reports: { ...reports, ...records } }));
      if (keeps !== undefined) runs.queueChange(() => ({ text: keeps }));
      await context.sync();
      await written.settle();
      await runs.settle();
    }),
  );
  if (keeps !== undefined && runs.problem === 'newer')
    notDone.push({
      what: 'keeping this run for the next comparison, as a newer version of ML Compliance Check keeps its own',
      code: 'NewerSettings',
    });
}

/** Who looked at a tab that was replaced goes on looking at it. */
async function goTo(context: Excel.RequestContext, { done }: TabWriter, activeId: string): Promise<void> {
  const active = done.find(({ place }) => place.replaces?.worksheet.id === activeId);
  if (active === undefined) return;
  await tryTo(context, active.written.notDone, 'going to the tab', () => active.worksheet.activate());
}
