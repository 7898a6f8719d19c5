import { FIX_KINDS, type FixHeading, type ProposedFix } from '../../compliance/fixes/fix';
import { counted } from '../../compliance/reports/wording';
import { applyFixes, restOf, restoreFixes, type CellFix, type FixResult } from '../../excel/fixes/cells';
import { forgetFix } from '../../excel/fixes/forget';
import type { FixedCell, KeptFix } from '../../excel/settings/kinds/fixes';
import { describeFailure } from './failures';
import { withWork, type SessionParts } from './parts';
import { outdatingTabs } from './stale-tabs';
import type { RunView } from '../worker/view';

/**
 * Offers the fixes of each run, writes them, and takes them back. What stood in the cells is kept in the workbook, so that a
 * pane that was closed, or a colleague's, can take them back too; where it has no room, here as long as the pane is open.
 */
export class FixDesk {
  #run: RunView | null = null;
  /** The fixes that can be taken back, by their id. */
  readonly #made = new Map<number, KeptFix>();
  /** The ids of those that only this pane can take back. */
  readonly #hereOnly = new Set<number>();

  /** @param changed called after cells were written: no event tells of them */
  constructor(
    private readonly parts: SessionParts,
    private readonly changed: () => void,
  ) {
    parts.store.subscribe(() => void this.#follow());
  }

  /** Hears which fixes the workbook keeps by now: made before this pane was opened, or by a colleague. */
  take(kept: readonly KeptFix[]): void {
    for (const id of this.#made.keys()) if (!this.#hereOnly.has(id)) this.#made.delete(id);
    for (const fix of kept) this.#made.set(fix.id, fix);
    this.#show();
  }

  async apply(fixes: readonly ProposedFix[]): Promise<void> {
    const headings = this.parts.store.getState().fixes?.headings ?? [];
    await this.applyCells(fixes, headings, titleOf(fixes));
  }

  /** Writes cells under the same guards and with the same way back as fixes of form. Gives back whether all were written. */
  async applyCells(fixes: readonly CellFix[], headings: readonly FixHeading[], title: string): Promise<boolean> {
    const { queue } = this.parts;
    const fix = { id: this.#newId(), title };
    const result = await withWork(this.parts, `Fixing ${counted(fixes.length, 'cell')}`, ({ signal }) => {
      const options = { headings, keep: fix, heard: () => queue.heard(), signal };
      return queue.run((context) => this.#writing(context, applyFixes(context, fixes, options)), signal);
    });
    if (result === undefined) return false;
    const { written, isKept } = result;
    if (written.length > 0) {
      this.#made.set(fix.id, { ...fix, cells: written });
      if (!isKept) this.#hereOnly.add(fix.id);
      this.#show();
      this.#withdraw(written);
    }
    const text = written.length === 0 ? 'No cell was fixed.' : `Fixed ${counted(written.length, 'cell')}.`;
    const until = isKept ? '' : ' as long as this pane stays open: the workbook has no room to keep it';
    this.#tell(result, text, `Restore is under Fixes${until}.`);
    return written.length === fixes.length;
  }

  async restore(id: number): Promise<void> {
    const { queue } = this.parts;
    const fix = this.#made.get(id);
    if (fix === undefined) return;
    const { cells } = fix;
    const result = await withWork(this.parts, `Restoring ${counted(cells.length, 'cell')}`, ({ signal }) => {
      const options = { id, heard: () => queue.heard(), signal };
      return queue.run((context) => this.#writing(context, restoreFixes(context, cells, options)), signal);
    });
    if (result === undefined) return;
    const rest = restOf(cells, result);
    if (rest.length === 0) this.#drop(id);
    else this.#made.set(id, { ...fix, cells: rest });
    this.#show();
    const count = result.written.length;
    this.#tell(result, count === 0 ? 'No cell was restored.' : `Restored ${counted(count, 'cell')}.`);
    await this.#offer();
  }

  /** Lets fixed cells stand for good: what they held before is kept no longer. */
  async forget(id: number): Promise<void> {
    const { store, queue } = this.parts;
    const done = await withWork(this.parts, 'Saving in the workbook', async ({ signal }) => {
      await queue.run((context) => forgetFix(context, id), signal);
      return true;
    });
    if (done === undefined) return;
    this.#drop(id);
    this.#show();
    store.tell({
      intent: 'success',
      text: 'Kept for good. Restore is gone.',
    });
  }

  #writing(context: Excel.RequestContext, work: Promise<FixResult>): Promise<FixResult> {
    return outdatingTabs(this.parts, context, work, ({ written }) => written.length > 0);
  }

  /** The time of day, or the next number that no fix has. */
  #newId(): number {
    let id = this.parts.now().getTime();
    while (this.#made.has(id)) id++;
    return id;
  }

  #drop(id: number): void {
    this.#made.delete(id);
    this.#hereOnly.delete(id);
  }

  #show(): void {
    const newestFirst = [...this.#made.values()].sort((a, b) => b.id - a.id);
    this.parts.store.change({
      madeFixes: newestFirst.map(({ id, title, cells }) => ({ id, title, cells: cells.length })),
    });
  }

  /** A new run has fixes of its own. */
  async #follow(): Promise<void> {
    const { run } = this.parts.store.getState();
    if (run === this.#run) return;
    this.#run = run;
    await this.#offer();
  }

  async #offer(): Promise<void> {
    const { store, checker } = this.parts;
    const run = this.#run;
    if (run === null || !checker.hasWorkbook) return;
    try {
      const fixes = await checker.fixes();
      if (run === this.#run) store.change({ fixes });
    } catch (error) {
      // The engine was stopped, or a newer run is asked for its own.
      const failure = describeFailure(error);
      if (run === this.#run && failure.code !== 'Cancelled') store.change({ problem: failure });
    }
  }

  /** Fixed cells are offered no more, also where the next run takes its time. */
  #withdraw(written: readonly FixedCell[]): void {
    const { store } = this.parts;
    const { fixes } = store.getState();
    if (fixes === null) return;
    const placeOf = ({ sheet, row, column }: Pick<FixedCell, 'sheet' | 'row' | 'column'>) =>
      `${row} ${column} ${sheet}`;
    const done = new Set(written.map(placeOf));
    store.change({ fixes: { ...fixes, fixes: fixes.fixes.filter((fix) => !done.has(placeOf(fix))) } });
  }

  #tell({ written, left, failure, unreached }: FixResult, text: string, whereAllIsWell = ''): void {
    const { store } = this.parts;
    const leftCount = left.reduce((sum, { cells }) => sum + cells.length, 0);
    store.change({ leftCells: left, ...(failure === null ? {} : { problem: failure }) });
    store.tell({
      intent: leftCount === 0 && failure === null && unreached === 0 ? 'success' : 'warning',
      text: unreached === 0 ? text : `Stopped. ${text} ${stayed(unreached)}.`,
      hint: leftCount === 0 ? whereAllIsWell : `${stayed(leftCount)}; Fixes says why.`,
    });
    if (written.length > 0) this.changed();
  }
}

function stayed(count: number): string {
  return `${counted(count, 'cell')} stayed as ${count === 1 ? 'it is' : 'they are'}`;
}

function titleOf(fixes: readonly ProposedFix[]): string {
  const kinds = new Set(fixes.map(({ kind }) => kind));
  const [only] = kinds;
  const title = FIX_KINDS.find(({ id }) => id === only)?.title ?? '';
  return kinds.size === 1 ? title : `${kinds.size} kinds`;
}
