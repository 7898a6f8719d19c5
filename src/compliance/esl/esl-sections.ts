import type { ClassSection, Student } from '../dataset/records';
import { ROW, type RowMarks } from '../dataset/schedule/row-marks';
import { isActiveEl } from './owed';

/** What the rows of a class, or of several, that count say together: those of students who are active or on no roster. */
type Rows = Pick<ClassSection, 'countedMarks'>;

/**
 * Whether teacher, size and class-size checks see a class as ESL: any of its rows is ESL by the course's words, or all its
 * rows are ESL rows (docs/spec/rulings.md, ESL service).
 */
export function isEslSection({ countedMarks }: Rows): boolean {
  return has(countedMarks, ROW.eslWords) || (has(countedMarks, ROW.esl) && !has(countedMarks, ROW.notEsl));
}

/** Whether a class is core content: a core word in its title or code, and not seen as ESL. */
export function isCoreSection(section: Rows): boolean {
  return has(section.countedMarks, ROW.coreWords) && !isEslSection(section);
}

/** The distinct active students of a class; ids on no roster do not count in sizes (docs/spec/rulings.md). */
export function activeStudents(section: ClassSection): readonly Student[] {
  return section.activeStudents;
}

/** The distinct active ELs of a class, in whatever row they sit. */
export function activeEls(section: ClassSection): readonly Student[] {
  return section.activeStudents.filter(isActiveEl);
}

/** Whether a class has an active EL; quicker than listing them. */
export function hasActiveEl(section: ClassSection): boolean {
  return section.activeStudents.some(isActiveEl);
}

/** The distinct active ELs for whom a class is ESL. */
export function eslStudents(section: ClassSection): Student[] {
  return section.eslRowStudents.filter(isActiveEl);
}

function has(marks: RowMarks, mark: RowMarks): boolean {
  return (marks & mark) !== 0;
}
