import { isCellError, type CellValue } from '../snapshot';
import { readDate, type Day } from './dates';
import { cellText, isBlank, compacted } from './text';

/** What a license or endorsement cell says; `expires` where the cell itself holds a date. */
interface LicenseReading {
  readonly held: boolean;
  readonly expires: Day | null;
}

const HELD = new Set([
  'y',
  'yes',
  'true',
  'x',
  'pending',
  'held',
  'licensed',
  'certified',
  'endorsed',
  'active',
  'valid',
]);
/** The license types of Massachusetts, which sheets often hold instead of a yes. */
const TYPES = /^(provisional|preliminary|initial|professional|temporary|emergency)/;
/** `Yes - Initial`, `Y (pending)`; not the `Y/N` of an empty form. */
const YES_AND_MORE = /^y(es)?[\s(,;:.-]/i;
const NONE: LicenseReading = { held: false, expires: null };
const HOLDS: LicenseReading = { held: true, expires: null };

/**
 * Reads a license cell (esl-service.md, Who teaches): Y, Yes, a number and Pending count, and so do the state's license
 * types and a date (the expiry); blank, N, 0 and any other text do not.
 */
export function readLicense(value: CellValue | undefined): LicenseReading {
  if (isBlank(value) || isCellError(value)) return NONE;
  if (value === true) return HOLDS;
  if (typeof value === 'number') return value === 0 ? NONE : HOLDS;
  const text = compacted(cellText(value));
  if (HELD.has(text) || TYPES.test(text) || YES_AND_MORE.test(cellText(value))) return HOLDS;
  if (/^\d+$/.test(text) && !/[/-]/.test(cellText(value))) return Number(text) === 0 ? NONE : HOLDS;
  const { day } = readDate(value, false);
  return day === null ? NONE : { held: true, expires: day };
}
