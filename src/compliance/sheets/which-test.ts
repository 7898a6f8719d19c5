import type { CellValue, SheetSnapshot } from './snapshot';
import { cellText } from './values/text';
import { headingTexts } from './tables/heads';
import type { Table } from './tables/tables';
import { monthDayOf, readDate } from './values/dates';
import { cellNumber } from './values/numbers';

/** Whose scores a sheet holds; `unknown` where nothing tells. */
export type Test = 'ACCESS' | 'Alternate ACCESS' | 'screener' | 'other' | 'unknown';

const OTHER =
  /\bwida\s+model\b|\blas\s+links\b|\belpac\b|\btelpas\b|\bnyseslat\b|\belpa\s?21\b|\bcella\b|\bmcas\b|\bi-?ready\b|\bcelda?t\b|\bazella\b|\bdibels\b|\bnwea\b/i;
const SCREENER = /\bscreener\b|\bw-?apt\b|\bscreening\b/i;
const ALTERNATE = /\balt(?:ernate)?[\s_-]*access\b|\baccess[\s_-]*alt(?:ernate)?\b|\balternate\s+access\b/i;
/** Beside a score it says of which test that is. */
export const ALTERNATE_WORD = /(?<!\p{L})alt(?:ernate)?(?!\p{L})/iu;
/** In a file's or sheet's name or a title, `Alternate` alone speaks of the test. */
const ALTERNATE_TITLE = /\balternate\b|\balt[\s_-]*access/i;
const ACCESS = /\baccess\b/i;
/** A heading that asks whether, and none of a score. */
const FLAG = /\?|\btook\b|\btakes\b|\bflag\b|\by\s?\/\s?n\b|eligib|participat/i;
/** Headings that only one test's files have. */
const ALTERNATE_HEADING = /^el services\b|\bcue [abc]\b/i;
const SCREENER_HEADING = /^registration window$|\bscreener\b/i;
/** WIDA's own forms of headings (docs/spec/recognition.md §4). */
const WIDA_FORM =
  /proficiency\s*level|performance\s*level|prof\.?\s*(?:level|lvl)|_pl\b|\bpl\b|composite|\btier\b|\bcluster\b|\bwida\b/i;
/** Columns whose cells may name the test. */
const NAMING = /test|assess|exam|window|form|administration|instrument/i;
/** Says by itself that the scores are WIDA's. */
const WIDA_COMPOSITE = /composite\s*\(?\s*overall/i;
const LEVEL = /\bpl\b|_pl\b|proficiency\s*level/i;
const SCALE = /\bss\b|_ss\b|scale\s*score/i;
const ALTERNATE_LEVEL = /^[ap][1-3]$/i;
const MOST_CELLS = 200;

interface Scores {
  readonly sheet: SheetSnapshot;
  readonly file: string;
  readonly table: Table;
  /** The columns of the scores. */
  readonly scoreColumns: readonly number[];
  /** Whether literacy or all four domains have a column. */
  readonly isWidaShaped: boolean;
  /** The column of the day of the test, where there is one. */
  readonly dayColumn?: number | undefined;
}

/**
 * Whose scores a sheet holds, by evidence only (docs/spec/recognition.md §4): the test's name in the headings of the scores, in the cells of a
 * column, in the titles, in the names of sheet and file, in this order; else the forms of WIDA's own headings.
 */
export function whichTest(scores: Scores): Test {
  const { sheet, file, table, scoreColumns, isWidaShaped } = scores;
  const headings = table.head.texts;
  const ofScores = scoreColumns.map((column) => headings[column] ?? '');
  const titles = titlesAbove(sheet, table);
  const inOrder: readonly Test[] = [
    testNamed(ofScores, ALTERNATE),
    majorityOf(testsOfCells(scores)),
    hasAlternateLevels(scores) ? 'Alternate ACCESS' : 'unknown',
    headings.some((text) => ALTERNATE_HEADING.test(text)) ? 'Alternate ACCESS' : 'unknown',
    testNamed([...titles, sheet.name], ALTERNATE_TITLE),
    testNamed([file], ALTERNATE_TITLE),
    ofScores.length > 0 && ofScores.every(namesAlternate) ? 'Alternate ACCESS' : 'unknown',
    headings.some((text) => SCREENER_HEADING.test(text)) ? 'screener' : 'unknown',
    testNamed(headings.filter((text) => !FLAG.test(text) || ACCESS.test(text)).map(withoutAlternate), ALTERNATE),
  ];
  const told = inOrder.find((test) => test !== 'unknown');
  if (told !== undefined) return told;
  const hasForm = (form: RegExp) => headings.some((text) => form.test(text));
  const isWida = hasForm(WIDA_COMPOSITE) || (isWidaShaped && hasForm(WIDA_FORM)) || (hasForm(LEVEL) && hasForm(SCALE));
  if (!isWida || !isOutsideWindows(scores)) return isWida ? 'ACCESS' : 'unknown';
  return areHalves(scores) ? 'screener' : 'unknown';
}

/** The test that the cells of a column name, most of them. */
export function testInCells(sheet: SheetSnapshot, table: Table): Test {
  return majorityOf(testsOfCells({ sheet, file: '', table, scoreColumns: [], isWidaShaped: false }));
}

/** ACCESS is given from winter to spring; a child who arrives is screened at any time, most before December. */
const [JULY_1, DECEMBER_1] = [701, 1201];
const FEWEST_CELLS = 5;
const LEAST_SHARE = 0.8;

/** Whether nearly all days of the tests are ones on which nobody takes ACCESS. */
function isOutsideWindows({ sheet, table, dayColumn }: Scores): boolean {
  if (dayColumn === undefined) return false;
  const days = cellsOf(sheet, table, dayColumn).flatMap((cell) => readDate(cell, false).day ?? []);
  const outside = days.filter((day) => monthDayOf(day) >= JULY_1 && monthDayOf(day) < DECEMBER_1);
  return days.length >= FEWEST_CELLS && outside.length >= days.length * LEAST_SHARE;
}

/** Whether all scores are whole or half numbers, as those of the WIDA Screener are and those of ACCESS are not. */
function areHalves({ sheet, table, scoreColumns }: Scores): boolean {
  const numbers = scoreColumns.flatMap((column) =>
    cellsOf(sheet, table, column).flatMap((cell) => cellNumber(cell) ?? []),
  );
  return numbers.length >= FEWEST_CELLS && numbers.every((number) => Number.isInteger(number * 2));
}

function cellsOf(sheet: SheetSnapshot, { head, end }: Table, column: number): CellValue[] {
  return sheet.values
    .slice(head.index + 1, Math.min(end, head.index + 1 + MOST_CELLS))
    .flatMap((row) => row[column] ?? []);
}

/** Whether a heading says that its column is of Alternate ACCESS: `Alt Overall PL`, `overalllevel_alt`. */
export function namesAlternate(heading: string): boolean {
  return ALTERNATE_WORD.test(spaced(heading));
}

/** A heading with a space at each change of case and sign. */
export function spaced(text: string): string {
  return text.replace(/[_\W]+/g, ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
}

/** Whether texts name a test that is none of WIDA's for MLs, or a sheet of scores of another. */
export function nameOtherTest(texts: readonly string[]): boolean {
  return testNamed(texts, ALTERNATE) === 'other';
}

/** The test that texts name: another one's name goes before ACCESS, which is a common word. */
function testNamed(names: readonly string[], alternate: RegExp): Test {
  const texts = names.map((name) => name.replace(/_+/g, ' '));
  if (texts.some((text) => OTHER.test(text))) return 'other';
  if (texts.some((text) => SCREENER.test(text))) return 'screener';
  if (texts.some((text) => alternate.test(text))) return 'Alternate ACCESS';
  return texts.some((text) => ACCESS.test(text)) ? 'ACCESS' : 'unknown';
}

/** A column that says whether somebody takes Alternate ACCESS turns no sheet (docs/spec/recognition.md §4). */
function withoutAlternate(heading: string): string {
  return heading.replace(/\balt(?:ernate)?\b/gi, ' ');
}

/** The texts of the rows above a table's head; of one of several side by side, those above its columns and those of all. */
export function titlesAbove(sheet: SheetSnapshot, { head, columns: [from, to], titlesFrom }: Table): string[] {
  const isPart = from > 0 || to < head.texts.length;
  return Array.from({ length: head.index - titlesFrom }, (_, row) => {
    const texts = headingTexts(sheet, titlesFrom + row);
    // What stands alone in its row is a title of all that stands below it.
    return isPart && texts.filter((text) => text !== '').length > 1 ? texts.slice(from, to) : texts;
  }).flat();
}

/** What the cells of columns that may name a test say, a test a cell. */
function testsOfCells({ sheet, table, scoreColumns }: Scores): Test[] {
  const tests: Test[] = [];
  for (const [column, heading] of table.head.texts.entries()) {
    if (!NAMING.test(heading) || scoreColumns.includes(column)) continue;
    for (let index = table.head.index + 1; index < Math.min(table.end, table.head.index + 1 + MOST_CELLS); index++) {
      const test = testNamed([cellText(sheet.values[index]?.[column])], ALTERNATE_TITLE);
      if (test !== 'unknown') tests.push(test);
    }
    if (tests.length > 0) break;
  }
  return tests;
}

function majorityOf(tests: readonly Test[]): Test {
  const counts = new Map<Test, number>();
  for (const test of tests) counts.set(test, (counts.get(test) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'unknown';
}

/** Levels that only Alternate ACCESS has, on more than half of the rows that have any. */
function hasAlternateLevels({ sheet, table, scoreColumns }: Scores): boolean {
  let filled = 0;
  let alternate = 0;
  for (let index = table.head.index + 1; index < Math.min(table.end, table.head.index + 1 + MOST_CELLS); index++) {
    for (const column of scoreColumns.slice(0, 1)) {
      const text = cellText(sheet.values[index]?.[column]);
      if (text !== '') filled++;
      if (ALTERNATE_LEVEL.test(text)) alternate++;
    }
  }
  return alternate * 2 > filled;
}
