import { isCellError, type CellValue } from '../snapshot';
import { cellText } from './text';

/** Check marks and ticked boxes are typed for a yes, crosses and empty boxes for a no. */
const YES = new Set(['y', 'yes', 'true', '1', '01', 'x', '✓', '✔', '☑', '✅', '🗸']);
const NO = new Set(['', 'n', 'no', 'false', '0', '00', '❌', '✗', '✘', '☐', '⬜']);
/** Says only how a sign is drawn. */
const VARIATION = /\ufe0f/g;

/** Reads a yes/no cell (docs/spec/sheets.md §3); blank is no. Null where the text is neither, and for an Excel error, which says nothing. */
export function readYesNo(value: CellValue | undefined): boolean | null {
  if (isCellError(value)) return null;
  const lower = cellText(value).replace(VARIATION, '').toLowerCase();
  const text = lower.includes('.') ? lower.replace(/^([01])\.0+$/, '$1') : lower;
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  return null;
}

/** A cell that means yes unless it says no or is an Excel error, such as a paraprofessional's name (docs/spec/rulings.md, Cells and sheets). */
export function isFilled(value: CellValue | undefined): boolean {
  return !isCellError(value) && readYesNo(value) !== false;
}
