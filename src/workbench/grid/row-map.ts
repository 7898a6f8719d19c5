import type { HostSheet } from '../../embedded-host/browser';

/** Rows below the last one in use that can be typed into. */
const SPARE_ROWS = 50;
const FEWEST_ROWS = 100;

/** Which row of the sheet each line of the grid shows; hidden rows have no line. */
export class RowMap {
  readonly length: number;
  /** Undefined: no row is hidden, line and row are the same. */
  readonly #shown: readonly number[] | undefined;

  constructor(sheet: HostSheet) {
    const rows = Math.max(sheet.cells.rowCount + SPARE_ROWS, FEWEST_ROWS);
    this.#shown =
      sheet.hiddenRows.size === 0
        ? undefined
        : Array.from({ length: rows }, (_, row) => row).filter((row) => !sheet.hiddenRows.has(row));
    this.length = this.#shown?.length ?? rows;
  }

  row(line: number): number {
    return this.#shown?.[line] ?? line;
  }

  /** The line of a row; of the next one that is shown where it is hidden. */
  line(row: number): number {
    if (!this.#shown) return Math.min(row, this.length - 1);
    let low = 0;
    let high = this.#shown.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#shown[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
