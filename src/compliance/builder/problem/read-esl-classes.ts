import type { ClassSection, Enrolment } from '../../dataset/records';
import { sizeLimit } from '../../esl/group-size';
import { rowMinutes } from '../../esl/row-minutes';
import { grouped } from '../../grouped';
import type { PolicyValues } from '../../policy/policy';
import type { ComplianceRun } from '../../run/run';
import { canTeach } from './can-teach';
import type { Changes } from './changes';
import type { GroupRules, KindMask } from './group-rules';
import { teacherId } from './line-ids';
import { piecesOf, type EslClass } from './problem';
import { membersOf, type ClassFaults } from './read-classes';
import type { LearnersRead } from './read-learners';
import type { TeachersRead } from './read-teachers';
import { dayBits, type Moments, type TimeGrid } from './time-grid';

/** What is needed to read the ESL classes of today as a plan may change them. */
export interface ClassesAsked {
  readonly run: ComplianceRun;
  readonly grid: TimeGrid;
  readonly rules: GroupRules;
  readonly faults: ClassFaults;
  readonly read: LearnersRead;
  readonly staff: TeachersRead;
  readonly freed: ReadonlySet<ClassSection>;
  readonly rejected: readonly string[];
  readonly changes: Changes;
}

/**
 * Classes that nobody has to stay in: built anew, their teachers are free until somebody comes back. Each has one teacher, who is the
 * one that it comes back to; a teacher who is the fault, or has two classes at one time today, keeps them as they are.
 */
export function freedSections(
  sections: readonly ClassSection[],
  { learners }: LearnersRead,
  { teacher: faulty }: ClassFaults,
  grid: TimeGrid,
): Set<ClassSection> {
  const leaving = new Set(
    learners.flatMap(({ bad, mayLeave, student }) =>
      mayLeave ? bad.map(({ row }) => `${row.section.display} ${student.key}`) : [],
    ),
  );
  const isLeft = ({ display, enrolments }: ClassSection) =>
    enrolments.every(
      ({ isEsl, student }) =>
        student !== null && (!student.active || (isEsl && leaving.has(`${display} ${student.key}`))),
    );
  const able = sections.filter(
    (section) => staffOf(section) !== null && !faulty.has(section.display) && isLeft(section),
  );
  const byTeacher = grouped(able, staffOf);
  const freed = new Set<ClassSection>();
  for (const own of byTeacher.values()) {
    const at = own.map((section) => ({ section, moments: momentsOf(eslRowsOf(section), grid) }));
    const meet = at.some((one, place) =>
      at.slice(place + 1).some((other) => one.moments & other.moments && one.section.term & other.section.term),
    );
    if (!meet) for (const section of own) freed.add(section);
  }
  return freed;
}

/** The classes of a school that give ESL, in their order. */
export function readEslClasses(sections: readonly ClassSection[], asked: ClassesAsked): EslClass[] {
  return sections.map((section, place) => eslClass(section, place, asked));
}

function eslClass(section: ClassSection, place: number, asked: ClassesAsked): EslClass {
  const { changes, faults, freed, grid, read, rules, run, staff } = asked;
  const { all, grouped: counted, isSized } = membersOf(section);
  const leavers = read.learners.filter(({ bad }) => bad.some(({ at }) => at === place));
  const leaving = new Set(leavers.map(({ student }) => student));
  const rows = eslRowsOf(section);
  const moments = momentsOf(rows, grid);
  const minutesPerWeek = minutesOf(rows, run);
  const teacherFault = faults.teacher.has(section.display);
  const own = freed.has(section) ? ownTeacher(section, staff) : -1;
  const taught = { moments, minutes: minutesPerWeek, term: section.term };
  const isAsked = (teacherFault || own >= 0) && moments !== 0n;
  const takers = isAsked
    ? staff.teachers.filter((teacher) => teacher.place === own || canTeach(teacher, taught, grid, staff))
    : [];
  const hasParaprofessional = section.hasParaprofessional || section.display === changes.paraprofessionalIn;
  return {
    place,
    section,
    fixed: all.filter((student) => !leaving.has(student)),
    fixedKinds: counted
      .filter((student) => !leaving.has(student))
      .reduce<KindMask>((mask, student) => mask | rules.bitOf(student), 0n),
    leavers: leavers.map((learner) => learner.place),
    standalone: rows.every(({ eslType }) => eslType === 'Standalone'),
    isSized,
    limits: limitsOf(hasParaprofessional, run.policy.at(section.school)),
    areFixedHilt: all.every((student) => leaving.has(student) || student.program.hilt),
    needsTeacher: teacherFault || own >= 0,
    isFreed: own >= 0,
    ownTeacher: own,
    isFaulty: teacherFault || faults.group.has(section.display),
    isFaultyEmpty: faults.missing.has(section.display) && section.listing !== null,
    takers: takers
      .filter((teacher) => !asked.rejected.includes(teacherId(section, teacher)))
      .map((teacher) => teacher.place),
    moments,
    ...piecesOf(section.term, grid),
    blocks: dayBits(grid.days).map((day) => grid.blocksOn(moments, day)),
    minutesPerWeek,
  };
}

function eslRowsOf({ enrolments }: ClassSection): Enrolment[] {
  return enrolments.filter(({ isEsl, student }) => isEsl && student?.active === true);
}

function momentsOf(rows: readonly Enrolment[], grid: TimeGrid): Moments {
  return rows.reduce<Moments>((mask, { times }) => mask | (grid.momentsOf(times) ?? 0n), 0n);
}

/** Minutes a week of the meetings of a class, each once. */
function minutesOf(rows: readonly Enrolment[], { dataset, policy }: ComplianceRun): number {
  const byTimes = grouped(rows, ({ times }) => times);
  return [...byTimes.values()].reduce(
    (sum, [row]) => sum + (row === undefined ? 0 : (rowMinutes(row, policy, dataset.bell).perWeek ?? 0)),
    0,
  );
}

/** The member of the staff who teaches a class alone. */
function staffOf({ teachers }: ClassSection) {
  const [teacher, ...others] = teachers;
  return others.length === 0 ? (teacher?.staff ?? null) : null;
}

function ownTeacher(section: ClassSection, { teachers }: TeachersRead): number {
  const member = staffOf(section);
  return teachers.find((teacher) => teacher.member !== null && teacher.member === member)?.place ?? -1;
}

function limitsOf(hasParaprofessional: boolean, values: PolicyValues): EslClass['limits'] {
  const limitOf = (hilt: boolean) => sizeLimit([{ program: { hilt } }], hasParaprofessional, values);
  return { hilt: limitOf(true), others: limitOf(false) };
}
