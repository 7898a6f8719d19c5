import type { ClassSection, StaffMember, Student, Teacher } from '../../dataset/records';
import { textOf } from '../../dataset/source-rows';
import { teacherLabel } from '../../dataset/teachers';
import { activeEls, isCoreSection, isEslSection } from '../../esl/esl-sections';
import type { Finding } from '../../findings/finding';
import { openFindings } from '../../findings/waivers';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';

/** A teacher as the staff sheets have it, or as schedules name somebody who is in none. */
export interface TaughtBy {
  readonly name: string;
  readonly staff: StaffMember | null;
  readonly isAmbiguous: boolean;
  /** Where the teacher teaches or is listed, each school once, as written. */
  readonly schools: readonly string[];
  readonly eslClasses: readonly ClassSection[];
  /** Other classes with an ML in them, and those of them that are core content. */
  readonly otherClasses: readonly ClassSection[];
  readonly coreClasses: readonly ClassSection[];
  /** The active MLs whose rows in these classes name the teacher, or nobody. */
  readonly mls: ReadonlySet<Student>;
  /** Open findings about the teacher. */
  readonly problems: readonly Finding[];
}

type InMaking = {
  name: string;
  readonly staff: StaffMember | null;
  readonly isAmbiguous: boolean;
  readonly schools: Map<string, string>;
  readonly eslClasses: ClassSection[];
  readonly otherClasses: ClassSection[];
  readonly coreClasses: ClassSection[];
  readonly mls: Set<Student>;
  readonly problems: Set<Finding>;
};

/**
 * Every teacher who has an ML, holds a valid ESL license, or of whom an open finding speaks, at the schools in scope; in the order of
 * the staff sheets, then of the schedules. One pass over the classes.
 */
export function teachersOf(run: ComplianceRun, inScope: (school: string) => boolean): TaughtBy[] {
  const book = new TeacherEntries();
  for (const member of run.dataset.staff.members) {
    const schools = member.rows.map((row) => textOf(row, 'school')).filter((school) => school !== '');
    if (schools.length === 0 || schools.some(inScope)) {
      const entry = book.ofStaff(member);
      for (const school of schools) if (inScope(school)) entry.schools.set(folded(school), school);
    }
  }
  const told = new FindingsByTeacher(openFindings(run.findings));
  for (const section of run.dataset.sections) {
    if (section.teachers.length === 0 || !inScope(section.school)) continue;
    const els = activeEls(section);
    const findings = told.ofClass(section);
    if (els.length > 0) addClass(section, els, book);
    for (const teacher of section.teachers)
      for (const finding of findings(teacherLabel(teacher))) book.of(teacher, section.school).problems.add(finding);
  }
  for (const entry of book.all)
    for (const finding of told.ofTeacher(entry.name))
      if (entry.schools.has(folded(finding.school))) entry.problems.add(finding);
  return book.all
    .filter(({ staff, mls, problems }) => mls.size > 0 || problems.size > 0 || staff?.eslLicensed === true)
    .filter(({ schools }) => schools.size > 0 || inScope(''))
    .map((entry) => ({ ...entry, schools: [...entry.schools.values()], problems: [...entry.problems] }));
}

function addClass(section: ClassSection, els: readonly Student[], book: TeacherEntries): void {
  const isEsl = isEslSection(section);
  const isCore = isCoreSection(section);
  const alone = section.teachers.length === 1;
  const named = alone ? null : studentsNaming(section);
  for (const teacher of section.teachers) {
    const own = named === null ? els : els.filter((student) => named(student, teacher));
    const entry = book.of(teacher, section.school);
    (isEsl ? entry.eslClasses : entry.otherClasses).push(section);
    if (isCore) entry.coreClasses.push(section);
    for (const student of own) entry.mls.add(student);
  }
}

/** Whom the rows of each student in a class of several teachers name; rows that name nobody are of all. */
function studentsNaming({ enrolments }: ClassSection): (student: Student, teacher: Teacher) => boolean {
  const byStudent = new Map<Student, Set<Teacher>>();
  for (const { student, teachers } of enrolments) {
    if (student === null) continue;
    const named = byStudent.get(student) ?? new Set<Teacher>();
    for (const teacher of teachers) named.add(teacher);
    byStudent.set(student, named);
  }
  return (student, teacher) => {
    const named = byStudent.get(student);
    return named === undefined || named.size === 0 || named.has(teacher);
  };
}

/** One entry a staff member, and one a teacher who is in no staff sheet. */
class TeacherEntries {
  readonly all: InMaking[] = [];
  private readonly known = new Map<StaffMember | Teacher, InMaking>();

  ofStaff(staff: StaffMember): InMaking {
    return this.entry(staff, staff.name || staff.id, staff, false);
  }

  of(teacher: Teacher, school: string): InMaking {
    const { staff, isAmbiguous } = teacher;
    const entry = this.entry(staff ?? teacher, teacherLabel(teacher), staff, isAmbiguous);
    // The name by which the findings know the teacher.
    entry.name = teacherLabel(teacher);
    if (!entry.schools.has(folded(school))) entry.schools.set(folded(school), school);
    return entry;
  }

  private entry(key: StaffMember | Teacher, name: string, staff: StaffMember | null, isAmbiguous: boolean): InMaking {
    let entry = this.known.get(key);
    if (entry === undefined) {
      entry = {
        ...{ name, staff, isAmbiguous, schools: new Map(), eslClasses: [], otherClasses: [], coreClasses: [] },
        ...{ mls: new Set<Student>(), problems: new Set<Finding>() },
      };
      this.known.set(key, entry);
      this.all.push(entry);
    }
    return entry;
  }
}

/** Findings by the teachers whom they name, of a class or of the teacher alone. */
class FindingsByTeacher {
  private readonly byClass = new Map<string, Map<string, Finding[]>>();
  private readonly byTeacher = new Map<string, Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      for (const name of namedIn(finding)) {
        if (finding.section === null) add(this.byTeacher, name, finding);
        else {
          let ofClass = this.byClass.get(finding.section);
          if (ofClass === undefined) this.byClass.set(finding.section, (ofClass = new Map()));
          add(ofClass, name, finding);
        }
      }
    }
  }

  ofClass({ display }: ClassSection): (name: string) => readonly Finding[] {
    const found = this.byClass.get(display);
    return (name) => found?.get(name) ?? [];
  }

  ofTeacher(name: string): readonly Finding[] {
    return this.byTeacher.get(name) ?? [];
  }
}

function add(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [finding]);
  else found.push(finding);
}

/** The teachers of whom a finding speaks: those in its data, else its one teacher; none where it is about no teacher. */
function namedIn({ teacher, data }: Finding): string[] {
  if (teacher === null) return [];
  const listed: readonly unknown[] = 'teachers' in data && Array.isArray(data.teachers) ? data.teachers : [];
  const names = listed.flatMap((one) => {
    if (typeof one === 'string') return one;
    return typeof one === 'object' && one !== null && 'teacher' in one && typeof one.teacher === 'string'
      ? one.teacher
      : [];
  });
  return [...new Set([teacher, ...names])];
}
