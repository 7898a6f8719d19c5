import { folded } from './text';

/** A stretch of the day in minutes since midnight. */
export interface ClockTimes {
  readonly start: number;
  readonly end: number;
}

/** One period on some days of the week. */
export interface Meeting {
  /** The clock times that the bell sheet gives the period, where the row has none of its own. */
  readonly clock?: ClockTimes;
  /** The period as compared: upper case, without `period`, `block` or leading zeros. Empty where only days are known. */
  readonly period: string;
  /** The days it meets, as bits from Monday = 1; for numbered days from day 1 = 1. */
  readonly days: number;
  /** Whether the days are numbered days of a rotating cycle rather than weekdays. */
  readonly numbered: boolean;
  /** Set where those days are written as letters: A is day 1, H day 8. */
  readonly lettered?: true;
  /** Set where F stands alone: Friday, unless the school's other days are letters (docs/spec/rulings.md, Cells and sheets). */
  readonly loneF?: true;
}

/** Days as read: what a meeting says of them. */
export type Days = Omit<Meeting, 'period'>;

export type MeetingPattern = readonly Meeting[];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const DAY_SPELLINGS: ReadonlyMap<string, number> = new Map<string, number>([
  ...WEEKDAYS.flatMap((day, index): [string, number][] => [
    [day, index],
    [day.slice(0, 3), index],
  ]),
  ['m', 0],
  ['mo', 0],
  ['t', 1],
  ['tu', 1],
  ['tues', 1],
  ['w', 2],
  ['we', 2],
  ['r', 3],
  ['th', 3],
  ['thu', 3],
  ['thur', 3],
  ['thurs', 3],
  ['f', 4],
  ['fr', 4],
]);
const MOST_NUMBERED_DAYS = 20;
const FRIDAY = 1 << 4;
const SIXTH_DAY = 1 << 5;
const FIRST_LETTER = 'a'.charCodeAt(0);

/** A period as compared: `Period 3`, `P3`, `03` and `3` are one period. */
export function periodKey(text: string): string {
  return folded(text)
    .toUpperCase()
    .replace(/^(PERIOD|PER|BLOCK|BLK|P(?=\s*\d))[\s.]*/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/\.0+$/, '')
    .replace(/\s/g, '');
}

/**
 * Reads a meeting pattern (docs/spec/sheets.md §3): `3(M-R)`, `1-2(M-F)`, `3(M,W,F) 4(T)`, `A(1-5)`; days alone (`M-F`) have no
 * period. Null where any part cannot be read.
 */
export function readPattern(text: string): MeetingPattern | null {
  const compact = text
    .replace(/\s*([(),-])\s*/g, '$1')
    .replace(/\([^()]*\)/g, (days) => days.replace(/\s+/g, ','))
    .replace(/\)(?=[^\s;,])/g, ') ');
  const groups = compact.split(/[\s;]+|(?<=\)),/).filter((group) => group !== '');
  const meetings: Meeting[] = [];
  for (const group of groups) {
    const match = /^([^()]+)\(([^()]+)\)$/.exec(group);
    if (match?.[1] === undefined || match[2] === undefined) return groups.length === 1 ? daysAlone(text) : null;
    const periods = readPeriods(match[1]);
    const days = readDays(match[2]);
    if (periods === null || days === null) return null;
    for (const period of periods) meetings.push({ period, ...days });
  }
  return meetings.length > 0 ? meetings : null;
}

/**
 * Reads days: `M-F`, `M,W,F`, `MWF`, `TTh`, `Mon-Wed`, numbered days (`1-5`), or lettered ones (`A,B`, `A-D`, `Day A`). F is Friday
 * beside M, T, W or R, day 6 beside another letter, and alone Friday with `loneF` (docs/spec/rulings.md, Cells and sheets). Null where not
 * readable.
 */
export function readDays(text: string): Days | null {
  const parts = folded(text)
    .split(/[,/;&\s]+/)
    .filter((part) => part !== '' && part !== 'day' && part !== 'days');
  if (parts.length === 0) return null;
  if (parts.every((part) => /^\d+(-\d+)?$/.test(part))) return allOf(parts, numberRange, { numbered: true });
  if (parts.every((part) => part === 'f')) return { days: FRIDAY, numbered: false, loneF: true };
  return (
    allOf(parts, weekdayRange, { numbered: false }) ?? allOf(parts, letterRange, { numbered: true, lettered: true })
  );
}

/** A lone F as day 6 of lettered days. */
export function asLettered({ period }: Meeting): Meeting {
  return { period, days: SIXTH_DAY, numbered: true, lettered: true };
}

/** The highest day that a meeting names: 5 for `M-F`, 2 for `A,B`. */
export function highestDay({ days }: Days): number {
  return 32 - Math.clz32(days);
}

function allOf(parts: readonly string[], read: (part: string) => number | null, kind: Omit<Days, 'days'>): Days | null {
  let days = 0;
  for (const part of parts) {
    const bits = read(part);
    if (bits === null) return null;
    days |= bits;
  }
  return { days, ...kind };
}

/** Meetings a week of one period; numbered days count against the length of the cycle. */
export function meetingsPerWeek({ days, numbered }: Pick<Meeting, 'days' | 'numbered'>, cycleLength: number): number {
  const count = bitCount(days);
  return numbered ? (count * 5) / cycleLength : count;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function daysAlone(text: string): MeetingPattern | null {
  if (/^\s*[a-z]\s*$/i.test(text)) return null;
  const days = readDays(text);
  return days === null || days.numbered || days.loneF ? null : [{ period: '', ...days }];
}

function readPeriods(text: string): string[] | null {
  const periods: string[] = [];
  for (const part of text.split(',')) {
    const ends = part.split('-').map(periodKey);
    const [from = '', to = from] = ends;
    if (ends.length > 2 || from === '' || to === '') return null;
    const range = from === to ? [from] : periodRange(from, to);
    if (range === null) return null;
    periods.push(...range);
  }
  return periods;
}

function periodRange(from: string, to: string): string[] | null {
  const isNumbers = /^\d{1,2}$/.test(from) && /^\d{1,2}$/.test(to);
  const isLetters = /^[A-Z]$/.test(from) && /^[A-Z]$/.test(to);
  if (!isNumbers && !isLetters) return null;
  const [first, last] = isNumbers ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  if (last < first) return null;
  return Array.from({ length: last - first + 1 }, (_, index) =>
    isNumbers ? String(first + index) : String.fromCharCode(first + index),
  );
}

function numberRange(part: string): number | null {
  const [from = 0, to = from] = part.split('-').map(Number);
  if (from < 1 || to < from || to > MOST_NUMBERED_DAYS) return null;
  return rangeOf(from - 1, to - 1);
}

/** Lettered days: `a-d`, or run together as `ace`. A letter named twice is not readable. */
function letterRange(part: string): number | null {
  const place = (letter = '') => letter.charCodeAt(0) - FIRST_LETTER;
  const [, from, to] = /^([a-h])-([a-h])$/.exec(part) ?? [];
  if (from !== undefined) return place(to) < place(from) ? null : rangeOf(place(from), place(to));
  if (!/^[a-h]+$/.test(part)) return null;
  let days = 0;
  for (const letter of part) {
    const day = 1 << place(letter);
    if (days & day) return null;
    days |= day;
  }
  return days;
}

function rangeOf(first: number, last: number): number {
  return ((1 << (last - first + 1)) - 1) << first;
}

function weekdayRange(part: string): number | null {
  const ends = part.split('-');
  if (ends.length > 2) return null;
  if (ends.length === 1) return runTogether(part);
  const [from, to] = ends.map((end) => DAY_SPELLINGS.get(end));
  if (from === undefined || to === undefined || to < from) return null;
  return rangeOf(from, to);
}

/**
 * `mwf`, `tth`, `mtwrf`: days without separators, the longest spelling first so that `th` is Thursday. A day named twice
 * (`mtwtf`) is not readable: the second T may well be a Thursday.
 */
function runTogether(part: string): number | null {
  const whole = DAY_SPELLINGS.get(part);
  if (whole !== undefined) return 1 << whole;
  let days = 0;
  for (let rest = part; rest !== '';) {
    const spelling = /^(th|tu|[mtwrf])/.exec(rest)?.[0];
    if (spelling === undefined) return null;
    const day = 1 << (DAY_SPELLINGS.get(spelling) ?? 0);
    if (days & day) return null;
    days |= day;
    rest = rest.slice(spelling.length);
  }
  return days;
}
