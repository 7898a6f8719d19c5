import { letPass } from '../request/let-pass';
import { wait } from '../request/retry';

/** Changes of the workbook that were not made by this add-in. */
export interface WorkbookChange {
  /** All of them were made by co-authors elsewhere: nothing may be written in answer (docs/guides/office-js.md 2.10). */
  readonly remote: boolean;
}

/** Runs a batch in Excel: `Excel.run`, or the embedded host's. */
export type RunInExcel = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** What the events have in common. `triggerSource` is told from ExcelApi 1.14 on. */
interface EventDetails {
  readonly worksheetId?: string;
  readonly source?: string;
  readonly triggerSource?: string;
}

/** One of them. */
export interface NoticedChange extends WorkbookChange {
  /** The sheet that changed, came or went. */
  readonly worksheetId?: string;
}

/** What is heard of changes before a burst of them is over. */
interface EarlyHooks {
  /** Hears of each change at once. */
  readonly noticed?: (change: NoticedChange) => void;
  /** Called after a short pause, though more may follow: time to look, not to write. */
  readonly paused?: () => void;
}

/** Edits come in bursts: a paste, a fill, a word typed cell by cell. */
const PAUSE_IN_MILLISECONDS = 700;
/** One edit may raise several events. */
const SHORT_PAUSE_IN_MILLISECONDS = 50;
const PAUSES_BEFORE_EVENTS = [200, 800, 2_000];

/**
 * Tells that somebody else than this add-in changed cells, their order or the sheets, once a burst of changes is over, until
 * the returned function is called. Where Excel is too old to tell of sorting (before ExcelApi 1.10), the rest is told.
 * Throws what Office.js throws when it registers the others.
 */
export async function onWorkbookChanged(
  run: RunInExcel,
  changed: (change: WorkbookChange) => void,
  pause = PAUSE_IN_MILLISECONDS,
  { noticed, paused }: EarlyHooks = {},
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shortTimer: ReturnType<typeof setTimeout> | undefined;
  let remote = true;
  const stopTimers = (): void => {
    clearTimeout(timer);
    clearTimeout(shortTimer);
  };
  const finish = (): void => {
    const change = { remote };
    remote = true;
    changed(change);
  };
  const tell = async (event: EventDetails): Promise<void> => {
    if (event.triggerSource === 'ThisLocalAddin') return;
    const isRemote = event.source === 'Remote';
    remote &&= isRemote;
    noticed?.({ remote: isRemote, ...(event.worksheetId !== undefined && { worksheetId: event.worksheetId }) });
    stopTimers();
    timer = setTimeout(finish, pause);
    if (paused !== undefined) shortTimer = setTimeout(paused, SHORT_PAUSE_IN_MILLISECONDS);
  };
  const handlers: Handler[] = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(tell), worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell)];
    await context.sync();
    return added;
  });
  handlers.push(...(await watchSorting(run, tell)));
  return async () => {
    stopTimers();
    for (const handler of handlers.splice(0)) await removeHandler(handler);
  };
}

async function watchSorting(run: RunInExcel, tell: (event: EventDetails) => Promise<void>): Promise<Handler[]> {
  try {
    return await run(async (context) => {
      const handler = context.workbook.worksheets.onRowSorted.add(tell);
      await context.sync();
      return [handler];
    });
  } catch (error) {
    // Excel before ExcelApi 1.10. A sorted sheet is then checked again when the user asks for it.
    letPass(error);
    return [];
  }
}

/** A handler lives in the context in which it was added. */
async function removeHandler(handler: Handler): Promise<void> {
  handler.remove();
  await handler.context.sync();
}

/**
 * Does work that writes to the workbook while no event of this add-in is raised, also in Excels that do not tell who caused
 * one. Events are on again afterwards, also where the work fails; its failure is the one that is thrown.
 */
export async function withoutEvents<Result>(
  context: Excel.RequestContext,
  work: () => Promise<Result>,
): Promise<Result> {
  context.runtime.enableEvents = false;
  try {
    const result = await work();
    await turnEventsOn(context);
    return result;
  } catch (error) {
    // The first failure is the one to tell of.
    await turnEventsOn(context).catch((second: unknown) => letPass(second));
    throw error;
  }
}

/** Tries for some seconds, whatever Excel says: without events the pane would not hear that its findings are out of date. */
async function turnEventsOn(context: Excel.RequestContext, pauses = PAUSES_BEFORE_EVENTS): Promise<void> {
  const [pause, ...rest] = pauses;
  try {
    context.runtime.enableEvents = true;
    await context.sync();
  } catch (error) {
    if (pause === undefined) throw error;
    await wait(pause);
    await turnEventsOn(context, rest);
  }
}
