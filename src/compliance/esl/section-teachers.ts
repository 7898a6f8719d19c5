import type { ClassSection, Enrolment, Student, Teacher } from '../dataset/records';
import { activeEls } from './esl-sections';
import { isActiveEl } from './owed';

/** Students of a class whose rows there list only teachers who do not do, with these teachers. */
export interface Lacking {
  readonly teachers: readonly Teacher[];
  /** Active ELs among them. */
  readonly els: readonly Student[];
}

/** The teachers whom a schedule row names, else those of its class. */
export function teachersOfRow({ teachers, section }: Pick<Enrolment, 'teachers' | 'section'>): readonly Teacher[] {
  return teachers.length > 0 ? teachers : section.teachers;
}

/** The teachers of a core class. One who is there on ESL rows only (push-in) gives no core content. */
export function coreTeachers(section: ClassSection): Teacher[] {
  if (!section.hasEslRow) return [...section.teachers];
  const onEslRows = new Set<Teacher>();
  const onOtherRows = new Set<Teacher>();
  for (const { teachers, isEsl } of section.enrolments) {
    for (const teacher of teachers) (isEsl ? onEslRows : onOtherRows).add(teacher);
  }
  return section.teachers.filter((teacher) => onOtherRows.has(teacher) || !onEslRows.has(teacher));
}

/**
 * The students whose rows in a class list only teachers who lack something (docs/spec/rulings.md, Several teachers of one class); a row
 * that names nobody is of all teachers of the class. Null where there is no such student.
 * @param teachers those of the section's teachers who are looked at
 * @param lack whether these teachers together leave a student without
 */
export function studentsWho(
  section: ClassSection,
  teachers: readonly Teacher[],
  lack: (teachers: readonly Teacher[]) => boolean,
): Lacking | null {
  if (teachers.length === 0) return null;
  if (teachers.length === 1) return lack(teachers) ? { teachers, els: activeEls(section) } : null;
  const lacking = new Set<Teacher>();
  const els: Student[] = [];
  for (const { student, listed } of teachersByStudent(section, teachers)) {
    const own = listed.size === 0 ? teachers : teachers.filter((teacher) => listed.has(teacher));
    if (!lack(own)) continue;
    for (const teacher of own) lacking.add(teacher);
    if (student !== null && isActiveEl(student)) els.push(student);
  }
  return lacking.size === 0 ? null : { teachers: teachers.filter((teacher) => lacking.has(teacher)), els };
}

interface OfStudent {
  readonly student: Student | null;
  readonly listed: Set<Teacher>;
}

/** Whom the rows of each student name, inactive ones left out. */
function teachersByStudent(section: ClassSection, teachers: readonly Teacher[]): Iterable<OfStudent> {
  const looked = new Set(teachers);
  // By the student where there is one: a key would be a new text for each row.
  const byStudent = new Map<Student | string, OfStudent>();
  for (const row of section.enrolments) {
    const { student } = row;
    if (student !== null && !student.active) continue;
    const key = student ?? row.personKey;
    let found = byStudent.get(key);
    if (found === undefined) byStudent.set(key, (found = { student, listed: new Set() }));
    for (const teacher of row.teachers) if (looked.has(teacher)) found.listed.add(teacher);
  }
  return byStudent.values();
}
