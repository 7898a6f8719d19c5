import type { Enrolment, Student } from '../../dataset/records';
import type { PolicyValues } from '../../policy/policy';
import { periodKey } from '../../sheets/values/meeting-pattern';
import { folded } from '../../sheets/values/text';
import { readTime } from '../../sheets/values/times';
import { USUAL_MINUTES, type PlanningTeacher } from './problem';
import type { TeachersRead } from './read-teachers';
import { dayBits, type Moments, type TimeGrid } from './time-grid';

/** What a scenario changes of the problem; never the data. */
export interface Changes {
  /** Teachers who are not there, by id or name. */
  readonly without?: readonly string[];
  /** Teachers who would have an ESL license, by id or name. */
  readonly licensed?: readonly string[];
  /** Teachers more. */
  readonly more?: readonly NewTeacher[];
  /** A teacher who gets blocks a day more than the FTE and the other classes leave. */
  readonly freeBlocks?: { readonly teacher: string; readonly blocks: number };
  /** A class that would have a paraprofessional, as findings name it. */
  readonly paraprofessionalIn?: string;
  readonly twoGrades?: boolean;
  /** Whether a class that is never left may be left after all. */
  readonly mayLeaveToo?: (row: Enrolment, student: Student) => boolean;
}

/** A teacher of a scenario. */
export interface NewTeacher {
  readonly fte: number;
  /** The period from which on she is there every day, or a clock time where periods have no names; left out, the whole day. */
  readonly from?: string;
}

/**
 * The teachers as a scenario has them.
 * @throws Error with one sentence where a teacher is there from a period on that the school has not
 */
export function withChanges(
  read: TeachersRead,
  { freeBlocks, more = [], without = [] }: Changes,
  grid: TimeGrid,
  values: PolicyValues,
): TeachersRead {
  const gone = new Set(without.map(folded));
  const there = read.teachers.filter(({ id, name }) => !gone.has(folded(name)) && !(id !== '' && gone.has(folded(id))));
  const relieved = there.map((teacher): PlanningTeacher => {
    if (freeBlocks?.teacher !== teacher.name) return teacher;
    const { blocks } = freeBlocks;
    return {
      ...teacher,
      minutesLeft: teacher.minutesLeft + blocks * USUAL_MINUTES,
      limit: teacher.limit + blocks * USUAL_MINUTES,
      maxBlocks: teacher.maxBlocks + blocks,
    };
  });
  const added = more.map(({ from, fte }, index): PlanningTeacher => {
    const limit = fte * values.weeklyTeachingMinutes;
    return {
      place: 0,
      member: null,
      name: `New teacher ${index + 1}`,
      id: `NEW${index + 1}`,
      busy: grid.pieces.map(() => (from === undefined ? 0n : momentsBefore(from, grid))),
      minutesNow: 0,
      limit,
      minutesLeft: limit,
      blocks: dayBits(grid.days).map(() => 0),
      maxBlocks: values.eslMaxBlocksPerDay,
    };
  });
  return { ...read, teachers: [...relieved, ...added].map((teacher, place) => ({ ...teacher, place })) };
}

/** The moments of a day's bands before a period, or a clock time. */
function momentsBefore(from: string, grid: TimeGrid): Moments {
  const first = grid.bands.findIndex(({ period }) => period !== '' && period === periodKey(from));
  const clock = first >= 0 ? grid.bands[first]?.start : readTime(from);
  if (first < 0 && (clock === null || grid.bands.every(({ start }) => start === null)))
    throw new Error(`The scenarios name a period "${from}", in which the school has no class.`);
  const isBefore = (start: number | null, band: number) =>
    start !== null && typeof clock === 'number' ? start < clock : band < first;
  return grid.bands.reduce(
    (mask, { start }, band) => (isBefore(start, band) ? mask | grid.momentsAt(band, grid.days) : mask),
    0n,
  );
}
