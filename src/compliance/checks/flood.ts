import type { Field } from '../sheets/kinds/field';

/** A column from which a flood of findings of one check comes. */
export interface Flood {
  /** The column's letters. */
  readonly column: string;
  readonly sheet: string;
  /** The field that the column was read as, if any. */
  readonly field: Field | null;
}

/** How a check tells the one cause behind a flood of its findings (see run/causes.ts). */
export interface FloodWords {
  /** What there is so much of, after "412 of 415 ": "levels cannot be read: is column F of Roster the level?" */
  readonly says: (flood: Flood) => string;
  /** Whether every cell of a finding has the problem, not its row. */
  readonly eachCell?: boolean;
}

/** A flood of cells that cannot be read: "levels cannot be read: is column F of Roster the level?" */
export function unread(things: string, question: string): FloodWords {
  return {
    says: ({ column, sheet }) => `${things} cannot be read: is column ${column} of ${sheet} ${question}?`,
    eachCell: true,
  };
}
