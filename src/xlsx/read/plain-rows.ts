import { MAX_COLUMNS } from '../cells/a1';
import { bytesOf, PlainXml } from '../xml/plain-xml';
import type { Sliced } from '../slices';
import type { RowReader } from './row-reader';

const [ROW, ROW_END, CELL, CELL_END] = ['<row', '</row>', '<c', '</c>'].map(bytesOf) as [Word, Word, Word, Word];
const [VALUE, VALUE_END, NO_VALUE] = ['<v>', '</v>', '<v/>'].map(bytesOf) as [Word, Word, Word];
const [FORMULA, FORMULA_END] = ['<f', '</f>'].map(bytesOf) as [Word, Word];
const [INLINE, INLINE_END, TEXT, TEXT_END] = ['<is>', '</is>', '<t', '</t>'].map(bytesOf) as [Word, Word, Word, Word];
const CELL_AT = bytesOf('<c r="');
const [VALUE_ENDS, INLINE_ENDS] = ['</v></c>', '</t></is></c>'].map(bytesOf) as [Word, Word];

type Word = readonly number[];

const ROWS_A_SLICE = 500;

/** What stands between a cell's address and its value in a row that was read, by its place: cells of a column are mostly written alike. */
interface Pattern {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly kind: 'number' | 'shared text' | 'text';
  /** What stands behind the value. */
  readonly ends: Word;
  /** The last value of the column, packed, and where it stands with what is behind it: many a cell says what the one above says. */
  value: number | undefined;
  valueStart: number;
  valueEnd: number;
}

/** Reads rows as programs write them. */
interface Reading {
  readonly xml: PlainXml;
  readonly reader: RowReader;
  /** By column. */
  readonly patterns: (Pattern | undefined)[];
}

/**
 * Reads rows that are written as programs write them. Returns where it came to one that is not (the end of `data` where all
 * are): from there on the rows are for a parser of all XML, and nothing of them has been read.
 * @throws XmlError for what is no row or cell
 */
export function* readPlainRows(data: Uint8Array, reader: RowReader): Sliced<number> {
  const xml = new PlainXml(data);
  const reading: Reading = { xml, reader, patterns: [] };
  for (let row = 1; ; row++) {
    if (row % ROWS_A_SLICE === 0) yield;
    xml.skipBlanks();
    const start = xml.at;
    if (xml.isAtEnd) return start;
    const attributes = xml.takes(ROW) && xml.isNameEnd ? xml.attributes() : undefined;
    const tagEnd = attributes && xml.tagEnd();
    if (attributes === undefined || tagEnd === undefined) return start;
    reader.openRow(attributes);
    if (tagEnd === 'open' && !readCells(reading)) {
      reader.leaveRow();
      return start;
    }
    reader.closeRow();
  }
}

/** The cells of a row and its end tag. */
function readCells(reading: Reading): boolean {
  const { xml } = reading;
  for (;;) {
    if (readAlike(reading)) continue;
    xml.skipBlanks();
    if (xml.takes(ROW_END)) return true;
    if (!xml.takes(CELL) || !xml.isNameEnd || !readCell(reading)) return false;
  }
}

/** A cell that is written as the last one of its column was; nothing is passed over where it is not. */
function readAlike({ xml, reader, patterns }: Reading): boolean {
  const start = xml.at;
  if (!xml.takes(CELL_AT)) return false;
  const column = xml.columnLetters();
  const pattern = column === undefined ? undefined : patterns[column];
  if (
    column !== undefined &&
    pattern !== undefined &&
    xml.digits('"') === reader.rowNumber &&
    xml.repeats(pattern.start, pattern.end)
  ) {
    const isRepeated = pattern.value !== undefined && xml.repeats(pattern.valueStart, pattern.valueEnd);
    if (isRepeated || readValue(pattern, xml, reader)) {
      reader.addCell(column, pattern.style, pattern.value as number);
      return true;
    }
  }
  xml.at = start;
  return false;
}

/** Reads the value that stands here, with all that is behind it, into its column's pattern. */
function readValue(pattern: Pattern, xml: PlainXml, reader: RowReader): boolean {
  const start = xml.at;
  const value = valueOf(pattern, xml, reader);
  if (value === undefined || !xml.takes(pattern.ends)) return false;
  pattern.value = value;
  pattern.valueStart = start;
  pattern.valueEnd = xml.at;
  return true;
}

function valueOf({ kind }: Pattern, xml: PlainXml, reader: RowReader): number | undefined {
  if (kind === 'text') return xml.packedText(reader.packText);
  return numberOf(kind === 'shared text', xml, reader);
}

/** A number, or the text of the list that has it, packed. */
function numberOf(isShared: boolean, xml: PlainXml, reader: RowReader): number | undefined {
  const number = xml.digits('<');
  if (number === undefined) return undefined;
  return isShared ? reader.sharedText(number) : reader.pack(number);
}

function readCell(reading: Reading): boolean {
  const { xml, reader } = reading;
  const cell = openCell(xml, reader);
  const tagEnd = cell && xml.tagEnd();
  if (cell === undefined || tagEnd === undefined) return false;
  if (tagEnd === 'closed') {
    reader.closeCell();
    return true;
  }
  xml.skipBlanks();
  const hasFormula = xml.takes(FORMULA);
  if (hasFormula && !readFormula(xml, reader)) return false;
  xml.skipBlanks();
  if (xml.takes(VALUE)) {
    if (!hasFormula) learn(cell, VALUE_ENDS, reading);
    const value = plainValue(xml, reader, cell.type);
    if (value !== undefined) {
      xml.skipBlanks();
      if (!xml.takes(CELL_END)) return false;
      reader.closeCellPacked(value);
      return true;
    }
    if (!readText(xml, reader, VALUE_END)) return false;
  } else if (xml.takes(NO_VALUE)) reader.addText('');
  else if (xml.takes(INLINE) && !readInline(reading, hasFormula ? undefined : cell)) return false;
  xml.skipBlanks();
  if (!xml.takes(CELL_END)) return false;
  reader.closeCell();
  return true;
}

/** What a cell's start tag says. */
interface OpenCell {
  readonly column: number | undefined;
  readonly style: number;
  /** '' is a number's. */
  readonly type: string;
  /** Where its address ends, if that is the first that it says. */
  readonly addressEnd: number | undefined;
}

/** Opens the cell whose attributes stand here. */
function openCell(xml: PlainXml, reader: RowReader): OpenCell | undefined {
  const start = xml.at;
  let addressEnd: number | undefined;
  let column: number | undefined;
  let style: number | undefined;
  let type: string | undefined;
  let others = '';
  for (let name = xml.attribute(); name !== ''; name = xml.attribute()) {
    if (name === 'r' && column === undefined) {
      const isFirst = xml.at === start + CELL_AT.length - CELL.length;
      column = xml.columnLetters();
      if (column === undefined || column >= MAX_COLUMNS || xml.digits('"') !== reader.rowNumber) return undefined;
      if (isFirst) addressEnd = xml.at;
    } else if (name === 's' && style === undefined) {
      style = xml.digits('"');
      if (style === undefined) return undefined;
    } else if (name === 't' && type === undefined) {
      type = xml.value();
      if (type === undefined) return undefined;
    } else {
      if (name === undefined || name.length < 2 || others.includes(`${name} `) || xml.value() === undefined)
        return undefined;
      others += `${name} `;
    }
  }
  reader.openCellAt(column, style ?? 0, type ?? '');
  return { column, style: style ?? 0, type: type ?? '', addressEnd };
}

const KINDS: ReadonlyMap<string, Pattern['kind']> = new Map([
  ['', 'number'],
  ['n', 'number'],
  ['s', 'shared text'],
  ['str', 'text'],
  ['inlineStr', 'text'],
]);

/** Keeps how a cell is written whose value begins here. */
function learn({ column, style, type, addressEnd }: OpenCell, ends: Word, { xml, patterns }: Reading): void {
  const kind = KINDS.get(type);
  if (column === undefined || addressEnd === undefined || kind === undefined) return;
  const value = { value: undefined, valueStart: 0, valueEnd: 0 };
  patterns[column] = { start: addressEnd, end: xml.at, style, kind, ends, ...value };
}

/** A number or a text of the list, packed, with the end tag of its element; undefined for any other value, of which nothing is passed over then. */
function plainValue(xml: PlainXml, reader: RowReader, type: string): number | undefined {
  if (type !== '' && type !== 'n' && type !== 's') return undefined;
  const start = xml.at;
  const value = numberOf(type === 's', xml, reader);
  if (value !== undefined && xml.takes(VALUE_END)) return value;
  xml.at = start;
  return undefined;
}

/** From behind `<f`. */
function readFormula(xml: PlainXml, reader: RowReader): boolean {
  const attributes = xml.isNameEnd ? xml.attributes() : undefined;
  const tagEnd = attributes && xml.tagEnd();
  if (attributes === undefined || tagEnd === undefined) return false;
  reader.openFormula(attributes);
  if (tagEnd === 'open' && !readText(xml, reader, FORMULA_END)) return false;
  reader.closeFormula();
  return true;
}

/** From behind `<is>`: a text without formats of its own. `cell`: whose way of writing is kept. */
function readInline(reading: Reading, cell: OpenCell | undefined): boolean {
  const { xml, reader } = reading;
  xml.skipBlanks();
  if (!xml.takes(TEXT) || !xml.isNameEnd || xml.attributes() === undefined) return false;
  const tagEnd = xml.tagEnd();
  if (tagEnd === undefined) return false;
  if (tagEnd === 'closed') reader.addText('');
  else {
    if (cell !== undefined) learn(cell, INLINE_ENDS, reading);
    if (!readText(xml, reader, TEXT_END)) return false;
  }
  xml.skipBlanks();
  return xml.takes(INLINE_END);
}

function readText(xml: PlainXml, reader: RowReader, end: Word): boolean {
  const text = xml.text();
  if (text === undefined || !xml.takes(end)) return false;
  reader.addText(text);
  return true;
}
