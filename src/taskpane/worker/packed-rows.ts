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

const SAME_ROW = -1;
const NUMBER = 0;
const TEXT = 1;
const OTHER = 2;

/** Packs the rows of one workbook, message by message. */
export class RowPacker {
  readonly #places = new Map<string, number>();

  pack(rows: readonly (readonly CellValue[])[]): PackedRows {
    const widths = Int32Array.from(rows, (row, at) => (row === rows[at - 1] ? SAME_ROW : row.length));
    const count = widths.reduce((sum, width) => sum + Math.max(0, width), 0);
    const kinds = new Uint8Array(count);
    const cells = new Float64Array(count);
    const texts: string[] = [];
    const others: CellValue[] = [];
    let at = 0;
    let above: readonly CellValue[] = [];
    for (const [index, row] of rows.entries()) {
      if (widths[index] === SAME_ROW) continue;
      for (let column = 0; column < row.length; column++, at++) {
        const value = row[column] as CellValue;
        if (typeof value === 'number') cells[at] = value;
        else if (typeof value === 'string') {
          kinds[at] = TEXT;
          // Many a text is the one above.
          cells[at] = value === above[column] ? (cells[at - above.length] as number) : this.#placeOf(value, texts);
        } else {
          kinds[at] = OTHER;
          cells[at] = others.push(value) - 1;
        }
      }
      above = row;
    }
    return { widths, kinds, cells, texts, others };
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
