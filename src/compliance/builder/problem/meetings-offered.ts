import type { Enrolment } from '../../dataset/records';
import { rowMinutes } from '../../esl/row-minutes';
import type { ComplianceRun } from '../../run/run';
import { bitCount, meetingsPerWeek } from '../../sheets/values/meeting-pattern';
import { clockText } from './clock-text';
import type { Option } from './problem';
import type { OfferedTerm } from './terms-offered';
import { dayBits, type Moments, type TimeGrid } from './time-grid';

/** Meetings that a new group could have. */
type Meetings = Pick<Option, 'moments' | 'term' | 'pattern' | 'time' | 'bands' | 'minutes' | 'perWeek' | 'blocks'> & {
  readonly partOf: OfferedTerm['partOf'];
};

/** When somebody who has a gap could come. */
export interface Comer {
  /** By piece, the moments at which the learner can come. */
  readonly open: readonly Moments[];
  readonly pieces: readonly number[];
  /** Classes that may be left only whole, of more than one period. */
  readonly whole: readonly Moments[];
}

const WEEKDAYS = ['M', 'T', 'W', 'R', 'F'];
const MONDAY_WEDNESDAY = 0b00101;
const TUESDAY_THURSDAY = 0b01010;

/**
 * The meetings that are offered (docs/spec/schedule-builder.md, The time grid): each period on all its days, the sets of days on which somebody
 * with a gap can come where all cannot be used, M,W · T,R and single days; in each of the terms.
 * A period whose length is not known is not offered.
 */
export function meetingsOffered(
  comers: readonly Comer[],
  terms: readonly OfferedTerm[],
  rows: readonly Enrolment[],
  grid: TimeGrid,
  run: ComplianceRun,
  school: string,
): Meetings[] {
  const days = comers.map((comer) => openDays(comer, grid));
  const lengths = grid.bands.map((_, band) => lengthOf(band, rows, grid, run, school));
  const isLettered = rows.some(({ times }) => times.pattern?.some(({ lettered }) => lettered) === true);
  const meetings: Meetings[] = [];
  const offer = (bands: readonly number[], days: number, { partOf, term }: OfferedTerm) => {
    const minutes = meetingsOf(bands, days, lengths, grid);
    if (minutes === null) return;
    const moments = bands.reduce((all, band) => all | grid.momentsAt(band, days), 0n);
    const pattern = bands.map((band) => patternOf(band, days, isLettered, grid)).join(' ');
    meetings.push({
      ...minutes,
      moments,
      term,
      partOf,
      bands,
      pattern,
      time: timeOf(pattern, bands, grid),
      blocks: dayBits(grid.days).map((day) => (day & days ? bands.length : 0)),
    });
  };
  for (const offered of terms) {
    const pieces = grid.piecesIn(offered.term);
    for (const [band] of grid.bands.entries()) {
      if (grid.isNoClass(band)) continue;
      for (const set of daySets(band, comers, days, pieces, grid)) offer([band], set, offered);
    }
    for (const whole of new Set(comers.flatMap((comer) => comer.whole))) {
      const bands = [...grid.bands.keys()].filter((band) => grid.daysIn(whole, band) !== 0);
      const own = grid.daysIn(whole, bands[0] ?? 0);
      if (bands.length > 1 && bands.every((band) => grid.daysIn(whole, band) === own)) offer(bands, own, offered);
    }
  }
  return meetings;
}

/** All days, and where somebody cannot come on all of them, the days on which one can, pairs and single days. */
function daySets(
  band: number,
  comers: readonly Comer[],
  open: readonly OpenDays[],
  pieces: readonly number[],
  grid: TimeGrid,
): number[] {
  const all = grid.days;
  const sets = new Set<number>([all]);
  const everybodys = comers.map((comer, at) => daysOpen(comer, open[at]?.[band], pieces, grid));
  for (const days of everybodys) if (days !== 0) sets.add(days);
  if (everybodys.every((days) => days === 0)) return [];
  const parts = grid.numbered ? [] : [MONDAY_WEDNESDAY & all, TUESDAY_THURSDAY & all];
  for (const days of [...parts, ...dayBits(all)]) if (days !== 0) sets.add(days);
  return [...sets]
    .filter((days) => everybodys.some((own) => (own & days) === days))
    .sort((a, b) => bitCount(b) - bitCount(a) || a - b);
}

/** By band and piece of the year, the days on which somebody can come. */
type OpenDays = readonly (readonly number[])[];

function openDays({ open }: Comer, grid: TimeGrid): OpenDays {
  const days = dayBits(grid.days);
  return grid.bands.map((_, band) => {
    const moments = days.map((day) => grid.momentsAt(band, day));
    return grid.pieces.map((__, piece) => {
      const there = open[piece] ?? 0n;
      return days.reduce((mask, day, at) => ((there & (moments[at] ?? 0n)) === moments[at] ? mask | day : mask), 0);
    });
  });
}

function daysOpen(
  { pieces: there }: Comer,
  open: readonly number[] | undefined,
  pieces: readonly number[],
  grid: TimeGrid,
): number {
  const counted = pieces.filter((piece) => there.includes(piece));
  if (counted.length === 0) return 0;
  return counted.reduce((days, piece) => days & (open?.[piece] ?? 0), grid.days);
}

function meetingsOf(
  bands: readonly number[],
  days: number,
  lengths: readonly (number | null)[],
  grid: TimeGrid,
): Pick<Meetings, 'minutes' | 'perWeek'> | null {
  const perWeek = meetingsPerWeek({ days, numbered: grid.numbered }, grid.cycleLength);
  const meetings = bands.map((band) => ({ minutes: lengths[band] ?? 0, perWeek }));
  if (meetings.some(({ minutes }) => minutes === 0)) return null;
  const total = meetings.reduce((sum, meeting) => sum + meeting.minutes * meeting.perWeek, 0);
  return { minutes: { perWeek: total, meetings }, perWeek: total };
}

/** Minutes of a band: the bell, the school's block length, else what most rows of the band state. */
function lengthOf(
  band: number,
  rows: readonly Enrolment[],
  grid: TimeGrid,
  { dataset, policy }: ComplianceRun,
  school: string,
): number | null {
  const { period = '', start = null, end = null } = grid.bands[band] ?? {};
  const known = period === '' ? null : dataset.bell.lengthOf(school, period);
  if (known !== null) return known;
  if (start !== null && end !== null) return end - start;
  const { blockLength } = policy.at(school);
  if (blockLength !== null) return blockLength;
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.times.pattern?.every((meeting) => meeting.period === period) !== true) continue;
    for (const { minutes } of rowMinutes(row, policy, dataset.bell).meetings ?? [])
      counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? null;
}

/** As a schedule writes it: `3(M-F)`, `3(M,W)`, `2(1-6)`, `2(A,C)`; days alone where only the clock is known. */
function patternOf(band: number, days: number, isLettered: boolean, grid: TimeGrid): string {
  const { period = '' } = grid.bands[band] ?? {};
  const text = daysText(days, grid, isLettered);
  return period === '' ? text : `${period}(${text})`;
}

/** `3(M-F)`, or where only the clock is known, `M-F 8:45 AM–9:30 AM`. */
function timeOf(pattern: string, [band]: readonly number[], grid: TimeGrid): string {
  const { period = '', start = null, end = null } = grid.bands[band ?? -1] ?? {};
  return period !== '' || start === null || end === null ? pattern : `${pattern} ${clockText({ start, end })}`;
}

export function daysText(days: number, { numbered }: Pick<TimeGrid, 'numbered'>, lettered: boolean): string {
  const places = dayBits(days).map((day) => 31 - Math.clz32(day));
  const nameOf = (place: number) =>
    !numbered ? (WEEKDAYS[place] ?? '') : lettered ? String.fromCharCode('A'.charCodeAt(0) + place) : String(place + 1);
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  const isRange = places.length > 2 && last - first + 1 === places.length;
  return isRange ? `${nameOf(first)}-${nameOf(last)}` : places.map(nameOf).join(',');
}
