import type { RecognisedSheet } from './recognised-sheet';

/** A day, whose year is that of a print or an update. */
const DATE = /\d{1,4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}/g;
/** `2025-26`, `2025-2026`, `25-26`: a school year, of the spring in which it ends. */
const SCHOOL_YEAR = /(?<!\d)(?:20)?(\d\d)\s*[-–/]\s*(?:20)?(\d\d)(?!\d)/g;
const FULL_YEAR = /(?<!\d)20(\d\d)(?!\d)/g;
/** `Spring 26`, `ACCESS '26`, `ACC26`, `SY26`. */
const SHORT_YEAR = /(?<![\p{L}])(?:spring|winter|access|acc|wida|sy|fy)[\s_'’.-]*(\d\d)(?!\d)/giu;
/** What a title says that speaks of the test, and not of who printed the list. */
const OF_TEST = /access|\bacc\d|wida|spring|winter|score|result|test|\bsy\s?\d/i;

/**
 * The year of a test that a name or a title tells (`WIDA ACCESS Spring 2026`, `ACC26`, `ACCESS 2025-26` for the spring of 2026); null where it tells
 * none, or several.
 */
export function namedYear(text: string): number | null {
  let rest = text.replace(DATE, ' ');
  const years = new Set<number>();
  rest = rest.replace(SCHOOL_YEAR, (whole, from: string, to: string) => {
    if (Number(to) !== Number(from) + 1) return whole;
    years.add(2000 + Number(to));
    return ' ';
  });
  for (const pattern of [FULL_YEAR, SHORT_YEAR]) {
    for (const [, digits = ''] of rest.matchAll(pattern)) years.add(2000 + Number(digits));
  }
  const [year = null, ...others] = years;
  return others.length === 0 ? year : null;
}

/** The year of a test that titles tell, as far as they speak of the test. */
export function yearInTitles(titles: readonly string[]): number | null {
  const years = new Set(titles.filter((title) => OF_TEST.test(title)).flatMap((title) => namedYear(title) ?? []));
  const [year = null, ...others] = years;
  return others.length === 0 ? year : null;
}

/** Results with the year of the test that a title or a name tells, which is told where no column of theirs does. */
export function withNamedYear(results: RecognisedSheet, titles: readonly string[], file: string): RecognisedSheet {
  const { sheet, headings, columns, readAs } = results;
  const year =
    namedYear(headings.get('overall') ?? '') ?? yearInTitles(titles) ?? namedYear(sheet.name) ?? yearInTitles([file]);
  if (year === null) return results;
  if (columns.has('testYear') || columns.has('testDate')) return { ...results, namedYear: year };
  const told = `No column says the year of the test: ${year} is taken from the heading, the title or the name of the sheet or file.`;
  return { ...results, namedYear: year, readAs: [...readAs, told] };
}
