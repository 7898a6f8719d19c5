import { registration, remove } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'not-registered',
    story: 'Fell off the list of the coming ACCESS test.',
    plant: (school) => {
      const pupil = school.takeEl('2S', 3);
      remove(school.school.registrations, registration(school, pupil));
      return [atPupil('registration-missing', pupil)];
    },
  },
];
