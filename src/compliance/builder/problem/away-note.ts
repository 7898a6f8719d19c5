import type { SchoolYear } from '../../calendar/school-year';
import { courseTitle } from '../../dataset/courses';
import type { ClassSection } from '../../dataset/records';
import type { StaffStay } from '../../dataset/staff-stay';
import { isReadyThroughout, isTermOver, type Readiness } from '../../esl/absences';
import { isoDate, monthDayYear, type Day } from '../../sheets/values/dates';
import { FULL_YEAR, termNames, type TermMask } from '../../sheets/values/terms';
import { firstNamed } from '../../sheets/values/word-list';

/**
 * What a teacher's dates mean for a plan, in words (docs/spec/schedule-builder.md, The time grid, and Who is free): when the teacher is there, of which terms
 * the plan may give groups, and which ESL classes of today go on without the teacher. Null where the teacher is there to the end of the year.
 * @param classes the ESL classes of the teacher
 * @param units what the terms of the school are made of
 */
export function awayNote(
  name: string,
  readiness: Readiness,
  classes: readonly ClassSection[],
  units: readonly TermMask[],
  year: SchoolYear,
  asOf: Day,
): string | null {
  const { stay } = readiness;
  if (stay.isUnreadable) return `${name} is given nothing new: a date of the staff sheet cannot be read.`;
  const isThere = (term: TermMask) => isReadyThroughout(readiness, term, year, asOf);
  if (isThere(FULL_YEAR)) return null;
  const there = units.filter(isThere);
  // A part that is over stands in no one's way, and no group is given for it alone.
  const isToCome = there.some((term) => !isTermOver(term, year, asOf));
  const may = isToCome ? there.reduce((mask, term) => mask | term, 0) : 0;
  const given = may === 0 ? 'the plan gives no new group' : `the plan gives new groups of ${termNames(may)} only`;
  const left = classes.filter(({ term }) => !isThere(term));
  const names = left.map(({ course, sectionName }) => `${courseTitle(course)} ${sectionName}`.trim()).sort();
  const goOn = names.length === 1 ? 'goes on without, and needs' : 'go on without, and need';
  const today = names.length === 0 ? '' : `; ${firstNamed(names)} ${goOn} somebody else for those days`;
  return `${name} ${whenThere(stay, readiness.until, asOf)}: ${given}${today}.`;
}

function whenThere({ endDate, leaveFrom, leaveTo, startDate }: StaffStay, until: Day | null, asOf: Day): string {
  const day = (date: Day) => monthDayYear(isoDate(date));
  const leave =
    leaveFrom === null
      ? leaveTo === null
        ? []
        : [`is on leave to ${day(leaveTo)}`]
      : [`is on leave from ${day(leaveFrom)}${leaveTo === null ? ' on' : ` to ${day(leaveTo)}`}`];
  return [
    ...(startDate !== null && startDate > asOf ? [`comes on ${day(startDate)}`] : []),
    ...(leaveTo !== null && leaveTo < asOf ? [] : leave),
    ...(endDate === null ? [] : [`leaves after ${day(endDate)}`]),
    ...(until === null ? [] : [`has a license that ends ${day(until)}`]),
  ].join(', ');
}
