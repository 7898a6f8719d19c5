import type { Sliced } from '../slices';
import { localName, strictParser, XmlError } from '../xml/xml-tree';
import { readPlainRows } from './plain-rows';
import type { ValueContext } from './read-cell-value';
import { RowReader } from './row-reader';
import type { RowTarget } from './row-target';
import type { SplitSheet } from './split-sheet';

const CHUNK_BYTES = 1 << 18;
/** What the elements of rows are to their reader. */
type Role = 'row' | 'cell' | 'value' | 'formula' | 'text' | 'phonetic' | 'other';
const ROLES: Readonly<Record<string, Role>> = {
  row: 'row',
  c: 'cell',
  v: 'value',
  f: 'formula',
  t: 'text',
  rPh: 'phonetic',
};
/** Where elements of a role must stand: the depth of a row is 1. */
const ROW_DEPTH = 1;
const CELL_DEPTH = 2;

/**
 * Reads a sheet's rows. Returns whether rows and cells stand in their order, each once.
 * @throws XmlError for what is no row or cell, as nothing in the rows may be passed over
 */
export function* readSheetData(
  { data, prefixes, isPlain }: Pick<SplitSheet, 'data' | 'prefixes' | 'isPlain'>,
  target: RowTarget,
  context: ValueContext,
): Sliced<boolean> {
  const reader = new RowReader(target, context);
  const plain = isPlain() ? yield* readPlainRows(data, reader) : 0;
  if (plain < data.length) yield* readAnyRows(data.subarray(plain), prefixes(), reader);
  return reader.inOrder;
}

/** Reads rows however they are written. */
export function* readAnyRows(data: Uint8Array, prefixes: ReadonlySet<string>, reader: RowReader): Sliced<void> {
  const parser = strictParser();
  const roles = new Map<string, Role>();
  const roleOf = (name: string): Role => {
    const known = roles.get(name);
    if (known !== undefined) return known;
    const local = localName(name);
    const role = prefixes.has(name.slice(0, -local.length)) ? (ROLES[local] ?? 'other') : 'other';
    roles.set(name, role);
    return role;
  };
  let collects = false;
  let inPhonetic = false;
  let depth = -1;
  parser.on('opentag', ({ name, attributes }) => {
    collects = false;
    depth += 1;
    const role = roleOf(name);
    if (depth === ROW_DEPTH && role !== 'row') throw new XmlError(`its rows hold an element ${name}.`);
    if (depth === CELL_DEPTH && role !== 'cell' && localName(name) !== 'extLst') {
      throw new XmlError(`row ${reader.rowNumber} holds an element ${name}.`);
    }
    if (role === 'cell') reader.openCell(attributes);
    else if (role === 'value' || (role === 'text' && !inPhonetic)) {
      collects = true;
      // An element without any text in it still holds a text: the empty one.
      reader.addText('');
    } else if (role === 'formula') {
      collects = true;
      reader.openFormula(attributes);
    } else if (role === 'row') reader.openRow(attributes);
    else if (role === 'phonetic') inPhonetic = true;
  });
  const addText = (piece: string) => {
    if (collects) reader.addText(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    collects = false;
    depth -= 1;
    const role = roleOf(name);
    if (role === 'cell') reader.closeCell();
    else if (role === 'formula') reader.closeFormula();
    else if (role === 'row') reader.closeRow();
    else if (role === 'phonetic') inPhonetic = false;
  });
  const decoder = new TextDecoder();
  parser.write('<rows>');
  for (let at = 0; at < data.length; at += CHUNK_BYTES) {
    parser.write(decoder.decode(data.subarray(at, at + CHUNK_BYTES), { stream: true }));
    yield;
  }
  parser.write(`${decoder.decode()}</rows>`).close();
}
