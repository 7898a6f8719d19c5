import type { CheckId } from '../../checks';
import { sectionTeacherLocation } from '../../checks/teacher-cells';
import type { ClassSection, Enrolment, Student } from '../../dataset/records';
import { isCoreSection, isEslSection } from '../../esl/esl-sections';
import { coreTeachers } from '../../esl/section-teachers';
import type { ComplianceRun } from '../../run/run';
import { blank, type Blank, type Indicator } from './indicator';
import { missingFor } from '../missing-for';

/** Why who has no core class has no number of them. */
export const NO_CORE_CLASS = 'no core class in a schedule';

/** What stands in the way of judging teachers; null where nothing does. */
interface Missing {
  readonly license: string | null;
  readonly endorsement: string | null;
}

/** Tells of each class whether its teachers are qualified: what fails is what the findings name. */
export class ClassTeachers {
  private readonly unlicensed: ReadonlySet<string>;
  private readonly withoutTeacher: ReadonlySet<string>;
  private readonly unendorsed: ReadonlySet<string>;
  private readonly missing: Missing;
  /** Null for a class that is not core. */
  private readonly core = new Map<ClassSection, CoreState | null>();

  constructor(run: ComplianceRun) {
    this.unlicensed = classesFound(run, 'esl-teacher-unlicensed');
    this.withoutTeacher = classesFound(run, 'esl-teacher-missing');
    this.unendorsed = classesFound(run, 'core-teacher-not-endorsed');
    this.missing = {
      license: missingFor(run, 'esl-teacher-unlicensed'),
      endorsement: missingFor(run, 'core-teacher-not-endorsed'),
    };
  }

  /** Whether every ESL class of a student has licensed teachers: 0 = yes, 1 = no. Needs at least one row. */
  licensed(eslRows: readonly Enrolment[]): Indicator {
    const states = eslRows.map((row) => this.licensedRow(row));
    return states.find((state) => state === 1) ?? states.find((state) => state !== 0) ?? 0;
  }

  /** In how many core classes a student sits with a teacher who has neither SEI nor BEE. */
  unendorsedClasses(student: Student): Indicator {
    if (this.missing.endorsement !== null) return blank(this.missing.endorsement);
    let count = 0;
    let unknown: Blank | null = null;
    let hasCore = false;
    for (const section of new Set(student.enrolments.map((row) => row.section))) {
      const state = this.coreState(section);
      if (state === null) continue;
      hasCore = true;
      if (state === 'unendorsed') count++;
      else if (state !== 'endorsed') unknown ??= state;
    }
    if (!hasCore) return blank(NO_CORE_CLASS);
    return count === 0 && unknown !== null ? unknown : count;
  }

  private licensedRow({ section, teachers }: Enrolment): Indicator {
    const name = classKey(section);
    if (this.unlicensed.has(name) || this.withoutTeacher.has(name)) return 1;
    if (this.missing.license !== null) return blank(this.missing.license);
    if (!isEslSection(section)) {
      return teachers.some(({ staff }) => staff?.eslLicensed)
        ? 0
        : blank('ESL inside a core class, of which no license is judged');
    }
    if (section.teachers.every(({ staff }) => staff?.eslLicensed)) return 0;
    return blank(
      section.teachers.some(({ isAmbiguous }) => isAmbiguous)
        ? 'the name of the ESL teacher fits several in the staff sheet'
        : section.teachers.some(({ staff }) => staff === null)
          ? 'ESL teacher not in the staff sheet'
          : section.teachers.some(({ staff }) => staff?.isLicenseUnknown)
            ? 'ESL license not readable in the staff sheet'
            : 'no ESL license column in the sheet that lists the ESL teacher',
    );
  }

  private coreState(section: ClassSection): CoreState | null {
    let state = this.core.get(section);
    if (state === undefined) {
      this.core.set(section, (state = isCoreSection(section) ? this.judgeCore(section) : null));
    }
    return state;
  }

  private judgeCore(section: ClassSection): CoreState {
    if (this.unendorsed.has(classKey(section))) return 'unendorsed';
    const teachers = coreTeachers(section);
    if (teachers.length === 0) return blank('a core class without a teacher');
    if (teachers.every(({ staff }) => staff !== null && (staff.sei || staff.bee))) return 'endorsed';
    return blank(
      teachers.some(({ staff }) => staff === null)
        ? 'a core teacher not in the staff sheet'
        : teachers.some(({ staff }) => staff?.isSeiUnknown || staff?.isBeeUnknown)
          ? 'SEI or BEE of a core teacher not readable in the staff sheet'
          : 'no SEI or BEE column in the sheet that lists a core teacher',
    );
  }
}

type CoreState = 'endorsed' | 'unendorsed' | Blank;

/** The classes that a check of teachers found, waived or not: the report says what is. */
function classesFound({ findings }: ComplianceRun, check: CheckId): Set<string> {
  const found = new Set<string>();
  for (const { check: id, section, location } of findings) {
    if (id === check) found.add(`${section}\n${location.sheetIndex}\n${location.row}`);
  }
  return found;
}

/** A class as its teacher's finding names it; the row tells classes of one name apart where the schedule has no school column. */
function classKey(section: ClassSection): string {
  const { sheetIndex, row } = sectionTeacherLocation(section);
  return `${section.display}\n${sheetIndex}\n${row}`;
}
