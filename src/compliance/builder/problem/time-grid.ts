import type { BellTimes } from '../../dataset/bell-times';
import type { Enrolment, MeetingTimes } from '../../dataset/records';
import type { Meeting } from '../../sheets/values/meeting-pattern';
import { bitCount } from '../../sheets/values/meeting-pattern';
import { PIECES, type TermMask } from '../../sheets/values/terms';
import { timesMeet } from '../../timetable/time-slots';

/** Moments of the week as bits: one for each band of the day on each day. */
export type Moments = bigint;

/** A period, or where rows name none, a stretch of clock time. */
export interface Band {
  /** As compared; empty where only the clock is known. */
  readonly period: string;
  readonly start: number | null;
  readonly end: number | null;
}

const NO_CLOCK = { start: null, end: null };
/** What a bell calls that is no class (docs/spec/schedule-builder.md, The time grid). */
const NO_CLASS = /LUNCH|RECESS|HOMEROOM|^HR$|ARRIVAL|DISMISSAL/;

/**
 * The moments of a school's week (docs/spec/schedule-builder.md, The time grid). Whether a row covers one is asked of the function that the
 * checks ask whether two rows meet together; the bell gives periods their clock times.
 */
export class TimeGrid {
  readonly bands: readonly Band[];
  /** Days as bits, of the kind that most rows have. */
  readonly days: number;
  readonly numbered: boolean;
  readonly cycleLength: number;
  /** Rows whose days are of the other kind. */
  readonly otherKind: number;
  /** Pieces of the year that the school's terms cover alike, and in which the same teachers are there, as masks. */
  readonly pieces: readonly TermMask[];
  private readonly known = new Map<MeetingTimes, Moments | null>();
  private readonly atBands = new Map<string, Moments>();
  private readonly ofTerms = new Map<TermMask, readonly number[]>();

  /** @param cuts parts of the year that the dates of teachers tell apart */
  constructor(
    rows: readonly Enrolment[],
    private readonly school: string,
    private readonly bell: BellTimes,
    cuts: readonly TermMask[] = [],
  ) {
    let weekday = 0;
    let numbered = 0;
    for (const { times } of rows) {
      if (times.pattern === null) continue;
      if (isNumbered(times)) numbered++;
      else weekday++;
    }
    this.numbered = numbered > weekday;
    this.otherKind = this.numbered ? weekday : numbered;
    const distinct = [...new Set(rows.map(({ times }) => times))];
    const ownKind = distinct.filter((times) => times.pattern !== null && isNumbered(times) === this.numbered);
    this.cycleLength = ownKind[0]?.cycleLength ?? 5;
    this.days = ownKind.flatMap(({ pattern }) => pattern ?? []).reduce((days, meeting) => days | meeting.days, 0);
    this.bands = bandsOf(distinct, school, bell);
    this.pieces = piecesOf([...rows.map(({ term }) => term), ...cuts]);
  }

  /** The moments that a row covers; null where its times are not known. */
  momentsOf(times: MeetingTimes): Moments | null {
    let moments = this.known.get(times);
    if (moments === undefined) this.known.set(times, (moments = this.coverOf(times)));
    return moments;
  }

  /** The moments of a band on some days, those of bands at the same clock time included. */
  momentsAt(band: number, days: number): Moments {
    const { period = '', start = null, end = null } = this.bands[band] ?? {};
    const key = `${band} ${days}`;
    let moments = this.atBands.get(key);
    if (moments === undefined) {
      const pattern = [{ period, days, numbered: this.numbered }];
      moments = this.coverOf({ pattern, start, end, isStated: true, cycleLength: this.cycleLength }) ?? 0n;
      this.atBands.set(key, moments);
    }
    return moments;
  }

  /** The days of a band that some moments hold. */
  daysIn(moments: Moments, band: number): number {
    let days = 0;
    for (const [place, day] of dayBits(this.days).entries()) if (moments & this.bit(band, place)) days |= day;
    return days;
  }

  /** How many bands some moments hold on a day. */
  blocksOn(moments: Moments, day: number): number {
    const place = dayBits(this.days).indexOf(day);
    return this.bands.filter((_, band) => (moments & this.bit(band, place)) !== 0n).length;
  }

  /** Whether the name of a band says that there is no class then; of a stretch of clock time, all names that the bell has for it. */
  isNoClass(band: number): boolean {
    const { period = '', start = null, end = null } = this.bands[band] ?? {};
    if (period !== '' || start === null || end === null) return NO_CLASS.test(period);
    const names = this.bell.periodsDuring(this.school, { start, end });
    return names.length > 0 && names.every((name) => NO_CLASS.test(name));
  }

  /** The pieces of the year that a term covers at least in part, as places in `pieces`. */
  piecesIn(term: TermMask): readonly number[] {
    let places = this.ofTerms.get(term);
    if (places === undefined)
      this.ofTerms.set(term, (places = this.pieces.flatMap((mask, place) => (mask & term ? [place] : []))));
    return places;
  }

  private bit(band: number, dayPlace: number): Moments {
    return 1n << BigInt(band * bitCount(this.days) + dayPlace);
  }

  private coverOf(times: MeetingTimes): Moments | null {
    if (times.pattern === null || times.isAboveCycle) return null;
    // Days of the other kind cannot be compared: such a row takes its periods on all days.
    const parts = isNumbered(times) === this.numbered ? partsOf(times, this.school, this.bell) : this.onAllDays(times);
    let moments = 0n;
    for (const [band, { period, start, end }] of this.bands.entries()) {
      for (const [place, days] of dayBits(this.days).entries()) {
        const moment = { ...times, pattern: [{ period, days, numbered: this.numbered }], start, end };
        if (parts.some((part) => timesMeet(part, moment))) moments |= this.bit(band, place);
      }
    }
    // Days without a period or a clock time say nothing that can be used.
    return moments === 0n ? null : moments;
  }

  private onAllDays(times: MeetingTimes): MeetingTimes[] {
    const everyDay = (meeting: Meeting) => ({ ...meeting, days: this.days, numbered: this.numbered });
    return partsOf({ ...times, pattern: (times.pattern ?? []).map(everyDay) }, this.school, this.bell);
  }
}

/** The meetings of a row one by one, with the clock times that the row or the bell gives them. */
function partsOf(times: MeetingTimes, school: string, bell: BellTimes): MeetingTimes[] {
  return (times.pattern ?? []).map((meeting) => {
    const { start, end } =
      times.start !== null && times.end !== null ? times : (bell.clockOf(school, meeting.period) ?? NO_CLOCK);
    return { ...times, pattern: [meeting], start, end };
  });
}

/** The periods in use; where rows name none, the stretches between the clock times that cut the day. */
function bandsOf(distinct: readonly MeetingTimes[], school: string, bell: BellTimes): Band[] {
  const periods = new Set<string>();
  const cuts = new Set<number>();
  for (const times of distinct) {
    const { start, end } = times;
    for (const { period } of times.pattern ?? []) {
      if (period !== '') periods.add(period);
      else if (start !== null && end !== null) cuts.add(start).add(end);
    }
  }
  const named = [...periods]
    .sort(byNumber)
    .map((period) => ({ period, ...(bell.clockOf(school, period) ?? NO_CLOCK) }));
  const ends = [...cuts].sort((a, b) => a - b);
  const byClock = ends.slice(1).map((end, place) => ({ period: '', start: ends[place] ?? end, end }));
  return [...named, ...byClock.filter((band) => distinct.some((times) => isDuring(times, band)))];
}

function isDuring({ start, end, pattern }: MeetingTimes, band: Band): boolean {
  if (start === null || end === null || band.start === null || band.end === null || pattern === null) return false;
  return start < band.end && band.start < end;
}

/** Pieces of the year that no term tells apart are one. */
function piecesOf(all: readonly TermMask[]): TermMask[] {
  const terms = [...new Set(all)];
  const alike = new Map<string, TermMask>();
  for (let piece = 0; piece < PIECES; piece++) {
    const key = terms.map((term) => (term >> piece) & 1).join('');
    alike.set(key, (alike.get(key) ?? 0) | (1 << piece));
  }
  return [...alike.values()];
}

function isNumbered({ pattern }: MeetingTimes): boolean {
  return pattern?.some(({ numbered }) => numbered) === true;
}

/** How many moments there are. */
export function bitsOfMoments(moments: Moments): number {
  let count = 0;
  for (let rest = moments; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}

/** The days of a mask one by one, the first first. */
export function dayBits(days: number): number[] {
  const bits: number[] = [];
  for (let rest = days; rest !== 0; rest &= rest - 1) bits.push(rest & -rest);
  return bits;
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : a > b ? 1 : 0);
}
