import { loadContents, queueGiveBack } from '../request/cell-contents';
import type { Cell } from './cells';
import { cellsBelow } from './kept';
import type { ReadColumn, OwnColumn } from './roster';

type Column = ReadColumn & OwnColumn;

/** What a cell held when it was read, and what it is to hold; null where it stays. */
interface Change {
  readonly was: Cell;
  readonly becomes: Cell | null;
}

/** Columns of ours next to each other, written as one rectangle that is read first in the same request. */
export class WriteBlock {
  readonly #range: Excel.Range;

  /**
   * @param columns from left to right
   * @param firstRow counted from 0 below the heading; -1 is the heading itself
   * @param changes by row and column
   */
  private constructor(
    private readonly columns: readonly Column[],
    firstRow: number,
    private readonly changes: readonly (readonly Change[])[],
  ) {
    const [first] = columns;
    if (first === undefined) throw new Error('A block has columns.');
    this.#range = cellsBelow(first.top, firstRow, changes.length, columns.length);
  }

  /**
   * The rectangles for some rows.
   * @param first counted from 0 below the heading
   * @param rows what each row is to hold, in the order of `own`; null where a row stays
   * @param headings what the headings of some columns are to be
   */
  static of(
    own: readonly Column[],
    first: number,
    rows: readonly (readonly Cell[] | null)[],
    headings: ReadonlyMap<Column, string>,
  ): WriteBlock[] {
    const places = own.map((column, place) => ({ column, place, heading: headings.get(column) }));
    const runs: (typeof places)[] = [];
    for (const each of [...places].sort((a, b) => a.column.column - b.column.column)) {
      const run = runs.at(-1);
      const last = run?.at(-1);
      const isBeside = last !== undefined && last.column.column + 1 === each.column.column;
      if (run !== undefined && isBeside && (last.heading === undefined) === (each.heading === undefined))
        run.push(each);
      else runs.push([each]);
    }
    return runs.flatMap((run) => {
      const top = run.flatMap(({ column, heading }): Change[] =>
        heading === undefined ? [] : [{ was: column.heading, becomes: heading }],
      );
      const below = rows.map((row, at) =>
        run.map(({ column, place }): Change => {
          return { was: column.cells[first + at] ?? '', becomes: row?.[place] ?? null };
        }),
      );
      const changes = top.length > 0 ? [top, ...below] : below;
      const columns = run.map(({ column }) => column);
      return changes.length === 0 ? [] : [new WriteBlock(columns, top.length > 0 ? first - 1 : first, changes)];
    });
  }

  queueReading(): void {
    loadContents(this.#range);
  }

  queueWriting(): void {
    this.#range.values = this.changes.map((row) => row.map(({ becomes }) => becomes));
  }

  /** Whether each column stood in its place, and in every cell what had been read. */
  stood(): boolean {
    const [first] = this.columns;
    return (
      this.columns.every(({ top }, at) => top.columnIndex === (first?.top.columnIndex ?? 0) + at) &&
      this.changes.every((row, at) => row.every(({ was }, beside) => this.#range.formulas[at]?.[beside] === was))
    );
  }

  /** Queues that the cells written hold again what they held. */
  queueGiveBack(): void {
    queueGiveBack(this.#range, (row, column) => (this.changes[row]?.[column]?.becomes ?? null) !== null);
  }
}
