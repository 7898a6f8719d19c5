import { isToldByName, type Fit } from './fit';
import type { FieldOf, KindId } from './kinds';
import { fieldInSentence } from './kinds/field-words';
import type { RecognisedSheet } from './recognised-sheet';
import type { SheetSnapshot } from './snapshot';
import { isNamed } from './topics';
import { firstNamed, wordList } from './values/word-list';

/** What a sheet that is read as no kind looks most like. */
export interface NearMiss {
  readonly kind: KindId;
  readonly title: string;
  /** The fields that were found. */
  readonly found: readonly FieldOf[];
  /** The fields without which it is not of the kind. */
  readonly missing: readonly FieldOf[];
  /** The headings of the columns that would not be used. */
  readonly unused: readonly string[];
  /** The sheet as it would be read, were a column for them there: for the questions to ask. */
  readonly as: RecognisedSheet;
}

/** A table of a sheet that was tried as a kind. */
export interface Tried {
  readonly sheet: SheetSnapshot;
  readonly fit: Fit;
}

const FEWEST_FOUND = 2;
/** Of more kinds no person is asked at once. */
const MOST_KINDS = 3;

/** What a sheet lacks for a kind. A list of names with grades has all that a roster needs but what joins it: it is told so. */
function lackingOf(fit: Fit): readonly FieldOf[] {
  const missing = fit.kind.missing(new Set(fit.columns.keys()));
  return missing.length === 0 && fit.kind.id === 'roster' && isToldByName(fit) ? ['studentId'] : missing;
}

/** The reason why a sheet was not read: `it looks like a roster (student ID, name); no column for the grade. Not used: Yr Grp`. */
export function nearMissText({ title, found, missing, unused }: Omit<NearMiss, 'as'>): string {
  const named = (fields: readonly FieldOf[]) => fields.map(fieldInSentence);
  const what = `it looks like ${withArticle(title)} (${firstNamed(named(found))})`;
  const lacks = `no column for the ${wordList(named(missing))}`;
  return `${what}; ${lacks}${unused.length === 0 ? '' : `. Not used: ${firstNamed(unused)}`}`;
}

/** A kind's title within a sentence: `an opt-out forms sheet`. */
export function withArticle(title: string): string {
  return `${/^[aeio]|^FEL|^ELE/i.test(title) ? 'an' : 'a'} ${title}`;
}

/**
 * The kinds that the name of a sheet or a title says it is of, though its columns do not suffice, and the one that it lacks least for: a person
 * is asked which it is. Empty where no name tells anything, or the sheet has no column of the kind.
 */
export function kindsNamed(tries: readonly Tried[], nearMiss: NearMiss | null): KindId[] {
  const named = tries.filter(isNamedSo).map(({ fit }) => fit.kind.id);
  const kinds = new Set(named.length === 0 || nearMiss === null ? named : [nearMiss.kind, ...named]);
  return [...kinds].slice(0, MOST_KINDS);
}

/** A name tells a kind only where the sheet lacks but one thing for it: many a title speaks of change or progress. */
function isNamedSo({ sheet, fit: { kind, table, columns } }: Tried): boolean {
  const lacksOne = columns.size > 0 && kind.missing(new Set(columns.keys())).length === 1;
  return lacksOne && isNamed(sheet, table, kind.about);
}

/**
 * The kind that a sheet lacks least for, where it has at least two of its fields, or one where its name says so; of several the one that is
 * named, then the one with the most fields.
 */
export function nearestKind(tries: readonly Tried[], describe: (tried: Tried) => RecognisedSheet): NearMiss | null {
  const near = tries.flatMap((tried) => {
    const { fit } = tried;
    const mapped = new Set<string>(fit.columns.keys());
    const missing = lackingOf(fit);
    const named = isNamedSo(tried) ? 1 : 0;
    return fit.columns.size + named < FEWEST_FOUND || missing.length === 0
      ? []
      : [{ tried, missing, named, count: fit.kind.countOf(mapped) }];
  });
  const [best] = near.sort((a, b) => a.missing.length - b.missing.length || b.named - a.named || b.count - a.count);
  if (best === undefined) return null;
  const { kind, columns, table } = best.tried.fit;
  const used = new Set(columns.values());
  return {
    kind: kind.id,
    title: kind.title,
    found: kind.fieldNames.filter((field) => columns.has(field)),
    missing: best.missing,
    unused: table.head.texts.filter((text, column) => text !== '' && !used.has(column)),
    as: describe(best.tried),
  };
}
