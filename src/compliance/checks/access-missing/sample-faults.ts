import { access, remove } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'no-access-result',
    story: 'Absent for the whole ACCESS window.',
    plant: (school) => {
      const pupil = school.takeEl('8B', 4);
      remove(school.school.access, access(school, pupil));
      // Without a score the previous level is kept; the level is not this pupil's fault.
      pupil.lastYearLevel = pupil.eld ?? pupil.sdd;
      return [atPupil('access-missing', pupil)];
    },
  },
  {
    id: 'access-without-speaking',
    story: 'The speaking test was never taken.',
    plant: (school) => {
      const pupil = school.takeEl('6B', 3);
      access(school, pupil).speaking = null;
      return [atPupil('access-missing', pupil)];
    },
  },
];
