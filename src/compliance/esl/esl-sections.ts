import type { ClassSection, Enrolment, Student } from '../dataset/records';
import { isActiveEl } from './owed';

/** A class's rows in the schedule. */
type Rows = Pick<ClassSection, 'enrolments'>;

/** The rows of a class that count: those of students who are active or on no roster. */
export function countedRows(section: Rows): readonly Enrolment[] {
  const { enrolments } = section;
  return enrolments.every(isCounted) ? enrolments : enrolments.filter(isCounted);
}

function isCounted({ student }: Enrolment): boolean {
  return student === null || student.active;
}

/**
 * Whether teacher, size and class-size checks see a class as ESL: any of its rows is ESL by the course's words, or all its
 * rows are ESL rows (rulings.md, ESL service).
 */
export const isEslSection = oncePerClass((section: Rows): boolean => {
  const rows = countedRows(section);
  return rows.some(({ course }) => course.hasEslWords) || (rows.length > 0 && rows.every(({ isEsl }) => isEsl));
});

/** Whether a class is core content: a core word in its title or code, and not seen as ESL. */
export function isCoreSection(section: Rows): boolean {
  return countedRows(section).some(({ course }) => course.hasCoreWords) && !isEslSection(section);
}

/** The distinct active students of a class; ids on no roster do not count in sizes (rulings.md). */
export const activeStudents = oncePerClass((section: Rows): readonly Student[] =>
  distinctStudents(section.enrolments, (student) => student.active),
);

/** The distinct active ELs of a class, in whatever row they sit. */
export const activeEls = oncePerClass((section: Rows): readonly Student[] =>
  activeStudents(section).filter(isActiveEl),
);

/** The distinct active ELs for whom a class is ESL. */
export function eslStudents(section: ClassSection): Student[] {
  return distinctStudents(
    section.enrolments.filter(({ isEsl }) => isEsl),
    isActiveEl,
  );
}

/** Many checks of one run ask the same of the same classes, which never change once they are read. */
function oncePerClass<Answer>(ask: (section: Rows) => Answer): (section: Rows) => Answer {
  const answers = new WeakMap<Rows, Answer>();
  return (section) => {
    let answer = answers.get(section);
    if (answer === undefined) answers.set(section, (answer = ask(section)));
    return answer;
  };
}

function distinctStudents(rows: readonly Enrolment[], test: (student: Student) => boolean): Student[] {
  const students = new Set<Student>();
  for (const { student } of rows) if (student !== null && test(student)) students.add(student);
  return [...students];
}
