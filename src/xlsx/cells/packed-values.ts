import type { CellValue } from './cell-value';

/** The two lowest bits say what the others are: an integer itself, or a place in a list. */
const KIND_BITS = 2;
const KIND = 3;
const [INTEGER, TEXT, OTHER] = [0, 1, 2] as const;

/** A blank cell, as all packed values have it: the first of the list of others. */
export const BLANK = OTHER;

/** The last value of each hash is known: the same few stand in most cells. A map of all texts took a sixth of the time in which a file is read. */
const HASHES = 1 << 12;
/** Times of day differ by minutes. */
const PARTS_OF_ONE = 24 * 60;

/** A text of the workbook's list, by its number. */
export function packedSharedText(number: number): number {
  return (number << KIND_BITS) | TEXT;
}

/**
 * Values of cells as numbers of 32 bits, for arrays of numbers: such an array takes half the room of one of values, and no collection of garbage goes
 * through it. A text that comes again soon is kept once.
 */
export class PackedValues {
  readonly #shared: readonly string[];
  readonly #texts: string[] = [];
  /** Made when they are needed, as most sheets of most workbooks are small. */
  #lastTextOfHash: Int32Array | undefined;
  #lastNumberOfHash: Int32Array | undefined;
  /** Numbers stand among them as they were made: a list of numbers alone would make each anew for whoever reads it. */
  readonly #others: CellValue[] = [null, false, true];

  /** @param shared the workbook's list of texts, which have the first places */
  constructor(shared: readonly string[] = []) {
    this.#shared = shared;
  }

  pack(value: CellValue): number {
    if (typeof value === 'string') return packedSharedText(this.#placeOf(value));
    if (typeof value === 'number') {
      const packed = value << KIND_BITS;
      // A number that is no integer, or too large for the bits that are left, comes back otherwise; so does -0.
      if (Object.is(packed >> KIND_BITS, value)) return packed | INTEGER;
      return (this.#placeOfNumber(value) << KIND_BITS) | OTHER;
    }
    const known = this.#others.indexOf(value);
    return ((known >= 0 ? known : this.#others.push(value) - 1) << KIND_BITS) | OTHER;
  }

  unpack(cell: number): CellValue {
    return unpacked(cell, this.#shared, this.#texts, this.#others);
  }

  /** Unpacks cells that stand one after the other into the first places of a list: many, so that what they name is at hand. */
  unpackRun(cells: Int32Array, start: number, count: number, into: CellValue[]): void {
    const shared = this.#shared;
    const texts = this.#texts;
    const others = this.#others;
    for (let at = 0; at < count; at++) into[at] = unpacked(cells[start + at] as number, shared, texts, others);
  }

  #placeOfNumber(number: number): number {
    const hash = (number * PARTS_OF_ONE) & (HASHES - 1);
    const last = (this.#lastNumberOfHash ??= new Int32Array(HASHES));
    const known = last[hash] as number;
    const place = Object.is(this.#others[known], number) ? known : this.#others.push(number) - 1;
    last[hash] = place;
    return place;
  }

  #placeOf(text: string): number {
    const hash = hashOf(text);
    const last = (this.#lastTextOfHash ??= new Int32Array(HASHES));
    const known = last[hash] as number;
    const place = this.#texts[known] === text ? known : this.#texts.push(text) - 1;
    last[hash] = place;
    return this.#shared.length + place;
  }
}

function unpacked(
  cell: number,
  shared: readonly string[],
  texts: readonly string[],
  others: readonly CellValue[],
): CellValue {
  const place = cell >> KIND_BITS;
  const kind = cell & KIND;
  if (kind === INTEGER) return place;
  if (kind === OTHER) return others[place] as CellValue;
  return (place < shared.length ? shared[place] : texts[place - shared.length]) as string;
}

/** Ids of a list differ in their last letters. */
function hashOf(text: string): number {
  const { length } = text;
  let hash = length;
  for (let at = Math.max(0, length - 4); at < length; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  hash = Math.imul(hash, 31) + text.charCodeAt(length >> 1);
  hash = Math.imul(hash, 31) + text.charCodeAt(0);
  return (hash ^ (hash >>> 12)) & (HASHES - 1);
}
