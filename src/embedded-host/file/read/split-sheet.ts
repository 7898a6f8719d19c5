import { decodeXml, xmlEncoding } from '../package/decode-xml';
import { parseXml, XmlError, type XmlDocument } from '../xml/xml-tree';

/** A worksheet part in two: its rows, which can be huge, and everything around them, which is small. */
export interface SplitSheet {
  /** The document with an empty `<sheetData/>` where the rows were. */
  readonly frame: XmlDocument;
  /** The rows as UTF-8, from behind the start tag of `sheetData` to its end tag. */
  readonly data: Uint8Array;
  /** The prefix of the file's elements with its colon, mostly empty. */
  readonly prefix: string;
}

/** Splits a worksheet part. Throws XmlError when it is no worksheet. */
export function splitSheet(part: Uint8Array): SplitSheet {
  const bytes = xmlEncoding(part) === 'utf-8' ? part : new TextEncoder().encode(decodeXml(part));
  const open = findTag(bytes, 0);
  if (open === undefined) {
    const frame = parseXml(new TextDecoder().decode(bytes));
    throw new XmlError(`its element ${frame.root.name} holds no sheetData.`);
  }
  const emptyTag = bytes[open.end - 2] === 0x2f;
  const close = emptyTag ? undefined : findEndTag(bytes, open.end);
  if (!emptyTag && close === undefined) throw new XmlError('its rows have no end: the file is cut off.');
  const decoder = new TextDecoder();
  const head = decoder.decode(bytes.subarray(0, open.start));
  const tail = decoder.decode(bytes.subarray(close?.end ?? open.end));
  return {
    frame: parseXml(`${head}<${open.prefix}sheetData/>${tail}`),
    data: bytes.subarray(open.end, close?.start ?? open.end),
    prefix: open.prefix,
  };
}

/** Puts rows (with their prefix) back into a frame's text. */
export function joinSheet(frame: string, prefix: string, data: readonly Uint8Array[]): Uint8Array {
  const [head, tail] = frame.split(`<${prefix}sheetData/>`) as [string, string];
  const encoder = new TextEncoder();
  const utf8Head = head.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[A-Za-z0-9._-]+/, '$1UTF-8');
  const pieces = [
    encoder.encode(`${utf8Head}<${prefix}sheetData>`),
    ...data,
    encoder.encode(`</${prefix}sheetData>${tail}`),
  ];
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/** The start tag of `sheetData`. A `<` begins a tag wherever it stands in well-formed XML, and no other element bears that name. */
function findTag(bytes: Uint8Array, from: number): { start: number; end: number; prefix: string } | undefined {
  for (let start = bytes.indexOf(LESS_THAN, from); start >= 0; start = bytes.indexOf(LESS_THAN, start + 1)) {
    const tag = /^<([A-Za-z][\w.-]*:)?sheetData[\s/>]/.exec(latin(bytes, start, start + 80));
    if (!tag) continue;
    const end = bytes.indexOf(GREATER_THAN, start) + 1;
    return end === 0 ? undefined : { start, end, prefix: tag[1] ?? '' };
  }
  return undefined;
}

function findEndTag(bytes: Uint8Array, from: number): { start: number; end: number } | undefined {
  for (let at = bytes.lastIndexOf(LESS_THAN); at >= from; at = bytes.lastIndexOf(LESS_THAN, at - 1)) {
    const tag = /^<\/(?:[A-Za-z][\w.-]*:)?sheetData\s*>/.exec(latin(bytes, at, at + 80));
    if (tag) return { start: at, end: at + tag[0].length };
  }
  return undefined;
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
