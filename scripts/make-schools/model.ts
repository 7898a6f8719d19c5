/** What a made-up school is like; the same description gives the same school on every machine. */
export interface SchoolKind {
  readonly name: string;
  readonly grades: readonly string[];
  readonly mls: number;
  readonly days: DayKind;
  /** Rows hold start and end times and days, no periods. */
  readonly clock: boolean;
  readonly semesters: boolean;
  readonly programs: readonly Program[];
  /** Of the licensed teachers one leaves in January, one is on leave for a while, and one comes in February. */
  readonly leaving: boolean;
  /** Of the licensed teachers one leaves in February, and one comes in January, before the second half of the year begins. */
  readonly turning: boolean;
  /** Full-time ESL teachers. */
  readonly eslTeachers: number;
  /** Whether MLs have ESL today, with the faults of an ordinary year; else none has. */
  readonly isScheduled: boolean;
  readonly seed: number;
}

export type DayKind = 'weekdays' | 'A/B' | 'six days';
export type Program = 'Dual Language' | 'SEI' | 'HILT';

export interface Pupil {
  readonly id: string;
  readonly name: string;
  readonly grade: string;
  readonly room: Room;
  /** Null for a student who is no ML. */
  readonly level: number | null;
  readonly previousLevel: number | null;
  readonly program: string;
  readonly optedOut: boolean;
}

/** Students who have all classes together. */
export interface Room {
  readonly name: string;
  readonly grade: string;
  readonly place: number;
  readonly program: Program | null;
  readonly lessons: readonly Lesson[];
}

/** A class of a room. */
export interface Lesson {
  readonly code: string;
  readonly title: string;
  readonly section: string;
  readonly term: string;
  readonly period: number;
  /** Days as the schedule writes them, in the brackets of a pattern. */
  readonly days: string;
  readonly teacher: string;
  readonly isLeftForEsl: boolean;
}

/** A class of ESL of today. */
export interface EslGroup {
  readonly section: string;
  readonly grade: string;
  readonly levels: number[];
  readonly period: number;
  readonly days: string;
  readonly teacher: string;
  readonly type: string;
  readonly members: Pupil[];
}

export interface Teacher {
  readonly name: string;
  readonly id: string;
  readonly eslLicense: string;
  readonly fte: number;
  readonly startDate: string;
  readonly endDate: string;
  readonly leave: readonly [from: string, to: string];
}

/** A made-up school before it is written into sheets. */
export interface MadeSchool {
  readonly kind: SchoolKind;
  readonly pupils: readonly Pupil[];
  readonly rooms: readonly Room[];
  readonly groups: readonly EslGroup[];
  readonly teachers: readonly Teacher[];
}

const ELEMENTARY = new Set(['K2', '1', '2', '3', '4', '5']);

export function isElementary(grade: string): boolean {
  return ELEMENTARY.has(grade);
}

/** Lunch is the fifth of the day's eight periods. */
export const LUNCH = 5;
export const PERIODS = 8;
/** The first period begins at 8:00, and no break lies between two. */
export const FIRST_MINUTE = 8 * 60;

/** Minutes of a period: 45 where there are young children, else 50. */
export function periodLength({ grades }: Pick<SchoolKind, 'grades'>): number {
  return grades.some(isElementary) ? 45 : 50;
}

/** All days of the school's cycle, and each of them, as a schedule writes them. */
export const DAYS: Readonly<Record<DayKind, { readonly all: string; readonly each: readonly string[] }>> = {
  weekdays: { all: 'M-F', each: ['M', 'T', 'W', 'R', 'F'] },
  'A/B': { all: 'A,B', each: ['A', 'B'] },
  'six days': { all: '1-6', each: ['1', '2', '3', '4', '5', '6'] },
};
