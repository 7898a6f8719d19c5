import { decodeXstring } from '../xml/xml-text';
import { bytesOf, PlainXml } from '../xml/plain-xml';
import { localName, strictParser } from '../xml/xml-tree';
import { xmlEncoding } from '../package/decode-xml';
import type { Sliced } from '../slices';

const CHUNK_BYTES = 1 << 18;
const ITEMS_A_SLICE = 5_000;
const [ITEM, ITEM_END, TEXT, TEXT_END] = ['<si>', '</si>', '<t', '</t>'].map(bytesOf) as [Word, Word, Word, Word];

type Word = readonly number[];

/** A workbook's shared strings. */
interface SharedStrings {
  /** The text of every string, rich text flattened and phonetic hints left out. */
  readonly texts: string[];
  /** By text: the place of a string that has several formats in it. */
  readonly rich: Map<string, number>;
}

/** Reads the shared strings part. Throws XmlError. */
export function* readSharedStrings(part: Uint8Array): Sliced<SharedStrings> {
  const strings: SharedStrings = { texts: [], rich: new Map() };
  const encoding = xmlEncoding(part);
  const head = encoding === 'utf-8' ? part.subarray(0, firstItem(part)) : part;
  const xml = new PlainXml(part);
  xml.at = head.length;
  yield* readPlainItems(xml, strings.texts);
  yield* readAnyItems([head, part.subarray(xml.at)], encoding, strings);
  return strings;
}

/** Where the first item begins that follows the start of the part; its end where none does. */
function firstItem(part: Uint8Array): number {
  // A letter a byte, so that places in it are places in the part.
  const beginning = String.fromCharCode(...part.subarray(0, 2_000));
  const start = /^(?:<\?xml[^>]*\?>)?\s*<sst[^>]*>\s*(?=<si>)/.exec(beginning);
  return start?.[0].length ?? part.length;
}

/** Reads items as programs write them, up to one that is written in another way. */
function* readPlainItems(xml: PlainXml, texts: string[]): Sliced<void> {
  for (let before = xml.at; ; before = xml.at) {
    xml.skipBlanks();
    const text = xml.takes(ITEM) ? plainItem(xml) : undefined;
    if (text === undefined) {
      xml.at = before;
      return;
    }
    texts.push(decodeXstring(text));
    if (texts.length % ITEMS_A_SLICE === 0) yield;
  }
}

/** From behind `<si>`. */
function plainItem(xml: PlainXml): string | undefined {
  xml.skipBlanks();
  if (!xml.takes(TEXT) || !xml.isNameEnd || xml.attributes() === undefined) return undefined;
  const tagEnd = xml.tagEnd();
  const text = tagEnd === 'open' ? xml.text() : '';
  if (tagEnd === undefined || text === undefined || (tagEnd === 'open' && !xml.takes(TEXT_END))) return undefined;
  xml.skipBlanks();
  return xml.takes(ITEM_END) ? text : undefined;
}

/** Reads items however they are written; `pieces` are a part, but for items that have been read. */
function* readAnyItems(pieces: readonly Uint8Array[], encoding: string, { texts, rich }: SharedStrings): Sliced<void> {
  let isRich = false;
  const parser = strictParser();
  let text = '';
  let inText = false;
  let inPhonetic = false;
  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    if (local === 'si') {
      text = '';
      isRich = false;
    } else if (local === 'r') isRich = true;
    else if (local === 'rPh') inPhonetic = true;
    inText = local === 't' && !inPhonetic;
  });
  const addText = (piece: string) => {
    if (inText) text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    inText = false;
    if (local === 'rPh') inPhonetic = false;
    else if (local === 'si') {
      const decoded = decodeXstring(text);
      if (isRich) rich.set(decoded, texts.length);
      texts.push(decoded);
    }
  });
  const decoder = new TextDecoder(encoding);
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += CHUNK_BYTES) {
      parser.write(decoder.decode(piece.subarray(at, at + CHUNK_BYTES), { stream: true }));
      yield;
    }
  }
  parser.write(decoder.decode()).close();
}
