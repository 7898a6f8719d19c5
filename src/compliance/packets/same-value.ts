import { isCellError, type CellValue } from '../sheets/snapshot';

/** Programs write a fraction with 15 to 17 digits. */
const NEARLY = 1e-12;
const DAYS_FROM_1900_TO_1904 = 1462;

/**
 * Whether two cells say the same, whatever program saved them: a number stored as text is that number, the kind of line break makes no
 * difference; zeros before a number do.
 */
export function isSameValue(one: CellValue | undefined, other: CellValue | undefined): boolean {
  if (one === other) return true;
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= NEARLY * Math.max(Math.abs(one), Math.abs(other));
  return plain(one) === plain(other);
}

function plain(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (isCellError(value)) return `error ${value.error}`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).replace(/\r\n?/g, '\n');
}

/** A date as it counts in a workbook of another epoch. */
export function inEpoch(value: CellValue | undefined, from: boolean, to: boolean): CellValue {
  if (typeof value !== 'number' || from === to) return value ?? null;
  return value + (to ? -1 : 1) * DAYS_FROM_1900_TO_1904;
}
