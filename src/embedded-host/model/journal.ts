import type { CellArea } from '../../xlsx/cells/a1';

/** What can change on a sheet besides its cells; the saver rewrites only the parts named here. */
export type SheetPart =
  | 'name'
  | 'visibility'
  | 'tabColor'
  | 'columns'
  | 'rows'
  | 'merges'
  | 'view'
  | 'autoFilter'
  | 'tables'
  | 'conditionalFormats'
  | 'charts'
  | 'hyperlinks'
  | 'protection'
  | 'pageLayout';

/** The cell's value or formula changed. */
export const CONTENT_CHANGED = 1;
/** The cell's style changed. */
export const STYLE_CHANGED = 2;

/** What is noted of one row, by column. */
export type RowNotes = ReadonlyMap<number, number>;

/** What is noted of all cells of a sheet. */
export interface CellNotes {
  readonly notes: ReadonlyMap<number, RowNotes>;
  readonly moved: boolean;
}

/** Beyond so many changed cells the notes cost more than writing all cells anew. */
const MOST_CELLS = 100_000;

/**
 * What happened to a sheet since it was loaded, so that the saver can change the original file at those places only.
 * A sheet without loader data (`file === undefined`) is new and is written whole.
 */
export class SheetJournal {
  readonly parts = new Set<SheetPart>();
  /** Hears that the notes on single cells are about to be dropped; undefined: nobody does. */
  onMoving: (() => void) | undefined;
  #notes = new Map<number, Map<number, number>>();
  #moved = false;
  #noted = 0;

  /** Row → column → CONTENT_CHANGED, STYLE_CHANGED or their sum. */
  get cells(): Map<number, Map<number, number>> {
    return this.#notes;
  }

  /** Cells were inserted or deleted, or very many changed: the file's own places no longer hold, write all cells anew. */
  get moved(): boolean {
    return this.#moved;
  }

  /** Notes a change of one cell. */
  cell(row: number, column: number, change: number): void {
    if (this.#moved) return;
    let columns = this.#notes.get(row);
    if (!columns) this.#notes.set(row, (columns = new Map()));
    const before = columns.get(column);
    if (before === undefined && ++this.#noted > MOST_CELLS) return this.move();
    columns.set(column, (before ?? 0) | change);
  }

  /** Notes a change of all cells of an area. */
  area({ row, column, rows, columns }: CellArea, change: number): void {
    if (rows * columns > MOST_CELLS) return this.move();
    for (let at = 0; at < rows; at++) {
      for (let each = 0; each < columns; each++) this.cell(row + at, column + each, change);
    }
  }

  /** Notes that cells moved. The notes on single cells lose their meaning and are dropped. */
  move(): void {
    if (!this.#moved) this.onMoving?.();
    this.#moved = true;
    this.#notes = new Map();
    this.#noted = 0;
  }

  /** Puts other notes on a row's cells in place, or none, and gives back those that were there. */
  exchangeRow(row: number, notes: RowNotes | undefined): RowNotes | undefined {
    const before = this.#notes.get(row);
    if (notes) this.#notes.set(row, new Map(notes));
    else this.#notes.delete(row);
    this.#noted += (notes?.size ?? 0) - (before?.size ?? 0);
    return before;
  }

  /** Puts other notes on all cells in place, and gives back those that were there. */
  exchangeCells({ notes, moved }: CellNotes): CellNotes {
    const before = { notes: this.#notes, moved: this.#moved };
    this.#notes = new Map([...notes].map(([row, columns]) => [row, new Map(columns)]));
    this.#moved = moved;
    this.#noted = [...notes.values()].reduce((sum, { size }) => sum + size, 0);
    return before;
  }

  /** Whether nothing changed. */
  get isEmpty(): boolean {
    return !this.#moved && this.#notes.size === 0 && this.parts.size === 0;
  }

  /** Forgets everything, as after loading or saving. */
  clear(): void {
    this.#notes.clear();
    this.parts.clear();
    this.#moved = false;
    this.#noted = 0;
  }
}
