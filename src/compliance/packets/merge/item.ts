import type { FixHeading, FixValue } from '../../fixes/fix';

/** What became of a cell or an answer between the sending, the school and the office (docs/spec/reports.md, School packets). */
export type MergeState =
  /** A finding is to be waived, with a reason. */
  | 'waive'
  /** Agreed, fixed or asked: nothing to write, but to know. */
  | 'answered'
  /** Changed by the school alone. */
  | 'changed there'
  /** Changed in the office alone: it stays. */
  | 'changed here'
  /** Changed by both, to the same. */
  | 'both alike'
  /** Changed by both, to two different things. */
  | 'conflict'
  /** Packets, or rows of one, say two different things. */
  | 'several answers'
  /** The school took a row out, or wrote one that was not sent. */
  | 'row gone there'
  | 'row added there'
  /** The office’s row cannot be found, or not be told from others. */
  | 'row gone here'
  /** What stands there is no answer, or not all of one. */
  | 'not understood';

/** What a click makes of it. */
export type Offer =
  | { readonly kind: 'waiver'; readonly key: string; readonly reason: string }
  | {
      readonly kind: 'fix';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** What must still stand there. */
      readonly was: FixValue;
      readonly becomes: FixValue;
      readonly heading: FixHeading;
      /** The student id that must still stand in the row, as ids are compared; left out where the row has none. */
      readonly beside?: { readonly column: number; readonly id: string };
      readonly isDate: boolean;
    };

/** One line of what came back. */
export interface MergeItem {
  /** The same whatever the order in which packets are taken in. */
  readonly id: string;
  readonly state: MergeState;
  readonly school: string;
  /** The files that say it. */
  readonly files: readonly string[];
  /** The student, or what else the line is about. */
  readonly about: string;
  /** The problem, or the heading of the column. */
  readonly what: string;
  /** Where it stands in the office’s workbook: `Roster!F17`; empty where it does not. */
  readonly where: string;
  readonly sent: string;
  readonly there: string;
  readonly here: string;
  /** Who answered, and on which day (`YYYY-MM-DD`); empty where nobody signed. */
  readonly by: string;
  readonly date: string;
  /** What a person should know of it; empty where nothing. */
  readonly note: string;
  /** Null where nothing can be written by a click. */
  readonly offer: Offer | null;
}

/** A packet as it was taken in. */
export interface MergedPacket {
  readonly file: string;
  readonly school: string;
  /** The day it was made for, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly by: string;
  /** Why nothing of it was taken; null where it was. */
  readonly refused: string | null;
  /** What a person should know of it, a sentence each. */
  readonly remarks: readonly string[];
  readonly unanswered: number;
  readonly unchangedCells: number;
}

/** What came back, all packets together. */
export interface Merge {
  readonly packets: readonly MergedPacket[];
  readonly items: readonly MergeItem[];
  /** Schools of the workbook of which no packet was given. */
  readonly missing: readonly string[];
}
