/** As in the district of whose size the bench makes one. */
export const STUDENTS_A_SCHOOL = 390;
const GRADES = 8;
export const GROUPS_A_GRADE = 4;
const LEVELS = 4;
/** Minutes a day that are enough for each level in grades 1 to 5 and, by the same table, above. */
const ESL_MINUTES = [135, 90, 60, 45];
/** What every tenth EL gets instead: short of every level, and too short for a block. */
const SHORT_MINUTES = 30;

/** A made-up student, who follows from a number alone, so that every run has the same district. */
export interface Pupil {
  readonly number: number;
  readonly id: number;
  readonly name: string;
  readonly lastName: string;
  readonly firstName: string;
  /** From 0. */
  readonly schoolNumber: number;
  readonly school: string;
  readonly grade: number;
  /** The homeroom in the grade, from 0. */
  readonly group: number;
  readonly status: 'EL' | 'FEL' | 'No';
  /** 1 to 4 for an EL, else 0. */
  readonly level: number;
  /** Counts ELs and former ELs of the district, for what only every n-th has. */
  readonly turn: number;
  readonly isNew: boolean;
  readonly optedOut: boolean;
  /** Minutes a meeting in the ESL class; 0 without one. */
  readonly eslMinutes: number;
}

/** How many schools students go to. */
export function schoolCount(pupils: readonly Pupil[]): number {
  return new Set(pupils.map(({ schoolNumber }) => schoolNumber)).size;
}

export function schoolName(schoolNumber: number): string {
  return `School ${schoolNumber}`;
}

/** The students of a district: a third are ELs, of whom every tenth gets too few minutes; a twelfth were ELs. */
export function makePupils(students: number, studentsASchool: number): Pupil[] {
  const schools = Math.ceil(students / studentsASchool);
  const names = Array.from({ length: schools }, (_, school) => schoolName(school));
  return Array.from({ length: students }, (_, number) => makePupil(number, schools, names));
}

function makePupil(number: number, schools: number, names: readonly string[]): Pupil {
  const schoolNumber = number % schools;
  const inSchool = Math.floor(number / schools);
  const inGrade = Math.floor(inSchool / GRADES);
  const status = inGrade % 3 === 0 ? 'EL' : inGrade % 12 === 1 ? 'FEL' : 'No';
  const turn = Math.floor(number / 3);
  const level = status === 'EL' ? 1 + (Math.floor(inGrade / 3) % LEVELS) : 0;
  const optedOut = status === 'EL' && turn % 40 === 7;
  const enough = ESL_MINUTES[level - 1] ?? 0;
  const lastName = `Last${number % 5000}`;
  const firstName = `First${number % 700}`;
  return {
    number,
    id: 100_000 + number,
    name: `${lastName}, ${firstName}`,
    lastName,
    firstName,
    schoolNumber,
    school: names[schoolNumber] ?? '',
    grade: 1 + (inSchool % GRADES),
    group: inGrade % GROUPS_A_GRADE,
    status,
    level,
    turn,
    isNew: turn % 8 === 3,
    optedOut,
    eslMinutes: optedOut || status !== 'EL' ? 0 : turn % 10 === 0 ? SHORT_MINUTES : enough,
  };
}
