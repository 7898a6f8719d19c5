import { isCellError, type CellValue } from '../snapshot';

const BLANK_WORDS = new Set(['null', 'n/a', '#n/a', '-', 'none']);
const LONGEST_BLANK_WORD = 4;
/** The signs that such a word begins with: few texts do, which is quicker to see than to look each of them up. */
const FIRST_SIGNS = new Set(Array.from('nN#-', (sign) => sign.charCodeAt(0)));

/** Whether a cell counts as empty: nothing, white space, `NULL`, `N/A`, `#N/A`, `-`, `None` in any case. An Excel error is not blank. */
export function isBlank(value: CellValue | undefined): boolean {
  return typeof value === 'string' ? isBlankText(value.trim()) : value === null || value === undefined;
}

function isBlankText(text: string): boolean {
  if (text === '') return true;
  return (
    text.length <= LONGEST_BLANK_WORD && FIRST_SIGNS.has(text.charCodeAt(0)) && BLANK_WORDS.has(text.toLowerCase())
  );
}

/** A cell's text, trimmed; blank cells and Excel errors give an empty text. Whole numbers show no decimals. */
export function cellText(value: CellValue | undefined): string {
  if (typeof value !== 'string') return isBlank(value) || isCellError(value) ? '' : String(value);
  const text = value.trim();
  return isBlankText(text) ? '' : text;
}

/** Letters whose stroke or ligature Unicode does not take apart: `Đặng` and `Dang` are typed for one name. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Nothing to fold but case: printable ASCII with single spaces inside. Most texts of a school are. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;

/** Folds case, accents, and runs of white space, so that texts typed by different hands compare equal. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[đøłıßæœ]/g, (letter) => WITHOUT_STROKE[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folds and drops what people type between words: `Push-In` and `push in` → `pushin`. A doubtful `EL?` keeps its sign. */
export function compacted(text: string): string {
  return folded(text).replace(/[\s\-–—_./,()]/g, '');
}

/** Compares texts for sorting, by their characters: the same on every machine whatever its language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
