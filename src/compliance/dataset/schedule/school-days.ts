import type { Policy } from '../../policy/policy';
import { PairNumbers } from '../../sheets/pair-numbers';
import { asLettered, highestDay, type MeetingPattern } from '../../sheets/values/meeting-pattern';
import { folded } from '../../sheets/values/text';
import type { ReadAs } from '../read-as';
import type { MeetingTimes } from '../records';
import type { ScheduleColumns } from './columns';
import type { Named } from './parts';

/** Which kinds of days patterns use, as bits. */
const DAYS = { week: 1, numbered: 2, lettered: 4, loneF: 8 } as const;
const DAY_SIX = 6;
const FIRST_LETTER = 'A'.charCodeAt(0);

/** What the patterns of one school say of its days, and how they are taken. */
interface SchoolDays {
  readonly name: string;
  /** Bits of DAYS, and the highest lettered day, of all its patterns. */
  kinds: number;
  highestLetter: number;
  /** Whether a lone F is day 6. */
  isSixth: boolean;
  cycleLength: number;
  /** Whether the length was read off the letters. */
  isInferred: boolean;
}

/** The rows of all schedules with their classes, and when they meet as read. */
interface TimedRows extends Pick<ScheduleColumns, 'sources' | 'starts' | 'sections' | 'sectionList'> {
  readonly times: Named<MeetingTimes>;
}

interface FittedTimes {
  readonly times: Named<MeetingTimes>;
  readonly readAs: readonly ReadAs[];
}

/**
 * Fits the rows' meeting times to their schools (docs/spec/rulings.md, Cells and sheets): a lone F is day 6 where the school's other days are
 * letters; a school of lettered days alone, without a cycle length of its own, has as many days as its highest letter; a day above
 * the cycle is marked. Returns what was read so, by sheet.
 */
export function daysOfSchools(rows: TimedRows, policy: Policy): FittedTimes {
  const { sections, times: read } = rows;
  const kinds = read.list.map(({ pattern }) => kindsOf(pattern));
  if (kinds.every(isOfTheWeek)) return { times: read, readAs: [] };
  const highest = read.list.map(({ pattern }) => highestLetter(pattern));
  const { schools, ofSection } = schoolsOf(rows);
  const schoolOfRow = (row: number) => ofSection[sections[row] ?? 0] ?? 0;
  for (let row = 0; row < read.places.length; row++) {
    const school = schools[schoolOfRow(row)];
    const times = read.places[row] ?? 0;
    if (school === undefined) continue;
    school.kinds |= kinds[times] ?? 0;
    school.highestLetter = Math.max(school.highestLetter, highest[times] ?? 0);
  }
  for (const school of schools) settle(school, policy);
  const list = [...read.list];
  const numberOf = fittedTimes(list, kinds, schools);
  const places = read.places.map((times, row) =>
    isOfTheWeek(kinds[times] ?? 0) ? times : numberOf(times, schoolOfRow(row)),
  );
  return { times: { places, list }, readAs: toldBySheet(rows, schools, schoolOfRow) };
}

function isOfTheWeek(kinds: number): boolean {
  return (kinds & ~DAYS.week) === 0;
}

function kindsOf(pattern: MeetingPattern | null): number {
  let kinds = 0;
  for (const { numbered, lettered, loneF } of pattern ?? []) {
    kinds |= loneF ? DAYS.loneF : lettered ? DAYS.lettered : numbered ? DAYS.numbered : DAYS.week;
  }
  return kinds;
}

function highestLetter(pattern: MeetingPattern | null): number {
  let highest = 0;
  for (const meeting of pattern ?? []) if (meeting.lettered) highest = Math.max(highest, highestDay(meeting));
  return highest;
}

/** The schools of the classes, and by class the place of its school. */
function schoolsOf({ sectionList }: TimedRows): { readonly schools: SchoolDays[]; readonly ofSection: Int32Array } {
  const schools: SchoolDays[] = [];
  const places = new Map<string, number>();
  const ofSection = new Int32Array(sectionList.length);
  for (const [section, { school: name }] of sectionList.entries()) {
    const key = folded(name);
    let place = places.get(key);
    if (place === undefined) {
      place = schools.push({ name, kinds: 0, highestLetter: 0, isSixth: false, cycleLength: 0, isInferred: false }) - 1;
      places.set(key, place);
    }
    ofSection[section] = place;
  }
  return { schools, ofSection };
}

function settle(school: SchoolDays, policy: Policy): void {
  const uses = (kind: number) => (school.kinds & kind) !== 0;
  school.isSixth = uses(DAYS.loneF) && uses(DAYS.lettered) && !uses(DAYS.week);
  if (school.isSixth) school.highestLetter = Math.max(school.highestLetter, DAY_SIX);
  const letteredOnly = uses(DAYS.lettered) && !uses(DAYS.week) && !uses(DAYS.numbered);
  school.isInferred = letteredOnly && !policy.states('cycleLength', school.name);
  school.cycleLength = school.isInferred ? school.highestLetter : policy.at(school.name).cycleLength;
}

/**
 * Numbers meeting times as a school's days have them; what means the same is one number, so that rows with `F` and `Fri`, or with
 * `A,B` and `1,2`, are copies.
 *
 * @param kinds the bits of DAYS of each of the list
 */
function fittedTimes(
  list: MeetingTimes[],
  kinds: readonly number[],
  schools: readonly SchoolDays[],
): (times: number, school: number) => number {
  const pairs = new PairNumbers();
  const numbers: number[] = [];
  const known = new Map<string, number>();
  for (const [number, kind] of kinds.entries()) {
    const times = list[number];
    if (times !== undefined && isOfTheWeek(kind)) known.set(meaningOf(times), number);
  }
  return (times, place) => {
    const pair = pairs.of(times, place);
    let number = numbers[pair];
    if (number !== undefined) return number;
    const { isSixth = false, cycleLength = 0 } = schools[place] ?? {};
    const read = list[times];
    if (read === undefined) return times;
    const asFitted = fitted(read, isSixth, cycleLength);
    const key = meaningOf(asFitted);
    number = known.get(key);
    if (number === undefined) known.set(key, (number = list.push(asFitted) - 1));
    numbers[pair] = number;
    return number;
  };
}

function fitted(times: MeetingTimes, isSixth: boolean, cycleLength: number): MeetingTimes {
  const pattern = (times.pattern ?? []).map((meeting) => (isSixth && meeting.loneF ? asLettered(meeting) : meeting));
  const isAbove = pattern.some((meeting) => meeting.numbered && highestDay(meeting) > cycleLength);
  return { ...times, pattern, cycleLength, ...(isAbove ? { isAboveCycle: true } : {}) };
}

/** What meeting times say however it is written; the cycle's length counts where days are numbered. */
function meaningOf({ pattern, start, end, cycleLength }: MeetingTimes): string {
  const meetings = (pattern ?? []).map(({ period, days, numbered }) =>
    [period, days, numbered ? cycleLength : 'week'].join(' '),
  );
  return [...meetings.sort(), start, end].join('\n');
}

function toldBySheet(
  { sources, starts }: TimedRows,
  schools: readonly SchoolDays[],
  schoolOfRow: (row: number) => number,
): ReadAs[] {
  if (!schools.some(({ isInferred }) => isInferred)) return [];
  return sources.flatMap((sheet, at) => {
    const from = starts[at] ?? 0;
    const places = new Set<number>();
    for (let row = from; row < from + sheet.dataRows.length; row++) places.add(schoolOfRow(row));
    return Array.from(places, (place) => schools[place]).flatMap((school) =>
      school?.isInferred === true ? [{ sheet, text: inferredWords(school) }] : [],
    );
  });
}

function inferredWords({ name, cycleLength }: SchoolDays): string {
  const last = String.fromCharCode(FIRST_LETTER + cycleLength - 1);
  const days = cycleLength === 1 ? 'one day' : `${cycleLength} days`;
  return `Lettered days${name === '' ? '' : ` at ${name}`}: the highest is ${last}, so the cycle has ${days}.`;
}
