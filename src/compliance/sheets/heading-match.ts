import type { HeadingList } from './heading-index';

/**
 * How well a heading fits a field (docs/spec/recognition.md §1): the spelling of docs/spec/sheets.md beats the same words, which beat the same words beside
 * fillers, which beat the same words beside a qualifier; then comes a word that several fields share, and last what says too little for
 * any sheet, but enough for one of this kind where the cells agree.
 */
export const MATCH = { exact: 6, words: 5, core: 4, qualified: 3, shared: 2, vague: 1 } as const;

export interface HeadingMatch<Name extends string = string> {
  readonly field: Name;
  readonly score: number;
  /** Whether the heading may as well name another field, so that only its values can tell. */
  readonly doubtful?: boolean;
}

/** The headings of each field. */
export type FieldHeadings<Name extends string> = Readonly<Record<Name, HeadingList>>;

/** Each field with its headings. */
export function listsOf<Name extends string>(
  fields: Partial<FieldHeadings<Name>>,
): readonly (readonly [Name, HeadingList])[] {
  return Object.entries(fields) as [Name, HeadingList][];
}
