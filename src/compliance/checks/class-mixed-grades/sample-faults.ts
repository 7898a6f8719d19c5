import { atListing, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
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
];
