import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { HostRefusal, isGone } from '../request/errors';
import { letPass } from '../request/let-pass';
import { openState, type KeptState } from '../settings/kept-state';
import { REPORTS_WRITTEN, type RecordedTab, type ReportRecords } from '../settings/kinds/reports';
import { RUNS } from '../settings/kinds/runs';
import { PayloadMeter } from '../request/payload';
import { hasBars, queueBarOrder, queueChart } from './charts';
import { queueColumnWidths, queueLine, queueLinks, queueRowHeights, queueTableLook } from './format';
import { layOutReport } from './lay-out';
import type { ReportLayout, TableLayout } from './layout';
import { NO_NOTES, type NotesOfTab } from './notes/notes';
import { placeNotes } from './notes/place';
import { readNotes } from './notes/read';
import { queuePrintSetup, queueView } from './page';
import { eitherRecord, recordOf } from './record';
import { queueTable } from './tables';
import { placeReport, queueRemoval, readTabs, requireFreeStructure, type Tab } from './tabs';
import { withRetry } from '../request/retry';
import { discard, swapIn } from './swap-in';
import { WriteSteps } from '../request/write-steps';

export interface WriteReportOptions {
  /** The day that the report speaks of, `YYYY-MM-DD`; found again by `listReports`. */
  readonly asOf: string;
  /** Whether the workbook counts dates from 1904. */
  readonly date1904?: boolean;
  /** The ids of all reports in the order of their tabs, for the place of a new tab; last where left out. */
  readonly order?: readonly string[];
  /** Hears between requests how far the writing is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Once aborted, the writing stops at the next request with a `CancelledError`, and nothing has changed. */
  readonly signal?: AbortSignal;
}

export interface WrittenReport {
  readonly tabName: string;
  /** Whether a tab written before was replaced. */
  readonly replaced: boolean;
  /** Whether a tab of the user's has the report's name, so that another was taken. */
  readonly nameTaken: boolean;
  /** Cells of the user's notes: those that stand beside their rows again, and those in the list under the report. */
  readonly notes: { readonly kept: number; readonly listed: number };
  /** What Excel refused of the looks, such as `print set-up`; the report itself is complete. */
  readonly notDone: readonly NotDone[];
}

/** Something that Excel refused, and its code for it. */
export interface NotDone {
  readonly what: string;
  readonly code: string;
}

const TAB_COLOUR = '#4F6BED';
/** How often a tab is written where somebody writes notes on it meanwhile. */
const MOST_TURNS = 3;
/** The report is built here and takes its name at the end, so that a failure leaves the tab of before untouched. */
const WORKING_NAME = 'ML report being written';

interface WrittenTable {
  readonly layout: TableLayout;
  readonly excelTable: Excel.Table;
}

/**
 * Writes a report onto its tab, in place of what stood there before, and keeps the tab's position. What the user wrote beside
 * the rows stays beside them. A tab of the user's with that name is never touched. The number of syncs does not depend on the
 * rows, unless they are too many for one request.
 * @throws HostRefusal where the workbook's structure or the report's tab is protected, or somebody keeps writing on the tab,
 * CancelledError, and what Office.js throws; then nothing has changed.
 */
export function writeReport(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  options: WriteReportOptions,
): Promise<WrittenReport> {
  return withRetry(async () => {
    for (let turn = 1; ; turn++) {
      try {
        return await write(context, sheet, options);
      } catch (error) {
        if (!(error instanceof HostRefusal && error.code === 'ReportTabBusy') || turn === MOST_TURNS) throw error;
      }
    }
  });
}

async function write(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  options: WriteReportOptions,
): Promise<WrittenReport> {
  const date1904 = options.date1904 ?? false;
  const steps = new WriteSteps(options);
  await requireFreeStructure(context);
  const tabs = await readTabs(context);
  const place = placeReport(tabs, sheet.id, sheet.tabName, options.order);
  const before = await readBefore(context, place.replaces);
  const notes = await notesOf(context, sheet, place.replaces, before.records, () => steps.next());
  const placed = placeNotes(sheet, notes, date1904);
  const layout = layOutReport(placed.sheet, options.asOf, placed.notes);
  await steps.next();
  const record = recordOf(
    placed.sheet,
    [...layout.lines, ...layout.links].map(({ text }) => text),
  );
  const worksheet = await startTab(context, tabs);
  // Until the exchange is done, either tab may be the one that the next run finds.
  const written = before.kept.of(REPORTS_WRITTEN);
  written.queueChange(({ reports }) => ({
    reports: { ...reports, [sheet.id]: eitherRecord(reports[sheet.id], record) },
  }));
  const notDone: NotDone[] = [];
  let tables: readonly WrittenTable[];
  try {
    tables = await fill(context, worksheet, layout, date1904, steps);
    await written.settle();
    await tryTo(context, notDone, 'print set-up', () => queuePrintSetup(worksheet, sheet, layout));
    await tryTo(context, notDone, 'frozen headings and tab colour', () => queueView(worksheet, layout, TAB_COLOUR));
    if (hasBars(layout)) await tryTo(context, notDone, 'order of the bars', () => queueBarOrder(worksheet, layout));
    await steps.next();
    await requireSameNotes(context, sheet, place.replaces, before.records, notes, () => steps.next());
  } catch (error) {
    await discard(context, worksheet);
    throw error;
  }
  await swapIn(context, worksheet, place, () => queueTableNames(tables, before.tableNamesElsewhere));
  await keep(context, notDone, before.kept, sheet, record);
  // By itself: where somebody added or deleted a sheet meanwhile, there may be no such place.
  const position = place.replaces?.worksheet.position ?? place.position;
  if (position !== null)
    await tryTo(
      context,
      notDone,
      'its place among the tabs',
      () => void (worksheet.position = position),
      'InvalidArgument',
    );
  if (place.replaces?.worksheet.id === before.activeId)
    await tryTo(context, notDone, 'going to the tab', () => worksheet.activate());
  return {
    tabName: place.name,
    replaced: place.replaces !== null,
    nameTaken: place.isNameTaken,
    notes: { kept: placed.kept, listed: placed.listed },
    notDone,
  };
}

/** What the user wrote on the tab that is to be replaced. */
async function notesOf(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  replaced: Tab | null,
  records: ReportRecords,
  pause: () => Promise<void>,
): Promise<NotesOfTab> {
  if (replaced === null) return NO_NOTES;
  const reportId = replaced.mark?.writtenId ?? sheet.id;
  const remembered = records[reportId];
  const tab = remembered ?? recordOf(sheet, []);
  const known = { reportId, tab, isRemembered: remembered !== undefined };
  return readNotes(context, replaced.worksheet, known, pause);
}

/** Throws `HostRefusal` where somebody wrote on the tab since its notes were read: they would be deleted with it. */
async function requireSameNotes(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  replaced: Tab | null,
  records: ReportRecords,
  notes: NotesOfTab,
  pause: () => Promise<void>,
): Promise<void> {
  try {
    const now = await notesOf(context, sheet, replaced, records, pause);
    if (JSON.stringify(now) !== JSON.stringify(notes)) throw new HostRefusal('ReportTabBusy');
  } catch (error) {
    // A tab that is gone by now has no notes to lose.
    if (!isGone(error)) throw error;
  }
}

/** Adds the tab to build on, after clearing away one that an earlier failure may have left. */
async function startTab(context: Excel.RequestContext, tabs: readonly Tab[]): Promise<Excel.Worksheet> {
  const isWorkingName = (name: string) => name.toLowerCase().startsWith(WORKING_NAME.toLowerCase());
  for (const tab of tabs) if (tab.isOwn && isWorkingName(tab.name)) queueRemoval(tab);
  const isTaken = tabs.some(({ name, isOwn }) => !isOwn && isWorkingName(name));
  const worksheet = context.workbook.worksheets.add(isTaken ? `${WORKING_NAME} ${tabs.length}` : WORKING_NAME);
  context.application.suspendScreenUpdatingUntilNextSync();
  return worksheet;
}

async function fill(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  layout: ReportLayout,
  date1904: boolean,
  steps: WriteSteps,
): Promise<WrittenTable[]> {
  const payload = new PayloadMeter(context, () => steps.next());
  steps.expect(layout.tables.reduce((sum, { table }) => sum + table.rows.length, 0));
  queueColumnWidths(worksheet, layout.columnWidths);
  for (const line of layout.lines) {
    await payload.reserve(line.text.length, 8);
    queueLine(worksheet, line, layout.columnWidths.length);
  }
  const tables: WrittenTable[] = [];
  for (const table of layout.tables) {
    await payload.reserve(0, 10 * table.width);
    const excelTable = await queueTable(worksheet, table, date1904, payload, (rows) => steps.queued(rows));
    tables.push({ layout: table, excelTable });
    await queueTableLook(worksheet, table, payload);
  }
  await queueRowHeights(worksheet, layout.rowHeights, payload);
  queueLinks(worksheet, layout.links);
  for (const chart of layout.charts) queueChart(worksheet, chart);
  await payload.flush();
  return tables;
}

function queueTableNames(tables: readonly WrittenTable[], used: ReadonlySet<string>): void {
  for (const { layout, excelTable } of tables) {
    let name = layout.name;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${layout.name}_${number}`;
    excelTable.name = name;
  }
}

/** What must be known of the workbook before a tab is added. Throws `HostRefusal` where the tab to replace is protected. */
async function readBefore(
  context: Excel.RequestContext,
  replaced: Tab | null,
): Promise<{
  activeId: string;
  kept: KeptState;
  records: ReportRecords;
  tableNamesElsewhere: ReadonlySet<string>;
}> {
  const kept = await openState(context, [REPORTS_WRITTEN, RUNS]);
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  const { tables } = context.workbook;
  tables.load('items/name,items/worksheet/id');
  replaced?.worksheet.protection.load('protected');
  await context.sync();
  if (replaced?.worksheet.protection.protected) throw new HostRefusal('ReportTabProtected');
  // Names of tables are unique in the workbook; those on the tab to replace become free.
  const elsewhere = tables.items.filter(({ worksheet }) => worksheet.id !== replaced?.worksheet.id);
  return {
    activeId: active.id,
    kept,
    records: kept.of(REPORTS_WRITTEN).value.reports,
    tableNamesElsewhere: new Set(elsewhere.map(({ name }) => name.toLowerCase())),
  };
}

/** Keeps in the workbook what the next writing and the next comparison need. The tab stands by then, so a failure is only told. */
async function keep(
  context: Excel.RequestContext,
  notDone: NotDone[],
  kept: KeptState,
  { id, keeps }: ReportSheet,
  record: RecordedTab,
): Promise<void> {
  const written = kept.of(REPORTS_WRITTEN);
  const runs = kept.of(RUNS);
  await tryTo(context, notDone, 'keeping what the next writing needs', () =>
    withRetry(async () => {
      written.queueChange(({ reports }) => ({ reports: { ...reports, [id]: record } }));
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

/** Looks are not worth failing for: some calls fail while another workbook is in front, or without a printer. */
async function tryTo(
  context: Excel.RequestContext,
  notDone: NotDone[],
  what: string,
  queue: () => void | Promise<void>,
  expected?: string,
): Promise<void> {
  try {
    await queue();
    await context.sync();
  } catch (error) {
    notDone.push({ what, code: letPass(error, expected).code });
  }
}
