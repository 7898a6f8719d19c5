import { letPass } from '../request/let-pass';
import type { WrittenTable } from './fill';
import { queueRemoval, type ReportPlace, type Tab } from './tabs';
import { tryTo, type NotDone } from './try-to';

/** A look of a tab that Excel may refuse, and the code with which it does so without a mistake of ours. */
export interface Look {
  readonly what: string;
  readonly queue: () => void;
  readonly expected?: string;
}

/** A finished tab that is to become its report's. */
export interface FinishedTab {
  readonly worksheet: Excel.Worksheet;
  readonly workingName: string;
  readonly place: ReportPlace;
  readonly looks: readonly Look[];
  readonly tables: readonly WrittenTable[];
  /** Names of tables that others have, in small letters. */
  readonly tableNamesElsewhere: ReadonlySet<string>;
  /** Hears what Excel refused. */
  readonly notDone: NotDone[];
}

/**
 * Makes finished tabs their reports': the tab of before goes, the new one takes its name and visibility. One sync; where Excel fails
 * on the way each tab is done by itself, and loses only the looks that Excel refuses. Either the old tab stays and the new one goes,
 * or the other way round; never both go.
 * @returns the tabs that have become their reports', and the first failure of another
 */
export async function swapIn<Finished extends FinishedTab>(
  context: Excel.RequestContext,
  tabs: readonly Finished[],
): Promise<{ done: readonly Finished[]; failure?: unknown }> {
  try {
    for (const tab of tabs) {
      for (const { queue } of tab.looks) queue();
      queueSwap(tab);
    }
    await context.sync();
    return { done: tabs };
  } catch {
    // Which tab it concerns shows where each is done by itself; there it is told.
    return swapEach(context, tabs);
  }
}

async function swapEach<Finished extends FinishedTab>(
  context: Excel.RequestContext,
  tabs: readonly Finished[],
): Promise<{ done: readonly Finished[]; failure?: unknown }> {
  const done: Finished[] = [];
  const failures: unknown[] = [];
  for (const tab of tabs) {
    try {
      await swapOne(context, tab);
      done.push(tab);
    } catch (error) {
      failures.push(error);
    }
  }
  return failures.length === 0 ? { done } : { done, failure: failures[0] };
}

async function swapOne(context: Excel.RequestContext, tab: FinishedTab): Promise<void> {
  const { worksheet, place, looks, notDone } = tab;
  worksheet.load('name');
  await context.sync();
  // The name is the last that it takes.
  if (worksheet.name === place.name) return;
  const isGone = place.replaces !== null && !(await isThere(context, place.replaces));
  for (const { what, queue, expected } of looks) await tryTo(context, notDone, what, queue, expected);
  try {
    queueSwap(tab, isGone);
    await context.sync();
  } catch (error) {
    if (isGone || (place.replaces !== null && !(await isThere(context, place.replaces)))) {
      queueSwap(tab, true);
      await context.sync();
      return;
    }
    await discard(context, [tab.workingName]);
    throw error;
  }
}

function queueSwap({ worksheet, place, tables, tableNamesElsewhere }: FinishedTab, isGone = false): void {
  const { name, replaces } = place;
  // Read before the removal, which may change it.
  const visibility = replaces?.worksheet.visibility ?? 'Visible';
  if (replaces !== null && !isGone) queueRemoval(replaces);
  if (replaces !== null) worksheet.visibility = visibility;
  queueTableNames(tables, tableNamesElsewhere);
  worksheet.name = name;
}

function queueTableNames(tables: readonly WrittenTable[], used: ReadonlySet<string>): void {
  for (const { layout, excelTable } of tables) {
    let name = layout.name;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${layout.name}_${number}`;
    excelTable.name = name;
  }
}

/** Takes half-written tabs away, as far as Excel still answers: the failure that led here is the one to tell. */
export async function discard(context: Excel.RequestContext, workingNames: readonly string[]): Promise<void> {
  try {
    const found = workingNames.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('id'));
    await context.sync();
    for (const worksheet of found) if (!worksheet.isNullObject) worksheet.delete();
    await context.sync();
  } catch (error) {
    letPass(error);
  }
}

async function isThere(context: Excel.RequestContext, { worksheet }: Tab): Promise<boolean> {
  const found = context.workbook.worksheets.getItemOrNullObject(worksheet.id);
  found.load('id');
  await context.sync();
  return !found.isNullObject;
}
