import { field, type BookRow } from './book';
import type { Lesson, School } from './school';
import { meet, QUARTERS, quartersOf } from './times';

const FULL_TIME_MINUTES = 1125;
const MOST_BLOCKS = 5;
/** The first days of the quarters, as the computed terms have them, and the day after the last. */
const STARTS = ['2026-09-08', '2026-11-19', '2027-01-30', '2027-04-12', '2027-06-23'] as const;

/** Why a teacher may not be given a class of a term (null: today), in a few words; null where she may. */
export function teacherFault(name: string, term: string | null, school: School, asOf: string): string | null {
  const found = school.book.staff.find((row) => nameOf(row) === name);
  if (found === undefined) return 'is not in the staff sheet';
  const of = (what: string) => field(found, what);
  if (!/^(y|yes|\d+|pending)$/i.test(of('license'))) return 'has no ESL license';
  const quarters = term === null ? [] : quartersOf(term);
  const stretches =
    term === null
      ? [[asOf, asOf] as const]
      : quarters.map((at) => [STARTS[at - 1] ?? '', dayBefore(STARTS[at] ?? '')] as const);
  const faults = stretches.flatMap(([first, to]) => {
    const from = first < asOf ? asOf : first;
    return to < asOf ? [] : (awayFault(of, from, to) ?? []);
  });
  return faults[0] ?? null;
}

/** Why somebody is not there, with her license, on every day from one to another. */
function awayFault(of: (what: string) => string, from: string, to: string): string | null {
  const [end, expires, start, leaveFrom, leaveTo] = ['endDate', 'expires', 'startDate', 'leaveFrom', 'leaveTo'].map(
    (each) => isoOf(of(each)),
  );
  if (end !== '' && end !== undefined && end < to) return `leaves on ${end}`;
  if (expires !== '' && expires !== undefined && expires < to) return `is licensed to ${expires}`;
  if (start !== '' && start !== undefined && start > from) return `begins on ${start}`;
  if (
    leaveFrom !== undefined &&
    leaveFrom !== '' &&
    leaveFrom <= to &&
    (leaveTo === '' || leaveTo === undefined || leaveTo >= from)
  )
    return `is on leave from ${leaveFrom}`;
  return null;
}

/** What is wrong with the load and the times of the teachers after a plan that was not wrong before. */
export function loadFaults(before: School, after: School): string[] {
  const names = new Set(after.lessons.map(({ teacher }) => teacher).filter((name) => name !== ''));
  return [...names].flatMap((name) => {
    const [then, now] = [loadOf(name, before), loadOf(name, after)];
    const row = after.book.staff.find((each) => nameOf(each) === name);
    if (row === undefined) return [];
    const limit = (Number(field(row, 'fte')) || 1) * (Number(field(row, 'weekly')) || FULL_TIME_MINUTES);
    const faults: string[] = [];
    if (now.minutes > Math.max(limit, then.minutes) + 1e-6)
      faults.push(`${name} teaches ${now.minutes} of ${limit} minutes`);
    if (now.blocks > Math.max(MOST_BLOCKS, then.blocks)) faults.push(`${name} has ${now.blocks} blocks on a day`);
    if (now.clashes > then.clashes)
      faults.push(`${name} has ${now.clashes} pairs of classes at one time, before ${then.clashes}`);
    return faults;
  });
}

/** Minutes a week and blocks on the fullest day, of the fullest quarter of the year, and pairs of classes at one time. */
function loadOf(name: string, { lessons }: School) {
  const classes = new Map<string, Lesson>();
  for (const lesson of lessons)
    if (lesson.teacher === name) classes.set(`${lesson.name} ${[...lesson.when.moments].join()}`, lesson);
  const own = [...classes.values()];
  // Given inside another class: it takes no time of its own.
  const inside = (lesson: Lesson) =>
    lesson.type.startsWith('Embed') ||
    (lesson.type === 'Push-In' && own.some((other) => other !== lesson && meet(other.when, lesson.when)));
  const counted = own.filter((lesson) => !(lesson.isEsl && inside(lesson)));
  let [minutes, blocks] = [0, 0];
  for (const quarter of QUARTERS) {
    const there = counted.filter(({ when }) => when.quarters.includes(quarter));
    minutes = Math.max(
      minutes,
      there.reduce((sum, { when }) => sum + when.perWeek, 0),
    );
    const days = new Set(there.flatMap(({ when }) => [...when.blocks.keys()]));
    for (const day of days)
      blocks = Math.max(
        blocks,
        there.reduce((sum, { when }) => sum + (when.blocks.get(day) ?? 0), 0),
      );
  }
  const clashes = counted.flatMap((one, at) =>
    counted.slice(at + 1).filter((other) => other.name !== one.name && meet(one.when, other.when)),
  );
  return { minutes, blocks, clashes: clashes.length };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function nameOf(row: BookRow): string {
  return field(row, 'teacher') || `${field(row, 'lastName')}, ${field(row, 'firstName')}`;
}

/** A date as YYYY-MM-DD, from `1/15/2027`, a serial number, or as it is. */
function isoOf(text: string): string {
  const [, month, day, year] = /^(\d+)\/(\d+)\/(\d+)$/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return /^\d{5}$/.test(text) ? new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10) : text;
}
