import { stretchesOf, weeksOf, type SchoolYear, type Stretch } from '../calendar/school-year';
import { once } from '../dataset/once';
import type { ClassSection, Student, Teacher } from '../dataset/records';
import { isAlwaysThere, isThere, turningDays, type StaffStay } from '../dataset/staff-stay';
import type { Day } from '../sheets/values/dates';
import type { TermMask } from '../sheets/values/terms';
import { studentsWho } from './section-teachers';

/** When a teacher can take a class: the stay, and the last day of what the class needs (a license), null where it does not end. */
export interface Readiness {
  readonly stay: StaffStay;
  readonly holds: boolean;
  readonly until: Day | null;
}

/** Days of a class's term on which no listed teacher is there with what the class needs. */
export interface Absence {
  readonly from: Day;
  /** Null where it lasts to the end of the term. */
  readonly to: Day | null;
  readonly weeks: number;
  readonly els: readonly Student[];
}

/**
 * The first stretch of days, on or after a day and inside the class's term, on which some student's teachers are all away or
 * without what the class needs (docs/spec/checks.md, esl-teacher-away). Null where somebody is there on every day, or no active EL misses it.
 */
export function firstAbsence(
  section: ClassSection,
  teachers: readonly Teacher[],
  readinessOf: (teacher: Teacher) => Readiness,
  year: SchoolYear,
  asOf: Day,
): Absence | null {
  const term = once(() => daysToCome(section.term, year, asOf));
  let first: Stretch | null = null;
  const lacking = studentsWho(section, teachers, (listed) => {
    const gap = firstGap(term, listed.map(readinessOf));
    if (gap !== null && (first === null || gap.from < first.from || (gap.from === first.from && gap.to > first.to)))
      first = gap;
    return gap !== null;
  });
  const gap = first as Stretch | null;
  if (lacking === null || gap === null || lacking.els.length === 0) return null;
  const { from, to } = gap;
  return {
    from,
    to: to === term().at(-1)?.to ? null : to,
    weeks: weeksOf(to - from + 1),
    els: lacking.els,
  };
}

/** Whether a teacher is there, with what a class needs, on every day of a term on or after a day. */
export function isReadyThroughout(teacher: Readiness, term: TermMask, year: SchoolYear, asOf: Day): boolean {
  return firstGap(() => daysToCome(term, year, asOf), [teacher]) === null;
}

/** Whether no day of a term is on or after a day. */
export function isTermOver(term: TermMask, year: SchoolYear, asOf: Day): boolean {
  return daysToCome(term, year, asOf).length === 0;
}

function daysToCome(term: TermMask, year: SchoolYear, asOf: Day): Stretch[] {
  return stretchesOf(term, year).flatMap(({ from, to }): Stretch[] =>
    to < asOf ? [] : [{ from: Math.max(from, asOf), to }],
  );
}

/** The first days of a term without anybody who is ready, from the first such day to the last before somebody is. */
function firstGap(term: () => readonly Stretch[], teachers: readonly Readiness[]): Stretch | null {
  // Most teachers have no dates, so that most classes need not be laid beside the days of the year.
  if (teachers.some(isAlwaysReady)) return null;
  const turns = teachers.flatMap(({ stay, until }) => [...turningDays(stay), ...(until === null ? [] : [until + 1])]);
  for (const { from, to } of term()) {
    const starts = [from, ...turns.filter((day) => day > from && day <= to)].sort((a, b) => a - b);
    const begin = starts.findIndex((day) => !teachers.some((teacher) => isReady(teacher, day)));
    const start = starts[begin];
    if (start === undefined) continue;
    const end = starts.slice(begin + 1).find((day) => teachers.some((teacher) => isReady(teacher, day)));
    return { from: start, to: end === undefined ? to : end - 1 };
  }
  return null;
}

function isAlwaysReady({ stay, holds, until }: Readiness): boolean {
  return holds && until === null && isAlwaysThere(stay);
}

/** Whether a teacher is there on a day, with what a class needs. */
export function isReady({ stay, holds, until }: Readiness, day: Day): boolean {
  return holds && (until === null || day <= until) && isThere(stay, day);
}
