/** One table for each of the eight bytes that are taken at once. */
const TABLES = makeTables();

/** Node.js 20.15 and newer have one of their own. */
const ofNode = globalThis.process?.getBuiltinModule?.('node:zlib')?.crc32;

/** The checksum of a zip entry (PKWARE APPNOTE 4.4.7), as an unsigned number; `before` is that of the bytes in front of these. Sheets have hundreds of megabytes, so eight bytes go at a time. */
export const crc32: (bytes: Uint8Array, before?: number) => number = ofNode ?? crc32ByScript;

/** The same where there is no Node.js. */
export function crc32ByScript(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (t7[crc & 255] ?? 0) ^
      (t6[(crc >>> 8) & 255] ?? 0) ^
      (t5[(crc >>> 16) & 255] ?? 0) ^
      (t4[crc >>> 24] ?? 0) ^
      (t3[bytes[at + 4] ?? 0] ?? 0) ^
      (t2[bytes[at + 5] ?? 0] ?? 0) ^
      (t1[bytes[at + 6] ?? 0] ?? 0) ^
      (t0[bytes[at + 7] ?? 0] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}

type Table = Int32Array;

function makeTables(): readonly [Table, Table, Table, Table, Table, Table, Table, Table] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const next = (table: Table) => table.map((value) => (value >>> 8) ^ (first[value & 255] ?? 0));
  const second = next(first);
  const third = next(second);
  const fourth = next(third);
  const fifth = next(fourth);
  const sixth = next(fifth);
  const seventh = next(sixth);
  return [first, second, third, fourth, fifth, sixth, seventh, next(seventh)];
}
