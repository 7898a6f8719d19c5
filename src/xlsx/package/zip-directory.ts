/** An entry of a zip as its central directory lists it (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** 0: stored as it is, 8: deflated; a zip may know others. */
  readonly method: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

/** What is wrong with a zip, in words that go on "the file is damaged: …". */
export class ZipError extends Error {}

const DIRECTORY_END = 0x06054b50;
const WIDE_DIRECTORY_END = 0x06064b50;
const WIDE_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const IN_WIDE_FIELD = 0xffffffff;
const SIZES_FOLLOW = 8;
const ENCRYPTED = 1;
const NAME_IS_UTF8 = 0x800;

/**
 * Reads the list of a zip's entries, and sees that each stands where the list says, under the same name and of the same sizes.
 * @throws ZipError where the zip is cut off, or says two things of one entry
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('its end is missing');
    throw error;
  }
}

function readEntries(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, start, size: length } = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipError('its list of parts is broken');
    const flags = view.getUint16(at + 8, true);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const wide = wideFields(view, at + 46 + nameLength, extraLength);
    const next = (offset: number) => {
      const value = view.getUint32(at + offset, true);
      return value === IN_WIDE_FIELD ? (wide.shift() ?? value) : value;
    };
    const [size, packedSize, header] = [next(24), next(20), next(42)];
    const name = decodeName(rawName, flags);
    if (flags & ENCRYPTED) throw new ZipError(`its part ${name} is encrypted`);
    const entry = {
      name,
      checksum: view.getUint32(at + 16, true),
      packedSize,
      size,
      method: view.getUint16(at + 10, true),
    };
    entries.push({ ...entry, start: startOfContent(bytes, view, header, rawName, entry) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (at !== start + length) throw new ZipError('its list of parts is broken');
  return entries;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly size: number;
}

/** How many entries the list has, and where it stands. */
function findDirectory(view: DataView): Directory {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    const isEnd = view.getUint32(at, true) === DIRECTORY_END && view.getUint16(at + 20, true) === last - at;
    if (isEnd) return wideDirectory(view, at - 20) ?? directoryOf(view, at);
  }
  throw new ZipError('its end is missing');
}

function directoryOf(view: DataView, at: number): Directory {
  return {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
}

/** The same of a zip with more or larger entries than the first format could count (4.3.14); undefined where `locator` points at none. */
function wideDirectory(view: DataView, locator: number): Directory | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return undefined;
  const end = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(end, true) !== WIDE_DIRECTORY_END) throw new ZipError('its list of parts is broken');
  const number = (offset: number) => Number(view.getBigUint64(end + offset, true));
  return { count: number(32), size: number(40), start: number(48) };
}

/** The numbers of an entry that did not fit its own fields, in their order (4.5.3). */
function wideFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      return Array.from({ length: Math.floor(Math.min(size, 24) / 8) }, (_, index) =>
        Number(view.getBigUint64(at + 4 + index * 8, true)),
      );
    }
    at += 4 + size;
  }
  return [];
}

function startOfContent(
  bytes: Uint8Array,
  view: DataView,
  header: number,
  rawName: Uint8Array,
  { name, size, packedSize }: Omit<ZipEntry, 'start'>,
): number {
  if (view.getUint32(header, true) !== LOCAL_HEADER) throw new ZipError(`its part ${name} is not where its list says`);
  const nameLength = view.getUint16(header + 26, true);
  const localName = bytes.subarray(header + 30, header + 30 + nameLength);
  if (localName.length !== rawName.length || localName.some((byte, index) => byte !== rawName[index])) {
    throw new ZipError(`its part ${name} has two names`);
  }
  const followed = (view.getUint16(header + 6, true) & SIZES_FOLLOW) !== 0;
  const differs = (offset: number, wanted: number) => {
    const told = view.getUint32(header + offset, true);
    return !(followed && told === 0) && told !== IN_WIDE_FIELD && told !== wanted;
  };
  if (differs(18, packedSize) || differs(22, size)) throw new ZipError(`its part ${name} has two sizes`);
  const start = header + 30 + nameLength + view.getUint16(header + 28, true);
  if (start + packedSize > bytes.length) throw new ZipError('its end is missing');
  return start;
}

/** Names are UTF-8 where marked so; else of the old code page, of which the first half is ASCII and the rest seldom met. */
function decodeName(raw: Uint8Array, flags: number): string {
  return new TextDecoder(flags & NAME_IS_UTF8 ? 'utf-8' : 'windows-1252').decode(raw);
}
