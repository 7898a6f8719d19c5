import { folded } from './values/text';

/** How well a heading fits a field: the spec's own spelling beats a spelling stripped of year and bracket, which beats a shared word. */
export const MATCH = { exact: 3, stripped: 2, shared: 1 } as const;

interface HeadingMatch {
  readonly field: string;
  readonly score: number;
}

/**
 * A heading as it is compared (sheets.md §1): case, accents, spaces, line breaks and punctuation ignored; `DOE 16` is
 * `DOE016`.
 */
export function comparableHeading(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^doe0*(\d{1,3})$/, (_, digits: string) => `doe${digits.padStart(3, '0')}`);
}

/** A heading without what people add to it: a bracketed remark, a school year, `current`, `Y/N`. Empty where nothing is left. */
export function strippedHeading(text: string): string {
  const dateless = folded(text)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\b(sy)?\s?(20)?\d{2}\s?[-–/]\s?(20)?\d{2}\b|\bsy\s?\d{2,4}\b|\b20\d{2}\b/g, ' ');
  const bare = comparableHeading(dateless.replace(/\b(current|official|y\s?\/\s?n)\b/g, ' '));
  // `Current SY26` is a column of its own in a projections sheet.
  return bare === '' ? comparableHeading(dateless) : bare;
}

/** Looks headings up among one kind's fields. A heading names one field exactly, and may be shared by several. */
export class HeadingBook {
  private readonly matches = new Map<string, HeadingMatch[]>();

  constructor(
    fields: Readonly<Record<string, readonly string[]>>,
    shared: Readonly<Record<string, readonly string[]>> = {},
  ) {
    this.add(fields, MATCH.exact);
    this.add(shared, MATCH.shared);
  }

  /** The fields that a heading may name, best first; empty where it names none. */
  find(heading: string): readonly HeadingMatch[] {
    for (const [key, best] of spellings(heading)) {
      const found = this.matches.get(key);
      if (found !== undefined) return found.map(({ field, score }) => ({ field, score: Math.min(score, best) }));
    }
    return [];
  }

  /** Every heading it knows, as compared. */
  keys(): Iterable<string> {
    return this.matches.keys();
  }

  private add(fields: Readonly<Record<string, readonly string[]>>, score: number): void {
    for (const [field, headings] of Object.entries(fields)) {
      for (const heading of headings) {
        const key = comparableHeading(heading);
        const matches = this.matches.get(key) ?? [];
        if (matches.some((match) => match.field === field)) continue;
        if (score === MATCH.exact && matches.length > 0) throw new Error(`The heading "${heading}" names two fields.`);
        matches.push({ field, score });
        this.matches.set(key, matches);
      }
    }
  }
}

/** Makes a test whether a text is a heading of any of the books; each text is taken apart once, not once a book. */
export function headingTest(books: readonly HeadingBook[]): (text: string) => boolean {
  const known = new Set(books.flatMap((book) => [...book.keys()]));
  return (text) => spellings(text).some(([key]) => known.has(key));
}

/**
 * How a heading may stand in a book, the best first, each with the best score it can have. `Student #` and `Course #` are
 * numbers, though without the sign they read like the columns of names.
 */
function spellings(heading: string): (readonly [key: string, best: number])[] {
  const numbered = heading.includes('#')
    ? [[comparableHeading(heading.replace('#', ' number ')), MATCH.exact] as const]
    : [];
  return [...numbered, [comparableHeading(heading), MATCH.exact], [strippedHeading(heading), MATCH.stripped]];
}

/** Gives each column at most one field and each field at most one column: better matches first, then the left column. */
export function assignColumns(headings: readonly string[], book: HeadingBook): Map<string, number> {
  const candidates = headings.flatMap((heading, column) =>
    heading === '' ? [] : book.find(heading).map((match, choice) => ({ ...match, column, choice })),
  );
  candidates.sort((a, b) => b.score - a.score || a.column - b.column || a.choice - b.choice);
  const columns = new Map<string, number>();
  const used = new Set<number>();
  for (const { field, column } of candidates) {
    if (columns.has(field) || used.has(column)) continue;
    columns.set(field, column);
    used.add(column);
  }
  return columns;
}
