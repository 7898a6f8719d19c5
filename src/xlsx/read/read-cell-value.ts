import type { CellBudget } from './cell-budget';
import { cellError, type CellValue } from '../cells/cell-value';
import { serialFromDate } from '../cells/dates';
import { decodeXstring } from '../xml/xml-text';
import { XmlError } from '../xml/xml-tree';

/** What a file says of a cell's value: the type of `t="…"` (empty: a number) and the text, undefined when there is none. */
export interface CellSource {
  type: string;
  text: string | undefined;
}

/** What values refer to. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** Counts what the cells of the whole workbook take. */
  readonly budget: CellBudget;
}

/** The value of a cell; for a formula its last result (ECMA-376 part 1, 18.18.11). Dates stay the numbers they are in the file. */
export function readCellValue({ type, text }: CellSource, context: ValueContext): CellValue {
  if (text === undefined) return null;
  if (type === 'str' || type === 'inlineStr') return decodeXstring(text);
  const word = text.trim();
  if (word === '') return null;
  switch (type) {
    case 's':
      return sharedString(word, context.strings);
    case 'b':
      return TRUTHS.get(word) ?? word;
    case 'e':
      return cellError(word);
    case 'd':
      return serialFromIsoDate(word, context.date1904);
    default:
      return numberOrText(word);
  }
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** A text of the list. Throws XmlError where the list has none of that number, as a blank cell would hide that one is lost. */
function sharedString(number: string, strings: readonly string[]): string {
  const text = strings[Number(number)];
  if (text === undefined)
    throw new XmlError(`a cell holds text number ${number}, which the list of texts does not have.`);
  return text;
}

function numberOrText(text: string): CellValue {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** `2026-09-01T08:30:00` → serial number, in plain arithmetic without any time zone; other text stays text. */
function serialFromIsoDate(text: string, date1904: boolean): CellValue {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!parts) return text;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const serial = serialFromDate(year, month, day, date1904);
  return serial === undefined ? text : serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
