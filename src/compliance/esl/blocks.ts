import type { PolicyValues } from '../policy/policy';
import type { Level } from '../sheets/values/levels';
import { blocksOwed } from './owed';
import type { RowMinutes } from './row-minutes';

/** The lengths of the secondary table, in minutes: a block is of a length where it is at least so long. */
export const BLOCK_LENGTHS = [45, 60, 75] as const;
const DAYS_A_WEEK = 5;
/** Absorbs rounding of thirds of a minute, never a whole minute. */
const TOLERANCE = 1e-6;

/** Daily blocks of one length of the secondary table. */
export interface Blocks {
  /** Minutes. */
  readonly length: (typeof BLOCK_LENGTHS)[number];
  readonly owed: number;
  readonly scheduled: number;
  readonly areMet: boolean;
}

/**
 * The blocks that rows give, by the length that is shown (docs/spec/esl-service.md, How much is scheduled): the shortest length that is
 * met, else the one with the least missing, the shorter of equals. Rows whose minutes a meeting are not known add no block.
 */
export function blocksIn(rows: readonly RowMinutes[], level: Level, values: PolicyValues): Blocks {
  const [shortest, ...longer] = BLOCK_LENGTHS.map((length) => blocksOf(length, rows, level, values));
  if (shortest === undefined) throw new Error('The secondary table has no length.');
  return longer.reduce((best, blocks) => (isBetter(blocks, best) ? blocks : best), shortest);
}

function blocksOf(length: Blocks['length'], rows: readonly RowMinutes[], level: Level, values: PolicyValues): Blocks {
  const perWeek = rows.reduce((sum, row) => sum + meetingsOf(row, length), 0);
  const owed = blocksOwed(level, length, values);
  const scheduled = perWeek / DAYS_A_WEEK;
  // None is never enough, whatever the policy says.
  return { length, owed, scheduled, areMet: scheduled > 0 && scheduled + TOLERANCE >= owed };
}

/** Meetings a week of a row that are at least so many minutes long. */
export function meetingsOf({ meetings }: RowMinutes, length: number): number {
  let perWeek = 0;
  for (const meeting of meetings ?? []) if (meeting.minutes + TOLERANCE >= length) perWeek += meeting.perWeek;
  return perWeek;
}

function isBetter(one: Blocks, other: Blocks): boolean {
  if (one.areMet !== other.areMet) return one.areMet;
  return !one.areMet && one.owed - one.scheduled < other.owed - other.scheduled - TOLERANCE;
}
