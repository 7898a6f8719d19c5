import { serial } from '../../../../scripts/make-sample/dates';
import { entry, isFormerEl, remove } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'monitoring-ended',
    story: 'Exited in 2021: monitoring is over.',
    plant: (school) => {
      const pupil = school.take('8A', isFormerEl);
      remove(school.school.monitoring, entry(school, pupil));
      return [atPupil('fel-monitoring-over', school.retype(pupil, { felDate: serial('2021-07-09') }))];
    },
  },
];
