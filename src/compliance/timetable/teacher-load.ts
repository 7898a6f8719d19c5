import type { Dataset } from '../dataset/dataset';
import type { ClassSection, Enrolment, StaffMember, Teacher } from '../dataset/records';
import { rowMinutes } from '../esl/row-minutes';
import type { Policy } from '../policy/policy';
import { PIECES } from '../sheets/values/terms';
import { isGivenInside } from './inside-another-class';
import { withoutCopies } from './same-class-time';
import { meetTogether } from './time-slots';

/** The ESL that a teacher of the staff sheets gives. */
export interface EslLoad {
  readonly teacher: Teacher;
  /** The first of the ESL classes. */
  readonly section: ClassSection;
  /** Minutes a week in the fullest piece of the year; what is not known counts nothing. */
  readonly minutesPerWeek: number;
}

/**
 * The ESL minutes of each teacher of the staff sheets (checks.md, teacher-overloaded): each class once, with the most that one
 * student has of it. Embed rows, and Push-In rows at the time of another class of the same teacher, take no time of hers.
 */
export function eslLoads({ sections, bell }: Dataset, policy: Policy): Map<StaffMember, EslLoad> {
  const loads = new Map<StaffMember, EslLoad>();
  for (const [member, classes] of classesByMember(sections)) {
    const pieces = new Array<number>(PIECES).fill(0);
    const esl = classes.filter(({ section }) => section.hasEslRow);
    for (const taught of esl) {
      const minutes = minutesOf(taught, classes, (row) => rowMinutes(row, policy, bell).perWeek ?? 0);
      for (let piece = 0; piece < PIECES; piece++)
        if ((taught.section.term >> piece) & 1) pieces[piece] = (pieces[piece] ?? 0) + minutes;
    }
    const [first] = esl;
    if (first !== undefined)
      loads.set(member, { teacher: first.teacher, section: first.section, minutesPerWeek: Math.max(...pieces) });
  }
  return loads;
}

/** A class with the rows of it that are a teacher's. */
interface Taught {
  readonly teacher: Teacher;
  readonly section: ClassSection;
  readonly rows: readonly Enrolment[];
}

function classesByMember(sections: readonly ClassSection[]): Map<StaffMember, Taught[]> {
  const classes = new Map<StaffMember, Taught[]>();
  for (const section of sections) {
    for (const teacher of section.teachers) {
      const { staff } = teacher;
      if (staff === null) continue;
      const rows = section.enrolments.filter(
        ({ student, teacher: own }) => (own === null || own === teacher) && (student === null || student.active),
      );
      const taught = classes.get(staff);
      if (taught === undefined) classes.set(staff, [{ teacher, section, rows }]);
      else taught.push({ teacher, section, rows });
    }
  }
  return classes;
}

function minutesOf(taught: Taught, classes: readonly Taught[], perWeek: (row: Enrolment) => number): number {
  const byStudent = new Map<string, Enrolment[]>();
  for (const row of taught.rows) {
    if (!row.isEsl || takesNoTime(row, taught, classes)) continue;
    const key = row.student?.key ?? `id ${row.studentId.key}`;
    const rows = byStudent.get(key);
    if (rows === undefined) byStudent.set(key, [row]);
    else rows.push(row);
  }
  let most = 0;
  for (const rows of byStudent.values()) {
    const minutes = withoutCopies(rows, perWeek).reduce((sum, row) => sum + perWeek(row), 0);
    most = Math.max(most, minutes);
  }
  return most;
}

function takesNoTime(row: Enrolment, { section }: Taught, classes: readonly Taught[]): boolean {
  if (!isGivenInside(row)) return false;
  if (row.eslType !== 'Push-In') return true;
  return classes.some((other) => other.section !== section && other.rows.some((own) => meetTogether(row, own)));
}
