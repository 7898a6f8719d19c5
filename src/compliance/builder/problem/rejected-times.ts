import type { ClassSection, Student } from '../../dataset/records';
import { readPattern } from '../../sheets/values/meeting-pattern';
import { readTerm, type TermMask } from '../../sheets/values/terms';
import { readClockText } from './clock-text';
import { addStart, inPlaceStart } from './line-ids';
import { piecesOf, type Timed } from './problem';
import type { Moments, TimeGrid } from './time-grid';

/**
 * The times of the lines of a student that were rejected: nothing is offered then again, by no teacher and in no class (docs/spec/schedule-builder.md,
 * How a plan is shown). A rejected group may have become a class since, and a class may be gone.
 * @param sections the ESL classes of today
 */
export function rejectedTimes(
  student: Student,
  rejected: readonly string[],
  sections: readonly ClassSection[],
  grid: TimeGrid,
): Timed[] {
  if (rejected.length === 0) return [];
  const own = (start: string) => rejected.filter((id) => id.startsWith(start)).map((id) => id.slice(start.length));
  const inClasses = own(addStart(student)).flatMap((rest): Timed[] => {
    const section = sections.find(({ display }) => display === rest);
    return section === undefined ? timeOfGroup(rest, grid) : [timeOfClass(section, grid)];
  });
  const ids = own(inPlaceStart(student));
  const inPlace = student.enrolments
    .filter(({ section }) => ids.some((rest) => rest.startsWith(`${section.display}|`)))
    .map(({ term, times }) => timed(grid.momentsOf(times) ?? 0n, term, grid));
  return [...inClasses, ...inPlace];
}

/** `3(M-F)|full year|E1`: the time, the term and the teacher of a new group. */
function timeOfGroup(rest: string, grid: TimeGrid): Timed[] {
  const [time = '', term = ''] = rest.split('|');
  const { clock, days } = readClockText(time) ?? { clock: { start: null, end: null }, days: time };
  const pattern = readPattern(days);
  const moments = grid.momentsOf({ pattern, ...clock, isStated: true, cycleLength: grid.cycleLength });
  return moments === null ? [] : [timed(moments, readTerm(term).mask, grid)];
}

function timeOfClass({ enrolments, term }: ClassSection, grid: TimeGrid): Timed {
  const rows = enrolments.filter(({ isEsl }) => isEsl);
  const moments = rows.reduce<Moments>((mask, { times }) => mask | (grid.momentsOf(times) ?? 0n), 0n);
  return timed(moments, term, grid);
}

function timed(moments: Moments, term: TermMask, grid: TimeGrid): Timed {
  return { moments, ...piecesOf(term, grid) };
}
