import type { PlanningTeacher } from './problem';
import type { TeachersRead } from './read-teachers';
import type { Moments, TimeGrid } from './time-grid';

/** What would be taught. */
interface Taught {
  readonly moments: Moments;
  readonly minutes: number;
  readonly term: number;
}

/** Whether a teacher is free, licensed and there, and has the minutes. */
export function canTeach(
  teacher: PlanningTeacher,
  { moments, minutes, term }: Taught,
  grid: TimeGrid,
  { isReady }: TeachersRead,
): boolean {
  return teacher.minutesLeft + 1e-6 >= minutes && isFreeThen(teacher, { moments, term }, grid, { isReady });
}

/** Whether a teacher is free, licensed and there, whatever minutes she has left. */
export function isFreeThen(
  teacher: PlanningTeacher,
  { moments, term }: Omit<Taught, 'minutes'>,
  grid: TimeGrid,
  { isReady }: Pick<TeachersRead, 'isReady'>,
): boolean {
  return grid.piecesIn(term).every((piece) => ((teacher.busy[piece] ?? 0n) & moments) === 0n) && isReady(teacher, term);
}
