import { columnName, isCellError, type CellError, type CellValue, type HostSheet } from '../../model';
import { fileFormula } from '../../../xlsx/read/formula-text';
import { encodeXstring, escapeText } from '../../../xlsx/xml/xml-text';
import type { StyleWriter } from './style-writer';

/** Errors that a file can say in a plain cell; newer ones need a part of their own, and Excel finds them again when it calculates. */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Rows and columns are counted from 0; `prefix` stands before the element names of this file, mostly empty. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly prefix: string;
}

/** Numbers of shared strings by their text: those that have several formats in them, which a plain text would lose. */
export type RichTexts = ReadonlyMap<string, number>;

/** A cell as a `<c>` element; empty when it holds nothing and has no style of its own. */
export function cellXml(
  sheet: HostSheet,
  { row, column, prefix }: CellPlace,
  styles: StyleWriter,
  richTexts: RichTexts,
): string {
  const value = sheet.cells.value(row, column);
  const formula = sheet.cells.formula(row, column);
  const ownStyle = sheet.cells.ownStyle(row, column);
  if (value === null && formula === undefined && ownStyle === undefined) return '';
  // A cell element without a style number has style 0, whatever its row or column says.
  const style = styles.cellStyle(sheet.styleNumber(row, column));
  const rich = formula === undefined && typeof value === 'string' ? richTexts.get(value) : undefined;
  const type = rich === undefined ? valueType(value, formula !== undefined) : ' t="s"';
  const start = `<${prefix}c r="${columnName(column)}${row + 1}"${style === 0 ? '' : ` s="${style}"`}${type}>`;
  const calculation = formula === undefined ? '' : `<${prefix}f>${escapeText(fileFormula(formula))}</${prefix}f>`;
  const content =
    rich === undefined ? valueXml(value, formula !== undefined, prefix) : `<${prefix}v>${rich}</${prefix}v>`;
  return `${start}${calculation}${content}</${prefix}c>`;
}

function valueType(value: CellValue, isFormula: boolean): string {
  if (typeof value === 'string') return isFormula ? ' t="str"' : ' t="inlineStr"';
  if (typeof value === 'boolean') return ' t="b"';
  return isCellError(value) ? ' t="e"' : '';
}

function valueXml(value: CellValue, isFormula: boolean, prefix: string): string {
  if (value === null) return '';
  if (typeof value !== 'string') return `<${prefix}v>${plainText(value)}</${prefix}v>`;
  const isPlain = PLAIN.test(value);
  const text = isPlain ? value : escapeText(encodeXstring(value));
  const spaces = !isPlain && /^\s|\s$|[\n\t]|\s\s/.test(value) ? ' xml:space="preserve"' : '';
  if (isFormula) return `<${prefix}v${spaces}>${text}</${prefix}v>`;
  return `<${prefix}is><${prefix}t${spaces}>${text}</${prefix}t></${prefix}is>`;
}

/** Text that needs no escape of any kind and keeps its blanks, as most does; a sheet has many cells. */
const PLAIN = /^(?:[A-Za-z0-9.,:;'()/+-]+(?: [A-Za-z0-9.,:;'()/+-]+)*)?$/;

function plainText(value: number | boolean | CellError): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return FILE_ERRORS.has(value.error) ? value.error : '#VALUE!';
}
