import type { ReportSheet } from '../compliance/reports/report-sheet';
import { PayloadMeter } from './payload';
import { queueChart } from './report-charts';
import { queueColumnWidths, queueLine, queueTableLook } from './report-format';
import { layOutReport, type ReportLayout, type TableLayout } from './report-layout';
import { queuePrintSetup, queueView } from './report-page';
import { queueRowHeights } from './report-row-heights';
import { queueTable } from './report-tables';
import { placeReport, queueRemoval, readTabs, requireFreeStructure, type Tab } from './report-tabs';
import { withRetry } from './retry';
import { discard, swapIn } from './swap-in';

export interface WriteReportOptions {
  /** The day that the report speaks of, `YYYY-MM-DD`; found again by `listReports`. */
  readonly asOf: string;
  /** Whether the workbook counts dates from 1904. */
  readonly date1904?: boolean;
}

export interface WrittenReport {
  readonly tabName: string;
  /** Whether a tab written before was replaced. */
  readonly replaced: boolean;
  /** Whether a tab of the user's has the report's name, so that another was taken. */
  readonly nameTaken: boolean;
  /** What Excel refused of the looks, such as `print set-up`; the report itself is complete. */
  readonly notDone: readonly string[];
}

/** The report is built here and takes its name at the end, so that a failure leaves the tab of before untouched. */
const WORKING_NAME = 'ML report being written';

interface WrittenTable {
  readonly layout: TableLayout;
  readonly excelTable: Excel.Table;
}

/**
 * Writes a report onto its tab, in place of what stood there before, and keeps the tab's position. A tab of the user's with
 * that name is never touched. The number of syncs does not depend on the rows, unless they are too many for one request.
 * @throws HostRefusal where the workbook's structure is protected, and what Office.js throws; then nothing has changed.
 */
export function writeReport(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  options: WriteReportOptions,
): Promise<WrittenReport> {
  const layout = layOutReport(sheet, options.asOf);
  return withRetry(() => write(context, sheet, layout, options.date1904 ?? false));
}

async function write(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  layout: ReportLayout,
  date1904: boolean,
): Promise<WrittenReport> {
  await requireFreeStructure(context);
  const activeId = await readActiveId(context);
  const tabs = await readTabs(context);
  const place = placeReport(tabs, sheet.id, sheet.tabName);
  const usedTableNames = await tableNamesElsewhere(context, place.replaces);
  const worksheet = await startTab(context, tabs);
  const notDone: string[] = [];
  let tables: readonly WrittenTable[];
  try {
    tables = await fill(context, worksheet, layout, date1904);
    await tryTo(context, notDone, 'print set-up', () => queuePrintSetup(worksheet, sheet.title, layout));
    await tryTo(context, notDone, 'frozen headings and tab colour', () => queueView(worksheet, layout));
  } catch (error) {
    await discard(context, worksheet);
    throw error;
  }
  await swapIn(context, worksheet, place, () => queueTableNames(tables, usedTableNames));
  if (place.replaces?.worksheet.id === activeId)
    await tryTo(context, notDone, 'going to the tab', () => worksheet.activate());
  return { tabName: place.name, replaced: place.replaces !== null, nameTaken: place.isNameTaken, notDone };
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
): Promise<WrittenTable[]> {
  const payload = new PayloadMeter(context);
  queueColumnWidths(worksheet, layout.columnWidths);
  for (const line of layout.lines) {
    await payload.reserve(line.text.length, 8);
    queueLine(worksheet, line, layout);
  }
  const tables: WrittenTable[] = [];
  for (const table of layout.tables) {
    await payload.reserve(0, 10 * table.table.columns.length);
    tables.push({ layout: table, excelTable: await queueTable(worksheet, table, date1904, payload) });
    await queueTableLook(worksheet, table, payload);
    await queueRowHeights(worksheet, table, layout.columnWidths, payload);
  }
  for (const chart of layout.charts) queueChart(worksheet, chart, layout.lineColumns);
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

async function readActiveId(context: Excel.RequestContext): Promise<string> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  return active.id;
}

/** The names of tables on other tabs than the one to be replaced, in lower case: names are unique in the workbook. */
async function tableNamesElsewhere(context: Excel.RequestContext, replaced: Tab | null): Promise<Set<string>> {
  const { tables } = context.workbook;
  tables.load('items/name,items/worksheet/id');
  await context.sync();
  const elsewhere = tables.items.filter(({ worksheet }) => worksheet.id !== replaced?.worksheet.id);
  return new Set(elsewhere.map(({ name }) => name.toLowerCase()));
}

/** Looks are not worth failing for: some calls fail while another workbook is in front, or without a printer. */
async function tryTo(context: Excel.RequestContext, notDone: string[], what: string, queue: () => void): Promise<void> {
  try {
    queue();
    await context.sync();
  } catch {
    notDone.push(what);
  }
}
