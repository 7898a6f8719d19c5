import type { CheckId } from '../../../src/compliance/checks';
import type { Projection } from '../model';
import type { Expected, Fault, Planting } from './planting';

/** Projects other numbers for a grade and program. */
export function project(
  check: CheckId,
  grade: string,
  program: string,
  projected: Projection['projected'],
): Fault['plant'] {
  return ({ school }: Planting): Expected[] => {
    const record = school.projections.find((row) => row.grade === grade && row.program === program);
    if (record === undefined) throw new Error(`There is no projection for grade ${grade}, ${program}.`);
    record.projected = projected;
    return [{ check, place: { record }, about: `grade ${grade}, ${program}` }];
  };
}
