import type { CellValue } from '../../compliance/sheets/snapshot';

/**
 * Rows on their way to the engine. Each text travels once in a workbook, and cells name it by its place: a message of cells themselves takes
 * longer to write and to read, and the engine would get each text as often as it stands in a cell.
 */
export interface PackedRows {
  /** Cells of each row; SAME_ROW where it is the one before once more, as blank rows below a table are by the hundred thousand. */
  readonly widths: Int32Array;
  /** What `cells` says of each cell, row by row. */
  readonly kinds: Uint8Array;
  /** A number itself, or the place of another value. */
  readonly cells: Float64Array;
  /** The texts that no message before had; their places follow on those of before. */
  readonly texts: readonly string[];
  readonly others: readonly CellValue[];
}

/** Rows that are being packed. */
type Packing = PackedRows & { readonly texts: string[]; readonly others: CellValue[] };

const SAME_ROW = -1;
const NUMBER = 0;
const TEXT = 1;
const OTHER = 2;

/** Packs the rows of one workbook, message by message. */
export class RowPacker {
  readonly #places = new Map<string, number>();
  /** The same for each column alone: few texts stand in one again and again, and are found sooner among few. */
  readonly #placesIn: Map<string, number>[] = [];

  pack(rows: readonly (readonly CellValue[])[]): PackedRows {
    const widths = Int32Array.from(rows, (row, at) => (row === rows[at - 1] ? SAME_ROW : row.length));
    const own = rows.filter((_, at) => widths[at] !== SAME_ROW);
    const starts: number[] = [];
    let count = 0;
    let columns = 0;
    for (const { length } of own) {
      starts.push(count);
      count += length;
      columns = Math.max(columns, length);
    }
    const packed = { widths, kinds: new Uint8Array(count), cells: new Float64Array(count), texts: [], others: [] };
    for (let column = 0; column < columns; column++) this.#packColumn(column, own, starts, packed);
    return packed;
  }

  #packColumn(
    column: number,
    rows: readonly (readonly CellValue[])[],
    starts: readonly number[],
    { kinds, cells, texts, others }: Packing,
  ): void {
    const places = (this.#placesIn[column] ??= new Map());
    let above: CellValue | undefined;
    let place = 0;
    for (let index = 0; index < rows.length; index++) {
      const value = rows[index]?.[column];
      if (value === undefined) continue;
      const at = (starts[index] as number) + column;
      if (typeof value === 'number') cells[at] = value;
      else if (typeof value === 'string') {
        kinds[at] = TEXT;
        // Many a text is the one above.
        if (value !== above) {
          const known = places.get(value);
          place = known ?? this.#placeOf(value, texts);
          if (known === undefined) places.set(value, place);
          above = value;
        }
        cells[at] = place;
      } else {
        kinds[at] = OTHER;
        cells[at] = others.push(value) - 1;
      }
    }
  }

  #placeOf(text: string, texts: string[]): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    texts.push(text);
    return place;
  }
}

/** Unpacks them on the other side, in the same order. */
export class RowUnpacker {
  readonly #texts: string[] = [];

  unpack({ widths, kinds, cells, texts, others }: PackedRows): CellValue[][] {
    for (const text of texts) this.#texts.push(text);
    let at = 0;
    let row: CellValue[] = [];
    return Array.from(widths, (width) => {
      if (width === SAME_ROW) return row;
      row = new Array<CellValue>(width);
      for (let column = 0; column < width; column++, at++) {
        const cell = cells[at] as number;
        row[column] =
          kinds[at] === NUMBER
            ? cell
            : kinds[at] === TEXT
              ? (this.#texts[cell] as string)
              : (others[cell] as CellValue);
      }
      return row;
    });
  }
}
