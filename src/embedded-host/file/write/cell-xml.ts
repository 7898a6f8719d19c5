import { columnName, isCellError, type CellValue, type HostSheet } from '../../model';
import { fileFormula } from '../read/formula-text';
import { attributesXml, encodeXstring, escapeText } from '../xml/xml-text';
import type { StyleWriter } from './style-writer';

/** Errors that a file can say in a plain cell; newer ones need a part of their own, and Excel finds them again when it calculates. */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Rows and columns are counted from 0; `prefix` stands before the element names of this file, mostly empty. */
export interface CellPlace {
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
  const place = { r: columnName(column) + (row + 1), s: style === 0 ? undefined : style };
  const rich = formula === undefined && typeof value === 'string' ? richTexts.get(value) : undefined;
  if (rich !== undefined)
    return `<${prefix}c${attributesXml({ ...place, t: 's' })}><${prefix}v>${rich}</${prefix}v></${prefix}c>`;
  const attributes = attributesXml({ ...place, t: valueType(value, formula !== undefined) });
  const calculation = formula === undefined ? '' : `<${prefix}f>${escapeText(fileFormula(formula))}</${prefix}f>`;
  return `<${prefix}c${attributes}>${calculation}${valueXml(value, formula !== undefined, prefix)}</${prefix}c>`;
}

function valueType(value: CellValue, isFormula: boolean): string | undefined {
  if (typeof value === 'string') return isFormula ? 'str' : 'inlineStr';
  if (typeof value === 'boolean') return 'b';
  return isCellError(value) ? 'e' : undefined;
}

function valueXml(value: CellValue, isFormula: boolean, prefix: string): string {
  const plain = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return '';
  if (typeof value === 'number') return plain(String(value));
  if (typeof value === 'boolean') return plain(value ? '1' : '0');
  if (isCellError(value)) return plain(FILE_ERRORS.has(value.error) ? value.error : '#VALUE!');
  const text = escapeText(encodeXstring(value));
  const spaces = /^\s|\s$|[\n\t]|\s\s/.test(value) ? ' xml:space="preserve"' : '';
  if (isFormula) return `<${prefix}v${spaces}>${text}</${prefix}v>`;
  return `<${prefix}is><${prefix}t${spaces}>${text}</${prefix}t></${prefix}is>`;
}
