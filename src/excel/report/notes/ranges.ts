import { rangeOf } from '../../request/areas';
import type { CellArea } from '../../request/cell-position';

/** A number format and a formula are some 100 bytes a cell, far below what one answer may hold. */
const CELLS_PER_SYNC = 20_000;
const AREAS_PER_SYNC = 200;

/** Loads formats and formulas of many areas together, as many at a time as one answer holds. */
export class NoteRanges {
  #cells = 0;
  #areas = 0;
  readonly #loaded: Excel.Range[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly pause: () => Promise<void>,
  ) {}

  /** Queues an area; it is there after `flush`. */
  async load(worksheet: Excel.Worksheet, area: CellArea): Promise<Excel.Range> {
    await this.reserve(area.rows * area.columns);
    const range = rangeOf(worksheet, area).load('numberFormat,formulas');
    this.#loaded.push(range);
    return range;
  }

  /** Call before something of so many cells is loaded. */
  async reserve(cells: number): Promise<void> {
    if (this.#areas === AREAS_PER_SYNC || (this.#areas > 0 && this.#cells + cells > CELLS_PER_SYNC)) await this.flush();
    this.#cells += cells;
    this.#areas += 1;
  }

  /** Loads what is queued. */
  async flush(): Promise<void> {
    if (this.#areas === 0) return;
    [this.#cells, this.#areas] = [0, 0];
    await this.context.sync();
    await this.pause();
  }

  /** The client would keep every range until the end of the run. */
  untrack(): void {
    for (const range of this.#loaded.splice(0)) range.untrack();
  }
}
