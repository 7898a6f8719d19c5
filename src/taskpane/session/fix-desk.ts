import { FIX_KINDS, type ProposedFix } from '../../compliance/fixes/fix';
import { counted } from '../../compliance/reports/wording';
import { applyFixes, mayPass, restoreFixes, type FixedCell, type FixResult } from '../../excel/fixes/cells';
import { describeFailure } from './failures';
import { withWork, type SessionParts } from './parts';
import type { MadeFixes } from './session';
import type { RunView } from '../worker/view';

/**
 * Offers the fixes of each run, writes them, and takes them back. What stood in the cells is kept here, as long as the pane is
 * open, and nowhere else: it is student data.
 */
export class FixDesk {
  #run: RunView | null = null;
  #nextId = 1;
  readonly #cells = new Map<number, readonly FixedCell[]>();

  /** @param changed called after cells were written: no event tells of them */
  constructor(
    private readonly parts: SessionParts,
    private readonly changed: () => void,
  ) {
    parts.store.subscribe(() => void this.#follow());
  }

  async apply(fixes: readonly ProposedFix[]): Promise<void> {
    const { store, queue, now } = this.parts;
    const headings = store.getState().fixes?.headings ?? [];
    const result = await withWork(this.parts, `Fixing ${counted(fixes.length, 'cell')}`, () =>
      queue.run((context) => applyFixes(context, fixes, { headings, heard: () => queue.heard() })),
    );
    if (result === undefined) return;
    const { written } = result;
    if (written.length > 0) {
      const made: MadeFixes = {
        id: this.#nextId++,
        title: titleOf(fixes),
        cells: written.length,
        at: now().getTime(),
      };
      this.#cells.set(made.id, written);
      store.change({ madeFixes: [made, ...store.getState().madeFixes] });
      this.#withdraw(written);
    }
    const text = written.length === 0 ? 'No cell was fixed.' : `Fixed ${counted(written.length, 'cell')}.`;
    this.#tell(result, text, 'Restore under Fixes takes it back.');
  }

  async restore(id: number): Promise<void> {
    const { queue } = this.parts;
    const cells = this.#cells.get(id);
    if (cells === undefined) return;
    const result = await withWork(this.parts, `Restoring ${counted(cells.length, 'cell')}`, () =>
      queue.run((context) => restoreFixes(context, cells, { heard: () => queue.heard() })),
    );
    if (result === undefined) return;
    this.#keep(id, cells, result);
    const count = result.written.length;
    this.#tell(result, count === 0 ? 'No cell was restored.' : `Restored ${counted(count, 'cell')}.`);
    await this.#offer();
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

  /** Keeps what could not be put back yet; what others wrote over is theirs by now. */
  #keep(id: number, cells: readonly FixedCell[], { written, left, failure }: FixResult): void {
    const { store } = this.parts;
    const back = new Set(written.map(({ sheet, row, column }) => `${row} ${column} ${sheet}`));
    const isOpen = failure !== null || left.some(({ reason }) => mayPass(reason));
    const rest = isOpen ? cells.filter(({ sheet, row, column }) => !back.has(`${row} ${column} ${sheet}`)) : [];
    if (rest.length === 0) this.#cells.delete(id);
    else this.#cells.set(id, rest);
    store.change({
      madeFixes: store
        .getState()
        .madeFixes.flatMap((made) =>
          made.id !== id ? [made] : rest.length === 0 ? [] : [{ ...made, cells: rest.length }],
        ),
    });
  }

  #tell({ written, left, failure }: FixResult, text: string, whereAllIsWell = ''): void {
    const { store } = this.parts;
    const leftCount = left.reduce((sum, { cells }) => sum + cells.length, 0);
    store.change({ leftCells: left, ...(failure === null ? {} : { problem: failure }) });
    store.tell({
      intent: leftCount === 0 && failure === null ? 'success' : 'warning',
      text,
      hint:
        leftCount === 0
          ? whereAllIsWell
          : `${counted(leftCount, 'cell')} stayed as ${leftCount === 1 ? 'it is' : 'they are'}; Fixes says why.`,
    });
    if (written.length > 0) this.changed();
  }
}

function titleOf(fixes: readonly ProposedFix[]): string {
  const kinds = new Set(fixes.map(({ kind }) => kind));
  const [only] = kinds;
  const title = FIX_KINDS.find(({ id }) => id === only)?.title ?? '';
  return kinds.size === 1 ? title : `${kinds.size} kinds`;
}
