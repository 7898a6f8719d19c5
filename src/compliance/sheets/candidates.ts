import { isConfirmed, isRefuted } from './evidence/column-evidence';
import { cellsAs, type Fit } from './fit';
import { MATCH } from './heading-match';
import type { FieldOf } from './kinds';
import type { Field } from './kinds/field';
import type { Candidate } from './recognised-sheet';
import type { SheetSnapshot } from './snapshot';
import { kept } from './words/kept';
import { wordSetsOf } from './words/word-sets';

/** Types whose values look like nothing else, so that cells alone may speak for a field. */
const TELLING: ReadonlySet<Field['type']> = new Set<Field['type']>([
  'studentId',
  'stateId',
  'grade',
  'status',
  'date',
  'score',
]);
/** What a number of something, or the number of a thing, may be. */
const COUNTED: ReadonlySet<Field['type']> = new Set<Field['type']>([
  ...(['count', 'minutes', 'fte', 'studentId', 'stateId', 'staffId', 'text', 'license'] as const),
]);
const FEWEST_CELLS = 3;
const MOST_CANDIDATES = 12;
/** Of as many fields at the most one column is asked. */
const MOST_FIELDS = 3;
/** Among more unused columns only the first are looked at. */
const MOST_COLUMNS = 100;
/** So large a part of the words of a heading and of a field's must be the same. */
const LEAST_SHARE = 0.5;
/** Words that a heading and a field's may share without having anything to do with each other: `Date of Birth`, `Date of Opt Out`. */
const VAGUE: ReadonlySet<string> = new Set(
  'code date day for id name number of request status student the type'.split(' '),
);

/**
 * Which of the unused columns may be fields that no column is mapped to: those without which the sheet is not of the kind by their cells,
 * any by words that the headings share (docs/spec/recognition.md §1 and §2).
 */
export function candidatesFor(sheet: SheetSnapshot, fit: Fit, unused: readonly number[]): Candidate[] {
  const { kind, table, columns } = fit;
  const missing = new Set(kind.missing(new Set(columns.keys())));
  const open = Array.from(kind.fields)
    .filter(([field]) => !columns.has(field))
    .map(([field, { type, headings }]) => ({ field, type, words: headings.map(tellingWords) }));
  const candidates: Candidate[] = [];
  for (const column of unused.slice(0, MOST_COLUMNS)) {
    if (candidates.length >= MOST_CANDIDATES) break;
    const heading = table.head.texts[column] ?? '';
    // A second column for what another one says is no question.
    const named = kind.book.find(table.head.names[column] ?? heading);
    if (named.some(({ score }) => score > MATCH.shared) && named.every(({ field }) => columns.has(field))) continue;
    // A heading that says too little, over cells of which some only are its values, is what a person would ask about.
    const partly = named.find(({ field }) => !columns.has(field) && isPartly(sheet, fit, field, column));
    if (partly !== undefined) {
      candidates.push({ column, field: partly.field, why: 'heading' });
      continue;
    }
    const words = tellingWords(heading);
    const shares = open.map((field) => ({ ...field, share: resemblance(words, field.words) }));
    const best = Math.max(0, ...shares.map(({ share }) => share));
    if (best >= LEAST_SHARE) {
      // `Exit Date` is as near to two fields: both are asked.
      for (const { field, type } of shares.filter(({ share }) => share === best).slice(0, MOST_FIELDS)) {
        if (isCount(heading) && !COUNTED.has(type)) continue;
        const looks = looksLike(sheet, fit, field, column);
        if (looks !== false) candidates.push({ column, field, why: looks === true ? 'both' : 'heading' });
      }
      continue;
    }
    const byCells = open.find(
      ({ field, type }) => missing.has(field) && TELLING.has(type) && looksLike(sheet, fit, field, column) === true,
    );
    if (byCells !== undefined) candidates.push({ column, field: byCells.field, why: 'cells' });
  }
  return candidates;
}

/** The part of the words that a heading shares with the likest heading of a field. */
function resemblance(words: ReadonlySet<string>, ofField: readonly ReadonlySet<string>[]): number {
  let most = 0;
  for (const own of ofField) {
    let shared = 0;
    for (const word of own) if (words.has(word)) shared++;
    if (shared > 0) most = Math.max(most, shared / (words.size + own.size - shared));
  }
  return most;
}

/** The words of a heading that say something; those of all fields are asked for each sheet. */
const tellingWords = kept(
  (heading): ReadonlySet<string> => new Set((wordSetsOf(heading)[0]?.words ?? []).filter((word) => !VAGUE.has(word))),
);

/** Whether a heading asks how many: `# EL`, `ML count`. */
function isCount(heading: string): boolean {
  return wordSetsOf(heading)[0]?.words.some((word) => word === 'number' || word === 'count') ?? false;
}

/** Null where the cells say nothing: too few are filled, or any text is a value of the field. */
function looksLike(sheet: SheetSnapshot, fit: Fit, field: FieldOf, column: number): boolean | null {
  const look = cellsAs(sheet, fit, field, column);
  return look === null || look.filled < FEWEST_CELLS ? null : isConfirmed(look);
}

/** Whether some of the cells are values of a field, and others are none. */
function isPartly(sheet: SheetSnapshot, fit: Fit, field: FieldOf, column: number): boolean {
  const look = cellsAs(sheet, fit, field, column);
  return look !== null && look.filled >= FEWEST_CELLS && !isRefuted(look) && !isConfirmed(look) && look.readable > 0;
}
