import { field, type Book, type BookRow } from './book';

/** Parts of the year that terms of these schools tell apart. */
export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/** When a row meets: periods or stretches of five minutes, each with its day; and how many minutes, a meeting and a week. */
export interface Meeting {
  readonly moments: ReadonlySet<string>;
  readonly quarters: readonly Quarter[];
  readonly length: number;
  readonly perWeek: number;
  /** Meetings a week. */
  readonly count: number;
  /** Blocks by day. */
  readonly blocks: ReadonlyMap<string, number>;
}

const WEEKDAYS = ['M', 'T', 'W', 'R', 'F'];
const TERMS: Readonly<Record<string, readonly Quarter[]>> = {
  FY: [1, 2, 3, 4],
  '': [1, 2, 3, 4],
  S1: [1, 2],
  S2: [3, 4],
  Q1: [1],
  Q2: [2],
  Q3: [3],
  Q4: [4],
};
const SLOT = 5;

/** The quarters of a term, `S1` or `Q2, S2`; the full year where nobody knows the term. */
export function quartersOf(term: string): readonly Quarter[] {
  return isKnownTerm(term) ? term.split(', ').flatMap((name) => TERMS[name] ?? []) : QUARTERS;
}

export function isKnownTerm(term: string): boolean {
  return term.split(', ').every((name) => TERMS[name] !== undefined);
}

/** Reads when the rows of a book meet. */
export function meetingReader({ bell, schedule }: Book): (row: BookRow) => Meeting {
  const lengths = new Map(bell.map((row) => [field(row, 'period'), Number(field(row, 'length'))]));
  const patterns = schedule.map((row) => field(row, 'pattern'));
  const letters = patterns.some((pattern) => /\([A-E](,[A-E])*\)/.test(pattern) && !/[MTWRF]/.test(pattern));
  const isNumbered = patterns.some((pattern) => /\(\d/.test(pattern));
  const cycle = letters ? ['A', 'B'] : isNumbered ? ['1', '2', '3', '4', '5', '6'] : WEEKDAYS;
  return (row) => {
    const quarters = quartersOf(field(row, 'term'));
    const pattern = field(row, 'pattern');
    const met = pattern === '' ? byClock(row) : byPeriod(pattern);
    const own = Number(field(row, 'length')) || met.length;
    const count = (met.meetings * 5) / cycle.length;
    return { moments: met.moments, quarters, length: own, perWeek: own * count, count, blocks: met.blocks };
  };

  function byPeriod(pattern: string) {
    const moments = new Set<string>();
    const blocks = new Map<string, number>();
    let length = 0;
    for (const part of pattern.split(' ')) {
      const [, periods = '', days = ''] = /^([^(]+)\(([^)]+)\)$/.exec(part) ?? [];
      for (const period of rangeOf(periods, null)) {
        length = lengths.get(period) ?? length;
        for (const day of rangeOf(days, cycle)) {
          moments.add(`${period} ${day}`);
          blocks.set(day, (blocks.get(day) ?? 0) + 1);
        }
      }
    }
    return { moments, blocks, length, meetings: moments.size };
  }

  function byClock(row: BookRow) {
    const [start, end] = [minutesOf(field(row, 'start')), minutesOf(field(row, 'end'))];
    const days = rangeOf(field(row, 'days'), cycle);
    const moments = new Set<string>();
    for (const day of days) for (let at = start; at < end; at += SLOT) moments.add(`${at} ${day}`);
    return { moments, blocks: new Map(days.map((day) => [day, 1])), length: end - start, meetings: days.length };
  }
}

/** `1-2`, `M-F`, `A,B`: each of them. */
function rangeOf(text: string, order: readonly string[] | null): string[] {
  return text.split(',').flatMap((part) => {
    const [first = '', last] = part.split('-');
    if (last === undefined) return [first];
    if (order !== null) return order.slice(order.indexOf(first), order.indexOf(last) + 1);
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
  });
}

function minutesOf(time: string): number {
  return Math.round(Number(time) * 24 * 60);
}

/** Whether two rows meet at one time. */
export function meet(a: Meeting, b: Meeting): boolean {
  return (
    a.quarters.some((quarter) => b.quarters.includes(quarter)) && [...a.moments].some((moment) => b.moments.has(moment))
  );
}
