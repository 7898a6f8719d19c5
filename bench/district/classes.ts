import { schoolName, type Pupil } from './pupils';

const COURSES = ['ELA', 'Math', 'Science', 'Social Studies', 'Art', 'Physical Education', 'Music', 'Spanish'];
const PERIODS = 8;
const MINUTES = 45;

/** A class, as every row of its students tells it. */
export interface DistrictClass {
  readonly school: string;
  readonly code: string;
  readonly title: string;
  readonly section: string;
  readonly grade: number;
  /** Every day in one period, `3(M-F)`. */
  readonly pattern: string;
  readonly minutes: number;
  readonly teacher: string;
  readonly room: string;
  readonly isEsl: boolean;
  enrolled: number;
}

/**
 * The classes of a district, made when the first student comes. A grade has its ESL in one period, a class for each level;
 * a teacher has one course and one class of each grade, in another period each, so that nobody is in two places.
 */
export class ClassBook {
  readonly #classes = new Map<string, DistrictClass>();

  get all(): Iterable<DistrictClass> {
    return this.#classes.values();
  }

  /** The class of a student's n-th row, from 0; the first is ESL for those who have it. Counts the student in. */
  enrol(pupil: Pupil, row: number): DistrictClass {
    const isEsl = row === 0 && pupil.eslMinutes > 0;
    const key = `${pupil.schoolNumber} ${pupil.grade} ${row} ${isEsl ? `ESL ${pupil.level}` : pupil.group}`;
    let found = this.#classes.get(key);
    if (found === undefined) {
      found = makeClass(pupil, row, isEsl);
      this.#classes.set(key, found);
    }
    found.enrolled++;
    return found;
  }
}

function makeClass({ schoolNumber, school, grade, group, level }: Pupil, row: number, isEsl: boolean): DistrictClass {
  const course = isEsl ? `ESL ${level}` : (COURSES[row % COURSES.length] ?? 'Art');
  const part = isEsl ? `E${level}` : String(group + 1);
  return {
    school,
    code: `${course.slice(0, 3).toUpperCase()}${isEsl ? level : ''}0${grade}`,
    title: `${course} ${isEsl ? 'Grade ' : ''}${grade}`,
    section: `${grade}${part}-${row}`,
    grade,
    pattern: `${((row + grade) % PERIODS) + 1}(M-F)`,
    minutes: MINUTES,
    teacher: teacherName(course, part, schoolNumber),
    room: `R${100 + row * 10 + group}`,
    isEsl,
    enrolled: 0,
  };
}

/** Every teacher of a school with the course that they teach. */
export function teachersOf(
  schoolNumber: number,
): { readonly name: string; readonly school: string; readonly isEsl: boolean }[] {
  const school = schoolName(schoolNumber);
  const esl = [1, 2, 3, 4].map((level) => ({
    name: teacherName(`ESL ${level}`, `E${level}`, schoolNumber),
    school,
    isEsl: true,
  }));
  const others = COURSES.flatMap((course) =>
    [1, 2, 3, 4].map((group) => ({ name: teacherName(course, String(group), schoolNumber), school, isEsl: false })),
  );
  return [...esl, ...others];
}

function teacherName(course: string, part: string, schoolNumber: number): string {
  return `${course.replaceAll(' ', '')}${part}, Teacher${schoolNumber}`;
}
