import type { CellArea } from './a1';
import type { CellValue } from './cell-value';
import { CONTENT_CHANGED, STYLE_CHANGED, type SheetJournal } from './journal';

/**
 * One row. Plain arrays indexed by column keep 400,000 rows of 12 cells small: no object for a cell.
 * `styles` may be shared between rows and is therefore never written to: replace it.
 */
export interface CellRow {
  values: CellValue[];
  /** Formulas with their `=`, where there are any. */
  formulas: (string | undefined)[] | undefined;
  /** Style numbers by column; undefined: every cell has the row's or the column's style. A hole means the same for one cell. */
  styles: readonly (number | undefined)[] | undefined;
}

/** The cells of a sheet, row by row. The `load…` methods leave no mark in the journal; the `set…` methods do. */
export class CellStore {
  readonly #rows: (CellRow | undefined)[] = [];
  readonly #journal: SheetJournal;

  constructor(journal: SheetJournal) {
    this.#journal = journal;
  }

  /** One more than the last row that has a record. */
  get rowCount(): number {
    return this.#rows.length;
  }

  /** The row's record, for reading many cells quickly. Do not write to it. */
  row(row: number): Readonly<CellRow> | undefined {
    return this.#rows[row];
  }

  /** Calls back for every row that has a record, in order. */
  forEachRow(visit: (cells: Readonly<CellRow>, row: number) => void): void {
    // forEach skips holes, so that a lone cell in the last row costs nothing.
    this.#rows.forEach((cells, row) => cells && visit(cells, row));
  }

  value(row: number, column: number): CellValue {
    return this.#rows[row]?.values[column] ?? null;
  }

  /** The formula with its `=`, or undefined. */
  formula(row: number, column: number): string | undefined {
    return this.#rows[row]?.formulas?.[column];
  }

  /** The cell's own style number, or undefined where the row's or the column's style counts. */
  ownStyle(row: number, column: number): number | undefined {
    return this.#rows[row]?.styles?.[column];
  }

  /** Puts a whole row in place while a file is being read. The arrays are kept, not copied; equal neighbouring `styles` are shared. */
  loadRow(row: number, cells: CellRow): void {
    const above = this.#rows[row - 1]?.styles;
    const shared = above && cells.styles && sameItems(above, cells.styles) ? above : cells.styles;
    this.#rows[row] = { values: cells.values, formulas: cells.formulas, styles: shared };
  }

  /** Writes a value and a formula (undefined: none). */
  setContent(row: number, column: number, value: CellValue, formula?: string): void {
    const cells = this.#record(row);
    fill(cells.values, column, null);
    cells.values[column] = value;
    if (formula !== undefined) {
      cells.formulas ??= [];
      fill(cells.formulas, column, undefined);
      cells.formulas[column] = formula;
    } else if (cells.formulas && column < cells.formulas.length) {
      cells.formulas[column] = undefined;
    }
    this.#journal.cell(row, column, CONTENT_CHANGED);
  }

  /** Stores the result of a formula. It counts as a change of content. */
  setResult(row: number, column: number, value: CellValue): void {
    this.setContent(row, column, value, this.formula(row, column));
  }

  /** Writes style numbers for the columns from `column` on; undefined takes the cell's own style away. */
  setStyles(row: number, column: number, styles: readonly (number | undefined)[]): void {
    const cells = this.#record(row);
    const next = cells.styles ? cells.styles.slice() : [];
    fill(next, column - 1, undefined);
    styles.forEach((style, offset) => {
      next[column + offset] = style;
      this.#journal.cell(row, column + offset, STYLE_CHANGED);
    });
    cells.styles = next;
  }

  /** Takes rows out (`count` < 0) or puts empty ones in (`count` > 0) at `row`. */
  shiftRows(row: number, count: number): void {
    if (count < 0) this.#rows.splice(row, -count);
    else if (row < this.#rows.length) {
      const tail = this.#rows.splice(row);
      this.#rows.length = row + count;
      for (const cells of tail) this.#rows.push(cells);
    }
    this.#journal.move();
  }

  /** Takes columns out (`count` < 0) or puts empty ones in (`count` > 0) at `column`, in the given rows only. */
  shiftColumns(column: number, count: number, firstRow: number, rows: number): void {
    const last = Math.min(firstRow + rows, this.#rows.length);
    for (let row = firstRow; row < last; row++) {
      const cells = this.#rows[row];
      if (!cells) continue;
      cells.values = shifted(cells.values, column, count, null);
      if (cells.formulas) cells.formulas = shifted(cells.formulas, column, count, undefined);
      if (cells.styles) cells.styles = shifted(cells.styles.slice(), column, count, undefined);
    }
    this.#journal.move();
  }

  /** The rows' records in a new order, as sorting does: row `first + i` becomes what was at `order[i]`. Only the columns of `area` move. */
  reorderRows(area: CellArea, order: readonly number[]): void {
    const end = area.column + area.columns;
    const cut = order.map((row) => {
      const cells = this.#rows[row];
      return {
        values: Array.from({ length: area.columns }, (_, at) => cells?.values[area.column + at] ?? null),
        formulas: cells?.formulas?.slice(area.column, end),
        styles: cells?.styles?.slice(area.column, end),
      };
    });
    cut.forEach((cells, offset) => {
      const row = area.row + offset;
      for (let at = 0; at < area.columns; at++) {
        this.setContent(row, area.column + at, cells.values[at] ?? null, cells.formulas?.[at]);
      }
      this.setStyles(
        row,
        area.column,
        Array.from({ length: area.columns }, (_, at) => cells.styles?.[at]),
      );
    });
  }

  #record(row: number): CellRow {
    return (this.#rows[row] ??= { values: [], formulas: undefined, styles: undefined });
  }
}

function fill<T>(items: T[], upTo: number, blank: T): void {
  while (items.length < upTo + 1) items.push(blank);
}

function shifted<T>(items: T[], at: number, count: number, blank: T): T[] {
  if (at >= items.length) return items;
  if (count < 0) items.splice(at, -count);
  else items.splice(at, 0, ...Array.from({ length: count }, () => blank));
  return items;
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
