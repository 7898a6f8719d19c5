import type { Sliced } from '../../../xlsx/slices';
import { strictParser, TreeBuilder } from '../../../xlsx/xml/xml-tree';
import { patchPlainRows } from './patch-plain-rows';
import { RowPatcher, type RowChanges } from './row-patcher';

const CHUNK_BYTES = 1 << 18;

/**
 * The rows of a file with the journal's changes made. Rows without a change keep their text; in a changed row, so do the cells without one.
 * `data` is the inside of `sheetData`.
 */
export function* patchRows(data: Uint8Array, changes: RowChanges): Sliced<Uint8Array[]> {
  const patcher = new RowPatcher(changes);
  const { prefixes } = changes;
  const isPlain = prefixes.size === 1 && prefixes.has('');
  const { pieces, end, rowNumber } = isPlain
    ? yield* patchPlainRows(data, patcher)
    : { pieces: [], end: 0, rowNumber: 0 };
  return [...pieces, ...(yield* patchAnyRows(data.subarray(end), patcher, prefixes, rowNumber))];
}

/** The same however the rows are written. `lastRow` is the number of the row before them, from 1; 0 where there is none. */
export function* patchAnyRows(
  data: Uint8Array,
  patcher: RowPatcher,
  prefixes: ReadonlySet<string>,
  lastRow: number,
): Sliced<Uint8Array[]> {
  const parser = strictParser();
  const rowNames = new Set(Array.from(prefixes, (prefix) => `${prefix}row`));
  const opening = '<rows>';
  /** What was fed of the file and not given on yet, and the place in the file of its first character. */
  let buffer = '';
  let base = opening.length;
  /** Places in the buffer: up to where it was given on, and where the last row begins. */
  let copied = 0;
  let rowStart = 0;
  let rowNumber = lastRow;
  /** Puts the row together while a row is read that changes. */
  let builder: TreeBuilder | undefined;
  let result = '';
  const here = () => parser.position - base;
  const tagStart = () => buffer.lastIndexOf('<', here() - 1);

  parser.on('opentag', ({ name, attributes }) => {
    const start = tagStart();
    if (rowNames.has(name)) {
      rowStart = start;
      rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r']);
      const before = patcher.newRowsBefore(rowNumber - 1);
      if (before !== '') {
        result += buffer.slice(copied, rowStart) + before;
        copied = rowStart;
      }
      if (patcher.changes(rowNumber - 1)) builder = new TreeBuilder();
    }
    builder?.open(name, attributes, start - rowStart, here() - rowStart);
  });
  parser.on('text', (text) => builder?.text(text));
  parser.on('cdata', (text) => builder?.text(text));
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (!builder) return;
    const end = here();
    builder.close((isSelfClosing ? end : tagStart()) - rowStart, end - rowStart);
    if (!rowNames.has(name) || !builder.root) return;
    const patched = patcher.patch(rowNumber - 1, { source: buffer.slice(rowStart, end), root: builder.root });
    builder = undefined;
    result += buffer.slice(copied, rowStart) + patched;
    copied = end;
  });

  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const feed = (text: string) => {
    buffer += text;
    parser.write(text);
    // The last row stays in the buffer, as it may not have ended yet.
    const done = Math.max(copied, rowStart);
    pieces.push(encoder.encode(result + buffer.slice(copied, done)));
    result = '';
    buffer = buffer.slice(done);
    base += done;
    rowStart -= done;
    copied = 0;
  };
  const decoder = new TextDecoder();
  parser.write(opening);
  for (let at = 0; at < data.length; at += CHUNK_BYTES) {
    feed(decoder.decode(data.subarray(at, at + CHUNK_BYTES), { stream: true }));
    yield;
  }
  feed(decoder.decode());
  parser.write('</rows>').close();
  pieces.push(encoder.encode(buffer + patcher.newRowsBefore(Number.POSITIVE_INFINITY)));
  return pieces;
}
