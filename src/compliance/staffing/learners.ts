import type { Student } from '../dataset/records';
import { isElementary } from '../esl/grade-bands';
import { servedLevel } from '../esl/owed';
import { isOwedEsl, owedPerWeek, type StudentService } from '../esl/student-service';
import type { PolicyValues } from '../policy/policy';
import type { Grade } from '../sheets/values/grades';
import type { Level } from '../sheets/values/levels';
import { folded } from '../sheets/values/text';

/** What counts of a student when ESL groups are formed; a student who is only projected has no more than this. */
export interface Learner {
  /** K2–12: nobody else is owed ESL. */
  readonly grade: Grade;
  /** The level served; 1 where it is missing. */
  readonly level: Level;
  /** Whether the level is an SDD: SDD 4 covers ELD 4 and 5. */
  readonly fromSdd: boolean;
  readonly owedPerWeek: number;
  /** In a HILT for SLIFE program. */
  readonly hilt: boolean;
  /** The homeroom within which levels 1–3 of a BPS SEI program may mix in elementary grades; null for everybody else. */
  readonly seiHomeroom: string | null;
  /** At level 3 for a second year, who may not sit with levels 1 and 2. */
  readonly repeatsThree: boolean;
  /** With an approved modification, whom the rules of grouping leave out. */
  readonly modified: boolean;
}

/** A learner who is on a roster. */
export interface StudentLearner extends Learner {
  readonly student: Student;
}

/** Who is owed ESL minutes, as learners. Takes the services of one school, and the policy's values there. */
export function learnersOf(services: readonly StudentService[], values: PolicyValues): StudentLearner[] {
  return services.filter(isOwedEsl).flatMap((service) => {
    const { student } = service;
    const { grade, homeroom, modification, program, previousLevel } = student;
    if (grade === null) return [];
    const level = servedLevel(student);
    const modified = modification !== null;
    const inSeiHomeroom = !modified && program.bpsSei && level <= 3 && isElementary(grade, values);
    return {
      student,
      grade,
      level,
      fromSdd: student.levelSource === 'sdd',
      owedPerWeek: owedPerWeek(service) ?? 0,
      hilt: program.hilt,
      seiHomeroom: inSeiHomeroom ? homeroomKey(homeroom, grade) : null,
      repeatsThree: level === 3 && previousLevel === 3,
      modified,
    };
  });
}

/** Where the homeroom is not known, one of each grade is taken. */
export function homeroomKey(homeroom: string, grade: Grade): string {
  return homeroom === '' ? `grade ${grade}` : `room ${folded(homeroom)}`;
}
