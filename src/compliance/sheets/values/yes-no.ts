import type { CellValue } from '../snapshot';
import { cellText } from './text';

const YES = new Set(['y', 'yes', 'true', '1', '01', 'x']);
const NO = new Set(['', 'n', 'no', 'false', '0', '00']);

/** Reads a yes/no cell (sheets.md §3); blank is no. Null where the text is neither. */
export function readYesNo(value: CellValue | undefined): boolean | null {
  const text = cellText(value)
    .toLowerCase()
    .replace(/^([01])\.0+$/, '$1');
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  return null;
}

/** A cell that means yes unless it says no, such as a paraprofessional's name (rulings.md, Cells and sheets). */
export function isFilled(value: CellValue | undefined): boolean {
  return readYesNo(value) !== false;
}
