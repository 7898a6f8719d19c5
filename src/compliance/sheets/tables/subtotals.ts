import type { CellValue } from '../snapshot';
import type { TableShape } from './table-shape';
import { cellNumber } from '../values/numbers';
import { cellText, isBlank } from '../values/text';

const WORDS = 'sub\\s?-?totals?|grand\\s+totals?|totals?|sum|average|avg|count';
const BEGINS = new RegExp(`^(?:${WORDS})(?![\\p{L}\\d])`, 'iu');
const ENDS = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS})[\\s:.]*$`, 'iu');
/** No child is called so. */
const ENDS_IN_TOTAL = /[\p{L}\d]\s+totals?[\s:.]*$/iu;
/** Cheap to ask first: the letters that every such word holds. */
const MAY_BE = /t[o0]t|sum|av[eg]|count/i;

/** Tells the subtotals of a table from its data (docs/spec/recognition.md §3). */
export class SubtotalTest {
  /** By column: what stands in it above and below. Read when first asked for. */
  private readonly texts = new Map<number, ReadonlySet<string>>();

  constructor(private readonly shape: TableShape) {}

  /**
   * Whether a row is a subtotal: it has no id, and a cell that is, or begins or ends with, Total, Sum, Average or Count as a whole word,
   * while every other text only repeats a value of its column, such as a school. The only text of a row, with nothing but numbers
   * beside it, may name what it likes before the word (`Gr 1 total`), and any value of the table after it (`TOTAL EL`).
   */
  of(row: readonly CellValue[]): boolean {
    const { columns, namingColumns } = this.shape;
    if (this.hasId(row) || namingColumns.some((column) => !isBlank(row[column]) && !isTotal(row[column]))) return false;
    if (!row.some(isTotal)) return false;
    const texts = row.filter(
      (cell) => typeof cell === 'string' && !isBlank(cell) && cellNumber(cellText(cell)) === null,
    );
    const only = texts.length === 1 ? cellText(texts[0]) : '';
    if (ENDS_IN_TOTAL.test(only)) return true;
    if (only !== '' && row.some((_, column) => this.repeats(column, withoutTotal(only)))) return true;
    return columns.every((column) => {
      const text = cellText(row[column]);
      if (isTotal(row[column])) return this.repeats(column, withoutTotal(text));
      return text === '' || typeof row[column] !== 'string' || cellNumber(text) !== null || this.repeats(column, text);
    });
  }

  private hasId(row: readonly CellValue[]): boolean {
    return this.shape.idColumns.some((column) => !isBlank(row[column]) && !isTotal(row[column]));
  }

  private repeats(column: number, text: string): boolean {
    if (text === '') return true;
    let texts = this.texts.get(column);
    if (texts === undefined) this.texts.set(column, (texts = this.textsOf(column)));
    return texts.has(text.toLowerCase());
  }

  private textsOf(column: number): ReadonlySet<string> {
    const { values, headingIndex, end } = this.shape;
    const texts = new Set<string>();
    for (let index = headingIndex + 1; index < end; index++) {
      const row = values[index];
      if (row === undefined || this.shape.columns.some((each) => isTotal(row[each]))) continue;
      const text = cellText(row[column]).toLowerCase();
      if (text !== '') texts.add(text);
    }
    return texts;
  }
}

function isTotal(cell: CellValue | undefined): boolean {
  if (typeof cell !== 'string' || !MAY_BE.test(cell)) return false;
  const text = cellText(cell);
  return BEGINS.test(text) || ENDS.test(text);
}

/** What a cell names beside the word: `Orchard K-8 Total` is of Orchard K-8. */
function withoutTotal(text: string): string {
  return text
    .replace(BEGINS, '')
    .replace(ENDS, '')
    .replace(/^[\s:.,–-]+(?:for|of|in)?\s*|[\s:.,–-]+$/gi, '');
}
