import { entry, isFormerEl, remove } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'monitoring-forgotten',
    story: 'No monitoring entry for a former EL this school year.',
    plant: (school) => {
      const pupil = school.take('6A', isFormerEl);
      remove(school.school.monitoring, entry(school, pupil));
      return [atPupil('fel-monitoring-missing', pupil)];
    },
  },
];
