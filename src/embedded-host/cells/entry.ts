import { getFormatFromId, parseBool, parseDate, parseNumber, parseTime } from 'numfmt';
import { invalidArgument } from '../errors';
import { cellError, isErrorText, isTextFormat, type CellValue } from '../model';
import { MAX_TEXT_LENGTH } from '../profile';

/** What a value becomes when it is put into a cell. */
export interface Entry {
  /** Undefined for a formula, whose result is not known yet. */
  readonly value: CellValue;
  readonly formula?: string;
  /** The format that the cell takes if it had `General`, as a typed date does. */
  readonly numberFormat?: string;
}

/** How a number, a date or a time begins; trying the parsers on every text would make large writes slow. */
const MAY_BE_NUMBER = /^(?:[-+$(.\s]*[0-9]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-\s,/])/i;

/** A number read from a text, with the built-in format that Excel gives to it. */
interface TypedNumber {
  readonly value: number;
  readonly formatId?: number;
}

const BLANK: Entry = { value: null };
const DAYS_FROM_1900_TO_1904 = 1462;

/**
 * What Excel makes of a value written to a cell, as if a user had typed it (docs/guides/office-js.md 2.5 "Formula injection").
 * Throws `InvalidArgument` for what is not a text, a number or a boolean, and for text longer than a cell holds.
 */
export function parseEntry(value: unknown, numberFormat: string, date1904: boolean): Entry {
  if (typeof value === 'string') return parseText(value, numberFormat, date1904);
  if (typeof value === 'number' && Number.isFinite(value)) return { value };
  if (typeof value === 'boolean') return { value };
  throw invalidArgument('A cell takes a text, a number or a boolean.');
}

function parseText(text: string, numberFormat: string, date1904: boolean): Entry {
  if (text === '') return BLANK;
  if (text.length > MAX_TEXT_LENGTH) throw invalidArgument(`A cell holds at most ${MAX_TEXT_LENGTH} characters.`);
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isTextFormat(numberFormat)) return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  if (!MAY_BE_NUMBER.test(text)) return parseWord(text);
  const number = parseNumber(text) ?? parseDay(text, date1904);
  if (number) return { value: number.value, numberFormat: formatOf(number) };
  return isFormulaSign(text) ? { value: null, formula: `=${text}` } : { value: text };
}

function parseWord(text: string): Entry {
  const truth = parseBool(text);
  if (truth) return { value: truth.value };
  const upper = text.toUpperCase();
  if (isErrorText(upper)) return { value: cellError(upper) };
  return isFormulaSign(text) ? { value: null, formula: `=${text}` } : { value: text };
}

/** Excel takes a text that begins with `+`, `-` or `@` for a formula. */
function isFormulaSign(text: string): boolean {
  return /^[-+@]./s.test(text);
}

function parseDay(text: string, date1904: boolean): TypedNumber | undefined {
  // A grade such as 4A is text in Excel; the library would take it for four in the morning.
  const time = /:|[0-9] +[ap]m?$/i.test(text) ? parseTime(text) : undefined;
  if (time) return time;
  const date = parseDate(text);
  return date && date1904 ? { ...date, value: date.value - DAYS_FROM_1900_TO_1904 } : date;
}

function formatOf({ formatId }: TypedNumber): string | undefined {
  return formatId === undefined ? undefined : getFormatFromId(formatId);
}
