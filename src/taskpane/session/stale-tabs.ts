import { withoutEvents } from '../../excel/read/events';
import { letPass } from '../../excel/request/let-pass';
import { tellStale } from '../../excel/report/stale';
import type { SessionParts } from './parts';

/**
 * After another write to cells, in its turn: report tabs that are older than the workbook say so. Written by itself it would empty the
 * list of what Excel's user can undo.
 * @param changed whether that write changed what all tabs tell of
 */
export async function tellStaleTabs(
  { store }: Pick<SessionParts, 'store'>,
  context: Excel.RequestContext,
  changed: boolean,
): Promise<void> {
  const { reports, staleReports } = store.getState();
  const silent = reports.filter(({ id, isStale }) => !isStale && (changed || staleReports.has(id)));
  if (silent.length === 0) return;
  try {
    const names = silent.map(({ tabName }) => tabName);
    const told = new Set(await withoutEvents(context, () => tellStale(context, names)));
    const { reports: now } = store.getState();
    store.change({ reports: now.map((each) => (told.has(each.tabName) ? { ...each, isStale: true } : each)) });
  } catch (error) {
    letPass(error);
    // What was asked for is done; the pane says the same of its tabs.
  }
}

/** Does work that writes to cells; where it changed any, report tabs say afterwards, in its turn, that they are older. */
export async function outdatingTabs<Result>(
  parts: Pick<SessionParts, 'store'>,
  context: Excel.RequestContext,
  work: Promise<Result>,
  hasChanged: (result: Result) => boolean,
): Promise<Result> {
  const result = await work;
  if (hasChanged(result)) await tellStaleTabs(parts, context, true);
  return result;
}
