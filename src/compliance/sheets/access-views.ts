import type { FieldOf } from './kinds';
import { kindOf } from './kinds';
import type { RecognisedSheet } from './recognised-sheet';
import type { CellValue } from './snapshot';
import { assignColumns } from './assign-columns';
import { cellNumber } from './values/numbers';
import { cellText, isBlank } from './values/text';
import { readYesNo } from './values/yes-no';
import { rowsOfAccess } from './rows-of-access';
import type { Test } from './test-names';
import { ALTERNATE_WORD, namesAlternate, spaced } from './which-test';

const SCORES: readonly FieldOf<'access'>[] = ['overall', 'literacy', 'listening', 'reading', 'speaking', 'writing'];
const ALTERNATE_LEVEL = /^[ap][1-3]$/i;
const HIGHEST_ALTERNATE = 3;

/**
 * A sheet of ACCESS results as one sheet for each test: every row is judged by its own evidence (docs/spec/recognition.md §4). A row that names
 * another test is of neither. A flag that says yes, levels A1–P3, a test that a row names and results in columns that say so (`overall_alt`) are
 * Alternate ACCESS always; whole numbers 1–3 are where the sheet is told as Alternate ACCESS, unless the row names ACCESS or a score that only
 * ACCESS has stands in the same column. The larger part comes first.
 */
export function accessViews(whole: RecognisedSheet, test: Test): RecognisedSheet[] {
  const columns = scoreColumns(whole);
  const { results, testAt, told } = rowsOfAccess(whole, columns);
  const { sheet, dataRows } = results;
  const flag = flagColumn(results);
  // The overall score is what decides; a domain's column may hold slips.
  const deciding = results.columns.has('overall') ? columns.slice(0, 1) : columns;
  const isOfAlternate = deciding.length > 0 && deciding.every((column) => namesAlternate(results.texts[column] ?? ''));
  const isToldAlternate =
    isOfAlternate || (test === 'Alternate ACCESS' && !deciding.some((column) => hasAccessScore(results, column)));
  const isAlternate = (index: number) => {
    const row = sheet.values[index];
    const named = testAt(index);
    return (
      named === 'Alternate ACCESS' ||
      (isToldAlternate && (isOfAlternate || named !== 'ACCESS')) ||
      (flag !== null && !isBlank(row?.[flag]) && readYesNo(row?.[flag]) === true) ||
      columns.some((column) => isAlternateLevel(row?.[column]))
    );
  };
  const rows = Array.from(dataRows);
  const alternate = rows.filter(isAlternate);
  const own = ownColumns(results);
  const views: RecognisedSheet[] = [];
  if (alternate.length < rows.length || rows.length === 0) {
    const isAll = alternate.length === 0;
    const kind = isToldAlternate && rows.length === 0 ? 'alternate-access' : 'access';
    views.push(isAll ? { ...results, kind } : { ...results, kind, dataRows: without(dataRows, alternate) });
  }
  if (alternate.length > 0) views.push({ ...results, kind: 'alternate-access', dataRows: Int32Array.from(alternate) });
  if (own !== null) views.push(own);
  const [first = results, ...others] = views.sort((a, b) => b.dataRows.length - a.dataRows.length);
  return [{ ...first, readAs: [...first.readAs, ...told] }, ...others];
}

/** A sheet that people say is of ACCESS or of Alternate ACCESS, without the rows that name another test. */
export function withoutOtherTests(said: RecognisedSheet): RecognisedSheet {
  if (said.kind !== 'access' && said.kind !== 'alternate-access') return said;
  const { results, told } = rowsOfAccess(said, scoreColumns(said));
  return { ...results, readAs: [...results.readAs, ...told] };
}

function scoreColumns({ columns }: RecognisedSheet): number[] {
  return SCORES.flatMap((field) => columns.get(field) ?? []);
}

function isAlternateLevel(cell: CellValue | undefined): boolean {
  return ALTERNATE_LEVEL.test(cellText(cell));
}

function without(rows: Int32Array, left: readonly number[]): Int32Array {
  const out = new Set(left);
  return rows.filter((index) => !out.has(index));
}

/** A decimal, or a level above 3: Alternate ACCESS has neither. */
function hasAccessScore({ sheet, dataRows }: RecognisedSheet, column: number): boolean {
  return dataRows.some((index) => {
    const score = cellNumber(sheet.values[index]?.[column]);
    return score !== null && (score > HIGHEST_ALTERNATE || !Number.isInteger(score));
  });
}

/** The column that says of each student whether the test was Alternate ACCESS, where there is one. */
function flagColumn({ sheet, dataRows, texts, columns }: RecognisedSheet): number | null {
  const mapped = new Set(columns.values());
  const scores = new Set(alternateScores({ texts, columns }).values());
  const column = texts.findIndex((text, place) => {
    if (!namesAlternate(text) || mapped.has(place) || scores.has(place)) return false;
    const cells = Array.from(dataRows.slice(0, 200), (index) => sheet.values[index]?.[place]).filter(
      (cell) => !isBlank(cell),
    );
    return cells.length > 0 && cells.every((cell) => readYesNo(cell) !== null);
  });
  return column < 0 ? null : column;
}

/** The scores that headings say are of Alternate ACCESS, beside those of ACCESS: `overalllevel_alt`. */
function alternateScores({ texts, columns }: Pick<RecognisedSheet, 'texts' | 'columns'>): Map<FieldOf, number> {
  const mapped = new Set(columns.values());
  const headings = texts.map((text, place) => {
    const heading = spaced(text);
    return ALTERNATE_WORD.test(heading) && !mapped.has(place) ? heading.replace(ALTERNATE_WORD, ' ') : '';
  });
  const named = assignColumns(headings, kindOf('alternate-access').book).columns;
  return new Map([...named].filter(([field]) => SCORES.includes(field)));
}

/** Results of Alternate ACCESS in columns of their own. */
function ownColumns(recognised: RecognisedSheet): RecognisedSheet | null {
  const { sheet, texts, columns, dataRows } = recognised;
  const scores = alternateScores(recognised);
  const overall = scores.get('overall');
  if (overall === undefined) return null;
  const rows = dataRows.filter((index) =>
    [...scores.values()].some((column) => !isBlank(sheet.values[index]?.[column])),
  );
  if (rows.length === 0) return null;
  const kept = [...columns].filter(
    ([field]) => !SCORES.includes(field as FieldOf<'access'>) && !field.startsWith('doNotScore'),
  );
  const all = new Map<FieldOf, number>([...kept, ...scores]);
  return {
    ...recognised,
    kind: 'alternate-access',
    columns: all,
    headings: new Map(Array.from(all, ([field, column]) => [field, texts[column] ?? ''])),
    dataRows: rows,
  };
}
