import { inflateSync } from 'fflate';
import type { Pause } from '../slices';

/** What Node.js has for it, four times as quick before the engine has compiled anything; a browser has nothing that answers at once. */
const zlib = globalThis.process?.getBuiltinModule?.('node:zlib');

/** The content of a deflated part; one byte more than its size where there is more, undefined where the stream is broken. */
export function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  return zlib === undefined ? inflatedByScript(packed, size) : inflatedByNode(zlib, packed, size);
}

/** A deflated part, with what its zip says of the content. */
export interface DeflatedPart {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

/** `isSound`: the content was already held against its size and its checksum. */
export interface InflatedPart {
  readonly content: Uint8Array | undefined;
  readonly isSound: boolean;
}

/**
 * The same, unpacked piece by piece where there is no Node.js, by what the browser has for it, which works beside the page.
 * `pause` comes after each piece.
 */
export async function inflatedBeside(part: DeflatedPart, pause: Pause): Promise<InflatedPart> {
  const { packed, size } = part;
  if (zlib !== undefined) return { content: inflated(packed, size), isSound: false };
  const content = await inflatedByStream(part, pause);
  // What the browser does not take, or not yet know, is for the script to judge.
  return content === undefined
    ? { content: inflatedByScript(packed, size), isSound: false }
    : { content, isSound: true };
}

/** The content where it agrees with its size and checksum; undefined where it does not, the stream is broken, or the browser has nothing for it. */
export async function inflatedByStream(part: DeflatedPart, pause: Pause): Promise<Uint8Array | undefined> {
  const content = new Uint8Array(part.size);
  let at = 0;
  for await (const piece of piecesOf(part)) {
    if (piece === undefined || piece.length > content.length - at) return undefined;
    content.set(piece, at);
    at += piece.length;
    await pause();
  }
  return content;
}

/** What stands before a deflated stream in a gzip file (RFC 1952): no name, no time, an unknown system. */
const GZIP_START = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Read as a gzip file, whose end says what a zip says in its directory: so the browser makes the checksum, many times as fast as a script. */
async function* piecesOf({ packed, size, checksum }: DeflatedPart): AsyncGenerator<Uint8Array | undefined> {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, checksum, true);
  end.setUint32(4, size, true);
  try {
    const unpacking = new DecompressionStream('gzip');
    const file = new Blob([GZIP_START, packed as Uint8Array<ArrayBuffer>, end]);
    const reader = file.stream().pipeThrough(unpacking).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } catch {
    // Broken, or of a kind that the browser does not know: what there is of it is no content.
    yield undefined;
  }
}

/** The same where there is no Node.js. */
export function inflatedByScript(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    // The caller tells which part is damaged: what fflate says means nothing to people.
    return undefined;
  }
}

/** Zlib takes no smaller one. A chunk that holds all spares putting many together. */
const LEAST_CHUNK = 64;

function inflatedByNode(
  { inflateRawSync }: NonNullable<typeof zlib>,
  packed: Uint8Array,
  size: number,
): Uint8Array | undefined {
  try {
    const { buffer, byteOffset, length } = inflateRawSync(packed, {
      maxOutputLength: size + 1,
      chunkSize: Math.max(LEAST_CHUNK, size + 1),
    });
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    const isLonger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isLonger ? new Uint8Array(size + 1) : undefined;
  }
}
