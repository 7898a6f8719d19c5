import type { Policy, PolicyValues } from '../policy/policy';
import { dayOf, monthAndDay, schoolYearStart, type Day } from '../sheets/values/dates';
import { PIECES, readTerm, type TermMask } from '../sheets/values/terms';
import { firstDayOfSchool } from './school-calendar';

const JULY = 7;
const DAYS_A_WEEK = 7;

/** The days of a school year at one school, and the pieces that terms are made of (docs/spec/rulings.md, Dates of the year). */
export interface SchoolYear {
  readonly first: Day;
  readonly last: Day;
  /** The first day of each of the twelve pieces; a piece ends on the day before the next begins, the last on the last day. */
  readonly starts: readonly Day[];
}

/** The days of a stretch of the year, both ends included. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** The school year of a day at each school; schools of the same settings share one. */
export class SchoolYears {
  private readonly known = new Map<PolicyValues, SchoolYear>();
  private readonly startYear: number;

  constructor(
    private readonly policy: Policy,
    asOf: Day,
  ) {
    this.startYear = schoolYearStart(asOf);
  }

  at(school: string): SchoolYear {
    const values = this.policy.at(school);
    let year = this.known.get(values);
    if (year === undefined) this.known.set(values, (year = schoolYear(this.startYear, values)));
    return year;
  }
}

/**
 * The days of the school year that began in a year. Piece k of 12 begins ⌊(k − 1)·n ÷ 12⌋ days after the first day, n being the
 * days of the year; the ends of terms that the policy gives replace the computed ones, and no piece begins before the one
 * before it.
 */
export function schoolYear(startYear: number, values: PolicyValues): SchoolYear {
  const first = firstDayOfSchool(startYear, values);
  const given = givenStarts(startYear, values);
  const last = Math.max(first, (given.get(PIECES) ?? dayInYear(startYear, values.lastDayOfSchool) + 1) - 1);
  const days = last - first + 1;
  const starts: Day[] = [];
  for (let piece = 0; piece < PIECES; piece++) {
    const computed = first + Math.floor((piece * days) / PIECES);
    const [before, after] = [latest(given, piece) ?? first, soonest(given, piece) ?? last];
    const start = given.get(piece) ?? Math.min(Math.max(computed, before), after);
    starts.push(Math.max(start, starts.at(-1) ?? first));
  }
  return { first, last, starts };
}

/** The pieces of the year in which a student is there: those that neither end before the entry nor begin after the leaving. */
export function piecesBetween(year: SchoolYear, entry: Day | null, leaving: Day | null): TermMask {
  let mask = 0;
  for (let piece = 0; piece < PIECES; piece++) {
    const [from, to] = [startOf(year, piece), endOf(year, piece)];
    if (to >= from && (entry === null || to >= entry) && (leaving === null || from <= leaving)) mask |= 1 << piece;
  }
  return mask;
}

/** The stretches of days that a term covers, in the order of the year; pieces that follow each other are one stretch. */
export function stretchesOf(term: TermMask, year: SchoolYear): Stretch[] {
  const stretches: { from: Day; to: Day }[] = [];
  for (let piece = 0; piece < PIECES; piece++) {
    const [from, to] = [startOf(year, piece), endOf(year, piece)];
    if (((term >> piece) & 1) === 0 || to < from) continue;
    const before = stretches.at(-1);
    if (before !== undefined && before.to === from - 1) before.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Weeks of so many calendar days, rounded up; vacations are not known and not taken off. */
export function weeksOf(days: number): number {
  return Math.ceil(days / DAYS_A_WEEK);
}

function startOf({ first, starts }: SchoolYear, piece: number): Day {
  return starts[piece] ?? first;
}

/** A piece ends before the next one begins, the last one with the year. */
function endOf({ last, starts }: SchoolYear, piece: number): Day {
  return (starts[piece + 1] ?? last + 1) - 1;
}

/** By piece, the first day that the policy's term ends give it; PIECES stands for the day after the last. */
function givenStarts(startYear: number, { termEnds }: PolicyValues): Map<number, Day> {
  const starts = new Map<number, Day>();
  for (const [term, end] of Object.entries(termEnds)) {
    starts.set(32 - Math.clz32(readTerm(term).mask), dayInYear(startYear, end) + 1);
  }
  return starts;
}

/** The start given to the last piece before one that has any. */
function latest(given: ReadonlyMap<number, Day>, piece: number): Day | undefined {
  for (let before = piece - 1; before > 0; before--) if (given.has(before)) return given.get(before);
  return undefined;
}

function soonest(given: ReadonlyMap<number, Day>, piece: number): Day | undefined {
  for (let after = piece + 1; after < PIECES; after++) if (given.has(after)) return given.get(after);
  return undefined;
}

/** A day `MM-DD` of a school year, which runs from July to June. */
function dayInYear(startYear: number, text: string): Day {
  const [month, day] = monthAndDay(text);
  return dayOf(month >= JULY ? startYear : startYear + 1, month, day);
}
