import { asciiText } from '../bytes';
import { withoutEntities } from './entities';

const [TAB, NEWLINE, BLANK, QUOTE, AND, MINUS, DOT, SLASH, ZERO, NINE] = [
  0x09, 0x0a, 0x20, 0x22, 0x26, 0x2d, 0x2e, 0x2f, 0x30, 0x39,
];
const [COLON, LESS_THAN, EQUALS, GREATER_THAN, UNDERSCORE, BRACKET] = [0x3a, 0x3c, 0x3d, 0x3e, 0x5f, 0x5d];
const [EXCLAMATION, QUESTION] = [0x21, 0x3f];
const DELETE = 0x7f;
/** So many digits are exact in a number. */
const EXACT_DIGITS = 15;
/** A longer text is decoded at once, of a shorter one it is looked up whether it was read before. */
const SHORT = 40;
/** So many short texts are kept, the last of each hash: the same few stand in most cells. A power of two. */
const KEPT = 1 << 14;

/** 1 for the bytes of letters that stand for nothing but themselves wherever they stand in a text. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= BLANK && byte < DELETE && byte !== AND && byte !== LESS_THAN && byte !== GREATER_THAN ? 1 : 0,
);

const NO_CHARACTERS = /[\uFFFE\uFFFF]/;

/**
 * Reads the XML that programs write, from UTF-8 bytes, many times quicker than a parser of all XML: start tags, end tags and
 * texts. Whatever it does not take (`undefined` or `false`: comments, prefixes that matter, numbered characters, what is not
 * well-formed …) is left to that parser, from a place that the caller kept.
 */
export class PlainXml {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #kept: (string | undefined)[] = new Array<string | undefined>(KEPT).fill(undefined);
  /** Where each of them stands. */
  readonly #keptAt = new Int32Array(KEPT);
  /** What each of them was packed as; 0: none was. */
  readonly #keptPacked = new Int32Array(KEPT);
  /** The place of the last text among those that are kept; -1: it is not. */
  #lastKept = -1;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  skipBlanks(): void {
    const bytes = this.#bytes;
    while (isBlank(bytes[this.at])) this.at += 1;
  }

  /** Passes over `text`, where it stands here. */
  takes(text: readonly number[]): boolean {
    const bytes = this.#bytes;
    for (let index = 0; index < text.length; index++) if (bytes[this.at + index] !== text[index]) return false;
    this.at += text.length;
    return true;
  }

  /** Passes over the bytes here, where they are the same as those from `start` to `end`. */
  repeats(start: number, end: number): boolean {
    if (!this.#isAlike(start, this.at, end - start)) return false;
    this.at += end - start;
    return true;
  }

  /** Whether the same `length` bytes stand at two places, four at a time. */
  #isAlike(one: number, other: number, length: number): boolean {
    const bytes = this.#bytes;
    const view = this.#view;
    if (other + length > bytes.length) return false;
    let at = 0;
    for (; at + 4 <= length; at += 4) if (view.getInt32(one + at) !== view.getInt32(other + at)) return false;
    for (; at < length; at++) if (bytes[one + at] !== bytes[other + at]) return false;
    return true;
  }

  /** Whether a name ends here. */
  get isNameEnd(): boolean {
    const byte = this.#bytes[this.at];
    return byte === GREATER_THAN || byte === SLASH || isBlank(byte);
  }

  /** The next attribute's name, up to its value, which `digits` or `value` then read; '' at the end of the tag. */
  attribute(): string | undefined {
    const bytes = this.#bytes;
    const before = this.at;
    this.skipBlanks();
    const start = this.at;
    if (bytes[start] === GREATER_THAN || bytes[start] === SLASH) return '';
    if (start === before) return undefined;
    while (isNameByte(bytes[this.at])) this.at += 1;
    if (this.at === start || bytes[this.at] !== EQUALS || bytes[this.at + 1] !== QUOTE) return undefined;
    if (!isNameStart(bytes[start])) return undefined;
    const name = this.#ascii(start, this.at);
    this.at += 2;
    return name;
  }

  /** The value of an attribute, with the quote behind it. */
  value(): string | undefined {
    const bytes = this.#bytes;
    const start = this.at;
    for (; ; this.at++) {
      const byte = bytes[this.at];
      if (byte === QUOTE) break;
      if (byte === undefined || byte < BLANK || byte >= DELETE || byte === AND || byte === LESS_THAN) return undefined;
    }
    this.at += 1;
    return this.#ascii(start, this.at - 1);
  }

  /** All attributes of a tag, up to its end; undefined where one stands twice. */
  attributes(): Record<string, string> | undefined {
    const found: Record<string, string> = {};
    for (let name = this.attribute(); name !== ''; name = this.attribute()) {
      if (name === undefined || Object.hasOwn(found, name)) return undefined;
      const value = this.value();
      if (value === undefined) return undefined;
      found[name] = value;
    }
    return found;
  }

  /** How a start tag ends here: whether it closes itself. */
  tagEnd(): 'open' | 'closed' | undefined {
    const bytes = this.#bytes;
    if (bytes[this.at] === GREATER_THAN) {
      this.at += 1;
      return 'open';
    }
    if (bytes[this.at] !== SLASH || bytes[this.at + 1] !== GREATER_THAN) return undefined;
    this.at += 2;
    return 'closed';
  }

  /**
   * Passes over the content of an element and its end tag. False, and nothing is passed over, where it holds a comment and the like, or an element of
   * that name.
   */
  skipContent(name: readonly number[]): boolean {
    const bytes = this.#bytes;
    for (let at = this.at; at < bytes.length; at++) {
      if (bytes[at] !== LESS_THAN) continue;
      const next = bytes[at + 1];
      if (next === EXCLAMATION || next === QUESTION) return false;
      const isEnd = next === SLASH;
      const nameEnd = this.#endOf(name, at + (isEnd ? 2 : 1));
      if (nameEnd === undefined) continue;
      if (isEnd && bytes[nameEnd] === GREATER_THAN) {
        this.at = nameEnd + 1;
        return true;
      }
      if (!isNameByte(bytes[nameEnd])) return false;
    }
    return false;
  }

  #endOf(text: readonly number[], at: number): number | undefined {
    for (let index = 0; index < text.length; index++) if (this.#bytes[at + index] !== text[index]) return undefined;
    return at + text.length;
  }

  /** Letters from A to Z as the column that they name, from 0; undefined where there are none or more than three. */
  columnLetters(): number | undefined {
    const bytes = this.#bytes;
    let column = 0;
    let letters = 0;
    for (; ; letters++) {
      const letter = (bytes[this.at + letters] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (letters === 0 || letters > 3) return undefined;
    this.at += letters;
    return column - 1;
  }

  /** Digits up to `end`, which is passed over: the quote of an attribute or the `<` of an end tag. Otherwise nothing is passed over. */
  digits(end: '"' | '<'): number | undefined {
    const bytes = this.#bytes;
    const start = this.at;
    let number = 0;
    let at = start;
    for (; ; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < ZERO || byte > NINE) break;
      number = number * 10 + (byte - ZERO);
    }
    if (at === start || at - start > EXACT_DIGITS) return undefined;
    if (bytes[at] !== (end === '"' ? QUOTE : LESS_THAN)) return undefined;
    this.at = at + (end === '"' ? 1 : 0);
    return number;
  }

  /** The text up to the next `<` as the number, not 0, that `pack` makes of it; it is asked once for a text that is kept. */
  packedText(pack: (text: string) => number): number | undefined {
    const text = this.text();
    if (text === undefined) return undefined;
    if (this.#lastKept < 0) return pack(text);
    const known = this.#keptPacked[this.#lastKept] as number;
    return known === 0 ? (this.#keptPacked[this.#lastKept] = pack(text)) : known;
  }

  /** The text up to the next `<`. */
  text(): string | undefined {
    const bytes = this.#bytes;
    const start = this.at;
    let at = start;
    let hash = 0;
    for (let byte = bytes[at] ?? 0; PLAIN[byte] === 1; byte = bytes[at] ?? 0) {
      hash = (Math.imul(hash, 31) + byte) | 0;
      at += 1;
    }
    if (bytes[at] === LESS_THAN && at - start <= SHORT) {
      this.at = at;
      return this.#keptText(start, at, hash);
    }
    this.#lastKept = -1;
    let isPlain = true;
    let holdsEntity = false;
    for (; ; at++) {
      const byte = bytes[at];
      if (byte === LESS_THAN) break;
      if (byte === undefined || (byte < BLANK && byte !== TAB && byte !== NEWLINE)) return undefined;
      if (byte > DELETE) isPlain = false;
      else if (byte === AND) holdsEntity = true;
      else if (byte === GREATER_THAN && bytes[at - 1] === BRACKET) return undefined;
    }
    this.at = at;
    const text = this.#decoder.decode(bytes.subarray(start, at));
    if (!isPlain && NO_CHARACTERS.test(text)) return undefined;
    return holdsEntity ? withoutEntities(text) : text;
  }

  #ascii(start: number, end: number): string {
    const bytes = this.#bytes;
    if (end - start > SHORT) return this.#decoder.decode(bytes.subarray(start, end));
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    return this.#keptText(start, end, hash);
  }

  #keptText(start: number, end: number, hash: number): string {
    const place = (hash ^ (hash >>> 15)) & (KEPT - 1);
    const kept = this.#kept[place];
    const length = end - start;
    this.#lastKept = place;
    if (kept?.length === length && this.#isAlike(this.#keptAt[place] ?? 0, start, length)) return kept;
    const text = asciiText(this.#bytes, start, end);
    this.#kept[place] = text;
    this.#keptAt[place] = start;
    this.#keptPacked[place] = 0;
    return text;
  }
}

/** The bytes of a tag or another text of ASCII letters, for `takes`. */
export function bytesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === NEWLINE || byte === TAB || byte === 0x0d;
}

function isNameStart(byte: number | undefined): boolean {
  return byte !== undefined && ((byte | 0x20) - 0x61) >>> 0 < 26;
}

function isNameByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  if (byte >= ZERO && byte <= NINE) return true;
  return isNameStart(byte) || byte === COLON || byte === UNDERSCORE || byte === MINUS || byte === DOT;
}
