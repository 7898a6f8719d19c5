import { inflateSync } from 'fflate';

/** What Node.js has for it, four times as quick before the engine has compiled anything; a browser has nothing that answers at once. */
const zlib = globalThis.process?.getBuiltinModule?.('node:zlib');

/** The content of a deflated part; one byte more than its size where there is more, undefined where the stream is broken. */
export function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  return zlib === undefined ? inflatedByScript(packed, size) : inflatedByNode(zlib, packed, size);
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
