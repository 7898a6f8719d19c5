import type { Student } from '../dataset/records';
import { activeEls } from '../esl/esl-sections';
import { isOwedEsl, type StudentService } from '../esl/student-service';
import type { Finding } from '../findings/finding';
import { openFindings } from '../findings/waivers';
import type { ComplianceRun } from './run';
import { studentsWithoutId } from './students-without-id';

/** The two headline figures of a run, in this order, and no third (docs/spec/rulings.md, Reports and words). */
export interface Headline {
  readonly served: ServedFigure;
  readonly withoutError: { readonly count: number; readonly of: number };
}

/** MLs fully served, of those owed ESL. Those who could not be judged are in `of`, not in `full`. */
export interface ServedFigure {
  readonly full: number;
  readonly of: number;
  readonly notJudged: number;
}

type Run = Pick<ComplianceRun, 'services' | 'findings' | 'dataset'>;

/** What the open findings of a run say of its MLs. */
interface Standing {
  /** Whom an error names, or who sit in a class that one names. */
  readonly withError: ReadonlySet<Student>;
  /** Who have an ESL class that has no teacher, or on some day will have none. */
  readonly withoutTeacher: ReadonlySet<Student>;
}

/** Several reports and the pane ask of one run. */
const known = new WeakMap<Run, Standing>();

/** The two figures of the MLs at the schools in scope. */
export function headlineOf(run: Run, inScope: (school: string) => boolean = () => true): Headline {
  const { withError } = standingOf(run);
  const services = run.services.filter(({ student }) => inScope(student.school));
  return {
    served: servedFigure(run, services),
    withoutError: {
      count: services.filter(({ student }) => !withError.has(student)).length,
      of: services.length,
    },
  };
}

/** The first figure of some of a run's MLs. */
export function servedFigure(run: Run, services: readonly StudentService[]): ServedFigure {
  const owed = services.filter(isOwedEsl);
  return {
    full: owed.filter((service) => isFullyServed(run, service)).length,
    of: owed.length,
    notJudged: owed.filter(({ served }) => served === null).length,
  };
}

/** Served, and no open finding says that an ESL class of the student has no teacher or will have none. */
export function isFullyServed(run: Run, { student, served }: StudentService): boolean {
  return served === true && !standingOf(run).withoutTeacher.has(student);
}

/** The active MLs whom an error names, or who sit in a class that one names. */
export function studentsWithErrors(run: Run): ReadonlySet<Student> {
  return standingOf(run).withError;
}

function standingOf(run: Run): Standing {
  let standing = known.get(run);
  if (standing === undefined) known.set(run, (standing = readStanding(run)));
  return standing;
}

function readStanding({ services, findings, dataset }: Run): Standing {
  const open = openFindings(findings);
  const errors = open.filter(({ severity }) => severity === 'error');
  const ids = new Set(errors.flatMap(({ studentId }) => studentId ?? []));
  const withError = new Set<Student>();
  for (const { student } of services) if (ids.has(student.id)) withError.add(student);
  const withoutId = studentsWithoutId(services.map(({ student }) => student));
  for (const error of errors) {
    const student = withoutId(error);
    if (student !== undefined) withError.add(student);
  }
  const ofErrors = sectionsOf(errors);
  const ofTeachers = sectionsOf(open.filter(saysNoTeacher));
  const unattended = new Set<object>();
  for (const section of dataset.sections) {
    // A finding about a class's size names it as the sections sheet does.
    const names = [section.display, section.listing?.display ?? section.display];
    if (names.some((name) => ofErrors.has(name))) for (const student of activeEls(section)) withError.add(student);
    if (names.some((name) => ofTeachers.has(name))) unattended.add(section);
  }
  const withoutTeacher = new Set<Student>();
  if (unattended.size > 0) {
    for (const { student, eslRows } of services) {
      if (eslRows.some(({ section }) => unattended.has(section))) withoutTeacher.add(student);
    }
  }
  return { withError, withoutTeacher };
}

function saysNoTeacher({ check, severity }: Finding): boolean {
  return check === 'esl-teacher-missing' || (check === 'esl-teacher-away' && severity === 'error');
}

function sectionsOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ section }) => section ?? []));
}
