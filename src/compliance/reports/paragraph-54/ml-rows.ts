import { firstText } from '../../dataset/source-rows';
import { teacherLabel } from '../../dataset/teachers';
import { teachersOfRow } from '../../esl/section-teachers';
import { isOwedEsl, type StudentService } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import { ClassTeachers } from './class-teachers';
import { groupingByStudent, type Grouping } from './grouping';
import { blank, valueOf, type Blank, type Indicator } from './indicator';
import { missingFor } from '../missing-for';

/** What the ¶54 report says of one active ML. */
export interface MlRow {
  readonly service: StudentService;
  readonly receivesEsl: Indicator;
  readonly rightAmount: Indicator;
  readonly grouped: Indicator;
  readonly threeWithOneOrTwo: Indicator;
  readonly eslTeachers: string;
  readonly teacherLicensed: Indicator;
  readonly unendorsedClasses: Indicator;
}

/** The rows of the ¶54 report in roster order, by the same facts as the findings. */
export function mlRows(run: ComplianceRun, inScope: (school: string) => boolean): MlRow[] {
  const groupings = groupingByStudent(run);
  const teachers = new ClassTeachers(run);
  const missing: Missing = {
    source: missingFor(run, 'esl-none'),
    level: missingFor(run, 'esl-minutes-short'),
    group: missingFor(run, 'esl-group-levels'),
    previousLevel: missingFor(run, 'esl-group-repeat-3'),
  };
  const rows: MlRow[] = [];
  for (const service of run.services) {
    if (!inScope(service.student.school)) continue;
    const grouping = groupings.get(service.student);
    rows.push({
      service,
      receivesEsl: receivesEsl(service, missing),
      rightAmount: rightAmount(service, missing),
      grouped: grouped(service, grouping, missing),
      threeWithOneOrTwo: threeWithOneOrTwo(service, grouping, missing),
      eslTeachers: eslTeachers(service),
      teacherLicensed: notInClass(service) ?? teachers.licensed(service.eslRows),
      unendorsedClasses: teachers.unendorsedClasses(service.student),
    });
  }
  return rows;
}

/** Whether any indicator of a row counts a failure. */
export function hasFailure(row: MlRow): boolean {
  return INDICATORS.some((indicator) => (valueOf(row[indicator]) ?? 0) > 0);
}

/** The indicators in the order of the report. */
export const INDICATORS = [
  'receivesEsl',
  'rightAmount',
  'grouped',
  'threeWithOneOrTwo',
  'teacherLicensed',
  'unendorsedClasses',
] as const;

export type IndicatorName = (typeof INDICATORS)[number];

/** What no sheet of the workbook tells; null where it does. */
interface Missing {
  readonly source: string | null;
  readonly level: string | null;
  readonly group: string | null;
  readonly previousLevel: string | null;
}

function receivesEsl(service: StudentService, { source }: Missing): Indicator {
  const { owed, eslRows, hasEsl, student } = service;
  const none = nothingOwed(service);
  if (none !== null) return none;
  if (source !== null) return blank(source);
  if (eslRows.length > 0 ? hasEsl : (student.rosterEsl?.minutesPerWeek ?? 0) > 0) return 0;
  if (hasEsl) return blank('ESL minutes of the roster cannot be read');
  return owed.kind === 'minutes' ? 1 : blank(notJudged(service));
}

function rightAmount(service: StudentService, { source, level }: Missing): Indicator {
  const { served, hasEsl } = service;
  const none = nothingOwed(service);
  if (none !== null) return none;
  if (served === null) return blank(source ?? notJudged(service));
  if (!hasEsl) return 1;
  return level === null ? (served ? 0 : 1) : blank(level);
}

function grouped(service: StudentService, grouping: Grouping | undefined, missing: Missing): Indicator {
  const { student } = service;
  const out = notInGroup(service, missing);
  if (out !== null) return out;
  if (grouping?.fails) return 1;
  if (student.grade === null) return blank('no readable grade');
  if (student.level === 3 && grouping?.sitsWithOneOrTwo && missing.previousLevel !== null) {
    return blank(`level 3 with level 1 or 2, and ${missing.previousLevel}`);
  }
  return 0;
}

function threeWithOneOrTwo(service: StudentService, grouping: Grouping | undefined, missing: Missing): Indicator {
  const out = notInGroup(service, missing);
  if (out !== null) return out;
  if (service.student.level !== 3) return blank('not at level 3');
  if (grouping?.sitsWithOneOrTwo) return 1;
  return grouping?.mixedByExemption ? blank('HILT class or SEI homeroom, where levels 1–3 may sit together') : 0;
}

/** Why a student does not count in any group; null for who does. */
function notInGroup(service: StudentService, { group }: Missing): Blank | null {
  const { level, modification } = service.student;
  const out = notInClass(service);
  if (out !== null) return out;
  if (group !== null) return blank(group);
  if (modification !== null) return blank('left out of groups (modification)');
  return level === null ? blank('no readable level') : null;
}

/** Why a student has no ESL class to look at; null for who has one. */
function notInClass(service: StudentService): Blank | null {
  return nothingOwed(service) ?? (service.eslRows.length === 0 ? blank('no ESL class in a schedule') : null);
}

function nothingOwed(service: StudentService): Blank | null {
  const { owed, counted } = service;
  if (owed.kind === 'nothing') return blank(`owed no ESL (${owed.because})`);
  if (counted === 0) return blank('enters after the last day of school');
  return owed.kind === 'minutes' && !isOwedEsl(service) ? blank('owed no ESL (no minutes in the settings)') : null;
}

function notJudged({ owed, eslRows, student, unknownRows, unknownTerms }: StudentService): string {
  if (owed.kind === 'not judged') return owed.because;
  if (unknownRows.length === 0 && unknownTerms.length > 0) return 'a term of the ESL classes not known';
  if (eslRows.length > 0) return 'minutes of the ESL classes not known';
  return !student.hasId && student.rosterEsl?.unreadable !== true
    ? 'no student id, by which classes are found'
    : 'ESL minutes of the roster cannot be read';
}

/** The teachers of the ESL rows, else of their classes, else as the roster names them. */
function eslTeachers({ student, eslRows }: StudentService): string {
  if (eslRows.length === 0) return firstText(student.rows, 'eslTeacher');
  return [...new Set(eslRows.flatMap(teachersOfRow).map(teacherLabel))].join('; ');
}
