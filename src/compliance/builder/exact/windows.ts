import type { IntegerProgram } from '../integer-program';
import type { Problem } from '../problem/problem';
import { gradeRank } from '../../sheets/values/grades';
import type { WrittenProgram } from './program';

/** Grades that are solved together where the whole is too much at once. */
const GRADES = 3;

/** The learners of each three neighbouring grades; none where there are no more grades than that. */
export function windowsOf({ learners }: Problem): ReadonlySet<number>[] {
  const rankOf = new Map(learners.map(({ place, student }) => [place, gradeRank(student.grade) ?? 0]));
  const ranks = [...new Set(rankOf.values())].sort((a, b) => a - b);
  if (ranks.length <= GRADES) return [];
  return ranks.slice(0, ranks.length - GRADES + 1).map((_, first) => {
    const there = ranks.slice(first, first + GRADES);
    return new Set(learners.map(({ place }) => place).filter((place) => there.includes(rankOf.get(place) ?? 0)));
  });
}

/** The program in which all who are not in a window are held where a start has them. */
export function heldOutside(
  { inChoice, joins, out, program, stay }: WrittenProgram,
  window: ReadonlySet<number>,
  start: Float64Array,
): IntegerProgram {
  const held = new Set<number>();
  const hold = (columns: Iterable<readonly [learner: number, column: number]>) => {
    for (const [learner, column] of columns) if (column >= 0 && !window.has(learner)) held.add(column);
  };
  hold(out.entries());
  hold(stay.entries());
  for (const members of [...inChoice, ...joins.values()]) hold(members);
  return {
    rows: program.rows,
    columns: program.columns.map((column, place) => {
      const value = start[place] ?? 0;
      return held.has(place) ? { ...column, lower: value, upper: value } : column;
    }),
  };
}
