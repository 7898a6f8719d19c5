import type { CellArea } from '../../xlsx/cells/a1';
import type { CellRow } from '../../xlsx/cells/cell-row';
import type { CellValue } from '../../xlsx/cells/cell-value';
import type { PackedValues } from '../../xlsx/cells/packed-values';
import type { ReadRow } from '../../xlsx/read/row-target';
import { CONTENT_CHANGED, STYLE_CHANGED, type SheetJournal } from './journal';
import { LoadedRow, LoadedRows } from './loaded-rows';
import { areWithin, fill, isPermutation, isWithin, sameItems, shifted, spliced } from './row-cells';

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
  /** A number is the place of a row that is as it was loaded. */
  readonly #rows: (CellRow | number | undefined)[] = [];
  #loaded = new LoadedRows();
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
    return this.#view(this.#rows[row]);
  }

  /** Calls back for every row that has a record, in order. */
  forEachRow(visit: (cells: Readonly<CellRow>, row: number) => void): void {
    // forEach skips holes, so that a lone cell in the last row costs nothing.
    this.#rows.forEach((stored, row) => {
      const cells = this.#view(stored);
      if (cells) visit(cells, row);
    });
  }

  /** How many values the row's record holds, without looking at them. */
  width(row: number): number {
    const stored = this.#rows[row];
    return typeof stored === 'number' ? this.#loaded.width(stored) : (stored?.values.length ?? 0);
  }

  value(row: number, column: number): CellValue {
    const stored = this.#rows[row];
    return (typeof stored === 'number' ? this.#loaded.value(stored, column) : stored?.values[column]) ?? null;
  }

  /** Values of a row from a column on, which is quicker than one by one. */
  values(row: number, column: number, count: number): CellValue[] {
    const stored = this.#rows[row];
    const values = new Array<CellValue>(count);
    if (typeof stored === 'number') this.#loaded.copy(stored, column, values);
    else for (let at = 0; at < count; at++) values[at] = stored?.values[column + at] ?? null;
    return values;
  }

  /** The formula with its `=`, or undefined. */
  formula(row: number, column: number): string | undefined {
    const stored = this.#rows[row];
    return typeof stored === 'number' ? undefined : stored?.formulas?.[column];
  }

  /** The cell's own style number, or undefined where the row's or the column's style counts. */
  ownStyle(row: number, column: number): number | undefined {
    return this.#stylesOf(row)?.[column];
  }

  /** Makes ready for the rows of a file, whose values are packed by what packs those of all its sheets. */
  startLoading(packing: PackedValues): void {
    this.#loaded = new LoadedRows(packing);
  }

  /** Puts a whole row in place while a file is being read. Formulas and styles are kept; equal neighbouring `styles` are shared. */
  loadPacked(row: number, { values, width, formulas, styles: given }: ReadRow): void {
    const styles = given && this.#sharedWithAbove(row, given);
    if (formulas === undefined) {
      this.#rows[row] = this.#loaded.add(values, width, styles);
      return;
    }
    const unpacked: CellValue[] = new Array(width);
    this.#loaded.packing.unpackRun(values, 0, width, unpacked);
    this.#rows[row] = { values: unpacked, formulas, styles };
  }

  /** Puts a whole row in place that no file has packed. */
  loadRow(row: number, { values, formulas, styles }: CellRow): void {
    const width = values.length;
    const packed = new Int32Array(width);
    for (let column = 0; column < width; column++) packed[column] = this.#loaded.packing.pack(values[column] ?? null);
    this.loadPacked(row, { values: packed, width, formulas, styles });
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
    this.#record(row).styles = this.#stylesOf(from);
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
    if (count < 0) return this.#rows.splice(row, -count).map((stored) => this.#own(stored));
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
      const cells = this.#ownRow(row);
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
    const before = this.#own(this.#rows[row]);
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
      const isWhole = isPermuted && this.#isWithin(inside, area) && this.#isWithin(outside, area);
      this.#rows[row] = isWhole ? inside : spliced(this.#view(inside), this.#view(outside), area);
    });
    this.#cutBlankEnd();
    this.#journal.area({ ...area, rows: order.length }, CONTENT_CHANGED | STYLE_CHANGED);
  }

  #cutBlankEnd(): void {
    while (this.#rows.length > 0 && this.#rows.at(-1) === undefined) this.#rows.pop();
  }

  /** The list of the row above where it says the same, as rows of a table look alike. */
  #sharedWithAbove(row: number, styles: Styles): Styles {
    const above = this.#stylesOf(row - 1);
    return above && sameItems(above, styles) ? above : styles;
  }

  #record(row: number): CellRow {
    const before = this.#ownRow(row);
    if (this.watcher?.rowChanging(row, before) && before) {
      this.#rows[row] = { values: before.values.slice(), formulas: before.formulas?.slice(), styles: before.styles };
    }
    return (this.#rows[row] ??= { values: [], formulas: undefined, styles: undefined }) as CellRow;
  }

  #stylesOf(row: number): CellRow['styles'] {
    const stored = this.#rows[row];
    return typeof stored === 'number' ? this.#loaded.styles(stored) : stored?.styles;
  }

  #view(stored: CellRow | number | undefined): Readonly<CellRow> | undefined {
    return typeof stored === 'number' ? new LoadedRow(this.#loaded, stored) : stored;
  }

  /** A record that can be written to. */
  #own(stored: CellRow | number | undefined): CellRow | undefined {
    if (typeof stored !== 'number') return stored;
    return { values: this.#loaded.values(stored), formulas: undefined, styles: this.#loaded.styles(stored) };
  }

  #ownRow(row: number): CellRow | undefined {
    const stored = this.#rows[row];
    return typeof stored === 'number' ? (this.#rows[row] = this.#own(stored)) : stored;
  }

  /** Whether the row holds nothing outside of the area's columns. */
  #isWithin(stored: CellRow | number | undefined, area: CellArea): boolean {
    if (typeof stored !== 'number') return isWithin(stored, area);
    const { column, columns } = area;
    if (this.#loaded.width(stored) > column + columns || !areWithin(this.#loaded.styles(stored), area)) return false;
    for (let at = 0; at < column; at++) if ((this.#loaded.value(stored, at) ?? null) !== null) return false;
    return true;
  }
}
