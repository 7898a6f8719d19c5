import type { Random } from '../make-sample/random';
import { isElementary, type Program, type Pupil, type Room, type SchoolKind } from './model';
import { lessonsOf } from './timetable';

/** MLs and others of a room, before somebody sits in it. */
const ROOM_SIZE = 22;
const LEVEL_CHANCES: readonly (readonly [level: number, upTo: number])[] = [
  [1, 0.18],
  [2, 0.42],
  [3, 0.72],
  [4, 1],
];
const PROGRAM_TEXTS: Readonly<Record<Program, string>> = {
  'Dual Language': 'Dual Language Spanish',
  SEI: 'BPS SEI Spanish',
  HILT: 'HILT for SLIFE Spanish',
};

/** Rooms of a school with their students: as many others as MLs in the mixed rooms, MLs alone in those of a program. */
export function makePupils(kind: SchoolKind, random: Random): { readonly rooms: Room[]; readonly pupils: Pupil[] } {
  const rooms: Room[] = [];
  const pupils: Pupil[] = [];
  for (const [place, grade] of kind.grades.entries()) {
    const share = (at: number) => Math.round((kind.mls * at) / kind.grades.length);
    let left = share(place + 1) - share(place);
    for (let room = 0; left > 0; room++) {
      const program = programOf(kind, grade, room);
      const mls = Math.min(left, program === null ? ROOM_SIZE / 2 : program === 'HILT' ? 12 : 16);
      const made = makeRoom(kind, grade, room, program);
      rooms.push(made);
      left -= mls;
      for (let at = 0; at < mls; at++) pupils.push(ml(made, pupils.length, random));
      const others = program === null || program === 'Dual Language' ? ROOM_SIZE - mls : 0;
      for (let at = 0; at < others; at++) pupils.push(other(made, pupils.length));
    }
  }
  return { rooms, pupils };
}

/** The first room of some grades is a program's. */
function programOf({ programs }: SchoolKind, grade: string, room: number): Program | null {
  if (room > 0) return null;
  if (programs.includes('SEI') && (grade === '1' || grade === '3')) return 'SEI';
  if (programs.includes('Dual Language') && (grade === 'K2' || grade === '2')) return 'Dual Language';
  if (programs.includes('HILT') && (grade === '7' || grade === '9')) return 'HILT';
  return null;
}

function makeRoom(kind: SchoolKind, grade: string, place: number, program: Program | null): Room {
  const room = { name: `${grade}${String.fromCharCode('A'.charCodeAt(0) + place)}`, grade, place, program };
  return { ...room, lessons: lessonsOf(kind, room) };
}

function ml(room: Room, place: number, random: Random): Pupil {
  const drawn = random.next();
  const isNew = room.program === 'SEI' || room.program === 'HILT';
  const level = isNew
    ? random.whole(1, room.program === 'SEI' ? 3 : 2)
    : (LEVEL_CHANCES.find(([, upTo]) => drawn < upTo)?.[0] ?? 4);
  return {
    ...person(room, place),
    level,
    previousLevel: level === 3 && random.chance(0.12) ? 3 : level > 1 ? level - 1 : null,
    program: room.program === null ? 'State SEI' : PROGRAM_TEXTS[room.program],
    optedOut: random.chance(0.02),
  };
}

function other(room: Room, place: number): Pupil {
  return { ...person(room, place), level: null, previousLevel: null, program: '', optedOut: false };
}

function person(room: Room, place: number): Pick<Pupil, 'id' | 'name' | 'grade' | 'room'> {
  return { id: String(600_001 + place), name: `Child ${place + 1}, Made`, grade: room.grade, room };
}

/** MLs in their order, by grade, level and place. */
export function mlsOf(pupils: readonly Pupil[]): Pupil[] {
  return pupils.filter(({ level }) => level !== null);
}

/** Whether a pupil is pulled out of a class in which she stays enrolled. */
export function isPulledOut({ grade }: Pick<Pupil, 'grade'>): boolean {
  return isElementary(grade);
}
