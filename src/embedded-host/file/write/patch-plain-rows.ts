import type { Sliced } from '../../../xlsx/slices';
import { bytesOf, PlainXml } from '../../../xlsx/xml/plain-xml';
import { parseXml } from '../../../xlsx/xml/xml-tree';
import type { RowPatcher } from './row-patcher';

const [ROW, ROW_NAME] = [bytesOf('<row'), bytesOf('row')];
/** New text is put into bytes once there is so much of it. */
const LONG = 1 << 20;

/** Between two slices: some milliseconds. */
const ROWS_A_SLICE = 250;

/** How far rows were patched: what they are now, where in the file the first stands that was not, and the number of the row before it, from 1. */
interface PatchedRows {
  readonly pieces: Uint8Array[];
  readonly end: number;
  readonly rowNumber: number;
}

/** Patches rows that are written as programs write them, up to one that is not. Of a row without a change only the start tag is read. */
export function* patchPlainRows(data: Uint8Array, patcher: RowPatcher): Sliced<PatchedRows> {
  const xml = new PlainXml(data);
  const pieces: Uint8Array[] = [];
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];
  let rowNumber = 0;
  /** What comes behind the pieces and is not one yet. */
  let text = '';
  /** Up to where the file is in the pieces or the text. */
  let copied = 0;
  const flush = () => {
    if (text !== '') pieces.push(encoder.encode(text));
    text = '';
  };
  const copyTo = (end: number) => {
    if (end === copied) return;
    flush();
    pieces.push(data.subarray(copied, end));
    copied = end;
  };
  for (;;) {
    xml.skipBlanks();
    const start = xml.at;
    const attributes = xml.takes(ROW) && xml.isNameEnd ? xml.attributes() : undefined;
    const tagEnd = attributes && xml.tagEnd();
    if (tagEnd === undefined || (tagEnd === 'open' && !xml.skipContent(ROW_NAME))) {
      copyTo(start);
      flush();
      return { pieces, end: start, rowNumber };
    }
    rowNumber = attributes?.['r'] === undefined ? rowNumber + 1 : Number(attributes['r']);
    const before = patcher.newRowsBefore(rowNumber - 1);
    if (before !== '') {
      copyTo(start);
      text += before;
    }
    if (patcher.changes(rowNumber - 1)) {
      copyTo(start);
      text += patcher.patch(rowNumber - 1, parseXml(decoder.decode(data.subarray(start, xml.at))));
      copied = xml.at;
    }
    if (text.length > LONG) flush();
    if (rowNumber % ROWS_A_SLICE === 0) yield;
  }
}
