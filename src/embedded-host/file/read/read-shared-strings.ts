import { decodeXstring } from '../xml/xml-text';
import { localName, strictParser } from '../xml/xml-tree';
import { xmlEncoding } from '../package/decode-xml';

const CHUNK_BYTES = 1 << 22;

/** A workbook's shared strings. */
interface SharedStrings {
  /** The text of every string, rich text flattened and phonetic hints left out. */
  readonly texts: string[];
  /** By text: the place of a string that has several formats in it. */
  readonly rich: Map<string, number>;
}

/** Reads the shared strings part. Throws XmlError. */
export function readSharedStrings(part: Uint8Array): SharedStrings {
  const texts: string[] = [];
  const rich = new Map<string, number>();
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
  const decoder = new TextDecoder(xmlEncoding(part));
  for (let at = 0; at < part.length; at += CHUNK_BYTES) {
    parser.write(decoder.decode(part.subarray(at, at + CHUNK_BYTES), { stream: true }));
  }
  parser.write(decoder.decode()).close();
  return { texts, rich };
}
