import { access } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'level-behind-access',
    story: 'ACCESS says 3, the roster still says 2.',
    plant: (school) => {
      const pupil = school.takeEl('6B', 2);
      Object.assign(access(school, pupil), { overall: 3.2, literacy: 3.0 });
      return [atPupil('sdd-differs-from-access', pupil)];
    },
  },
];
