import { crc32 } from './crc32';
import { deflated } from './deflate';

/** A part that goes into a zip. */
export interface ZipPart extends PartContent {
  readonly name: string;
}

/** A part's content as a zip holds it. */
export interface PartContent {
  readonly packed: Uint8Array;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  /** Of what was packed. */
  readonly size: number;
  readonly checksum: number;
}

/** Makes of a part's content what a zip holds, as `packedContent` does; the content may not be used any more afterwards. */
export type Pack = (content: Uint8Array, isPacked: boolean) => PartContent | Promise<PartContent>;

/** Content for a zip; `isPacked`: it is packed already, as pictures are, and is only put there. */
export function packedContent(content: Uint8Array, isPacked: boolean): PartContent {
  return {
    packed: isPacked ? content : deflated(content),
    method: isPacked ? STORED : DEFLATED,
    size: content.length,
    checksum: crc32(content),
  };
}

const VERSION = 20;
const UTF8_NAME = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** Excel dates every part 1 January 1980, which also makes the same content the same bytes. */
const TIME = 0;
const DATE = 0x21;

/** A zip of parts, in their order (APPNOTE.TXT 4.3). */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let size = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    const flags = name.length === part.name.length ? 0 : UTF8_NAME;
    const common = [
      ...[two(VERSION), two(flags), two(part.method), two(TIME), two(DATE)],
      ...[four(part.checksum), four(part.packed.length), four(part.size), two(name.length), two(0)],
    ];
    const comment = [two(0), two(0), two(0), four(0)];
    directory.push(record('PK\x01\x02', two(VERSION), ...common, ...comment, four(size)), name);
    const header = record('PK\x03\x04', ...common);
    pieces.push(header, name, part.packed);
    size += header.length + name.length + part.packed.length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const count = two(parts.length);
  const end = record('PK\x05\x06', two(0), two(0), count, count, four(directorySize), four(size), two(0));
  return joined([...pieces, ...directory, end]);
}

/** A number that takes some bytes, the lowest first. */
type Field = readonly number[];

function two(value: number): Field {
  return [value & 255, (value >>> 8) & 255];
}

function four(value: number): Field {
  return [...two(value), ...two(value >>> 16)];
}

function record(mark: string, ...fields: readonly Field[]): Uint8Array {
  return Uint8Array.from([...Array.from(mark, (letter) => letter.charCodeAt(0)), ...fields.flat()]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
