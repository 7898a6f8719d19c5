import type { StudentService } from '../esl/student-service';
import { counted } from '../sheets/values/word-list';

/** By when a step is due; each by a rule of its own (see reports/school-visit/due-dates.ts). */
export type DueBy = 'now' | 'next cycle' | 'ACCESS window' | 'overdue' | 'expiry' | 'no date';

/** What a sentence may name of the school beside the number of findings. */
export interface VisitFigures {
  /** The services of the MLs who are owed ESL. */
  readonly owed: readonly StudentService[];
  readonly testYear: number;
}

/** How a principal is told of a check's findings on the page for a school visit, with the step that mends them. */
export interface VisitGap {
  /** Where it stands among the gaps, the lowest first: what costs a child services comes first. */
  readonly place: number;
  /** Under which sentence-opening it is told. */
  readonly theme: 'Services' | 'Teachers and classes' | 'Records and deadlines';
  /** What one finding is about. */
  readonly concerns: 'ML' | 'class' | 'student' | 'former EL' | 'teacher';
  readonly says: (count: number, figures: VisitFigures) => string;
  readonly step: string;
  readonly due: DueBy;
}

/** `1 ML is`, `3 MLs are`. */
export function are(count: number, thing: string, many?: string): string {
  return `${counted(count, thing, many)} ${count === 1 ? 'is' : 'are'}`;
}

/** `1 ML has`, `3 MLs have`. */
export function have(count: number, thing: string, many?: string): string {
  return `${counted(count, thing, many)} ${count === 1 ? 'has' : 'have'}`;
}

/** `1 ESL class`, `3 ESL classes`. */
export function eslClasses(count: number): string {
  return counted(count, 'ESL class', 'ESL classes');
}
