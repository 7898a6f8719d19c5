import type { ClassSection, Student } from '../../dataset/records';
import { termNames } from '../../sheets/values/terms';
import type { EslClass, Option, PlanningTeacher } from './problem';

/** Ids of lines: the same for the same change in every plan. They hold ids of students and teachers, no students' names. */

/** A row added: to a class of today, or to a new group of a teacher. */
export function addId(
  student: Student,
  option: Option,
  teacher: PlanningTeacher | undefined,
  at: EslClass | undefined,
): string {
  if (at !== undefined) return `add|${student.id}|${at.section.display}`;
  return `${timeId(student, option)}|${teacher === undefined ? '' : teacher.id || teacher.name}`;
}

/** A row added to a new group, whoever teaches: what a rejection is of. */
export function timeId(student: Student, option: Option): string {
  return `add|${student.id}|${option.pattern}|${termNames(option.term)}`;
}

export function inPlaceId(student: Student, { host, type }: Option): string {
  return `in place|${student.id}|${host?.display ?? ''}|${type ?? ''}`;
}

export function leaveId(student: Student, section: ClassSection): string {
  return `leave|${student.id}|${section.display}`;
}

export function teacherId(section: ClassSection, teacher: PlanningTeacher | undefined): string {
  return `teacher|${section.display}|${teacher === undefined ? '' : teacher.id || teacher.name}`;
}
