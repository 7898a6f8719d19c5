/** What a cell's number format must be for what is written: fit for a number or a date, exactly one, or whatever it is. */
export type FormatChoice = 'number' | 'date' | 'any' | { readonly exact: string };

const DATE_FORMAT = 'm/d/yyyy';
const GENERAL = 'General';

/** Formats that show a number as what it is; a date or percent format would show another. */
const SHOWS_NUMBERS = /^(General|[#0,.]+(_\)|_ )?)$/i;
/** Letters of a date, outside quoted text, colours and conditions. */
const NOT_CODES = /"[^"]*"|\[[^\]]*\]|\\./g;

/** The format a cell gets, by the one that it has. */
export function wantedFormat(choice: FormatChoice, current: string): string {
  if (typeof choice === 'object') return choice.exact;
  if (choice === 'number') return SHOWS_NUMBERS.test(current) ? current : GENERAL;
  if (choice === 'date') return /[dy]/i.test(current.replace(NOT_CODES, '')) ? current : DATE_FORMAT;
  return current;
}
