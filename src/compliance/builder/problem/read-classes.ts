import type { ClassSection, Enrolment, Student, Teacher } from '../../dataset/records';
import { cellOf } from '../../dataset/source-rows';
import { typeProblem } from '../../esl/allowed-types';
import { activeStudents, eslStudents, isEslSection } from '../../esl/esl-sections';
import { judgeGroup, repeatingThrees } from '../../esl/groups';
import type { StudentService } from '../../esl/student-service';
import { openFindings } from '../../findings/waivers';
import type { ComplianceRun } from '../../run/run';
import { readYesNo } from '../../sheets/values/yes-no';
import { compareTexts, folded } from '../../sheets/values/text';
import { isEslClash } from '../../timetable/esl-clash';
import { isGivenInside } from '../../timetable/inside-another-class';
import type { PlanMode } from '../plan';

/** The checks whose findings name a class, by what is wrong with it. */
export const GROUP_CHECKS: readonly string[] = ['esl-group-levels', 'esl-group-grades', 'esl-group-size'];
export const TEACHER_CHECKS: readonly string[] = ['esl-teacher-unlicensed', 'esl-teacher-missing', 'esl-teacher-away'];

/** What is wrong with the ESL classes of a school, from the findings of the run; accepted findings are left alone. */
export interface ClassFaults {
  readonly group: ReadonlySet<string>;
  readonly teacher: ReadonlySet<string>;
  /** Of those with a fault of the teacher: that there is none. */
  readonly missing: ReadonlySet<string>;
}

/** Teachers, by id or name, who are taken not to be there, or to have a license. */
interface Taken {
  readonly without?: readonly string[];
  readonly licensed?: readonly string[];
}

export function classFaults(
  run: ComplianceRun,
  school: string,
  { licensed = [], without = [] }: Taken = {},
): ClassFaults {
  const group = new Set<string>();
  const teacher = new Set<string>();
  const missing = new Set<string>();
  for (const { check, severity, section, school: at } of openFindings(run.findings)) {
    if (section === null || severity !== 'error' || folded(at) !== folded(school)) continue;
    if (GROUP_CHECKS.includes(check)) group.add(section);
    if (TEACHER_CHECKS.includes(check)) teacher.add(section);
    if (check === 'esl-teacher-missing') missing.add(section);
  }
  const gone = new Set(without.map(folded));
  const able = new Set(licensed.map(folded));
  // A schedule may name its teachers without the ids that the staff sheet has.
  const isOf = (names: ReadonlySet<string>, { id, name, staff }: Teacher) =>
    [name, id, staff?.id ?? ''].some((each) => each !== '' && names.has(folded(each)));
  for (const { display, hasEslRow, school: at, teachers } of run.dataset.sections) {
    if (gone.size + able.size === 0 || !hasEslRow || folded(at) !== folded(school) || teachers.length === 0) continue;
    if (teachers.every((each) => isOf(gone, each))) teacher.add(display);
    else if (teachers.some((each) => isOf(able, each))) teacher.delete(display);
  }
  return { group, missing, teacher };
}

/** An ESL row that may be left. */
export interface LeftRow {
  readonly row: Enrolment;
  /** Whether something is wrong with it today. */
  readonly isFault: boolean;
  /** Whether it is wrong, whatever becomes of its class, as long as the student's rows of today stay: its type or its time. */
  readonly isWrongItself: boolean;
  /** Whether it is wrong even where no other ESL row of the student stays. */
  readonly isWrongAlone: boolean;
}

/** The ESL rows of a student that may be left, and those with something wrong that stay because they are locked. */
export interface RowsToMove {
  readonly left: readonly LeftRow[];
  readonly kept: readonly LeftRow[];
}

/** Tells which ESL rows of a student may be left: in Repair those that something is wrong with, anew all but locked and embedded ones. */
export function rowsToMove(
  { student, eslRows }: StudentService,
  faults: ClassFaults,
  mode: PlanMode,
  { policy }: ComplianceRun,
): RowsToMove {
  const isLocked = (row: Enrolment) => readYesNo(cellOf(row, 'locked')) === true;
  const rows = eslRows.flatMap((row): LeftRow[] => {
    const clashing = student.enrolments.filter((other) => other !== row && isEslClash(row, other, policy));
    const isWrongAlone = typeProblem(row.eslType, student, policy) !== null || clashing.some(({ isEsl }) => !isEsl);
    const isWrongItself = isWrongAlone || clashing.length > 0;
    const isInFault = faults.group.has(row.section.display) || faults.teacher.has(row.section.display);
    const isFault = isWrongItself || isInFault || repeatingThrees(judgeGroup(row.section, policy)).includes(student);
    const isAsked = isFault || (mode === 'anew' && !isEmbedded(row) && !isLocked(row));
    return isAsked ? [{ row, isFault, isWrongItself, isWrongAlone }] : [];
  });
  return {
    left: rows.filter(({ row }) => !isLocked(row)),
    kept: rows.filter(({ row }) => isLocked(row)),
  };
}

function isEmbedded(row: Enrolment): boolean {
  return isGivenInside(row) && row.eslType !== 'Push-In';
}

/** All schedule rows of a school. */
export function rowsAt({ dataset }: ComplianceRun, school: string): Enrolment[] {
  return dataset.sections
    .filter((section) => folded(section.school) === folded(school))
    .flatMap(({ enrolments }) => enrolments);
}

/** The classes of a school that give ESL, by name. */
export function eslClassesOf({ dataset }: ComplianceRun, school: string): ClassSection[] {
  return dataset.sections
    .filter((section) => section.hasEslRow && folded(section.school) === folded(school))
    .sort((a, b) => compareTexts(a.display, b.display) || a.term - b.term);
}

/** Who counts in a class: for size all active students, where the class is seen as ESL, and for grouping the MLs with an ESL row. */
export function membersOf(section: ClassSection): {
  readonly all: readonly Student[];
  readonly grouped: readonly Student[];
  readonly isSized: boolean;
} {
  const isSized = isEslSection(section);
  const grouped = eslStudents(section);
  return { all: isSized ? activeStudents(section) : grouped, grouped, isSized };
}
