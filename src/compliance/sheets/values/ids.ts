import { isCellError, type CellValue } from '../snapshot';
import { isBlank } from './text';

/** A student, state or staff id as read. `key` compares ids; `text` is what a person sees. */
export interface Id {
  readonly text: string;
  readonly key: string;
  /** Rounded by a spreadsheet (`9.90694E+11`, or a number of 16 or more digits): it can no longer name one student. */
  readonly ruined: boolean;
}

const SCIENTIFIC = /^\d+(\.\d+)?e\+?\d+$/i;
const FIRST_16_DIGIT_NUMBER = 1e15;
const MOST_DIGITS = 15;
const ZERO = '0'.charCodeAt(0);
/** Nothing to take off: letters, digits and signs inside, as nearly every id is. */
const PLAIN = /^[0-9A-Za-z][\w.-]*$/;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Reads an id (docs/spec/sheets.md §3, docs/spec/recognition.md §5): `1001`, `1001.0` and `"1001"` are one id; leading zeros are shown but ignored in
 * comparing; `="0010001"`, an apostrophe, characters of no width, full-width digits, `#` and thousands commas are taken off. Null
 * where blank or an Excel error.
 */
export function readId(value: CellValue | undefined): Id | null {
  if (isBlank(value) || isCellError(value) || value === undefined || value === null) return null;
  if (typeof value === 'number') {
    const text = String(value);
    return { text, key: text, ruined: Math.abs(value) >= FIRST_16_DIGIT_NUMBER };
  }
  if (typeof value === 'string' && isNumberId(value)) {
    return { text: value, key: value.startsWith('0') ? withoutZeros(value) : value, ruined: false };
  }
  const raw = bareId(String(value));
  if (isBlank(raw)) return null;
  if (SCIENTIFIC.test(raw)) return { text: raw, key: raw.toLowerCase(), ruined: true };
  const text = raw.replace(/^(\d+)\.0+$/, '$1');
  return { text, key: withoutZeros(text.toLowerCase()), ruined: false };
}

/** Leading zeros are often lost, and tell nobody from another. */
function withoutZeros(text: string): string {
  return text.replace(/^0+(?=.)/, '');
}

/** Whether a cell holds nothing but the digits of an id, as most do; quicker than reading it. */
export function isNumberId(value: CellValue | undefined): boolean {
  if (typeof value === 'number') return value >= 0 && value < FIRST_16_DIGIT_NUMBER && Number.isInteger(value);
  if (typeof value !== 'string' || value === '' || value.length > MOST_DIGITS) return false;
  for (let at = 0; at < value.length; at++) {
    const digit = value.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/** Whether a cell holds a ruined id; quicker than reading it. */
export function isRuinedId(value: CellValue | undefined): boolean {
  if (typeof value === 'number') return Math.abs(value) >= FIRST_16_DIGIT_NUMBER;
  return typeof value === 'string' && /e/i.test(value) && SCIENTIFIC.test(bareId(value));
}

/** Whether a state id has its 10 digits (SASID). */
export function isStateId(id: Id): boolean {
  return !id.ruined && /^\d{10}$/.test(id.text);
}

/** An id without what programs and people put around it. */
function bareId(typed: string): string {
  const text = typed.trim();
  if (PLAIN.test(text)) return text;
  const seen = text.normalize('NFKC').replace(UNSEEN, '').trim();
  const [, quoted] = /^=?"([^"]*)"$/.exec(seen) ?? [];
  const bare = (quoted ?? seen).replace(/^['‘’`]+/, '').replace(/^#\s*/, '');
  return /^\d{1,3}(,\d{3})+(\.0+)?$/.test(bare) ? bare.replace(/,/g, '') : bare;
}
