import { unzipSync, type UnzipFileInfo } from 'fflate';
import { AddressError } from '../../model';
import { UnreadableFileError } from '../errors';
import { parseXml, TooMuchError, XmlError, type XmlDocument } from '../xml/xml-tree';
import { decodeXml } from './decode-xml';
import { assertZip } from './file-kind';

/** A workbook of 400,000 rows and 12 columns unpacks to 300 MB. */
const MAX_UNPACKED_BYTES = 1_500_000_000;
/** Sheets pack 5 to 60 times smaller; deflate itself ends at 1,032. */
const MAX_RATIO = 250;
/** Below this size a high ratio does no harm. */
const HARMLESS_BYTES = 100_000_000;
const MAX_PARTS = 20_000;
/** Each look into a zip goes through the list of all its parts, so that 10,000 small ones are better unpacked at once. */
const MANY_PARTS = 500;
const SMALL_BYTES = 64_000;
const MAX_SMALL_BYTES = 200_000_000;

/** The parts of a zip, unpacked one by one when they are asked for. Part names are without a leading slash; upper and lower case do not matter. */
export class ZipPackage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** By the part's name in lower case: the entry's name in the zip. */
  readonly #entries = new Map<string, string>();
  /** The small parts of a zip of many, by the entry's name; made when the first is read. */
  #small: ReadonlyMap<string, Uint8Array> | undefined;

  /** Reads the list of parts. Throws UnreadableFileError for what is no zip, is cut off, or would unpack to an absurd size. */
  constructor(bytes: Uint8Array, fileName: string) {
    assertZip(bytes, fileName);
    this.bytes = bytes;
    this.fileName = fileName;
    const infos = this.#list();
    assertHarmless(infos, bytes.length, fileName);
    for (const { name } of infos) {
      const part = partName(name);
      if (!part.endsWith('/') && !this.has(part)) this.#entries.set(part.toLowerCase(), name);
    }
  }

  /** The parts' names, in the order of the zip. */
  get parts(): string[] {
    return Array.from(this.#entries.values(), partName);
  }

  /** The part's name in the zip's own upper and lower case; undefined when there is no such part. */
  properName(part: string): string | undefined {
    const entry = this.#entries.get(part.toLowerCase());
    return entry === undefined ? undefined : partName(entry);
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /** A part's content. Throws UnreadableFileError when it is missing or damaged. */
  read(part: string): Uint8Array {
    const entry = this.#entries.get(part.toLowerCase());
    if (entry === undefined) throw this.damaged(part, 'it is missing');
    const small = this.#smallParts().get(entry);
    if (small) return small;
    try {
      const content = unzipSync(this.bytes, { filter: ({ name }) => name === entry })[entry];
      if (content) return content;
    } catch {
      // Reported below: what fflate says of a damaged stream means nothing to people.
    }
    throw this.damaged(part, 'it cannot be unpacked');
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
      if (error instanceof TooMuchError) throw this.#tooMuch(part, error.message);
      if (error instanceof XmlError || error instanceof AddressError) throw this.damaged(part, oneLine(error.message));
      throw error;
    }
  }

  /** The error for a part that cannot be read. */
  damaged(part: string, reason: string): UnreadableFileError {
    return new UnreadableFileError(
      `"${this.fileName}" is damaged: in its part ${part}, ${reason.replace(/\.$/, '')}. Open it in Excel, let Excel repair it, save it and try again.`,
    );
  }

  #smallParts(): ReadonlyMap<string, Uint8Array> {
    if (this.#entries.size < MANY_PARTS) return NO_PARTS;
    return (this.#small ??= unpackSmall(this.bytes));
  }

  #tooMuch(part: string, what: string): UnreadableFileError {
    return new UnreadableFileError(
      `"${this.fileName}" was not opened because its part ${part} holds over ${what}, more than a workbook needs. Delete unused sheets, rows and columns in Excel, save it and try again.`,
    );
  }

  #list(): UnzipFileInfo[] {
    const infos: UnzipFileInfo[] = [];
    try {
      unzipSync(this.bytes, {
        filter: (info) => {
          infos.push(info);
          return false;
        },
      });
      return infos;
    } catch {
      throw new UnreadableFileError(
        `"${this.fileName}" is incomplete or damaged: its end is missing. Copy or download it again.`,
      );
    }
  }
}

const NO_PARTS: ReadonlyMap<string, Uint8Array> = new Map();

/** The small parts; none where one of them is damaged, as that one is to be named when it is read. */
function unpackSmall(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  const filter = ({ originalSize }: UnzipFileInfo) =>
    originalSize <= SMALL_BYTES && (total += originalSize) <= MAX_SMALL_BYTES;
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch {
    return NO_PARTS;
  }
}

/** Some programs write backslashes or a leading slash. */
function partName(entry: string): string {
  return entry.replaceAll('\\', '/').replace(/^\//, '');
}

function assertHarmless(infos: readonly UnzipFileInfo[], packed: number, fileName: string): void {
  const unpacked = infos.reduce((sum, info) => sum + info.originalSize, 0);
  const bomb = unpacked > HARMLESS_BYTES && unpacked > packed * MAX_RATIO;
  if (unpacked <= MAX_UNPACKED_BYTES && infos.length <= MAX_PARTS && !bomb) return;
  const size = `${Math.round(unpacked / 1_000_000).toLocaleString('en-US')} MB in ${infos.length.toLocaleString('en-US')} parts`;
  throw new UnreadableFileError(
    `"${fileName}" was not opened because it would unpack to ${size}, more than a workbook needs. Delete unused sheets and rows in Excel, save it and try again.`,
  );
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ');
}
