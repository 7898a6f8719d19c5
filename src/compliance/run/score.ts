import type { Student } from '../dataset/records';
import { activeEls } from '../esl/esl-sections';
import type { ComplianceRun } from './run';
import { openFindings } from '../findings/waivers';

/** How many active MLs have no error, of how many. */
export interface Score {
  readonly withoutError: number;
  readonly all: number;
}

/** The score of a run: an ML has an error where one names the student, or a class that the student sits in. */
export function scoreOf(run: ComplianceRun, inScope: (school: string) => boolean): Score {
  const concerned = studentsWithErrors(run);
  const students = run.services.map(({ student }) => student).filter(({ school }) => inScope(school));
  return { withoutError: students.filter((student) => !concerned.has(student)).length, all: students.length };
}

/** The active MLs whom an error names, or who sit in a class that one names. */
export function studentsWithErrors(run: ComplianceRun): Set<Student> {
  const errors = openFindings(run.findings).filter(({ severity }) => severity === 'error');
  const ids = new Set(errors.flatMap(({ studentId }) => studentId ?? []));
  const sections = new Set(errors.flatMap(({ section }) => section ?? []));
  const concerned = new Set<Student>();
  for (const { student } of run.services) if (ids.has(student.id)) concerned.add(student);
  for (const section of run.dataset.sections) {
    // A finding about a class's size names it as the sections sheet does.
    const names = [section.display, section.listing?.display ?? section.display];
    if (names.some((name) => sections.has(name))) for (const student of activeEls(section)) concerned.add(student);
  }
  return concerned;
}
