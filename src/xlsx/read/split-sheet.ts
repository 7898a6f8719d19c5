import { indexOfByte } from '../bytes';
import { decodeXml, xmlEncoding } from '../package/decode-xml';
import { byteSlices, type Sliced } from '../slices';
import { childOf, childrenOf, descendantsOf, parseXml, XmlError, type XmlDocument } from '../xml/xml-tree';

/** A worksheet part in two: its rows, which can be huge, and everything around them, which is small. */
export interface SplitSheet {
  /** The document with an empty `<sheetData/>` where the rows were. */
  readonly frame: XmlDocument;
  /** The rows as UTF-8, from behind the start tag of `sheetData` to its end tag. */
  readonly data: Uint8Array;
  /** The prefix of `sheetData` with its colon, mostly empty. */
  readonly prefix: string;
  /** All prefixes that stand for the spreadsheet namespace in this part, each with its colon: all rows are looked through for them, once. */
  readonly prefixes: () => ReadonlySet<string>;
  /** Whether names without a prefix do. */
  readonly isPlain: () => boolean;
}

/** Splits a worksheet part. Throws XmlError when it is no worksheet. */
export function splitSheet(part: Uint8Array): SplitSheet {
  const bytes = xmlEncoding(part) === 'utf-8' ? part : new TextEncoder().encode(decodeXml(part));
  const open = findTag(bytes);
  if (open === undefined) {
    const frame = parseXml(new TextDecoder().decode(bytes));
    throw new XmlError(`its element ${frame.root.name} holds no sheetData.`);
  }
  const isEmpty = open.text.endsWith('/>');
  const close = isEmpty ? undefined : findEndTag(bytes, open.end);
  if (!isEmpty && close === undefined) throw new XmlError('its rows have no end: the file is cut off.');
  const decoder = new TextDecoder();
  const head = decoder.decode(bytes.subarray(0, open.start));
  const tail = decoder.decode(bytes.subarray(close?.end ?? open.end));
  const frame = parseXml(`${head}${isEmpty ? open.text : open.text.replace(/>$/, '/>')}${tail}`);
  if (childrenOf(frame.root, 'sheetData').length !== 1 || descendantsOf(frame.root, 'sheetData').length !== 1) {
    throw new XmlError('its rows are not in one place.');
  }
  const data = bytes.subarray(open.end, close?.start ?? open.end);
  let known: ReadonlySet<string> | undefined;
  const prefixes = () => (known ??= spreadsheetPrefixes(frame, data));
  const isPlain = () => declaredAround(frame).some(isSpreadsheetPlain) || prefixes().has('');
  return { frame, data, prefix: open.prefix, prefixes, isPlain };
}

/** Puts rows (with their prefix) back into a frame's text. */
export function* joinSheet(frame: string, data: readonly Uint8Array[]): Sliced<Uint8Array> {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(frame.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[A-Za-z0-9._-]+/, '$1UTF-8'));
  const tag = findTag(bytes);
  if (!tag) throw new XmlError('it holds no sheetData.');
  const pieces = [
    bytes.subarray(0, tag.start),
    encoder.encode(tag.text.replace(/\s*\/>$/, '>')),
    ...data,
    encoder.encode(`</${tag.prefix}sheetData>`),
    bytes.subarray(tag.end),
  ];
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    for (const slice of byteSlices(piece)) {
      result.set(slice, at);
      at += slice.length;
      yield;
    }
  }
  return result;
}

const SPREADSHEET = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);
const DECLARATION = /^xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/;

const LONGEST_DECLARATION = 300;

/** What names without a prefix stand for is left to the file where it says nothing. */
function spreadsheetPrefixes(frame: XmlDocument, data: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (const [prefix, value] of [...declaredAround(frame), ...declarationsIn(data)]) {
    if (SPREADSHEET.has(value)) found.add(prefix === '' ? '' : `${prefix}:`);
  }
  return found.size === 0 ? new Set(['']) : found;
}

/** A prefix and the namespace that it stands for. */
type Declaration = readonly [string, string];

const isSpreadsheetPlain = ([prefix, value]: Declaration): boolean => prefix === '' && SPREADSHEET.has(value);

/** The namespaces that stand around the rows. */
function declaredAround({ root }: XmlDocument): Declaration[] {
  const sheetData = childOf(root, 'sheetData')?.attributes ?? {};
  return Object.entries({ ...root.attributes, ...sheetData }).flatMap(([name, value]): Declaration[] => {
    const declaration = /^xmlns(?::(.*))?$/.exec(name);
    return declaration ? [[declaration[1] ?? '', value]] : [];
  });
}

/** The namespaces that rows declare, which few files do. */
function* declarationsIn(data: Uint8Array): Generator<Declaration> {
  for (let at = endOf(data, 0, 'xmlns'); at < data.length; at = endOf(data, at, 'xmlns')) {
    const [, prefix = '', value, other = ''] =
      DECLARATION.exec(new TextDecoder().decode(data.subarray(at - 'xmlns'.length, at + LONGEST_DECLARATION))) ?? [];
    yield [prefix, value ?? other];
  }
}

const [LESS_THAN, GREATER_THAN, SLASH, COLON, BLANK] = [0x3c, 0x3e, 0x2f, 0x3a, 0x20];
const SHEET_DATA = Array.from('sheetData', (letter) => letter.charCodeAt(0));
/** What may hold a `<` that begins no tag, by how it begins, and how it ends. */
const NO_TAGS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly prefix: string;
}

/** The start tag of `sheetData`; no other element bears that name. */
function findTag(bytes: Uint8Array): Tag | undefined {
  let start = bytes.indexOf(LESS_THAN);
  while (start >= 0) {
    const name = nameOfRows(bytes, start + 1);
    if (name !== undefined) {
      const end = bytes.indexOf(GREATER_THAN, name) + 1;
      const decode = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
      return end === 0 ? undefined : { start, end, text: decode(start, end), prefix: decode(start + 1, name) };
    }
    const skipped = NO_TAGS.find(([opening]) => startsWith(bytes, start, opening));
    start = bytes.indexOf(LESS_THAN, skipped ? endOf(bytes, start, skipped[1]) : start + 1);
  }
  return undefined;
}

function findEndTag(bytes: Uint8Array, from: number): { start: number; end: number } | undefined {
  for (let at = bytes.lastIndexOf(LESS_THAN); at >= from; at = bytes.lastIndexOf(LESS_THAN, at - 1)) {
    const name = bytes[at + 1] === SLASH ? nameOfRows(bytes, at + 2) : undefined;
    if (name !== undefined) return { start: at, end: bytes.indexOf(GREATER_THAN, name) + 1 };
  }
  return undefined;
}

/** Where the word `sheetData` begins in the name that begins at `at`, behind a prefix of any kind; undefined for another name. */
function nameOfRows(bytes: Uint8Array, at: number): number | undefined {
  let name = at;
  for (let end = at; ; end++) {
    const byte = bytes[end];
    if (byte === COLON) name = end + 1;
    if (byte !== undefined && byte > BLANK && byte !== GREATER_THAN && byte !== SLASH && byte !== LESS_THAN) continue;
    return end - name === SHEET_DATA.length && SHEET_DATA.every((code, index) => bytes[name + index] === code)
      ? name
      : undefined;
  }
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Where the next `text` ends; the end of the bytes where there is none. */
function endOf(bytes: Uint8Array, from: number, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = indexOfByte(bytes, first, from); at >= 0; at = indexOfByte(bytes, first, at + 1)) {
    if (startsWith(bytes, at, text)) return at + text.length;
  }
  return bytes.length;
}
