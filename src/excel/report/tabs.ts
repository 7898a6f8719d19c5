import { HostRefusal } from '../request/errors';
import { forEachSheet } from '../request/for-each-sheet';
import { reportIdOf } from '../../compliance/reports';
import { MARK_ROWS, markRowOf, readMarkLine } from './mark-line';
import { saysStale } from './stale';

/** A tab of the workbook, as far as the reports need to know it. */
export interface Tab {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  /** Whether a report stands on it. */
  readonly isOwn: boolean;
  /** Which report, and for which day; null where it is none, or its mark line was changed. */
  readonly mark: TabMark | null;
  /** Whether it says itself that it is older than the workbook. */
  readonly isStale: boolean;
}

export interface TabMark {
  /** The report's id of today. */
  readonly id: string;
  /** The id under which it was written. */
  readonly writtenId: string;
  readonly asOf: string;
}

export interface ListedReport {
  readonly id: string;
  readonly tabName: string;
  readonly worksheetId: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whether the tab says itself that it is older than the workbook. */
  readonly isStale: boolean;
}

/** Where a report goes: onto its own tab of before, or a new one. */
export interface ReportPlace {
  readonly name: string;
  readonly replaces: Tab | null;
  /** A tab of the user's has the report's name. */
  readonly isNameTaken: boolean;
}

const LONGEST_NAME = 31;
const MOST_NAMES = 100;

/** All tabs in order, with what stands in the mark line of each. Two syncs. */
export async function readTabs(context: Excel.RequestContext): Promise<Tab[]> {
  const worksheets = loadTabs(context);
  await context.sync();
  return readMarks(context, worksheets.items);
}

/** Loads what is known of tabs before their mark lines are read. */
export function loadTabs(context: Excel.RequestContext): Excel.WorksheetCollection {
  return context.workbook.worksheets.load('items/name,items/visibility,items/id');
}

/** Tabs that `loadTabs` found, with what stands in the mark line of each. One sync. */
export async function readMarks(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[]): Promise<Tab[]> {
  const answers = await forEachSheet(context, worksheets, (worksheet) => {
    const range = worksheet.getRange(MARK_ROWS);
    range.load('values');
    return () => range.values.flat().map(String);
  });
  // A tab that somebody deleted in between keeps no name taken.
  const there = answers.filter(({ failure }) => failure?.code !== 'ItemNotFound');
  return there.map(({ item, ...answer }) => {
    const texts = answer.failure ? [] : answer.value;
    const at = markRowOf(texts);
    const line = texts[at];
    const found = line === undefined ? null : readMarkLine(line);
    const mark = found === null ? null : { ...found, id: reportIdOf(found.id), writtenId: found.id };
    const isStale = saysStale(texts[at - 1] ?? '');
    return { worksheet: item, name: item.name, isOwn: line !== undefined, mark, isStale };
  });
}

/** The report tabs in the workbook, in the order of the tabs. */
export async function listReports(context: Excel.RequestContext): Promise<ListedReport[]> {
  const tabs = await readTabs(context);
  return tabs.flatMap(({ worksheet, name, mark, isStale }) =>
    mark === null ? [] : [{ id: mark.id, tabName: name, worksheetId: worksheet.id, asOf: mark.asOf, isStale }],
  );
}

/** Deletes every report tab and returns their names. Throws `HostRefusal` where no other visible sheet would remain. */
export async function removeReports(context: Excel.RequestContext): Promise<string[]> {
  const tabs = await readTabs(context);
  const own = tabs.filter(({ isOwn }) => isOwn);
  if (own.length === 0) return [];
  await requireFreeStructure(context);
  if (!tabs.some(({ isOwn, worksheet }) => !isOwn && worksheet.visibility === 'Visible')) {
    throw new HostRefusal('LastVisibleSheet');
  }
  for (const tab of own) queueRemoval(tab);
  await context.sync();
  return own.map(({ name }) => name);
}

/** Throws `HostRefusal` where the workbook lets no tab be added or removed. */
export async function requireFreeStructure(context: Excel.RequestContext): Promise<void> {
  const { protection } = context.workbook;
  protection.load('protected');
  await context.sync();
  if (protection.protected) throw new HostRefusal('WorkbookProtected');
}

/** Excel deletes no sheet that is very hidden (docs/guides/office-js.md 2.8). */
export function queueRemoval({ worksheet }: Tab): void {
  if (worksheet.visibility === 'VeryHidden') worksheet.visibility = 'Hidden';
  worksheet.delete();
}

/** A report is built here and takes its name at the end, so that a failure leaves the tab of before untouched. */
const WORKING_NAME = 'ML report being written';

function isWorkingName(name: string): boolean {
  return name.toLowerCase().startsWith(WORKING_NAME.toLowerCase());
}

/** Names to build so many tabs under that no tab has. */
export function workingNames(tabs: readonly Tab[], count: number): string[] {
  const taken = new Set(tabs.map(({ name }) => name.toLowerCase()));
  const names = Array.from({ length: tabs.length + count }, (_, at) =>
    at === 0 ? WORKING_NAME : `${WORKING_NAME} ${at + 1}`,
  );
  return names.filter((name) => !taken.has(name.toLowerCase())).slice(0, count);
}

/**
 * Tabs that an earlier failure left under a working name, and that nobody misses: the report stands on a tab of its own, or was
 * never whole. One whose report stands nowhere else may hold a user's notes.
 */
export function leftBehind(tabs: readonly Tab[]): Tab[] {
  const standing = new Set(tabs.filter(({ name }) => !isWorkingName(name)).map(({ mark }) => mark?.id));
  return tabs.filter(({ name, isOwn, mark }) => isOwn && isWorkingName(name) && (!mark || standing.has(mark.id)));
}

/** What tabs were called in earlier versions. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  overview: 'ML Summary',
  'ele-criteria': 'ML ELE Criteria',
  exits: 'ML Exits and FEL',
};

/**
 * The report's tab of before under its name or a numbered one, else the first of these names that is free; a tab that an earlier
 * version wrote under another name, or that a failure left under a working name, takes it.
 */
export function placeReport(tabs: readonly Tab[], reportId: string, tabName: string): ReportPlace {
  const named = new Map(tabs.map((tab) => [tab.name.toLowerCase(), tab]));
  const names = numberedNames(tabName);
  const taken = named.get(tabName.toLowerCase());
  const isNameTaken = taken !== undefined && taken.mark?.id !== reportId;
  for (const name of names) {
    const tab = named.get(name.toLowerCase());
    if (tab?.mark?.id === reportId) return { name: tab.name, replaces: tab, isNameTaken };
  }
  const free = names.find((name) => !named.has(name.toLowerCase()));
  if (free === undefined) throw new HostRefusal('NoFreeTabName');
  const old = OLD_NAMES[reportId];
  for (const name of old === undefined || old === tabName ? [] : numberedNames(old)) {
    const tab = named.get(name.toLowerCase());
    if (tab?.mark?.id === reportId) return { name: free, replaces: tab, isNameTaken };
  }
  const left = tabs.find((tab) => isWorkingName(tab.name) && tab.mark?.id === reportId);
  if (left !== undefined) return { name: free, replaces: left, isNameTaken };
  return { name: free, replaces: null, isNameTaken };
}

/**
 * Where a report goes among the tabs, from 0: where it stands, else beside the reports that are next to it in `order`, the ids of all
 * reports; null = last.
 */
export function positionOf(
  tabs: readonly Pick<Tab, 'mark'>[],
  replaces: Tab | null,
  reportId: string,
  order: readonly string[],
): number | null {
  if (replaces !== null) return tabs.indexOf(replaces);
  const own = order.indexOf(reportId);
  if (own < 0) return null;
  const reports = tabs
    .map(({ mark }, at) => ({ at, rank: mark === null ? -1 : order.indexOf(mark.id) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  const before = reports.filter(({ rank }) => rank < own).at(-1);
  if (before !== undefined) return before.at + 1;
  return reports.find(({ rank }) => rank > own)?.at ?? null;
}

/** The tabs with one more at a position; null = last. */
export function withTabAt<Each extends Pick<Tab, 'mark'>>(
  tabs: readonly Each[],
  position: number | null,
  tab: Each,
): Each[] {
  const at = position ?? tabs.length;
  return [...tabs.slice(0, at), tab, ...tabs.slice(at)];
}

/** `ML Overview`, `ML Overview (2)`, and so on, none longer than Excel allows. */
function numberedNames(tabName: string): string[] {
  return Array.from({ length: MOST_NAMES }, (_, at) => {
    const suffix = at === 0 ? '' : ` (${at + 1})`;
    return tabName.slice(0, LONGEST_NAME - suffix.length) + suffix;
  });
}
