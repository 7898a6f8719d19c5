import type { Plan } from '../../compliance/builder/plan';
import type { ReportScope } from '../../compliance/reports/scope';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { counted } from '../../compliance/reports/wording';
import { CancelledError } from '../../excel/request/errors';
import { letPass } from '../../excel/request/let-pass';
import { withoutEvents } from '../../excel/read/events';
import { listReports, removeReports } from '../../excel/report/tabs';
import type { WriteReportOptions, WrittenReport } from '../../excel/report/write-report';
import { OFFERED_REPORTS, reportIdOf } from '../../compliance/reports';
import { untilStopped, withWork, type SessionParts, type WithRun } from './parts';
import { tellStaleTabs } from './stale-tabs';
import type { DocumentMade } from '../worker/documents';
import type { RunView } from '../worker/view';

/** Building takes so much of the bar; the rest is writing. */
const BUILT = 0.1;

/** Writes report tabs from the run made last, and removes them. */
export class ReportTabs {
  /** Stop what is being built or written. */
  readonly #stops = new Set<AbortController>();
  #building = 0;

  constructor(
    private readonly parts: SessionParts,
    private readonly withRun: WithRun,
  ) {}

  /** Gives back what was written before any failure. */
  write(ids: readonly string[], scope: ReportScope): Promise<readonly WrittenReport[]> {
    const asked = [...new Set(ids.map(reportIdOf))];
    return this.#write(asked.length, async () => {
      const standing = await this.parts.queue.run(listReports);
      return this.parts.checker.reports(
        asked,
        scope,
        standing.map(({ id }) => id),
      );
    });
  }

  /** Writes the tab of a plan. */
  writePlan(plan: Plan): Promise<readonly WrittenReport[]> {
    return this.#write(1, () => this.parts.checker.planReport(plan));
  }

  async #write(asked: number, build: () => Promise<readonly ReportSheet[]>): Promise<readonly WrittenReport[]> {
    const doing = `Writing ${counted(asked, 'tab')}`;
    const written: WrittenReport[] = [];
    const stop = new AbortController();
    let at = '';
    const isDone = await withWork(this.parts, doing, async ({ tell }) => {
      // What is stopped tells no more how far it is.
      stop.signal.addEventListener('abort', () => tell({ doing: 'Stopping', share: null }));
      try {
        const built = await this.withRun(async (run) => {
          this.#stops.add(stop);
          tell({ doing, share: 0 });
          return { run, sheets: await this.#build(build) };
        });
        if (built === undefined) return undefined;
        const { run, sheets } = built;
        stop.signal.throwIfAborted();
        let share = 0;
        const tellShare = () => {
          if (stop.signal.aborted) return;
          const number = sheets.findIndex(({ tabName }) => tabName === at) + 1;
          tell({
            doing: number === 0 ? doing : `Writing ${at} (${number} of ${sheets.length})`,
            share: BUILT + (1 - BUILT) * share,
          });
        };
        await this.#writeTabs(run, sheets, stop.signal, {
          onTab: ({ tabName }) => {
            at = tabName;
            tellShare();
          },
          onProgress: (done) => {
            share = done;
            tellShare();
          },
          onWritten: (one) => void written.push(one),
        });
        return true;
      } catch (error) {
        if (!stop.signal.aborted) throw error;
        return false;
      } finally {
        this.#stops.delete(stop);
      }
    });
    await this.#list();
    this.#fresh(written);
    if (written.length > 0) await this.#tellOthers();
    if (isDone === undefined) this.#nameTab(at);
    else if (isDone) this.#tell(written, asked);
    else this.#tellStopped(written);
    return written;
  }

  /** Stops the writing under way: the tab being written stays as it was before. False where nothing is being written. */
  cancel(): boolean {
    if (this.#stops.size === 0) return false;
    for (const stop of this.#stops) stop.abort(new CancelledError('The writing was stopped.'));
    if (this.#building > 0) this.parts.checker.stop();
    return true;
  }

  /** The sentences of some reports as text; null where there is nothing to build them from. */
  async narrative(ids: readonly string[], scope: ReportScope): Promise<string | null> {
    const text = await withWork(this.parts, 'Putting the text together', ({ signal }) =>
      untilStopped(
        signal,
        this.withRun(() => this.parts.checker.narrative(ids.map(reportIdOf), scope)),
      ),
    );
    return text ?? null;
  }

  /** A Word or PowerPoint file of the workbook as it is; undefined where it could not be checked. */
  document(id: string, scope: ReportScope): Promise<DocumentMade | undefined> {
    return withWork(this.parts, 'Making the document', ({ signal }) =>
      untilStopped(
        signal,
        this.withRun(() => this.parts.checker.document(id, scope)),
      ),
    );
  }

  async remove(): Promise<void> {
    // Adding and deleting sheets would look like changes of the user's.
    const removed = await withWork(this.parts, 'Removing report tabs', ({ signal }) =>
      this.parts.queue.run((context) => withoutEvents(context, () => removeReports(context)), signal),
    );
    await this.#list();
    if (removed === undefined) return;
    const text =
      removed.length === 0 ? 'There was no report tab.' : `Removed ${counted(removed.length, 'report tab')}.`;
    this.parts.store.tell({ intent: 'success', text });
  }

  async #build(build: () => Promise<readonly ReportSheet[]>): Promise<readonly ReportSheet[]> {
    this.#building++;
    try {
      return await build();
    } finally {
      this.#building--;
    }
  }

  async #writeTabs(
    run: RunView,
    sheets: readonly ReportSheet[],
    signal: AbortSignal,
    hears: Pick<WriteReportOptions, 'onTab' | 'onProgress' | 'onWritten'>,
  ): Promise<void> {
    const { queue } = this.parts;
    // Fetched when it is first asked for, so that the pane opens as fast without it.
    const { writeReports } = await import('../../excel/report/write-report');
    // Who stops waiting for Excel wants no further tab, should it answer later.
    const unwanted = new AbortController();
    signal.addEventListener('abort', () => unwanted.abort(signal.reason));
    const options = {
      ...hears,
      asOf: run.asOf,
      date1904: run.date1904,
      order: OFFERED_REPORTS.map(({ id }) => id),
      signal: unwanted.signal,
      onProgress: (share: number) => {
        queue.heard();
        hears.onProgress?.(share);
      },
    };
    try {
      await queue.run((context) => withoutEvents(context, () => writeReports(context, sheets, options)));
    } finally {
      unwanted.abort();
    }
  }

  /** A failure says which tab it concerns. */
  #nameTab(tabName: string): void {
    const { problem } = this.parts.store.getState();
    if (problem === null || tabName === '') return;
    this.parts.store.change({ problem: { ...problem, message: `${tabName}: ${problem.message}` } });
  }

  #tell(written: readonly WrittenReport[], asked: number): void {
    const left = asked - written.length;
    const taken = written.filter(({ nameTaken }) => nameTaken).map(({ tabName }) => tabName);
    const [first] = written;
    this.parts.store.tell({
      intent: 'success',
      // The Reports screen lists several, each with a link.
      text:
        written.length === 1 && first !== undefined
          ? `Wrote ${first.tabName}.`
          : `Wrote ${counted(written.length, 'tab')}.`,
      hint:
        (left === 0 ? '' : `${counted(left, 'report')} had nothing to say. `) +
        (taken.length === 0 ? '' : `A tab of yours has the usual name, so look for ${taken.join(', ')}. `) +
        'Remove is under Reports.',
    });
  }

  #tellStopped(written: readonly WrittenReport[]): void {
    const names = written.map(({ tabName }) => tabName).join(', ');
    this.parts.store.tell({
      intent: 'info',
      text: `Writing stopped. ${written.length === 0 ? 'Nothing was changed.' : `Written: ${names}. The other tabs are as they were.`}`,
    });
  }

  /** Tabs just written are no older than the sheets. */
  #fresh(written: readonly WrittenReport[]): void {
    const { store } = this.parts;
    const { reports, staleReports } = store.getState();
    const names = new Set(written.map(({ tabName }) => tabName));
    const stale = reports.filter(({ id, tabName }) => staleReports.has(id) && !names.has(tabName));
    store.change({ staleReports: new Set(stale.map(({ id }) => id)) });
  }

  /** The tabs that were not written say that they are older, where they are. */
  async #tellOthers(): Promise<void> {
    try {
      await this.parts.queue.run((context) => tellStaleTabs(this.parts, context, false));
    } catch (error) {
      letPass(error);
    }
  }

  async #list(): Promise<void> {
    try {
      this.parts.store.listReports(await this.parts.queue.run(listReports));
    } catch (error) {
      letPass(error);
      // The list is only a convenience; the failure that matters was told by the work itself.
    }
  }
}
