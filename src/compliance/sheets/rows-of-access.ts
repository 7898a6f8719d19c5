import { columnLetters } from './addresses';
import type { RecognisedSheet } from './recognised-sheet';
import { namingColumns, testReader, type Test } from './test-names';
import { isBlank } from './values/text';
import { counted, wordList } from './values/word-list';

/** A heading that speaks of nothing but which test it was: whatever stands below it is a test. */
const OF_TESTS =
  /^\W*(?:(?:test|assessment|exam|instrument|name|type|title|taken|given|elp|english|language|proficiency)\W*)+$/i;

/** A sheet of results by what its rows say of their test. */
export interface RowsOfAccess {
  /** The sheet with the rows only that may be of ACCESS or Alternate ACCESS. */
  readonly results: RecognisedSheet;
  /** The test that a row names, by its index into `sheet.values`. */
  readonly testAt: (index: number) => Test;
  /** What to tell of it, a sentence each. */
  readonly told: readonly string[];
}

/**
 * Leaves out of a sheet of ACCESS results the rows that name another test: each is judged by itself (docs/spec/recognition.md §4). Where a column
 * tells ACCESS from other tests, a row that names none it knows is left out too: nobody exits by what may be a screener's score.
 */
export function rowsOfAccess(recognised: RecognisedSheet, scoreColumns: readonly number[]): RowsOfAccess {
  const { sheet, texts } = recognised;
  const rows = Array.from(recognised.dataRows);
  const columns = namingColumns(texts, scoreColumns).filter((column) => {
    const testAt = testReader(sheet, [column]);
    return rows.some((index) => testAt(index) !== 'unknown');
  });
  const testAt = testReader(sheet, columns);
  if (columns.length === 0) return { results: recognised, testAt, told: [] };
  const isOf = (...tests: readonly Test[]) => rows.filter((index) => tests.includes(testAt(index)));
  const ofOthers = isOf('other', 'screener');
  const unnamed = isOf('unknown');
  const telling = columns.filter((column) => tellsTests(recognised, rows, column));
  const isOtherText = (index: number) => telling.some((column) => !isBlank(sheet.values[index]?.[column]));
  const isMixed =
    telling.length > 0 &&
    isOf('ACCESS', 'Alternate ACCESS').length > 0 &&
    (ofOthers.length > 0 || unnamed.some(isOtherText));
  const left = new Set([...ofOthers, ...(isMixed ? unnamed : [])]);
  const named = wordList(
    columns.map((column) => `${texts[column] ?? ''} (${columnLetters(sheet.firstColumn + column)})`),
  );
  const ofUnnamed = isMixed
    ? 'left out, since others there are of another test: where it was ACCESS, write so'
    : 'read as results all the same';
  return {
    results: {
      ...recognised,
      dataRows: recognised.dataRows.filter((index) => !left.has(index)),
      unused: recognised.unused.filter((column) => !columns.includes(column)),
    },
    testAt,
    told: [
      ...(ofOthers.length === 0
        ? []
        : [`${named}: ${counted(ofOthers.length, 'row')} of another test, left out of the ACCESS results.`]),
      ...(unnamed.length === 0 || telling.length === 0
        ? []
        : [`${named}: ${counted(unnamed.length, 'row')} without a test that is known, ${ofUnnamed}.`]),
    ],
  };
}

/** Whether a column says of each row which test it is of: by its heading, or since most of what is filled names one. */
function tellsTests({ sheet, texts }: RecognisedSheet, rows: readonly number[], column: number): boolean {
  if (OF_TESTS.test(texts[column] ?? '')) return true;
  const testAt = testReader(sheet, [column]);
  const filled = rows.filter((index) => !isBlank(sheet.values[index]?.[column]));
  return filled.filter((index) => testAt(index) !== 'unknown').length * 2 >= filled.length;
}
