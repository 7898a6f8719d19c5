import { loadContents, queueGiveBack, wasFormula, type Content } from './cell-contents';

/** A cell as it stood when it was written over. */
export interface FoundCell {
  readonly value: unknown;
  /** The formula where there is one, or else the value. */
  readonly formula: unknown;
  readonly isFormula: boolean;
}

/**
 * A rectangle that is written in the request that first reads what stands there, so that what somebody wrote since the cells
 * were looked at is noticed, and can be given back. Queue the reading, then the writing; sync; then ask. Rows and columns
 * count from 0 in the rectangle.
 */
export class GuardedBlock {
  /**
   * @param range of the block's own: it is loaded and written
   * @param becomes by row and column what each cell is to hold; null where it stays
   * @param isAsRead whether a cell, written or not, still holds what it held when it was looked at
   * @param format the number format that all cells get first; null where each keeps its own
   */
  constructor(
    readonly range: Excel.Range,
    private readonly becomes: readonly (readonly (Content | null)[])[],
    private readonly isAsRead: (found: FoundCell, row: number, column: number) => boolean,
    private readonly format: string | null = null,
  ) {}

  queueReading(): void {
    loadContents(this.range);
  }

  queueWriting(): void {
    // One format for all cells, as Office.js takes it though its typings say otherwise (docs/guides/office-js.md 2.5).
    if (this.format !== null) this.range.numberFormat = this.format as unknown as string[][];
    this.range.values = this.becomes.map((row) => [...row]);
  }

  /** Whether a cell held what had been read until it was written over. */
  stood(row: number, column: number): boolean {
    const { values, formulas } = this.range;
    const isFormula = wasFormula(this.range, row, column);
    const found = { value: values[row]?.[column], formula: formulas[row]?.[column], isFormula };
    return this.isAsRead(found, row, column);
  }

  allStood(): boolean {
    return this.becomes.every((cells, row) => cells.every((_, column) => this.stood(row, column)));
  }

  /** Queues that cells hold again what they held, number formats included: all that were written where not said which. */
  queueGiveBack(isMeant?: (row: number, column: number) => boolean): void {
    queueGiveBack(this.range, isMeant ?? ((row, column) => (this.becomes[row]?.[column] ?? null) !== null));
  }
}
