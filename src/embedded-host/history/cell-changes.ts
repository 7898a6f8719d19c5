import {
  MAX_ROWS,
  type CellArea,
  type CellNotes,
  type CellRow,
  type CellWatcher,
  type ColumnShift,
  type HostSheet,
  type RowNotes,
  type TakenCells,
} from '../model';

/** A row as it was, and what the journal noted of it. */
interface RowState {
  readonly cells: CellRow | undefined;
  readonly notes: RowNotes | undefined;
}

/** One change in a form that can be made undone; that makes it the change that brings it back. */
interface Reversible {
  /** Takes the change back, or makes it again: each call does the opposite of the one before. */
  exchange(): void;
  /** The rows it touches. */
  readonly rows: { readonly first: number; readonly last: number } | undefined;
  /** How many cells it keeps. */
  readonly cost: number;
}

/** What a step changed in the cells of one sheet, and in the journal's notes on them. */
export class CellChanges implements CellWatcher {
  readonly #sheet: HostSheet;
  readonly #done: Reversible[] = [];
  /** The rows changed since cells last moved; undefined: none. */
  #rows: ChangedRows | undefined;
  #isUndone = false;

  constructor(sheet: HostSheet) {
    this.#sheet = sheet;
  }

  get isEmpty(): boolean {
    return this.#done.length === 0;
  }

  /** Whether rows or columns were put in or taken out. */
  get hasMoved(): boolean {
    return this.#done.some((change) => change instanceof ShiftedRows || change instanceof ShiftedColumns);
  }

  get cost(): number {
    return this.#done.reduce((sum, { cost }) => sum + cost, 0);
  }

  /** The rows that it touches, as whole as the sheet is wide; undefined: none. */
  get area(): CellArea | undefined {
    const spans = this.#done.flatMap(({ rows }) => rows ?? []);
    if (spans.length === 0) return undefined;
    const first = spans.reduce((least, span) => Math.min(least, span.first), MAX_ROWS - 1);
    const last = spans.reduce((most, span) => Math.max(most, span.last), 0);
    const end = Math.min(last, Math.max(this.#sheet.cells.rowCount, first + 1) - 1);
    let columns = 1;
    this.#sheet.cells.forEachRow((_, row) => (columns = Math.max(columns, this.#sheet.cells.width(row))));
    return { row: first, column: 0, rows: Math.max(end - first + 1, 1), columns };
  }

  rowChanging(row: number, before: CellRow | undefined): boolean {
    if (!this.#rows) this.#done.push((this.#rows = new ChangedRows(this.#sheet)));
    return this.#rows.keep(row, before);
  }

  rowsShifted(row: number, count: number, taken: readonly (CellRow | undefined)[]): void {
    this.#push(new ShiftedRows(this.#sheet, row, count, taken));
  }

  columnsShifted(shift: ColumnShift, taken: ReadonlyMap<number, TakenCells>): void {
    this.#push(new ShiftedColumns(this.#sheet, shift, taken));
  }

  rowsReordering(area: CellArea, order: readonly number[]): void {
    this.notesChanging();
    this.#push(new ReorderedRows(this.#sheet, area, order));
  }

  /** The journal is about to drop its notes on single cells, or to change them without a word. */
  notesChanging(): void {
    this.#push(new ChangedNotes(this.#sheet));
  }

  /** Takes all of it back, or makes it again. */
  exchange(): void {
    for (const change of this.#isUndone ? this.#done : [...this.#done].reverse()) change.exchange();
    this.#isUndone = !this.#isUndone;
  }

  #push(change: Reversible): void {
    this.#rows = undefined;
    this.#done.push(change);
  }
}

class ChangedRows implements Reversible {
  readonly #sheet: HostSheet;
  readonly #kept = new Map<number, RowState>();
  cost = 0;
  #first = MAX_ROWS;
  #last = 0;

  constructor(sheet: HostSheet) {
    this.#sheet = sheet;
  }

  get rows() {
    return { first: this.#first, last: this.#last };
  }

  keep(row: number, cells: CellRow | undefined): boolean {
    if (this.#kept.has(row)) return false;
    const notes = this.#sheet.journal.cells.get(row);
    this.#kept.set(row, { cells, notes: notes && new Map(notes) });
    this.cost += 1 + (cells?.values.length ?? 0);
    this.#first = Math.min(this.#first, row);
    this.#last = Math.max(this.#last, row);
    return true;
  }

  exchange(): void {
    const { cells, journal } = this.#sheet;
    for (const [row, kept] of this.#kept) {
      this.#kept.set(row, { cells: cells.exchangeRow(row, kept.cells), notes: journal.exchangeRow(row, kept.notes) });
    }
  }
}

class ShiftedRows implements Reversible {
  readonly cost: number;

  constructor(
    private readonly sheet: HostSheet,
    private readonly row: number,
    private count: number,
    private taken: readonly (CellRow | undefined)[],
  ) {
    this.cost = 1 + taken.reduce((sum, cells) => sum + (cells?.values.length ?? 0), 0);
  }

  get rows() {
    return { first: this.row, last: MAX_ROWS - 1 };
  }

  exchange(): void {
    this.count = -this.count;
    this.taken = this.sheet.cells.putRows(this.row, this.count, this.taken);
  }
}

class ShiftedColumns implements Reversible {
  readonly cost: number;

  constructor(
    private readonly sheet: HostSheet,
    private shift: ColumnShift,
    private taken: ReadonlyMap<number, TakenCells>,
  ) {
    this.cost = 1 + taken.size * Math.abs(shift.count);
  }

  get rows() {
    return { first: this.shift.firstRow, last: this.shift.firstRow + this.shift.rows - 1 };
  }

  exchange(): void {
    this.shift = { ...this.shift, count: -this.shift.count };
    this.taken = this.sheet.cells.putColumns(this.shift, this.taken);
  }
}

/** Keeps the order alone, not the cells. */
class ReorderedRows implements Reversible {
  #order: readonly number[];

  constructor(
    private readonly sheet: HostSheet,
    private readonly area: CellArea,
    order: readonly number[],
  ) {
    this.#order = order;
  }

  get cost(): number {
    return this.#order.length;
  }

  get rows() {
    return { first: this.area.row, last: this.area.row + this.area.rows - 1 };
  }

  exchange(): void {
    const back = new Array<number>(this.#order.length);
    this.#order.forEach((from, at) => (back[from - this.area.row] = this.area.row + at));
    this.sheet.cells.reorderRows(this.area, back);
    this.#order = back;
  }
}

class ChangedNotes implements Reversible {
  readonly rows = undefined;
  readonly cost: number;
  #notes: CellNotes;

  constructor(private readonly sheet: HostSheet) {
    const { cells: notes, moved } = sheet.journal;
    this.#notes = { notes: new Map([...notes].map(([row, columns]) => [row, new Map(columns)])), moved };
    this.cost = notes.size;
  }

  exchange(): void {
    this.#notes = this.sheet.journal.exchangeCells(this.#notes);
  }
}
