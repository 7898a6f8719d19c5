import type { Student } from '../../dataset/records';
import type { Grade } from '../../sheets/values/grades';
import { folded } from '../../sheets/values/text';
import { isBreak } from '../../timetable/may-be-left';
import { dayBits, type Moments, type TimeGrid } from './time-grid';

/** The scheduled active students of a grade: how many, and by piece of the year how many have class at the same moments. */
interface Scheduled {
  students: number;
  readonly alike: readonly Map<Moments, number>[];
}

/**
 * By grade and piece of the year, the moments at which the grade has class (docs/spec/schedule-builder.md, The time grid): at least half of its
 * scheduled active students have any class then, which rows of lunch and recess are not, and the bell names the period no lunch, recess or the like.
 */
export function classTimes(
  students: Iterable<Student>,
  school: string,
  grid: TimeGrid,
): ReadonlyMap<Grade, readonly Moments[]> {
  const byGrade = new Map<Grade, Scheduled>();
  for (const { active, enrolments, grade, school: at } of students) {
    if (!active || grade === null || enrolments.length === 0 || folded(at) !== folded(school)) continue;
    let found = byGrade.get(grade);
    if (found === undefined) byGrade.set(grade, (found = { students: 0, alike: grid.pieces.map(() => new Map()) }));
    found.students++;
    const busy = grid.pieces.map(() => 0n);
    for (const { course, term, times } of enrolments) {
      if (isBreak(course)) continue;
      const moments = grid.momentsOf(times) ?? 0n;
      for (const piece of grid.piecesIn(term)) busy[piece] = (busy[piece] ?? 0n) | moments;
    }
    for (const [piece, moments] of busy.entries()) {
      const alike = found.alike[piece];
      alike?.set(moments, (alike.get(moments) ?? 0) + 1);
    }
  }
  const bits = Array.from({ length: grid.bands.length * dayBits(grid.days).length }, (_, bit) => 1n << BigInt(bit));
  const noClass = grid.bands.reduce(
    (mask, _, band) => (grid.isNoClass(band) ? mask | grid.momentsAt(band, grid.days) : mask),
    0n,
  );
  return new Map(
    Array.from(byGrade, ([grade, { alike, students: all }]): [Grade, Moments[]] => [
      grade,
      alike.map((counts) => {
        const isClassTime = (bit: Moments) => {
          let there = 0;
          for (const [moments, count] of counts) if ((moments & bit) !== 0n) there += count;
          return 2 * there >= all;
        };
        return bits.filter(isClassTime).reduce((mask, bit) => mask | bit, 0n) & ~noClass;
      }),
    ]),
  );
}
