import type { CheckId } from '../../../src/compliance/checks';
import type { Pupil } from '../model';
import { atPupil, type Fault, type Planting } from './planting';

/** A cell of a roster row typed wrongly, and the check that must see it. */
export function typo(
  id: string,
  story: string,
  check: CheckId,
  pick: (school: Planting) => Pupil,
  changes: Partial<Pupil>,
): Fault {
  return { id, story, plant: (school) => [atPupil(check, school.retype(pick(school), changes))] };
}

/** Picks a pupil of a room who never was an EL. */
export const neverEl = (room: string) => (school: Planting) => school.takeNeverEl(room);

/** Picks a served EL of a room and level. */
export const el = (room: string, level: number) => (school: Planting) => school.takeEl(room, level);
