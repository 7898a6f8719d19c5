import type { TermMask } from '../../sheets/values/terms';
import { courseName } from '../courses';
import type { Course } from '../records';

/** What the cells of a row say of its class. */
export interface SectionCells {
  /** The school as displayed, and the one that tells classes of a schedule without school column apart. */
  readonly shownSchool: string;
  readonly school: string;
  readonly course: Course;
  readonly sectionName: string;
  readonly termText: string;
  readonly term: TermMask;
}

/** `school|course|section|term` as displayed in the sheet (docs/spec/findings.md). */
export function sectionDisplay({
  shownSchool,
  course,
  sectionName,
  termText,
}: Pick<SectionCells, 'shownSchool' | 'course' | 'sectionName' | 'termText'>): string {
  return [shownSchool, courseName(course), sectionName, termText].join('|');
}
