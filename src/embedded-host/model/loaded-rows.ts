import type { CellRow } from '../../xlsx/cells/cell-row';
import type { CellValue } from '../../xlsx/cells/cell-value';
import { PackedValues } from '../../xlsx/cells/packed-values';

type Styles = CellRow['styles'];

/** Numbers of a chunk; no row is as long (16,384 cells). The first chunk grows up to it, so that a small sheet stays small. */
const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;
const FIRST_CHUNK = 64;

/** What stands before a row's cells: how many there are, and which list of styles is theirs. */
const WIDTH = 0;
const STYLES = 1;
const HEAD = 2;

/**
 * Rows as a file had them: four bytes a cell, and each text once. An array for each row takes more than twice the room, and every collection of
 * garbage goes through all of them. A row is known by its place, a number, and never changes.
 */
export class LoadedRows {
  readonly packing: PackedValues;
  readonly #chunks: Int32Array[] = [];
  #chunk = new Int32Array(0);
  #used = 0;
  /** Number 0: none. */
  readonly #styles: Styles[] = [undefined];

  constructor(packing = new PackedValues()) {
    this.packing = packing;
  }

  /** Takes a row in, and gives back its place. The packed values are copied, the styles kept. */
  add(values: ArrayLike<number>, width: number, styles: Styles): number {
    this.#makeRoom(HEAD + width);
    const chunk = this.#chunk;
    const start = this.#used;
    chunk[start + WIDTH] = width;
    chunk[start + STYLES] = this.#placeOfStyles(styles);
    for (let column = 0; column < width; column++) chunk[start + HEAD + column] = values[column] as number;
    this.#used = start + HEAD + width;
    return ((this.#chunks.length - 1) << CHUNK_BITS) | start;
  }

  /** How many cells the row has. */
  width(place: number): number {
    return this.#chunkOf(place)[startOf(place) + WIDTH] as number;
  }

  styles(place: number): Styles {
    return this.#styles[this.#chunkOf(place)[startOf(place) + STYLES] as number];
  }

  /** Undefined beyond the row's cells. */
  value(place: number, column: number): CellValue | undefined {
    const chunk = this.#chunkOf(place);
    const start = startOf(place);
    if (column >= (chunk[start + WIDTH] as number)) return undefined;
    return this.packing.unpack(chunk[start + HEAD + column] as number);
  }

  /** The row's values, in an array of its own. */
  values(place: number): CellValue[] {
    const values = new Array<CellValue>(this.width(place));
    this.copy(place, 0, values);
    return values;
  }

  /** Fills an array with the values from a column on; beyond the row's end there are blank cells. */
  copy(place: number, column: number, into: CellValue[]): void {
    const chunk = this.#chunkOf(place);
    const first = startOf(place) + HEAD + column;
    const count = Math.max(0, Math.min(this.width(place) - column, into.length));
    this.packing.unpackRun(chunk, first, count, into);
    for (let at = count; at < into.length; at++) into[at] = null;
  }

  #chunkOf(place: number): Int32Array {
    return this.#chunks[place >> CHUNK_BITS] as Int32Array;
  }

  #makeRoom(count: number): void {
    const needed = this.#used + count;
    if (needed <= this.#chunk.length) return;
    if (needed <= CHUNK) {
      const larger = new Int32Array(Math.min(Math.max(2 * needed, FIRST_CHUNK), CHUNK));
      larger.set(this.#chunk);
      this.#chunks[Math.max(0, this.#chunks.length - 1)] = larger;
      this.#chunk = larger;
    } else {
      this.#chunk = new Int32Array(CHUNK);
      this.#chunks.push(this.#chunk);
      this.#used = 0;
    }
  }

  #placeOfStyles(styles: Styles): number {
    if (styles === undefined) return 0;
    const last = this.#styles.length - 1;
    return this.#styles[last] === styles ? last : this.#styles.push(styles) - 1;
  }
}

/** A row as it was loaded, which is unpacked once somebody looks at its values. */
export class LoadedRow implements CellRow {
  readonly formulas = undefined;
  #values: CellValue[] | undefined;

  constructor(
    private readonly rows: LoadedRows,
    private readonly place: number,
  ) {}

  get values(): CellValue[] {
    return (this.#values ??= this.rows.values(this.place));
  }

  get styles(): Styles {
    return this.rows.styles(this.place);
  }
}

function startOf(place: number): number {
  return place & (CHUNK - 1);
}
