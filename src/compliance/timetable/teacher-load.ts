import type { BellTimes } from '../dataset/bell-times';
import type { Dataset } from '../dataset/dataset';
import { once } from '../dataset/once';
import type { ClassSection, Enrolment, StaffMember, Student, Teacher } from '../dataset/records';
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
 * The ESL minutes of each teacher of the staff sheets (docs/spec/checks.md, teacher-overloaded): each class once, with the most that one
 * student has of it. Embed rows, and Push-In rows at the time of another class of the same teacher, take no time of hers.
 */
export function eslLoads({ sections, bell }: Dataset, policy: Policy): Map<StaffMember, EslLoad> {
  const loads = new Map<StaffMember, EslLoad>();
  const members = new Set(
    sections.flatMap(({ hasEslRow, teachers }) => (hasEslRow ? teachers.map(({ staff }) => staff) : [])),
  );
  for (const [member, classes] of classesByMember(sections, (member) => members.has(member))) {
    const esl = classes.filter(({ section }) => section.hasEslRow);
    const pieces = minutesByPiece(esl, classes, ({ isEsl }) => isEsl, minutesIn(policy, bell));
    const [first] = esl;
    if (first !== undefined)
      loads.set(member, { teacher: first.teacher, section: first.section, minutesPerWeek: Math.max(...pieces) });
  }
  return loads;
}

/**
 * The minutes a week that a teacher gives in the fullest piece of the year, of ESL and all else; counted as in eslLoads.
 * @param classes all classes of the teacher
 */
export function weeklyLoad(classes: readonly Taught[], policy: Policy, bell: BellTimes): number {
  return Math.max(0, ...minutesByPiece(classes, classes, () => true, minutesIn(policy, bell)));
}

function minutesIn(policy: Policy, bell: BellTimes) {
  return (row: Enrolment) => rowMinutes(row, policy, bell).perWeek ?? 0;
}

function minutesByPiece(
  counted: readonly Taught[],
  classes: readonly Taught[],
  counts: (row: Enrolment) => boolean,
  perWeek: (row: Enrolment) => number,
): number[] {
  const pieces = new Array<number>(PIECES).fill(0);
  for (const taught of counted) {
    const minutes = minutesOf(taught, classes, counts, perWeek);
    for (let piece = 0; piece < PIECES; piece++)
      if ((taught.section.term >> piece) & 1) pieces[piece] = (pieces[piece] ?? 0) + minutes;
  }
  return pieces;
}

/** A class with the rows of it that are a teacher's. */
export interface Taught {
  readonly teacher: Teacher;
  readonly section: ClassSection;
  /** Looked up when first asked for: most classes have no ESL. */
  readonly rows: () => readonly Enrolment[];
}

/** The classes of each teacher of the staff sheets who is asked about. */
export function classesByMember(
  sections: readonly ClassSection[],
  isAskedFor: (member: StaffMember) => boolean = () => true,
): Map<StaffMember, Taught[]> {
  const classes = new Map<StaffMember, Taught[]>();
  for (const section of sections) {
    for (const teacher of section.teachers) {
      const { staff } = teacher;
      if (staff === null || !isAskedFor(staff)) continue;
      const rows = once(() =>
        section.enrolments.filter(
          ({ student, teachers }) =>
            (teachers.length === 0 || teachers.includes(teacher)) && (student === null || student.active),
        ),
      );
      const taught = classes.get(staff);
      if (taught === undefined) classes.set(staff, [{ teacher, section, rows }]);
      else taught.push({ teacher, section, rows });
    }
  }
  return classes;
}

function minutesOf(
  taught: Taught,
  classes: readonly Taught[],
  counts: (row: Enrolment) => boolean,
  perWeek: (row: Enrolment) => number,
): number {
  // By the student where there is one: a key would be a new text for each row.
  const byStudent = new Map<Student | string, Enrolment[]>();
  for (const row of taught.rows()) {
    if (!counts(row) || takesNoTime(row, taught, classes)) continue;
    const key = row.student ?? row.personKey;
    const rows = byStudent.get(key);
    if (rows === undefined) byStudent.set(key, [row]);
    else rows.push(row);
  }
  let most = 0;
  for (const rows of byStudent.values()) {
    const own = rows.length === 1 ? rows : withoutCopies(rows, perWeek);
    most = Math.max(
      most,
      own.reduce((sum, row) => sum + perWeek(row), 0),
    );
  }
  return most;
}

function takesNoTime(row: Enrolment, { section }: Taught, classes: readonly Taught[]): boolean {
  if (!isGivenInside(row)) return false;
  if (row.eslType !== 'Push-In') return true;
  return classes.some((other) => other.section !== section && other.rows().some((own) => meetTogether(row, own)));
}
