import type { StudentService } from '../../esl/student-service';
import { PIECES } from '../../sheets/values/terms';

/** A column of minutes a week: its heading, and which of the twelve pieces of the year it shows. */
export interface TermColumn {
  readonly heading: string;
  readonly piece: number;
}

const DIVISIONS: readonly (readonly string[])[] = [
  ['Full year'],
  ['S1', 'S2'],
  ['T1', 'T2', 'T3'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
  Array.from({ length: PIECES }, (_, index) => `Part ${index + 1} of ${PIECES}`),
];

/** The coarsest division of the year in which nobody's minutes change within a term. */
export function termColumns(services: readonly StudentService[]): TermColumn[] {
  const division = DIVISIONS.find((names) => {
    const length = PIECES / names.length;
    return services.every(({ pieces }) =>
      pieces.every((minutes, index) => minutes === pieces[index - (index % length)]),
    );
  });
  const names = division ?? [];
  return names.map((name, index) => ({ heading: name, piece: (index * PIECES) / names.length }));
}
