import { inflateSync } from 'fflate';
import type { Pause } from '../slices';

/** What Node.js has for it, four times as quick before the engine has compiled anything; a browser has nothing that answers at once. */
const zlib = globalThis.process?.getBuiltinModule?.('node:zlib');

/** The content of a deflated part; one byte more than its size where there is more, undefined where the stream is broken. */
export function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  return zlib === undefined ? inflatedByScript(packed, size) : inflatedByNode(zlib, packed, size);
}

/**
 * The same, unpacked piece by piece where there is no Node.js, by what the browser has for it, which works beside the page.
 * `pause` comes after each piece.
 */
export async function inflatedBeside(packed: Uint8Array, size: number, pause: Pause): Promise<Uint8Array | undefined> {
  if (zlib !== undefined) return inflated(packed, size);
  // What the browser does not take, or not yet know, is for the script to judge.
  return (await inflatedByStream(packed, size, pause)) ?? inflatedByScript(packed, size);
}

/** Undefined where the stream is broken or the browser has nothing for it. */
export async function inflatedByStream(
  packed: Uint8Array,
  size: number,
  pause: Pause,
): Promise<Uint8Array | undefined> {
  const content = new Uint8Array(size + 1);
  let at = 0;
  for await (const piece of piecesOf(packed)) {
    if (piece === undefined) return undefined;
    const room = content.length - at;
    content.set(piece.subarray(0, room), at);
    at += Math.min(piece.length, room);
    if (at === content.length) break;
    await pause();
  }
  return content.subarray(0, at);
}

async function* piecesOf(packed: Uint8Array): AsyncGenerator<Uint8Array | undefined> {
  try {
    const unpacking = new DecompressionStream('deflate-raw');
    const reader = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(unpacking).getReader();
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
