import type { Checker } from '../worker/checker';
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

/** Does work with the workbook, says so meanwhile, and tells a failure. Gives back undefined where it failed or was not begun. */
export async function withWork<Result>(
  { store }: Pick<SessionParts, 'store'>,
  begun: string | Work,
  work: (tell: (now: Work) => void) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const first = typeof begun === 'string' ? { doing: begun, share: null } : begun;
  const underWay = store.begin({ kind: 'working', ...first });
  try {
    const result = await work((now) => underWay.tell({ kind: 'working', ...now }));
    // What was not begun has a reason, which stays told.
    underWay.end(result === undefined ? {} : { problem: null });
    return result;
  } catch (error) {
    underWay.end({ problem: describeFailure(error) });
    return undefined;
  }
}

/** Sheets that were left as they are, in one sentence each. */
export function skippedText(skipped: readonly { readonly sheet: string; readonly reason: string }[]): string {
  return skipped.map(({ sheet, reason }) => `${sheet}: ${reason}`).join(' ');
}

/** Says what the workbook keeps and is not used. */
export function tellRemarks({ store }: Pick<SessionParts, 'store'>, remarks: readonly string[]): void {
  if (remarks.length > 0) store.tell({ intent: 'warning', text: remarks.join(' ') });
}
