import { HeadingIndex } from '../heading-index';
import { HeadingBook } from '../headings';
import type { Field, FieldType } from './field';

/** A kind of sheet: its fields with the headings that name them. */
export interface Kind<Id extends string = string, Name extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** In the order of docs/spec/sheets.md §2. */
  readonly fieldNames: readonly Name[];
  readonly fields: ReadonlyMap<Name, Field>;
  /** Made when it is asked for: the pane opens, and help is told, without one. */
  readonly book: HeadingBook<Name>;
  /** Words of names and titles that say that a sheet is of the kind. */
  readonly about: ReadonlySet<string>;
  /** Whether a row is something that was done for a student, who and where the student is stands beside it. */
  readonly rowsAreEvents: boolean;
  /** Those of them without which a sheet is not of the kind, whichever choice it meets. */
  readonly neededFields: readonly Name[];
  /** How many of the mapped fields speak for the kind where a sheet fits several: those that docs/spec/sheets.md lists for it. */
  readonly countOf: (mapped: Iterable<string>) => number;
  /** Whether the mapped fields suffice to take a sheet for this kind. */
  readonly fits: (mapped: ReadonlySet<string>) => boolean;
  /** Whether they suffice where a title says that the sheet is of the kind. */
  readonly fitsIfNamed: (mapped: ReadonlySet<string>) => boolean;
  /** What is missing for the kind, each need by its first choice; empty where it fits. */
  readonly missing: (mapped: ReadonlySet<string>) => readonly Name[];
}

interface KindDeclaration<Id extends string, Name extends string> {
  readonly id: Id;
  /** What a person calls such a sheet. */
  readonly title: string;
  /** Each field with its type and its headings (docs/spec/sheets.md §2). */
  readonly fields: Readonly<Record<Name, Field>>;
  /** Headings that name a field only where no better column does. */
  readonly sharedHeadings?: Readonly<Partial<Record<NoInfer<Name>, readonly string[]>>>;
  /** Headings that say too little: they name a field only where the cells look like it, or may be anything. */
  readonly vagueHeadings?: Readonly<Partial<Record<NoInfer<Name>, readonly string[]>>>;
  /** Words, as the abbreviations spell them, that tell such a sheet, and that its headings may add or leave out. */
  readonly about?: readonly string[];
  /** Those of the words that tell its own fields apart: no heading may add or leave them out. */
  readonly telling?: readonly string[];
  /** Whether a row is an event: a sheet whose title says the kind then goes before a list of students with as many headings. */
  readonly rowsAreEvents?: true;
  /** Words that its headings may add or leave out, and that tell nothing. */
  readonly incidental?: readonly string[];
  /** Words of whom the sheet is not: beside them a heading is no field that does not say so. */
  readonly others?: readonly string[];
  /** Fields that are read where they are there, but that docs/spec/sheets.md does not list for the kind, such as a name beside a form. */
  readonly besides?: readonly NoInfer<Name>[];
  /** Every line must be met by one of its choices; a choice is a list of fields that must all be there. */
  readonly needs: readonly (readonly (readonly NoInfer<Name>[])[])[];
  /** What suffices for the lines that are not met, where a title says that the sheet is of the kind: one of these choices. */
  readonly needsIfNamed?: readonly (readonly NoInfer<Name>[])[];
  /** Fields of which at least so many are needed. */
  readonly atLeast?: { readonly count: number; readonly of: readonly NoInfer<Name>[] };
}

const DATES: ReadonlySet<FieldType> = new Set<FieldType>(['date', 'endDate', 'dateOrYesNo']);

const TEXTS: ReadonlySet<FieldType> = new Set<FieldType>(['text', 'person', 'grade', 'grades']);

/** Of the lists of headings of all kinds, which share many. */
const INDEX = new HeadingIndex();

/** Declares a kind of sheet. It is connected by its line in KINDS (index.ts). */
export function defineKind<Id extends string, Name extends string>(
  declaration: KindDeclaration<Id, Name>,
): Kind<Id, Name> {
  const { id, title, fields, sharedHeadings, vagueHeadings, about = [], incidental = [], others = [] } = declaration;
  const telling = new Set(declaration.telling);
  const { besides, needs, needsIfNamed = [], atLeast, rowsAreEvents = false } = declaration;
  const uncounted = new Set<string>(besides);
  const declared = Object.entries<Field>(fields);
  const namesOf = (types: ReadonlySet<FieldType>) =>
    new Set(declared.flatMap(([name, { type }]) => (types.has(type) ? [name as Name] : [])));
  const makeBook = () =>
    new HeadingBook<Name>(
      Object.fromEntries(declared.map(([name, { headings }]) => [name, headings])) as Record<Name, readonly string[]>,
      sharedHeadings,
      {
        topic: new Set([...about, ...incidental].filter((word) => !telling.has(word))),
        headings: vagueHeadings ?? {},
        others: new Set(others),
        dates: namesOf(DATES),
        texts: namesOf(TEXTS),
      },
      INDEX,
    );
  let book: HeadingBook<Name> | undefined;
  return {
    id,
    title,
    fieldNames: Object.keys(fields) as Name[],
    fields: new Map(declared as [Name, Field][]),
    get book() {
      return (book ??= makeBook());
    },
    about: new Set(about),
    rowsAreEvents,
    neededFields: needs.flat(2),
    countOf: (mapped) => [...mapped].filter((field) => !uncounted.has(field)).length,
    fits: (mapped) =>
      needs.every((choices) => isMet(choices, mapped)) &&
      (atLeast === undefined || atLeast.of.filter((name) => mapped.has(name)).length >= atLeast.count),
    fitsIfNamed: (mapped) =>
      needs.filter((choices) => !isMet(choices, mapped)).length <= 1 && isMet(needsIfNamed, mapped),
    missing: (mapped) => needs.flatMap((choices) => (isMet(choices, mapped) ? [] : (choices[0] ?? []))),
  };
}

function isMet(choices: readonly (readonly string[])[], mapped: ReadonlySet<string>): boolean {
  return choices.some((names) => names.every((name) => mapped.has(name)));
}
