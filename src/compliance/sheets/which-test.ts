import type { SheetSnapshot } from './snapshot';
import { cellsOf } from './evidence/cells';
import { cellText, isBlank } from './values/text';
import { firstRows } from './tables/first-rows';
import { titleRows, type Table } from './tables/tables';
import { monthDayOf, readDate } from './values/dates';
import { cellNumber } from './values/numbers';
import {
  ACCESS,
  ALTERNATE,
  ALTERNATE_TITLE,
  mostNamed,
  namingColumns,
  testNamed,
  testReader,
  type Test,
} from './test-names';

/** Beside a score it says of which test that is. */
export const ALTERNATE_WORD = /(?<!\p{L})alt(?:ernate)?(?!\p{L})/iu;
/** A heading that asks whether, and none of a score. */
const FLAG = /\?|\btook\b|\btakes\b|\bflag\b|\by\s?\/\s?n\b|eligib|participat/i;
/** Headings that only one test's files have. */
const ALTERNATE_HEADING = /^el services\b|\bcue [abc]\b/i;
const SCREENER_HEADING = /^registration window$|\bscreener\b/i;
/** WIDA's own forms of headings (docs/spec/recognition.md §4). */
const WIDA_FORM =
  /proficiency\s*level|performance\s*level|prof\.?\s*(?:level|lvl)|_pl\b|\bpl\b|composite|\btier\b|\bcluster\b|\bwida\b/i;
/** Says by itself that the scores are WIDA's. */
const WIDA_COMPOSITE = /composite\s*\(?\s*overall/i;
const LEVEL = /\bpl\b|_pl\b|proficiency\s*level/i;
const SCALE = /\bss\b|_ss\b|scale\s*score/i;
const ALTERNATE_LEVEL = /^[ap][1-3]$/i;

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
    mostNamed(testsOfCells(scores)),
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
  return mostNamed(testsOfCells({ sheet, file: '', table, scoreColumns: [], isWidaShaped: false }));
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

/** A column that says whether somebody takes Alternate ACCESS turns no sheet (docs/spec/recognition.md §4). */
function withoutAlternate(heading: string): string {
  return heading.replace(/\balt(?:ernate)?\b/gi, ' ');
}

/** The texts of the rows above a table's head; of one of several side by side, those above its columns and those of all. */
export function titlesAbove(sheet: SheetSnapshot, table: Table): string[] {
  const [from, to] = table.columns;
  const isPart = from > 0 || to < table.head.texts.length;
  // What stands alone in its row is a title of all that stands below it.
  const isOfParts = (texts: readonly string[]) => isPart && texts.filter((text) => text !== '').length > 1;
  return titleRows(sheet, table).flatMap((texts) => (isOfParts(texts) ? texts.slice(from, to) : texts));
}

/** The tests that the rows name, a test a row; none where most rows say something else there: a note below them names a test as well. */
function testsOfCells({ sheet, table, scoreColumns }: Scores): Test[] {
  const { head } = table;
  const columns = namingColumns(head.texts, scoreColumns);
  const testAt = testReader(sheet, columns);
  const tests = firstRows(sheet, table).flatMap((row, place) =>
    columns.some((column) => !isBlank(row[column])) ? [testAt(head.index + 1 + place)] : [],
  );
  const named = tests.filter((test) => test !== 'unknown');
  return named.length * 2 < tests.length ? [] : named;
}

/** Levels that only Alternate ACCESS has, on more than half of the rows that have any. */
function hasAlternateLevels({ sheet, table, scoreColumns }: Scores): boolean {
  const [first] = scoreColumns;
  const levels =
    first === undefined
      ? []
      : cellsOf(sheet, table, first)
          .map(cellText)
          .filter((text) => text !== '');
  return levels.filter((text) => ALTERNATE_LEVEL.test(text)).length * 2 > levels.length;
}
