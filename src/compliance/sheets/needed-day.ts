import { isConfirmed } from './evidence/column-evidence';
import { cellsOf } from './evidence/cells';
import { namesScreener, type Fit } from './fit';
import { MATCH } from './heading-match';
import type { HeadingBook } from './headings';
import { kindOf, type KindId } from './kinds';
import type { SheetSnapshot } from './snapshot';
import { tableHeadings, tableNames } from './tables/tables';
import { countAbout, isNamed } from './topics';
import { fieldInSentence } from './kinds/field-words';
import { readDate } from './values/dates';
import { cellText } from './values/text';
import { wordSetsOf } from './words/word-sets';

/** Kinds of which a row is something that was done on a day. */
const OF_A_DAY: ReadonlySet<KindId> = new Set<KindId>(['monitoring', 'optouts', 'screener', 'requests']);
const DAY = /^\d{1,2}[/-]\d{1,2}$/;
const FEWEST_CELLS = 3;
/** So many headings that speak of a kind say as much as a title. */
const FEWEST_HEADINGS = 2;
/** Days of something else: when one was born, and when a thing ends, is owed or came back. */
const OTHER_DAY =
  /birth|\b(?:dob|end|ends|ended|exit\w*|stop|due|deadline|expir\w*|return\w*|until|thru|through|need\w*|next|follow\w*|re-?class\w*|hired?)\b/i;

/** Whether a title, or some headings, say that a sheet is of a kind. */
export function isToldOf(sheet: SheetSnapshot, fit: Fit): boolean {
  const { kind, table } = fit;
  if (kind.id === 'screener' && namesScreener(sheet, fit)) return true;
  return isNamed(sheet, table, kind.about) || countAbout(table, NO_COLUMNS, kind.about) >= FEWEST_HEADINGS;
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

/**
 * A reading with the day that its kind needs, where that is all it lacks, the sheet says that it is of the kind, and one column alone holds days that
 * may be it (docs/spec/recognition.md §2).
 */
export function withNeededDay(sheet: SheetSnapshot, fit: Fit): Fit {
  const { kind, columns } = fit;
  if (!OF_A_DAY.has(kind.id)) return fit;
  const [field, ...others] = kind.missing(new Set(columns.keys()));
  if (field === undefined || others.length > 0 || kind.fields.get(field)?.type !== 'date') return fit;
  if (!isToldOf(sheet, fit)) return fit;
  const column = onlyDay(sheet, fit);
  if (column === null) return fit;
  const line = `${tableHeadings(fit.table)[column] ?? ''} is taken for the ${fieldInSentence(field)}: no other column holds days that may be it.`;
  return { ...fit, columns: new Map([...columns, [field, column]]), readAs: [...fit.readAs, line] };
}

/** Whether the cells of a column are days and nothing besides: `continue 1/30/25` says more. */
function areDays(sheet: SheetSnapshot, { table }: Fit, column: number): boolean {
  const cells = cellsOf(sheet, table, column);
  const days = cells.filter((cell) => readDate(cell, false).day !== null || DAY.test(cellText(cell)));
  return cells.length >= FEWEST_CELLS && isConfirmed({ filled: cells.length, readable: days.length });
}

function onlyDay(sheet: SheetSnapshot, fit: Fit): number | null {
  const { table, columns, answered, kind } = fit;
  const used = new Set(columns.values());
  const names = tableNames(table);
  const roster: HeadingBook = kindOf('roster').book;
  const days = names.flatMap((name, column) => {
    if (name === '' || used.has(column) || answered.has(column) || OTHER_DAY.test(name)) return [];
    if (roster.find(name).some(({ score }) => score >= MATCH.core)) return [];
    return areDays(sheet, fit, column) ? [column] : [];
  });
  const about = days.filter((column) =>
    wordSetsOf(names[column] ?? '').some(({ words }) => words.some((word) => kind.about.has(word))),
  );
  const [column, ...others] = about.length > 0 ? about : days;
  return column === undefined || others.length > 0 ? null : column;
}
