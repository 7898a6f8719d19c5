import type { CellValue } from '../snapshot';
import { cellText } from './text';

const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** A cell as a number: a number, or text that is a plain number (`45`, `45.0`, `1,125`). Null where blank or not a number. */
export function cellNumber(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = cellText(value).replace(/(?<=\d),(?=\d{3}\b)/g, '');
  return PLAIN_NUMBER.test(text) ? Number(text) : null;
}

/** A cell as minutes: a number, with or without its unit (`45 min`). Null where blank, negative or not readable. */
export function cellMinutes(value: CellValue | undefined): number | null {
  const plain = cellNumber(typeof value === 'string' ? value.replace(/\s*(min(ute)?s?)\.?\s*$/i, '') : value);
  return plain !== null && plain >= 0 ? plain : null;
}
