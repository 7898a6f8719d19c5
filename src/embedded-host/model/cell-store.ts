import type { CellArea } from '../../xlsx/cells/a1';
import type { CellRow } from '../../xlsx/cells/cell-row';
import type { CellValue } from '../../xlsx/cells/cell-value';
import { CONTENT_CHANGED, STYLE_CHANGED, type SheetJournal } from './journal';

type Styles = NonNullable<CellRow['styles']>;

/** Cells of one row that were taken out of it. */
export interface TakenCells {
  readonly values: readonly CellValue[];
  readonly formulas: readonly (string | undefined)[] | undefined;
  readonly styles: readonly (number | undefined)[] | undefined;
}

/** Hears of each change of cells, so that it can be taken back. */
export interface CellWatcher {
  /** A row is about to change. True: the watcher keeps the record as it is, and the row goes on with a copy. */
  rowChanging(row: number, before: CellRow | undefined): boolean;
  /** Rows were put in (`count` > 0) or taken out at `row`; `taken` are the records that went. */
  rowsShifted(row: number, count: number, taken: readonly (CellRow | undefined)[]): void;
  /** Columns were put in or taken out in some rows; `taken` are the cells that went, by row. */
  columnsShifted(shift: ColumnShift, taken: ReadonlyMap<number, TakenCells>): void;
  /** Rows are about to be put into a new order. */
  rowsReordering(area: CellArea, order: readonly number[]): void;
}

/** Columns put in (`count` > 0) or taken out at `column`, in the given rows only. */
export interface ColumnShift {
  readonly column: number;
  readonly count: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** The cells of a sheet, row by row. The `load…` methods leave no mark in the journal; the `set…` methods do. */
export class CellStore {
  /** Undefined: nobody wants to hear of changes. */
  watcher: CellWatcher | undefined;
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
    const styles = cells.styles && this.#sharedWithAbove(row, cells.styles);
    this.#rows[row] = { values: cells.values, formulas: cells.formulas, styles };
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
    cells.styles = this.#sharedWithAbove(row, next);
  }

  /** Gives a row the styles of another one, from which it differs in the columns of `area` only. */
  shareStyles(row: number, from: number, { column, columns }: Pick<CellArea, 'column' | 'columns'>): void {
    this.#record(row).styles = this.#rows[from]?.styles;
    for (let at = column; at < column + columns; at++) this.#journal.cell(row, at, STYLE_CHANGED);
  }

  /** Takes rows out (`count` < 0) or puts empty ones in (`count` > 0) at `row`. */
  shiftRows(row: number, count: number): void {
    this.#journal.move();
    const taken = this.putRows(row, count);
    this.watcher?.rowsShifted(row, count, taken);
  }

  /** Takes rows out or puts `given` ones in, without a mark in the journal. Returns those that went. */
  putRows(row: number, count: number, given: readonly (CellRow | undefined)[] = []): (CellRow | undefined)[] {
    if (count < 0) return this.#rows.splice(row, -count);
    if (row >= this.#rows.length && given.length === 0) return [];
    const tail = this.#rows.splice(row);
    this.#rows.length = row;
    for (const cells of given) this.#rows.push(cells);
    this.#rows.length = row + (tail.length > 0 ? count : given.length);
    for (const cells of tail) this.#rows.push(cells);
    return [];
  }

  /** Takes columns out (`count` < 0) or puts empty ones in (`count` > 0) at `column`, in the given rows only. */
  shiftColumns(column: number, count: number, firstRow: number, rows: number): void {
    this.#journal.move();
    const shift = { column, count, firstRow, rows };
    const taken = this.putColumns(shift);
    this.watcher?.columnsShifted(shift, taken);
  }

  /** Takes columns out or puts `given` cells in, without a mark in the journal. Returns those that went. */
  putColumns(
    { column, count, firstRow, rows }: ColumnShift,
    given: ReadonlyMap<number, TakenCells> = new Map(),
  ): Map<number, TakenCells> {
    const taken = new Map<number, TakenCells>();
    const last = Math.min(firstRow + rows, this.#rows.length);
    for (let row = firstRow; row < last; row++) {
      const cells = this.#rows[row];
      if (!cells) continue;
      const back = given.get(row);
      // The styles may be those of other rows too.
      const styles = cells.styles?.slice();
      const gone = {
        values: shifted(cells.values, column, count, null, back?.values),
        formulas: cells.formulas && shifted(cells.formulas, column, count, undefined, back?.formulas),
        styles: styles && shifted(styles, column, count, undefined, back?.styles),
      };
      cells.styles = styles;
      if (count < 0) taken.set(row, gone);
    }
    return taken;
  }

  /** The rows' records in a new order, as sorting does: row `first + i` becomes what was at `order[i]`. Only the columns of `area` move. */
  reorderRows(area: CellArea, order: readonly number[]): void {
    const isPermuted = isPermutation(order, area.row);
    if (isPermuted) this.watcher?.rowsReordering(area, order);
    else for (let at = 0; at < order.length; at++) this.#record(area.row + at);
    this.#reorder(area, order, isPermuted);
  }

  /** Puts another record in a row's place, or none, and gives back the one that was there. Leaves no mark in the journal. */
  exchangeRow(row: number, cells: CellRow | undefined): CellRow | undefined {
    const before = this.#rows[row];
    this.#rows[row] = cells;
    this.#cutBlankEnd();
    return before;
  }

  #reorder(area: CellArea, order: readonly number[], isPermuted: boolean): void {
    const moved = order.map((row) => this.#rows[row]);
    moved.forEach((inside, offset) => {
      const row = area.row + offset;
      const outside = this.#rows[row];
      // A record of which all moves goes as it is: copies of hundreds of thousands would stop the page.
      const isWhole = isPermuted && isWithin(inside, area) && isWithin(outside, area);
      this.#rows[row] = isWhole ? inside : spliced(inside, outside, area);
    });
    this.#cutBlankEnd();
    this.#journal.area({ ...area, rows: order.length }, CONTENT_CHANGED | STYLE_CHANGED);
  }

  #cutBlankEnd(): void {
    while (this.#rows.length > 0 && this.#rows.at(-1) === undefined) this.#rows.pop();
  }

  /** The list of the row above where it says the same, as rows of a table look alike. */
  #sharedWithAbove(row: number, styles: Styles): Styles {
    const above = this.#rows[row - 1]?.styles;
    return above && sameItems(above, styles) ? above : styles;
  }

  #record(row: number): CellRow {
    const before = this.#rows[row];
    if (this.watcher?.rowChanging(row, before) && before) {
      this.#rows[row] = { values: before.values.slice(), formulas: before.formulas?.slice(), styles: before.styles };
    }
    return (this.#rows[row] ??= { values: [], formulas: undefined, styles: undefined });
  }
}

function fill<T>(items: T[], upTo: number, blank: T): void {
  while (items.length < upTo + 1) items.push(blank);
}

/** Changes the items in their place; gives back those that went. */
function shifted<T>(items: T[], at: number, count: number, blank: T, given?: readonly T[]): T[] {
  if (count < 0) return items.splice(at, -count);
  if (given) items.splice(at, 0, ...given);
  else if (at < items.length) items.splice(at, 0, ...Array.from({ length: count }, () => blank));
  return [];
}

/** Whether the row holds nothing outside of the area's columns. */
function isWithin(cells: CellRow | undefined, { column, columns }: CellArea): boolean {
  if (!cells) return true;
  return [cells.values, cells.formulas, cells.styles].every((items = []) => {
    if (items.length > column + columns) return false;
    for (let at = 0; at < column; at++) if ((items[at] ?? null) !== null) return false;
    return true;
  });
}

/** The cells of one row in the area's columns and those of another one beside them. */
function spliced(inside: CellRow | undefined, outside: CellRow | undefined, area: CellArea): CellRow {
  const end = area.column + area.columns;
  const items = <T>(given: readonly T[] = [], kept: readonly T[] = [], blank: T): T[] =>
    Array.from({ length: Math.max(kept.length, Math.min(given.length, end)) }, (_, column) =>
      column >= area.column && column < end ? (given[column] ?? blank) : (kept[column] ?? blank),
    );
  const formulas = items(inside?.formulas, outside?.formulas, undefined);
  const styles = items(inside?.styles, outside?.styles, undefined);
  return {
    values: items(inside?.values, outside?.values, null),
    formulas: formulas.length > 0 ? formulas : undefined,
    styles: styles.length > 0 ? styles : undefined,
  };
}

/** Whether the order names each of the rows from `first` on once. */
function isPermutation(order: readonly number[], first: number): boolean {
  const seen = new Uint8Array(order.length);
  return order.every((row) => {
    const at = row - first;
    if (!(at >= 0 && at < seen.length) || seen[at] === 1) return false;
    seen[at] = 1;
    return true;
  });
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
