import type { Student } from '../../dataset/records';
import type { Grade } from '../../sheets/values/grades';
import { folded } from '../../sheets/values/text';
import { dayBits, type Moments, type TimeGrid } from './time-grid';

/**
 * By grade and piece of the year, the moments at which the grade has class (docs/spec/schedule-builder.md, The time grid): at least half of its
 * scheduled active students have any class then, and the bell names the period no lunch, recess or the like.
 */
export function classTimes(
  students: Iterable<Student>,
  school: string,
  grid: TimeGrid,
): ReadonlyMap<Grade, readonly Moments[]> {
  const count = grid.bands.length * dayBits(grid.days).length;
  const byGrade = new Map<Grade, { scheduled: number; readonly counts: number[][] }>();
  for (const { active, enrolments, grade, school: at } of students) {
    if (!active || grade === null || enrolments.length === 0 || folded(at) !== folded(school)) continue;
    let found = byGrade.get(grade);
    if (found === undefined)
      byGrade.set(grade, (found = { scheduled: 0, counts: grid.pieces.map(() => new Array<number>(count).fill(0)) }));
    found.scheduled++;
    const busy = grid.pieces.map(() => 0n);
    for (const { term, times } of enrolments) {
      const moments = grid.momentsOf(times) ?? 0n;
      for (const piece of grid.piecesIn(term)) busy[piece] = (busy[piece] ?? 0n) | moments;
    }
    for (const [piece, moments] of busy.entries()) {
      const counts = found.counts[piece] ?? [];
      for (let bit = 0; bit < count; bit++) if ((moments >> BigInt(bit)) & 1n) counts[bit] = (counts[bit] ?? 0) + 1;
    }
  }
  const noClass = grid.bands.reduce(
    (mask, _, band) => (grid.isNoClass(band) ? mask | grid.momentsAt(band, grid.days) : mask),
    0n,
  );
  return new Map(
    Array.from(byGrade, ([grade, { scheduled, counts }]): [Grade, Moments[]] => [
      grade,
      counts.map((piece) => {
        let moments = 0n;
        for (const [bit, students] of piece.entries()) if (2 * students >= scheduled) moments |= 1n << BigInt(bit);
        return moments & ~noClass;
      }),
    ]),
  );
}
