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

/** Beyond so many changed cells the notes cost more than writing all cells anew. */
const MOST_CELLS = 100_000;

/**
 * What happened to a sheet since it was loaded, so that the saver can change the original file at those places only.
 * A sheet without loader data (`file === undefined`) is new and is written whole.
 */
export class SheetJournal {
  /** Row → column → CONTENT_CHANGED, STYLE_CHANGED or their sum. */
  readonly cells = new Map<number, Map<number, number>>();
  readonly parts = new Set<SheetPart>();
  /** Cells were inserted or deleted, or very many changed: the file's own places no longer hold, write all cells anew. */
  moved = false;
  #noted = 0;

  /** Notes a change of one cell. */
  cell(row: number, column: number, change: number): void {
    if (this.moved) return;
    let columns = this.cells.get(row);
    if (!columns) this.cells.set(row, (columns = new Map()));
    const before = columns.get(column);
    if (before === undefined && ++this.#noted > MOST_CELLS) return this.move();
    columns.set(column, (before ?? 0) | change);
  }

  /** Notes that cells moved. The notes on single cells lose their meaning and are dropped. */
  move(): void {
    this.moved = true;
    this.cells.clear();
    this.#noted = 0;
  }

  /** Whether nothing changed. */
  get isEmpty(): boolean {
    return !this.moved && this.cells.size === 0 && this.parts.size === 0;
  }

  /** Forgets everything, as after loading or saving. */
  clear(): void {
    this.cells.clear();
    this.parts.clear();
    this.moved = false;
    this.#noted = 0;
  }
}
