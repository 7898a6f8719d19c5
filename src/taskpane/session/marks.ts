import { counted } from '../../compliance/reports/wording';
import type { writeEslColumns } from '../../excel/esl-columns/esl-columns';
import { applyHighlights, removeHighlights, type HighlightResult } from '../../excel/highlight/highlight';
import { describeHostFailure } from '../../excel/request/errors';
import { readSettings } from '../../excel/settings/workbook-settings';
import { skippedText, withWork, type SessionParts, type WithRun } from './parts';
import { tellStaleTabs } from './stale-tabs';
import type { EslServiceView, RunView } from '../worker/view';

function markedText({ rowsMarked, sheetsMarked, skipped }: HighlightResult): string {
  if (rowsMarked > 0) {
    return `Marked ${counted(rowsMarked, 'row')} on ${counted(sheetsMarked, 'sheet')}.`;
  }
  return skipped.length > 0
    ? 'No row was marked.'
    : 'There is nothing to mark now. The next check that finds something does.';
}

/** Fetched when columns are first written or removed, so that the pane opens as fast without it. */
const eslColumns = () => import('../../excel/esl-columns/esl-columns');

function isCancelled(error: unknown): boolean {
  return describeHostFailure(error).code === 'Cancelled';
}

/** What the add-in puts beside and on the users' cells: highlights, and the ESL columns. */
export class Marks {
  constructor(
    private readonly parts: SessionParts,
    private readonly withRun: WithRun,
  ) {}

  /**
   * After a check: brings marks and columns that are on up to date. Throws what Office.js throws.
   * @param quiet in the background: without telling that it goes on, and not to be stopped
   */
  async refresh(quiet: boolean): Promise<void> {
    const { store } = this.parts;
    const { settings, eslColumnsOn, run } = store.getState();
    if (run === null || (settings.highlights === null && !eslColumnsOn)) return;
    if (quiet) return this.#refresh(run);
    const doing = 'Bringing marks up to date';
    const underWay = store.begin({ kind: 'working', doing, share: null, follows: true });
    try {
      await this.#refresh(run, underWay.signal);
    } catch (error) {
      if (!isCancelled(error)) throw error;
      const hint = 'Check again brings them up to date.';
      store.tell({ intent: 'info', text: 'Stopped. Marks may be those of the check before.', hint });
    } finally {
      underWay.end();
    }
  }

  async #refresh(run: RunView, signal?: AbortSignal): Promise<void> {
    const { settings, eslColumnsOn } = this.parts.store.getState();
    if (settings.highlights !== null) {
      const result = await this.#mark(run, 'where they are on', signal);
      if (result?.isStopped) this.#tellGone();
    }
    if (!eslColumnsOn || signal?.aborted === true) return;
    const { refreshEslColumns } = await eslColumns();
    await this.#writeColumns(run, await this.parts.checker.services(), refreshEslColumns, signal);
  }

  async setHighlights(on: boolean): Promise<void> {
    const { store } = this.parts;
    if (!on) return this.removeHighlights();
    const result = await withWork(this.parts, 'Marking rows', async ({ signal }) => {
      const run = await this.withRun((upToDate) => Promise.resolve(upToDate));
      return run && (await this.#mark(run, 'anew', signal));
    });
    if (!result) return;
    if (result.isStopped) return this.#tellGone();
    store.tell({
      intent: result.skipped.length === 0 ? 'success' : 'warning',
      text: markedText(result),
      hint: skippedText(result.skipped) || 'Remove highlights is under ⋯.',
    });
  }

  async removeHighlights(): Promise<void> {
    const { store, queue } = this.parts;
    const result = await withWork(this.parts, 'Removing highlights', ({ signal }) =>
      queue.run(removeHighlights, signal),
    );
    if (result === undefined) return;
    store.change({ settings: { ...store.getState().settings, highlights: null } });
    store.tell({
      intent: result.skipped.length === 0 ? 'success' : 'warning',
      text:
        result.rulesRemoved > 0
          ? 'Highlights removed.'
          : result.skipped.length > 0
            ? 'No highlight was removed.'
            : 'There were no highlights.',
      ...(result.skipped.length === 0 ? {} : { hint: skippedText(result.skipped) }),
    });
  }

  async addEslColumns(): Promise<void> {
    const result = await withWork(this.parts, 'Adding ESL columns', async ({ signal }) => {
      const { writeEslColumns } = await eslColumns();
      const found = await this.withRun(async (run) => ({ run, services: await this.parts.checker.services() }));
      return found && (await this.#writeColumns(found.run, found.services, writeEslColumns, signal));
    });
    if (result === undefined) return;
    this.parts.store.change({ eslColumnsOn: result.sheets.length > 0 });
    this.parts.store.tell({
      intent: result.skipped.length === 0 ? 'success' : 'warning',
      text:
        result.sheets.length === 0
          ? 'No ESL columns were added.'
          : `ESL columns stand right of ${result.sheets.join(', ')}.`,
      hint: skippedText(result.skipped) || 'Remove ESL columns is under ⋯.',
    });
  }

  async removeEslColumns(): Promise<void> {
    const { store, queue } = this.parts;
    const result = await withWork(this.parts, 'Removing ESL columns', async ({ signal }) => {
      const { removeEslColumns } = await eslColumns();
      return queue.run(removeEslColumns, signal);
    });
    if (result === undefined) return;
    store.change({ eslColumnsOn: result.skipped.length > 0 });
    store.tell({
      intent: result.skipped.length === 0 ? 'success' : 'warning',
      text:
        result.sheets.length > 0
          ? 'ESL columns removed.'
          : result.skipped.length > 0
            ? 'No ESL columns were removed.'
            : 'There were no ESL columns to remove.',
      ...(result.skipped.length === 0 ? {} : { hint: skippedText(result.skipped) }),
    });
  }

  #tellGone(): void {
    const hint = 'To have them back, choose Highlight rows under ⋯.';
    this.parts.store.tell({ intent: 'warning', text: 'Stopped. The marks of before are gone.', hint });
  }

  /** Null where marks are to be made only where they are on, and the ribbon, a co-author or a click has taken them away by now. */
  async #mark(run: RunView, when: 'anew' | 'where they are on', signal?: AbortSignal): Promise<HighlightResult | null> {
    const { store, queue, version } = this.parts;
    const marked = {
      findings: run.findings.map(({ finding }) => finding),
      sheets: run.sheets.map(({ reading }) => reading),
    };
    const result = await queue.run(async (context) => {
      // In one turn with the marking, so that no removal comes between.
      if (when === 'where they are on' && (await readSettings(context)).highlights === null) return null;
      const options = { at: run.asOf, version, anchors: run.anchors, ...(signal && { signal }) };
      const marks = await applyHighlights(context, marked, options);
      await tellStaleTabs(this.parts, context, false);
      return marks;
    }, signal);
    store.change({ settings: await queue.run(readSettings) });
    return result;
  }

  #writeColumns(
    run: RunView,
    services: readonly EslServiceView[],
    write: typeof writeEslColumns,
    signal?: AbortSignal,
  ) {
    const sheets = run.sheets.map(({ reading }) => reading);
    return this.parts.queue.run((context) => write(context, services, sheets, signal), signal);
  }
}
