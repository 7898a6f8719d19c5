import { Inflate } from 'fflate';

/** Why a file is not read, in a sentence that goes on after its name. */
export class DamagedPacket extends Error {
  override readonly name = 'DamagedPacket';
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const [END_LENGTH, LONGEST_COMMENT] = [22, 0xffff];
const [STORED, DEFLATED] = [0, 8];
const MOST_BYTES = 400_000_000;

/**
 * The parts of a zip by name. Read whole or refused: sizes, checksums and names must agree (PKWARE APPNOTE 4.3).
 * @throws DamagedPacket where they do not, or the parts would be too large
 */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entries(bytes, view);
  } catch (error) {
    if (error instanceof DamagedPacket) throw error;
    // Reading beyond the end, or what does not inflate.
    throw new DamagedPacket('It is damaged.');
  }
}

function entries(bytes: Uint8Array, view: DataView): Map<string, Uint8Array> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let left = MOST_BYTES;
  const parts = new Map<string, Uint8Array>();
  const text = new TextDecoder();
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== ENTRY) throw new DamagedPacket('It is damaged.');
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new DamagedPacket('It is locked with a password.');
    const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as Triple;
    const local = view.getUint32(at + 42, true);
    const name = text.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extra + comment;
    left -= size;
    if (left < 0) throw new DamagedPacket('It is too large to be a packet.');
    if (view.getUint32(local, true) !== LOCAL || parts.has(name)) throw new DamagedPacket('It is damaged.');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.subarray(start, start + packed);
    const part = method === STORED ? content : method === DEFLATED ? inflated(content, size) : null;
    if (part === null || content.length !== packed || part.length !== size || crc32(part) !== crc)
      throw new DamagedPacket('It is damaged.');
    if (!name.endsWith('/')) parts.set(name, part);
  }
  return parts;
}

type Triple = [number, number, number];

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new DamagedPacket('It is no .xlsx workbook, or it is cut off.');
}

/** Never grows beyond the size that the entry names. */
function inflated(content: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let filled = 0;
  let isTooLong = false;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) isTooLong = true;
    else whole.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < content.length && !isTooLong; at += STEP)
    stream.push(content.subarray(at, at + STEP), at + STEP >= content.length);
  return isTooLong || filled !== size ? null : whole;
}

const STEP = 65_536;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
