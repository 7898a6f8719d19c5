import { entry, remove } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'opted-out-and-forgotten',
    story: 'Nobody monitored the pupil whose parents declined.',
    plant: (school) => {
      const pupil = school.take('8A', ({ optOut }) => optOut === 'Y');
      remove(school.school.monitoring, entry(school, pupil));
      return [atPupil('optout-not-monitored', pupil)];
    },
  },
];
