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
  const text = cellText(value).toLowerCase();
  return saidBy(text) ?? saidBy(text.replace(VARIATION, '').replace(/^([01])\.0+$/, '$1'));
}

function saidBy(text: string): boolean | null {
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}

/** A cell that means yes unless it says no or is an Excel error, such as a paraprofessional's name (docs/spec/rulings.md, Cells and sheets). */
export function isFilled(value: CellValue | undefined): boolean {
  return !isCellError(value) && readYesNo(value) !== false;
}
