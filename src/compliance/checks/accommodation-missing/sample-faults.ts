import { registration } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'accommodation-forgotten',
    story: 'The extended time was not entered in the registration.',
    plant: (school) => {
      const pupil = school.take('LAB', ({ accommodations }) => accommodations !== null);
      registration(school, pupil).accommodations = null;
      return [atPupil('accommodation-missing', pupil)];
    },
  },
];
