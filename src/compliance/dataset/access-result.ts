import type { FieldOf } from '../sheets/kinds';
import { isCellError, type CellValue } from '../sheets/snapshot';
import type { Day } from '../sheets/values/dates';
import type { Level } from '../sheets/values/levels';
import { cellNumber } from '../sheets/values/numbers';
import { cellText, isBlank } from '../sheets/values/text';
import type { SourceRow } from './records';
import { cellOf } from './source-rows';

export const DOMAINS = ['Listening', 'Reading', 'Speaking', 'Writing'] as const;
export type Domain = (typeof DOMAINS)[number];
/** The field of each domain's score, in every kind of sheet that has them. */
export const DOMAIN_FIELDS = {
  Listening: 'listening',
  Reading: 'reading',
  Speaking: 'speaking',
  Writing: 'writing',
} as const satisfies Readonly<Record<Domain, FieldOf<'access'> & FieldOf<'screener'>>>;
export type Reported = 'yes' | 'no column' | 'no';

/** One test of one student: a row of an ACCESS sheet, or the ACCESS columns of the roster. */
export interface AccessResult {
  readonly row: SourceRow<'access' | 'alternate-access' | 'roster'>;
  readonly test: 'ACCESS' | 'Alternate ACCESS';
  /** The year of the test; null where neither a year, nor a date, nor the sheet's name tells it. */
  readonly year: number | null;
  readonly day: Day | null;
  /** Scores 1.0–6.0; null where blank or unreadable, and in every Alternate row: the scales never mix. */
  readonly overall: number | null;
  readonly literacy: number | null;
  /** What the overall score means: its whole number, 5 at most; Alternate A1–P1 = 1, P2 = 2, P3 = 3 (CAO-05, Table 9). */
  readonly level: Level | null;
  /** Whether something stands in the overall cell that cannot be read: then nobody knows the result, and no older one is taken for it. */
  readonly isUnread: boolean;
  /** What Reported Record says of the row: an explicit yes goes before a sheet without such a column, that before blank and 0. */
  readonly reported: Reported;
  /** Domains that the sheet has, without a score and without a do-not-score code. */
  readonly openDomains: readonly Domain[];
  /** Whether anything was scored, one domain included. */
  readonly scored: boolean;
}

/** An ACCESS result with an overall score. */
export interface ScoredResult extends AccessResult {
  readonly overall: number;
}

const LOWEST_SCORE = 1;
const HIGHEST_SCORE = 6;
const HIGHEST_LEVEL = 5;
/** WIDA's own mark for a domain without a score. */
const NO_SCORE = 'NA';

/** Whether a cell of a test holds no result: blank, or WIDA's `NA`. */
export function hasNoScore(value: CellValue | undefined): boolean {
  return isBlank(value) || (!isCellError(value) && cellText(value).toUpperCase() === NO_SCORE);
}

/** A result's score in a domain, 1.0–6.0; null where it has none, and in Alternate rows, whose scale is another. */
export function domainScore({ row, test }: AccessResult, domain: Domain): number | null {
  return test === 'ACCESS' ? readScore(cellOf(row, DOMAIN_FIELDS[domain])) : null;
}

/** A score cell, 1.0–6.0; null where it is blank or holds anything else. */
export function readScore(value: CellValue | undefined): number | null {
  const score = cellNumber(value);
  return score !== null && score >= LOWEST_SCORE && score <= HIGHEST_SCORE ? score : null;
}

/** The level of an overall score: its whole number, 5 at most. */
export function levelOf(score: number | null): Level | null {
  return score === null ? null : (Math.min(HIGHEST_LEVEL, Math.floor(score)) as Level);
}

/** `2026`, or `2025-26` and `2025/2026` for the spring of 2026. */
export function readYear(value: CellValue | undefined): number | null {
  const match = /^(20\d\d)(?:\.0+|\s*[-–/]\s*(\d\d|20\d\d))?$/.exec(cellText(value));
  if (match?.[1] === undefined) return null;
  return match[2] === undefined ? Number(match[1]) : 2000 + (Number(match[2]) % 100);
}
