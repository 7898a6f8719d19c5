import type { ClassSection, Teacher } from '../dataset/records';

/** The teachers of a core class. One who is there on ESL rows only (push-in) gives no core content. */
export function coreTeachers(section: ClassSection): Teacher[] {
  if (!section.hasEslRow) return [...section.teachers];
  const onEslRows = new Set<Teacher>();
  const onOtherRows = new Set<Teacher>();
  for (const { teacher, isEsl } of section.enrolments) {
    if (teacher !== null) (isEsl ? onEslRows : onOtherRows).add(teacher);
  }
  return section.teachers.filter((teacher) => onOtherRows.has(teacher) || !onEslRows.has(teacher));
}
