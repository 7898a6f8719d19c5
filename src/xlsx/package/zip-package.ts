import { AddressError } from '../cells/a1';
import { UnreadableFileError } from '../errors';
import { byteSlices, inSlices, type Pause, type Sliced } from '../slices';
import { parseXml, TooMuchError, XmlError, type XmlDocument } from '../xml/xml-tree';
import { crc32 } from './crc32';
import { decodeXml } from './decode-xml';
import { assertZip } from './file-kind';
import { inflated, inflatedBeside } from './inflate';
import type { PartContent } from './zip-file';
import { readZipDirectory, ZipError, type ZipEntry } from './zip-directory';

/** A workbook of 400,000 rows and 12 columns unpacks to 300 MB. */
const MAX_UNPACKED_BYTES = 1_500_000_000;
/** Sheets pack 5 to 60 times smaller; deflate itself ends at 1,032. */
const MAX_RATIO = 250;
/** Below this size a high ratio does no harm. */
const HARMLESS_BYTES = 100_000_000;
const MAX_PARTS = 20_000;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a zip, unpacked one by one when they are asked for. Part names are without a leading slash; upper and lower case do not matter. */
export class ZipPackage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** By the part's name in lower case. */
  readonly #entries = new Map<string, ZipEntry>();
  /** Entries whose content agreed with its checksum once. */
  readonly #sound = new Set<ZipEntry>();

  /**
   * Reads the list of parts.
   * @param mostBytes a file that unpacks to more is refused
   * @throws UnreadableFileError for what is no zip, is cut off, says two things of one part, or would unpack to an absurd size
   */
  constructor(bytes: Uint8Array, fileName: string, mostBytes = MAX_UNPACKED_BYTES) {
    assertZip(bytes, fileName);
    this.bytes = bytes;
    this.fileName = fileName;
    const entries = this.#list();
    assertHarmless(entries, { packed: bytes.length, mostBytes, fileName });
    for (const entry of entries) {
      const part = partName(entry.name);
      if (part.endsWith('/')) continue;
      if (this.has(part)) throw this.damaged(part, 'it is there twice');
      this.#entries.set(part.toLowerCase(), entry);
    }
  }

  /** The parts' names, in the order of the zip. */
  get parts(): string[] {
    return Array.from(this.#entries.values(), ({ name }) => partName(name));
  }

  /** The part's name in the zip's own upper and lower case; undefined when there is no such part. */
  properName(part: string): string | undefined {
    const entry = this.#entries.get(part.toLowerCase());
    return entry && partName(entry.name);
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /** A part's content. Throws UnreadableFileError when it is missing or damaged. */
  read(part: string): Uint8Array {
    const entry = this.#entry(part);
    const content = this.#whole(part, entry, unpacked(entry, this.#packed(entry)));
    if (!this.#sound.has(entry)) this.#compare(part, entry, crc32(content));
    return content;
  }

  /** The same for a part that can be large, with pauses. */
  async readLarge(part: string, pause: Pause): Promise<Uint8Array> {
    const entry = this.#entry(part);
    const packed = this.#packed(entry);
    const { content, isSound } =
      entry.method === DEFLATED
        ? await inflatedBeside({ ...entry, packed }, pause)
        : { content: unpacked(entry, packed), isSound: false };
    const whole = this.#whole(part, entry, content);
    if (isSound) this.#sound.add(entry);
    if (!this.#sound.has(entry)) this.#compare(part, entry, await inSlices(checksum(whole), pause));
    return whole;
  }

  /** A part's content as it stands in the zip; whether it is sound is not looked at. Undefined when there is no such part. */
  packed(part: string): PartContent | undefined {
    const entry = this.#entries.get(part.toLowerCase());
    return entry && { ...entry, packed: this.#packed(entry) };
  }

  /** Sees that every part can be unpacked and agrees with its checksum, those too that nothing here reads. Throws UnreadableFileError. */
  assertSound(): void {
    for (const part of this.unread) this.read(part);
  }

  /** The parts of which nobody has seen yet that they are sound. */
  get unread(): readonly string[] {
    return [...this.#entries].flatMap(([part, entry]) => (this.#sound.has(entry) ? [] : [part]));
  }

  /** A part's text, decoded as its byte order mark or XML declaration says. */
  text(part: string): string {
    return decodeXml(this.read(part));
  }

  /** A part parsed as XML. Throws UnreadableFileError naming the part. */
  xml(part: string): XmlDocument {
    return this.guard(part, () => parseXml(this.text(part)));
  }

  /** Runs a reader of a part and turns XmlError and AddressError into an UnreadableFileError that names the part. */
  guard<T>(part: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw this.#explained(part, error);
    }
  }

  /** The same for a reader that pauses. */
  async guardLarge<T>(part: string, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      throw this.#explained(part, error);
    }
  }

  /** The error for a part that cannot be read. */
  damaged(part: string, reason: string): UnreadableFileError {
    return new UnreadableFileError(
      this.fileName,
      `is damaged: in its part ${part}, ${reason.replace(/\.$/, '')}. Open it in Excel, let Excel repair it, save it and try again.`,
    );
  }

  #explained(part: string, error: unknown): unknown {
    if (error instanceof TooMuchError) return this.#tooMuch(part, error.message);
    if (error instanceof XmlError || error instanceof AddressError) return this.damaged(part, oneLine(error.message));
    return error;
  }

  #entry(part: string): ZipEntry {
    const entry = this.#entries.get(part.toLowerCase());
    if (entry === undefined) throw this.damaged(part, 'it is missing');
    return entry;
  }

  #packed({ start, packedSize }: ZipEntry): Uint8Array {
    return this.bytes.subarray(start, start + packedSize);
  }

  #whole(part: string, { size }: ZipEntry, content: Uint8Array | undefined): Uint8Array {
    if (content === undefined) throw this.damaged(part, 'it cannot be unpacked');
    if (content.length !== size) throw this.damaged(part, 'the content does not agree with its size');
    return content;
  }

  #compare(part: string, entry: ZipEntry, checksumOfContent: number): void {
    if (checksumOfContent !== entry.checksum) throw this.damaged(part, 'the content does not agree with its checksum');
    this.#sound.add(entry);
  }

  #tooMuch(part: string, what: string): UnreadableFileError {
    return new UnreadableFileError(
      this.fileName,
      `was not opened because its part ${part} holds over ${what}, more than a workbook needs. Delete unused sheets, rows and columns in Excel, save it and try again.`,
    );
  }

  #list(): ZipEntry[] {
    try {
      return readZipDirectory(this.bytes);
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      throw new UnreadableFileError(
        this.fileName,
        `is incomplete or damaged: ${error.message}. Copy or download it again.`,
      );
    }
  }
}

function unpacked({ method, size }: ZipEntry, packed: Uint8Array): Uint8Array | undefined {
  if (method === STORED) return packed;
  return method === DEFLATED ? inflated(packed, size) : undefined;
}

function* checksum(content: Uint8Array): Sliced<number> {
  let sum = 0;
  for (const slice of byteSlices(content)) {
    sum = crc32(slice, sum);
    yield;
  }
  return sum;
}

/** Some programs write backslashes or a leading slash. */
function partName(entry: string): string {
  return entry.replaceAll('\\', '/').replace(/^\//, '');
}

function assertHarmless(
  entries: readonly ZipEntry[],
  { packed, mostBytes, fileName }: { readonly packed: number; readonly mostBytes: number; readonly fileName: string },
): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const bomb = unpacked > HARMLESS_BYTES && unpacked > packed * MAX_RATIO;
  if (unpacked <= mostBytes && entries.length <= MAX_PARTS && !bomb) return;
  const size = `${Math.round(unpacked / 1_000_000).toLocaleString('en-US')} MB in ${entries.length.toLocaleString('en-US')} parts`;
  throw new UnreadableFileError(
    fileName,
    `was not opened because it would unpack to ${size}, more than a workbook needs. Delete unused sheets and rows in Excel, save it and try again.`,
  );
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ');
}
