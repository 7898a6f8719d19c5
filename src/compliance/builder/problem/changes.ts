import type { Enrolment, Student } from '../../dataset/records';
import type { PolicyValues } from '../../policy/policy';
import { folded } from '../../sheets/values/text';
import { USUAL_MINUTES, type PlanningTeacher } from './problem';
import type { TeachersRead } from './read-teachers';
import { dayBits, type TimeGrid } from './time-grid';

/** What a scenario changes of the problem; never the data. */
export interface Changes {
  /** Teachers who are not there, by id or name. */
  readonly without?: readonly string[];
  /** Teachers who would have an ESL license, by id or name. */
  readonly licensed?: readonly string[];
  /** Teachers more, each of an FTE. */
  readonly more?: readonly number[];
  /** A teacher who gets blocks a day more than the FTE and the other classes leave. */
  readonly freeBlocks?: { readonly teacher: string; readonly blocks: number };
  /** A class that would have a paraprofessional, as findings name it. */
  readonly paraprofessionalIn?: string;
  readonly twoGrades?: boolean;
  /** Whether a class that is never left may be left after all. */
  readonly mayLeaveToo?: (row: Enrolment, student: Student) => boolean;
}

/** The teachers as a scenario has them. */
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
  const added = more.map((fte, index): PlanningTeacher => {
    const limit = fte * values.weeklyTeachingMinutes;
    return {
      place: 0,
      member: null,
      name: `New teacher ${index + 1}`,
      id: `NEW${index + 1}`,
      busy: grid.pieces.map(() => 0n),
      minutesNow: 0,
      limit,
      minutesLeft: limit,
      blocks: dayBits(grid.days).map(() => 0),
      maxBlocks: values.eslMaxBlocksPerDay,
    };
  });
  return { ...read, teachers: [...relieved, ...added].map((teacher, place) => ({ ...teacher, place })) };
}
