import { cellAddress } from '../sheets/addresses';

/** The kinds of slip that a fix mends, the ones that mislead formulas most first. A kind is its entry here: what another names does not compile. */
const KINDS = [
  {
    id: 'number-as-text',
    title: 'Numbers stored as text',
    says: 'No sum counts them. They become numbers.',
  },
  {
    id: 'number-with-unit',
    title: 'Minutes with their unit',
    says: 'No sum counts them, unlike the plain numbers of their column. They become numbers.',
  },
  {
    id: 'level-in-words',
    title: 'Levels in words in a column of numbers',
    says: 'Filters and counts miss them. They become numbers like the rest of their column.',
  },
  {
    id: 'grade-spelling',
    title: 'Grades spelled another way',
    says: 'Filters and counts miss them. They get the spelling of their column; kindergarten becomes K2.',
  },
  {
    id: 'code-as-number',
    title: 'Two-digit codes that lost their zero',
    says: 'State files need both digits. They become text with the zero.',
  },
  {
    id: 'date-as-text',
    title: 'Dates stored as text',
    says: 'They sort and filter wrongly among the dates of their column. They become dates.',
  },
  {
    id: 'id-decimal',
    title: 'Ids with a decimal point',
    says: 'Look-ups miss them. They lose the point and the zeros after it, and stay text.',
  },
  {
    id: 'id-signs',
    title: 'Ids with signs around or in them',
    says: 'Look-ups miss them: ="…", an apostrophe, #, thousands commas, full-width digits, or characters that nobody sees. They become the plain id, and stay text.',
  },
  {
    id: 'extra-blanks',
    title: 'Extra blanks',
    says: 'Blanks at the ends, doubled, or of the kind that does not break: look-ups and filters take such texts for others. They go.',
  },
] as const;

/** What kind of slip a fix mends. */
export type FixKindId = (typeof KINDS)[number]['id'];

/** A kind in words. */
export interface FixKind {
  readonly id: FixKindId;
  /** Heads a list of cells. */
  readonly title: string;
  /** What the slip does, and what the fix makes of it. */
  readonly says: string;
}

export const FIX_KINDS: readonly FixKind[] = KINDS;

/** What a cell that can be fixed holds, and what a fix puts there. */
export type FixValue = string | number;

/**
 * One cell whose value is certain though its form is not what a column needs: a run reads `was` and `becomes` as the same.
 * A number of kind `date-as-text` is a serial date.
 */
export interface ProposedFix {
  readonly kind: FixKindId;
  readonly sheet: string;
  /** From 1, as the user sees it. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** Exactly as it stands in the cell. */
  readonly was: FixValue;
  readonly becomes: FixValue;
}

/** A heading below which cells can be fixed; where it no longer says the same, the column may be another by now. */
export interface FixHeading {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The column of the student ids, which tell one row from another, from 1; left out where the sheet has none. */
  readonly idColumn?: number;
}

/** Every fix of a workbook: by kind in the order of `FIX_KINDS`, then sheet, column and row. */
export interface FixList {
  readonly fixes: readonly ProposedFix[];
  readonly headings: readonly FixHeading[];
}

/** The A1 address of a fix on its sheet. */
export function fixAddress({ row, column }: Pick<ProposedFix, 'row' | 'column'>): string {
  return cellAddress(row, column);
}

/** Blanks that nobody sees: at the ends, after another one, or not the ordinary one. */
const UNSEEN_BLANK = /^\s+|\s+$|[^\S \r\n]+|(?<=\s)[^\S\r\n]+/g;

/** A value as a list shows it: text in quotes, with a raised dot for every blank that could not be seen. */
export function shownFixValue(value: FixValue): string {
  if (typeof value === 'number') return String(value);
  return `"${value.replace(UNSEEN_BLANK, (blanks) => '·'.repeat(blanks.length))}"`;
}
