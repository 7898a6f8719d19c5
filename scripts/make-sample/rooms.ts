import type { Strand } from './model';

/** A homeroom: its size, and the levels of its ELs with those who are opted out or former ELs. */
export interface Room {
  readonly code: string;
  readonly grade: string;
  readonly strand: Strand;
  readonly size: number;
  /** The level of each EL who is served. */
  readonly levels: readonly number[];
  /** The level of each EL whose parents declined ESL. */
  readonly optedOut: readonly number[];
  readonly formerEls: number;
  /** ELs who left the school and are still on the roster. */
  readonly withdrawn: number;
}

function room(code: string, strand: Strand, size: number, levels: readonly number[], more: Partial<Room> = {}): Room {
  const grade = code.startsWith('K2') ? 'K2' : code.slice(0, 1);
  return { code, grade, strand, size, levels, optedOut: [], formerEls: 0, withdrawn: 0, ...more };
}

const repeated = (...counts: readonly number[]) =>
  counts.flatMap((count, index) => Array<number>(count).fill(index + 1));

/**
 * Every homeroom. Sizes stay under 95 % of the caps. Level 4–5 sit where the homeroom teacher has an ESL license (1A, 3A, 5A,
 * 1D, 3D, 5D) or where an ESL teacher pushes in (K2A, 2A, 4A); in 6–8 the ELs of a grade sit in its B room.
 */
export const ROOMS: readonly Room[] = [
  room('K2A', 'general', 20, [1, 2, 3, 4]),
  room('K2D', 'dual', 20, [1, 1, 2, 2], { withdrawn: 1 }),
  room('K2S', 'sei', 17, repeated(10, 5, 2)),
  room('1A', 'general', 20, [1, 2, 4, 4], { optedOut: [3] }),
  room('1D', 'dual', 20, [1, 2, 3, 3, 4, 4]),
  room('1S', 'sei', 17, repeated(7, 6, 4)),
  room('2A', 'general', 20, [1, 2, 3, 4, 4], { formerEls: 1 }),
  room('2D', 'dual', 20, [1, 1, 2, 2], { withdrawn: 1 }),
  room('2S', 'sei', 17, repeated(5, 7, 5)),
  room('3A', 'general', 23, [1, 2, 2, 4, 5], { formerEls: 2 }),
  room('3D', 'dual', 20, [1, 2, 3, 3, 4, 4], { formerEls: 1 }),
  room('4A', 'general', 23, [2, 3, 3, 4], { optedOut: [4], formerEls: 3 }),
  room('4D', 'dual', 20, [1, 2, 2, 1], { formerEls: 2 }),
  room('5A', 'general', 23, [1, 2, 4, 5], { formerEls: 3 }),
  room('5D', 'dual', 20, [1, 2, 3, 4, 4], { optedOut: [2], formerEls: 3 }),
  room('LAB', 'separate', 9, [1, 2, 2, 1, 3], { grade: '5' }),
  room('HILT', 'hilt', 10, [1, 1, 1, 1, 1, 1, 2, 2, 2, 3], { grade: '7' }),
  room('6A', 'middle', 22, [4, 5], { optedOut: [4], formerEls: 3 }),
  room('6B', 'middle', 22, [1, 1, 2, 2, 2, 3, 3, 4, 4], { formerEls: 1 }),
  room('7A', 'middle', 22, [4, 4], { formerEls: 3, withdrawn: 1 }),
  room('7B', 'middle', 22, [1, 1, 2, 2, 3, 3, 3, 4, 4], { formerEls: 1 }),
  room('8A', 'middle', 22, [4, 5, 4], { optedOut: [3], formerEls: 3 }),
  room('8B', 'middle', 22, [2, 2, 2, 3, 3, 3, 4, 4, 4], { formerEls: 1 }),
];

/** The grade of the pupil at a place in a room: LAB and HILT hold several grades, and one LAB pupil is ungraded. */
export function gradeOf({ code, grade, levels }: Room, place: number): string {
  if (code === 'HILT') return ['6', '7', '8'][place % 3] ?? grade;
  if (code !== 'LAB') return grade;
  if (place === levels.length - 1) return 'SP';
  return place % 2 === 0 ? '5' : '4';
}

/** What the office types for a grade. */
export function gradeCell(grade: string): string {
  return /^\d$/.test(grade) ? `0${grade}` : grade;
}

/** The program of a room's ELs. */
export function programOf({ code, strand }: Room): string {
  switch (strand) {
    case 'dual':
      return 'Dual Language Spanish';
    case 'sei':
      return 'SEI Spanish';
    case 'hilt':
      return 'SEI HILT for SLIFE Multilingual';
    case 'separate':
      return 'SEI in Substantially Separate';
    case 'general':
    case 'middle':
      return code === '5A' || code === '7A' ? '01' : 'State SEI';
  }
}

/** The program as lists of classes and seats name it; null for the general one. */
export function listedProgram(strand: Strand): string | null {
  switch (strand) {
    case 'dual':
      return 'Dual Language Spanish';
    case 'sei':
      return 'SEI Spanish';
    case 'hilt':
      return 'SEI HILT for SLIFE Multilingual';
    case 'separate':
      return 'Substantially Separate';
    case 'general':
    case 'middle':
      return null;
  }
}
