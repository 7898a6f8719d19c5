import type { Checker } from '../worker/checker';
import { describeHostFailure } from '../../excel/request/errors';
import { describeFailure } from './failures';
import type { ExcelQueue } from './excel-queue';
import type { RunView } from '../worker/view';
import type { Activity } from './session';
import type { Store } from './store';

/** What the parts of a session share. */
export interface SessionParts {
  readonly store: Store;
  readonly queue: ExcelQueue;
  readonly checker: Checker;
  readonly now: () => Date;
  /** The add-in's version, for the ledger of highlights. */
  readonly version: string;
}

/** Does work that needs the run of the workbook as it is (`CheckFlow.withRun`). */
export type WithRun = <Result>(work: (run: RunView) => Promise<Result>) => Promise<Result | undefined>;

/** What the pane is doing with the workbook, as `Activity` tells it. */
export type Work = Omit<Extract<Activity, { readonly kind: 'working' }>, 'kind'>;

/** What work can say and hear while it goes on. */
export interface AtWork {
  readonly tell: (now: Work) => void;
  /** Aborted where the user wants it no more. Work that is stopped throws `CancelledError` where nothing of it stands, or tells how far it came. */
  readonly signal: AbortSignal;
}

/**
 * Does work with the workbook, says so meanwhile, and tells a failure, and that it was stopped. Gives back undefined where it failed, was
 * stopped with nothing done, or was not begun.
 */
export async function withWork<Result>(
  { store }: Pick<SessionParts, 'store'>,
  begun: string | Work,
  work: (at: AtWork) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const first = typeof begun === 'string' ? { doing: begun, share: null } : begun;
  const underWay = store.begin({ kind: 'working', ...first });
  try {
    const { signal } = underWay;
    const result = await work({ tell: (now) => underWay.tell({ kind: 'working', ...now }), signal });
    // What was not begun has a reason, which stays told.
    underWay.end(result === undefined ? {} : { problem: null });
    if (result === undefined && signal.aborted) tellStopped(store);
    return result;
  } catch (error) {
    const isStopped = underWay.signal.aborted && describeHostFailure(error).code === 'Cancelled';
    underWay.end(isStopped ? {} : { problem: describeFailure(error) });
    if (isStopped) tellStopped(store);
    return undefined;
  }
}

function tellStopped(store: Store): void {
  store.tell({ intent: 'info', text: 'Stopped. Nothing was changed.' });
}

/** What writes nothing is over for the user at once, though its end may still come. */
export function untilStopped<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  ]);
}

/** Sheets that were left as they are, in one sentence each. */
export function skippedText(skipped: readonly { readonly sheet: string; readonly reason: string }[]): string {
  return skipped.map(({ sheet, reason }) => `${sheet}: ${reason}`).join(' ');
}

/** Says what the workbook keeps and is not used. */
export function tellRemarks({ store }: Pick<SessionParts, 'store'>, remarks: readonly string[]): void {
  if (remarks.length > 0) store.tell({ intent: 'warning', text: remarks.join(' ') });
}
