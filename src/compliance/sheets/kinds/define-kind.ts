import { HeadingBook } from '../headings';

/** The kinds of sheet, in the order of sheets.md §2. */
export const KIND_IDS = [
  'roster',
  'schedule',
  'sections',
  'staff',
  'access',
  'alternate-access',
  'projections',
  'bell',
  'monitoring',
  'optouts',
  'screener',
  'folders',
] as const;

export type KindId = (typeof KIND_IDS)[number];

/** A kind of sheet: its fields with the headings that name them. */
export interface Kind<Field extends string = string> {
  readonly id: KindId;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly book: HeadingBook;
  /** How many of the mapped fields speak for the kind where a sheet fits several: those that sheets.md lists for it. */
  readonly countOf: (mapped: Iterable<string>) => number;
  /** Whether the mapped fields suffice to take a sheet for this kind. */
  readonly fits: (mapped: ReadonlySet<string>) => boolean;
}

interface KindDeclaration<Field extends string> {
  readonly id: KindId;
  /** What a person calls such a sheet. */
  readonly title: string;
  /** Each field with its headings (sheets.md §2). */
  readonly headings: Readonly<Record<Field, readonly string[]>>;
  /** Headings that name a field only where no better column does. */
  readonly sharedHeadings?: Readonly<Partial<Record<NoInfer<Field>, readonly string[]>>>;
  /** Fields that are read where they are there, but that sheets.md does not list for the kind, such as a name beside a form. */
  readonly besides?: readonly NoInfer<Field>[];
  /** Every line must be met by one of its choices; a choice is a list of fields that must all be there. */
  readonly needs: readonly (readonly (readonly NoInfer<Field>[])[])[];
  /** Fields of which at least so many are needed. */
  readonly atLeast?: { readonly count: number; readonly of: readonly NoInfer<Field>[] };
}

/** Declares a kind of sheet. */
export function defineKind<Field extends string>(declaration: KindDeclaration<Field>): Kind<Field> {
  const { id, title, headings, sharedHeadings, besides, needs, atLeast } = declaration;
  const uncounted = new Set<string>(besides);
  return {
    id,
    title,
    fields: Object.keys(headings) as Field[],
    book: new HeadingBook(headings, sharedHeadings as Record<string, readonly string[]> | undefined),
    countOf: (mapped) => [...mapped].filter((field) => !uncounted.has(field)).length,
    fits: (mapped) =>
      needs.every((choices) => choices.some((fields) => fields.every((field) => mapped.has(field)))) &&
      (atLeast === undefined || atLeast.of.filter((field) => mapped.has(field)).length >= atLeast.count),
  };
}
