import type { Projection } from '../model';
import { atListing, type Expected, type Fault, type Planting } from './planting';

function project(check: string, grade: string, program: string, projected: Projection['projected']): Fault['plant'] {
  return ({ school }: Planting): Expected[] => {
    const record = school.projections.find((row) => row.grade === grade && row.program === program);
    if (record === undefined) throw new Error(`There is no projection for grade ${grade}, ${program}.`);
    record.projected = projected;
    return [{ check, place: { record }, about: `grade ${grade}, ${program}` }];
  };
}

/** Mistakes and pressures in class sizes and projections. */
export const CLASS_SIZE_FAULTS: readonly Fault[] = [
  {
    id: 'class-nearly-full',
    story: 'Math in 4A has 24 of 25 seats taken by the office’s own count.',
    plant: (school) => {
      const record = school.classOf('MATH-4', '4A');
      record.enrolled = 24;
      return [atListing('class-near-cap', record)];
    },
  },
  {
    id: 'three-grades-in-one-class',
    story: 'A grade 3 student has math with grades 4 and 5.',
    plant: (school) => {
      const record = school.classOf('MATH-5', 'LAB');
      const pupil = school.takeNeverEl('3A');
      school.drop(pupil, 'MATH-3');
      school.enrol(pupil, record);
      return [atListing('class-mixed-grades', record)];
    },
  },
  {
    id: 'projection-needs-a-section',
    story: 'K2 is projected at 24 for one section of 22.',
    plant: project('projection-over-capacity', 'K2', 'General', 24),
  },
  {
    id: 'projection-swings',
    story: 'SEI Spanish grade 2 falls from 17 to 10.',
    plant: project('projection-swing', '02', 'SEI Spanish', 10),
  },
  {
    id: 'projection-typo',
    story: 'A negative projection.',
    plant: project('projection-invalid', '05', 'Dual Language Spanish', -18),
  },
];
