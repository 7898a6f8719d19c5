import { MAX_COLUMNS } from '../cells/a1';
import { bytesOf, PlainXml } from '../xml/plain-xml';
import type { RowReader } from './row-reader';

const [ROW, ROW_END, CELL, CELL_END] = ['<row', '</row>', '<c', '</c>'].map(bytesOf) as [Word, Word, Word, Word];
const [VALUE, VALUE_END, NO_VALUE] = ['<v>', '</v>', '<v/>'].map(bytesOf) as [Word, Word, Word];
const [FORMULA, FORMULA_END] = ['<f', '</f>'].map(bytesOf) as [Word, Word];
const [INLINE, INLINE_END, TEXT, TEXT_END] = ['<is>', '</is>', '<t', '</t>'].map(bytesOf) as [Word, Word, Word, Word];

type Word = readonly number[];

/**
 * Reads rows that are written as programs write them. Returns where it came to one that is not (the end of `data` where all
 * are): from there on the rows are for a parser of all XML, and nothing of them has been read.
 * @throws XmlError for what is no row or cell
 */
export function readPlainRows(data: Uint8Array, reader: RowReader): number {
  const xml = new PlainXml(data);
  for (;;) {
    xml.skipBlanks();
    const start = xml.at;
    if (xml.isAtEnd) return start;
    const attributes = xml.takes(ROW) && xml.isNameEnd ? xml.attributes() : undefined;
    const tagEnd = attributes && xml.tagEnd();
    if (attributes === undefined || tagEnd === undefined) return start;
    reader.openRow(attributes);
    if (tagEnd === 'open' && !readCells(xml, reader)) {
      reader.leaveRow();
      return start;
    }
    reader.closeRow();
  }
}

/** The cells of a row and its end tag. */
function readCells(xml: PlainXml, reader: RowReader): boolean {
  for (;;) {
    xml.skipBlanks();
    if (xml.takes(ROW_END)) return true;
    if (!xml.takes(CELL) || !xml.isNameEnd || !readCell(xml, reader)) return false;
  }
}

function readCell(xml: PlainXml, reader: RowReader): boolean {
  const type = openCell(xml, reader);
  if (type === undefined) return false;
  const tagEnd = xml.tagEnd();
  if (tagEnd === undefined) return false;
  if (tagEnd === 'closed') {
    reader.closeCell();
    return true;
  }
  xml.skipBlanks();
  if (xml.takes(FORMULA) && !readFormula(xml, reader)) return false;
  xml.skipBlanks();
  if (xml.takes(VALUE)) {
    const value = plainValue(xml, reader, type);
    if (value !== undefined) {
      xml.skipBlanks();
      if (!xml.takes(CELL_END)) return false;
      reader.closeCellWith(value);
      return true;
    }
    if (!readText(xml, reader, VALUE_END)) return false;
  } else if (xml.takes(NO_VALUE)) reader.addText('');
  else if (xml.takes(INLINE) && !readInline(xml, reader)) return false;
  xml.skipBlanks();
  if (!xml.takes(CELL_END)) return false;
  reader.closeCell();
  return true;
}

/** Opens the cell whose attributes stand here, and tells its type; '' is a number's. */
function openCell(xml: PlainXml, reader: RowReader): string | undefined {
  let column: number | undefined;
  let style: number | undefined;
  let type: string | undefined;
  let others = '';
  for (let name = xml.attribute(); name !== ''; name = xml.attribute()) {
    if (name === 'r' && column === undefined) {
      column = xml.columnLetters();
      if (column === undefined || column >= MAX_COLUMNS || xml.digits('"') !== reader.rowNumber) return undefined;
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
  return type ?? '';
}

/** A number or a text of the list, with the end tag of its element; undefined for any other value, of which nothing is passed over then. */
function plainValue(xml: PlainXml, reader: RowReader, type: string): number | string | undefined {
  if (type !== '' && type !== 'n' && type !== 's') return undefined;
  const start = xml.at;
  const number = xml.digits('<');
  const value = type === 's' && number !== undefined ? reader.sharedText(number) : number;
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

/** From behind `<is>`: a text without formats of its own. */
function readInline(xml: PlainXml, reader: RowReader): boolean {
  xml.skipBlanks();
  if (!xml.takes(TEXT) || !xml.isNameEnd || xml.attributes() === undefined) return false;
  const tagEnd = xml.tagEnd();
  if (tagEnd === undefined) return false;
  if (tagEnd === 'closed') reader.addText('');
  else if (!readText(xml, reader, TEXT_END)) return false;
  xml.skipBlanks();
  return xml.takes(INLINE_END);
}

function readText(xml: PlainXml, reader: RowReader, end: Word): boolean {
  const text = xml.text();
  if (text === undefined || !xml.takes(end)) return false;
  reader.addText(text);
  return true;
}
