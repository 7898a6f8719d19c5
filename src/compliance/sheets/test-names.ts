import type { CellValue, SheetSnapshot } from './snapshot';
import { cellText } from './values/text';

/** Whose scores a sheet or a row holds; `unknown` where nothing tells. */
export type Test = 'ACCESS' | 'Alternate ACCESS' | 'screener' | 'other' | 'unknown';

const OTHER =
  /\bwida\s+model\b|\blas\s+links\b|\belpac\b|\btelpas\b|\bnyseslat\b|\belpa\s?21\b|\bcella\b|\bmcas\b|\bi-?ready\b|\bcelda?t\b|\bazella\b|\bdibels\b|\bnwea\b/i;
const SCREENER = /\bscreener\b|\bw-?apt\b|\bscreening\b/i;
export const ALTERNATE = /\balt(?:ernate)?[\s_-]*access\b|\baccess[\s_-]*alt(?:ernate)?\b|\balternate\s+access\b/i;
/** In a file's or sheet's name, a title or a cell that names a test, `Alternate` alone speaks of the test. */
export const ALTERNATE_TITLE = /\balternate\b|\balt[\s_-]*access/i;
export const ACCESS = /\baccess\b/i;
/** Columns whose cells may name the test. */
const NAMING = /test|assess|exam|window|form|administration|instrument/i;
/** `Initial Assessment` is of another day than the row's scores. */
const OF_ANOTHER_DAY = /\binitial|\bfirst|\bentry|\bprior|\bprevious|\bplacement|\bnext/i;

/** The test that texts name: another one's name goes before ACCESS, which is a common word. */
export function testNamed(names: readonly string[], alternate: RegExp): Test {
  const texts = names.map((name) => name.replace(/_+/g, ' '));
  if (texts.some((text) => OTHER.test(text))) return 'other';
  if (texts.some((text) => SCREENER.test(text))) return 'screener';
  if (texts.some((text) => alternate.test(text))) return 'Alternate ACCESS';
  return texts.some((text) => ACCESS.test(text)) ? 'ACCESS' : 'unknown';
}

/** The columns, but those of the scores, whose cells may name the test of a row. */
export function namingColumns(headings: readonly string[], scoreColumns: readonly number[]): number[] {
  return Array.from(headings.keys()).filter(
    (column) => isNaming(headings[column] ?? '') && !scoreColumns.includes(column),
  );
}

function isNaming(heading: string): boolean {
  return NAMING.test(heading) && !OF_ANOTHER_DAY.test(heading);
}

const BEFORE_OTHERS: readonly Test[] = ['other', 'screener', 'Alternate ACCESS', 'ACCESS'];

/** Makes a reader of the test that a row names in some columns, in whichever order they stand; by its index into `sheet.values`. */
export function testReader({ values }: SheetSnapshot, columns: readonly number[]): (index: number) => Test {
  const read = new Map<string, Test>();
  const testOf = (cell: CellValue | undefined): Test => {
    if (typeof cell !== 'string') return 'unknown';
    const test = read.get(cell) ?? testNamed([cellText(cell)], ALTERNATE_TITLE);
    read.set(cell, test);
    return test;
  };
  return (index) => {
    const tests = columns.map((column) => testOf(values[index]?.[column]));
    return BEFORE_OTHERS.find((test) => tests.includes(test)) ?? 'unknown';
  };
}

/** The test of most rows that name one; `unknown` where as many are of ACCESS, Alternate or not, as of others: then other evidence decides. */
export function mostNamed(tests: readonly Test[]): Test {
  const count = (test: Test) => tests.filter((each) => each === test).length;
  const [access, alternate] = [count('ACCESS'), count('Alternate ACCESS')];
  const [screener, other] = [count('screener'), count('other')];
  const more = access + alternate - screener - other;
  if (more === 0) return 'unknown';
  if (more < 0) return screener >= other ? 'screener' : 'other';
  return access >= alternate ? 'ACCESS' : 'Alternate ACCESS';
}
