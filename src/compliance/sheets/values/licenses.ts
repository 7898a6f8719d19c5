import { isCellError, type CellValue } from '../snapshot';
import { readDate, type Day } from './dates';
import { cellText, isBlank, compacted } from './text';
import { readYesNo } from './yes-no';

/** What a license or endorsement cell says; `expires` where the cell itself holds a date. */
interface LicenseReading {
  readonly held: boolean;
  /** Whether the cell says yes or no at all; what says neither is unknown, not a no (docs/spec/rulings.md, Cells and sheets). */
  readonly readable: boolean;
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
/** `Yes (expired)`, `Provisional, lapsed`: what follows takes the yes back. */
const TAKEN_BACK = /\b(expired|lapsed|revoked|suspended|inactive|invalid)\b/i;
/** `Yes - exp 6/30/2025`, `Initial (expires Jun 30, 2027)`. */
const EXPIRY_BEHIND = /\b(?:exp|expires|until|through|thru)\b[.:]?\s*([^()]*\d[^()]*)\)?$/i;
/** `N`, `No - applied`, `not licensed`. */
const NO_AND_MORE = /^(n|no|not|none)([\s(,;:.-]|$)/i;
const NOT_HELD = /^(false|expired|lapsed|inactive|invalid|revoked|suspended|denied|inprogress|needed|missing)/;
/** A check mark, a box or a cross. */
const SIGN = /[^\p{L}\d\s!-~]/u;
const NONE: LicenseReading = { held: false, readable: true, expires: null };
const HOLDS: LicenseReading = { held: true, readable: true, expires: null };
const UNKNOWN: LicenseReading = { held: false, readable: false, expires: null };

/**
 * Reads a license cell (docs/spec/esl-service.md, Who teaches): Y, Yes, a number and Pending count, and so do the state's license
 * types and a date (the expiry); blank, N, 0 and words such as Expired do not. Any other text, and an Excel error, is unknown.
 */
export function readLicense(value: CellValue | undefined): LicenseReading {
  if (isCellError(value)) return UNKNOWN;
  if (isBlank(value) || value === false) return NONE;
  if (value === true) return HOLDS;
  if (typeof value === 'number') return value === 0 ? NONE : HOLDS;
  const mark = SIGN.test(cellText(value)) ? readYesNo(value) : null;
  if (mark !== null) return mark ? HOLDS : NONE;
  const text = compacted(cellText(value));
  if (HELD.has(text) || TYPES.test(text) || YES_AND_MORE.test(cellText(value))) return unlessEnded(cellText(value));
  if (/^\d+$/.test(text) && !/[/-]/.test(cellText(value))) return Number(text) === 0 ? NONE : HOLDS;
  if (NO_AND_MORE.test(cellText(value).trim()) || NOT_HELD.test(text)) return NONE;
  const { day } = readDate(value, false);
  return day === null ? UNKNOWN : { held: true, readable: true, expires: day };
}

/** A yes with what stands behind it: its end, or the day on which it ends. */
function unlessEnded(text: string): LicenseReading {
  if (TAKEN_BACK.test(text)) return NONE;
  const [, tail] = EXPIRY_BEHIND.exec(text) ?? [];
  if (tail === undefined) return HOLDS;
  const { day } = readDate(tail.trim(), false);
  return day === null ? UNKNOWN : { held: true, readable: true, expires: day };
}
