import { cellsOf } from './evidence/cells';
import { fieldsSpoken } from './evidence/speaking';
import type { Fit, Said } from './fit';
import { MATCH } from './headings';
import type { FieldOf } from './kinds';
import { fieldInSentence } from './kinds/field-words';
import type { SheetSnapshot } from './snapshot';
import { rowNumbersOf } from './tables/row-numbers';
import { tableHeadings, tableNames } from './tables/tables';
import { MEANINGS } from './words/abbreviations';
import { isFiller } from './words/fillers';
import { isOfAnother } from './words/qualifiers';
import { isKnownWord } from './words/vocabulary';
import { wordSetsOf } from './words/word-sets';

/** Among more unused columns only the first are looked at. */
const MOST_COLUMNS = 100;
/** `05` may be a code of anything, and an ELD may go by the words of the SDD: where the heading says what it is, the cells do not. */
const SAID_BY_HEADING: ReadonlySet<FieldOf> = new Set<FieldOf>(['grade', 'sdd']);

/**
 * A reading with the fields that the cells of a column tell by themselves: where no column is mapped to the field, one column alone speaks for it and
 * for nothing else, and its heading names nothing else (docs/spec/recognition.md §2). Told.
 */
export function withToldByCells(sheet: SheetSnapshot, fit: Fit, { correction }: Said): Fit {
  const closed = new Set(Object.keys(correction.columns ?? {}));
  const open = fit.kind.fieldNames.filter((field) => !fit.columns.has(field) && !closed.has(field));
  const found = new Map<FieldOf, number[]>();
  for (const column of unusedColumns(sheet, fit)) {
    for (const field of fieldsTold(sheet, fit, open, column)) found.set(field, [...(found.get(field) ?? []), column]);
  }
  const taken = alone(found);
  if (taken.size === 0) return fit;
  const headings = tableHeadings(fit.table);
  const told = Array.from(
    taken,
    ([field, column]) => `${headings[column] ?? ''} is taken for the ${fieldInSentence(field)}, by its cells.`,
  );
  return { ...fit, columns: new Map([...fit.columns, ...taken]), readAs: [...fit.readAs, ...told] };
}

/** The fields that one column alone may be, each a column that may be nothing else; of two columns of times the left one is the start. */
function alone(found: ReadonlyMap<FieldOf, readonly number[]>): Map<FieldOf, number> {
  const uses = new Map<number, number>();
  for (const columns of found.values()) for (const column of columns) uses.set(column, (uses.get(column) ?? 0) + 1);
  const taken = new Map<FieldOf, number>();
  for (const [field, [column, ...others]] of found) {
    if (column !== undefined && others.length === 0 && uses.get(column) === 1) taken.set(field, column);
  }
  const [start, end, ...more] = found.get('startTime') ?? [];
  const isSpan = found.get('endTime')?.length === 2 && more.length === 0;
  if (isSpan && start !== undefined && end !== undefined && uses.get(start) === 2 && uses.get(end) === 2) {
    taken.set('startTime', start);
    taken.set('endTime', end);
  }
  return taken;
}

function unusedColumns(sheet: SheetSnapshot, { table, columns, answered }: Fit): number[] {
  const used = new Set(columns.values());
  const rowNumbers = rowNumbersOf(sheet, table);
  return tableHeadings(table)
    .flatMap((text, column) =>
      text === '' || used.has(column) || answered.has(column) || rowNumbers.has(column) ? [] : [column],
    )
    .slice(0, MOST_COLUMNS);
}

/** The open fields that the cells of a column speak for; none where its heading names a field or is somebody else's. */
function fieldsTold(sheet: SheetSnapshot, fit: Fit, open: readonly FieldOf[], column: number): readonly FieldOf[] {
  const { kind, table } = fit;
  const name = tableNames(table)[column] ?? '';
  const words = wordSetsOf(name)[0]?.words ?? [];
  // A second column for what another one says, or one whose cells refute it.
  if (kind.book.find(name).some(({ score }) => score > MATCH.shared) || isOfAnother(words)) return [];
  const isSaid = words.some((word) => (isKnownWord(word) || MEANINGS.has(word)) && !isFiller(word));
  return fieldsSpoken(cellsOf(sheet, table, column), kind.id, open).filter(
    (field) => !isSaid || !SAID_BY_HEADING.has(field),
  );
}
