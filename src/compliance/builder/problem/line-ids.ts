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
  if (at !== undefined) return `${addStart(student)}${at.section.display}`;
  return `${timeId(student, option)}|${teacher === undefined ? '' : teacher.id || teacher.name}`;
}

/** How the ids of all rows that are added for a student begin; the class, or the time and term, follow. */
export function addStart({ id }: Student): string {
  return `add|${id}|`;
}

/** A row added to a new group, whoever teaches. */
export function timeId(student: Student, option: Option): string {
  return `${addStart(student)}${option.time}|${termNames(option.term)}`;
}

/** How the ids of all rows begin in which a student's ESL type is filled; the class follows. */
export function inPlaceStart({ id }: Student): string {
  return `in place|${id}|`;
}

export function inPlaceId(student: Student, { host, type }: Option): string {
  return `${inPlaceStart(student)}${host?.display ?? ''}|${type ?? ''}`;
}

export function leaveId(student: Student, section: ClassSection): string {
  return `leave|${student.id}|${section.display}`;
}

export function teacherId(section: ClassSection, teacher: PlanningTeacher | undefined): string {
  return `teacher|${section.display}|${teacher === undefined ? '' : teacher.id || teacher.name}`;
}
