import type { StudentService } from '../../esl/student-service';
import { PIECES } from '../../sheets/values/terms';

/** A column of minutes a week: its heading, and the first and last of the twelve pieces of the year that it shows. */
export interface TermColumn {
  readonly heading: string;
  readonly from: number;
  readonly to: number;
}

const DIVISIONS: readonly (readonly string[])[] = [
  ['Full year'],
  ['S1', 'S2'],
  ['T1', 'T2', 'T3'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
  Array.from({ length: PIECES }, (_, index) => `Part ${index + 1} of ${PIECES}`),
];

/** The coarsest division of the year in which nobody's minutes change within a term; pieces before an entry change nothing. */
export function termColumns(services: readonly StudentService[]): TermColumn[] {
  const division = DIVISIONS.map(columnsOf).find((columns) =>
    services.every(({ pieces }) => columns.every((column) => new Set(there(pieces, column)).size <= 1)),
  );
  return division ?? [];
}

/** A student's minutes a week in a column; null where the student is not there at all. */
export function minutesIn({ pieces }: Pick<StudentService, 'pieces'>, column: TermColumn): number | null {
  return there(pieces, column)[0] ?? null;
}

function columnsOf(names: readonly string[]): TermColumn[] {
  const length = PIECES / names.length;
  return names.map((heading, index) => ({ heading, from: index * length, to: (index + 1) * length - 1 }));
}

function there(pieces: StudentService['pieces'], { from, to }: TermColumn): number[] {
  return pieces.slice(from, to + 1).filter((minutes) => minutes !== null);
}
