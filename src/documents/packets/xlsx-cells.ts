import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { AnsweredTab } from '../../compliance/packets/answered';
import { columnNumber } from '../../compliance/sheets/addresses';
import type { CellValue } from '../../compliance/sheets/snapshot';
import { DamagedPacket } from './zip-parts';

/** The cells of a workbook and whether its dates count from 1904. */
export interface WorkbookCells {
  readonly date1904: boolean;
  readonly tabs: readonly AnsweredTab[];
}

/**
 * Reads the cells of an .xlsx workbook, whatever program saved it: values as they were calculated last, no formulas.
 * @throws DamagedPacket where a part is missing or is no XML
 */
export function readCells(parts: ReadonlyMap<string, Uint8Array>): WorkbookCells {
  const book = targetsOf(parts, '_rels/.rels', '').get('officeDocument') ?? '';
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const rels = relationships(parts, `${folder}_rels/${book.slice(folder.length)}.rels`, folder);
  const sheets: { name: string; id: string }[] = [];
  let date1904 = false;
  eachTag(partOf(parts, book), (tag, attributes) => {
    if (tag === 'workbookPr') date1904 = /^(?:1|true|on)$/.test(attributes['date1904'] ?? '');
    if (tag === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['id'] ?? '' });
  });
  const strings = rels.find(({ kind }) => kind === 'sharedStrings')?.target;
  const shared = strings === undefined ? [] : sharedStrings(partOf(parts, strings));
  const tabs = sheets.flatMap(({ name, id }): AnsweredTab[] => {
    const target = rels.find((each) => each.id === id && each.kind === 'worksheet')?.target;
    return target === undefined ? [] : [{ name, rows: sheetRows(partOf(parts, target), shared) }];
  });
  return { date1904, tabs };
}

interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

function relationships(parts: ReadonlyMap<string, Uint8Array>, part: string, folder: string): Relationship[] {
  const found: Relationship[] = [];
  eachTag(partOf(parts, part), (tag, { Id = '', Type = '', Target = '' }) => {
    if (tag !== 'Relationship') return;
    const target = Target.startsWith('/') ? Target.slice(1) : folder + Target;
    found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target });
  });
  return found;
}

function targetsOf(parts: ReadonlyMap<string, Uint8Array>, part: string, folder: string): Map<string, string> {
  return new Map(relationships(parts, part, folder).map(({ kind, target }) => [kind, target]));
}

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new DamagedPacket('It is no .xlsx workbook, or a part of it is missing.');
  return new TextDecoder().decode(bytes);
}

type Attributes = Readonly<Record<string, string>>;

interface Hears {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: string) => void;
}

function eachTag(xml: string, open: Hears['open']): void {
  parse(xml, { open });
}

function parse(xml: string, { open, text, close }: Hears): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new DamagedPacket('It is damaged.');
  });
  parser.on('doctype', () => {
    throw new DamagedPacket('It is damaged.');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
    open(
      local(name),
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])) as Attributes,
    ),
  );
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `_x000D_` stands for a character that XML does not hold (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [inText, inReading] = [false, false];
  let text = '';
  parse(xml, {
    open: (tag) => {
      if (tag === 'si') text = '';
      // How a text is read aloud is no part of it.
      if (tag === 'rPh') inReading = true;
      inText = tag === 't' && !inReading;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (tag) => {
      inText = false;
      if (tag === 'rPh') inReading = false;
      if (tag === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

function sheetRows(xml: string, shared: readonly string[]): Map<number, CellValue[]> {
  const rows = new Map<number, CellValue[]>();
  let [row, column] = [0, 0];
  let [type, text] = ['n', ''];
  let [isValue, inReading, hasFormula] = [false, false, false];
  parse(xml, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = 0;
      } else if (tag === 'c') {
        const [, letters, number] = /^([A-Z]{1,3})(\d+)$/.exec(attributes['r'] ?? '') ?? [];
        column = letters === undefined ? column + 1 : columnOf(letters);
        if (number !== undefined) row = Number(number);
        type = attributes['t'] ?? 'n';
        text = '';
        hasFormula = false;
      } else if (tag === 'rPh') inReading = true;
      else if (tag === 'f') hasFormula = true;
      isValue = tag === 'v' || (tag === 't' && !inReading);
    },
    text: (more) => {
      if (isValue) text += more;
    },
    close: (tag) => {
      isValue = false;
      if (tag === 'rPh') inReading = false;
      if (tag !== 'c') return;
      const value = valueOf(type, text, shared, hasFormula);
      if (value === null) return;
      const cells = rows.get(row) ?? [];
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = value;
      rows.set(row, cells);
    },
  });
  return rows;
}

function valueOf(type: string, text: string, shared: readonly string[], hasFormula: boolean): CellValue {
  // What was not calculated is not known, and is no blank.
  if (text === '' && hasFormula && type !== 'str') return { error: '#N/A' };
  if (text === '') return null;
  if (type === 's') {
    const found = shared[Number(text)];
    if (found === undefined) throw new DamagedPacket('It is damaged.');
    return found === '' ? null : found;
  }
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  if (type === 'n') {
    const value = Number(text);
    if (!Number.isFinite(value)) throw new DamagedPacket('It is damaged.');
    return value;
  }
  return unescaped(text);
}

/** @throws DamagedPacket for a column that no sheet has */
function columnOf(letters: string): number {
  const column = columnNumber(letters);
  if (column === null) throw new DamagedPacket('It is damaged.');
  return column;
}
