import { ellevation } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'ellevation-last-years-grade',
    story: 'Ellevation still has the grade of last year.',
    plant: (school) => {
      const pupil = school.takeEl('3D', 4);
      ellevation(school, pupil).grade = '02';
      return [atPupil('sources-disagree', pupil)];
    },
  },
];
