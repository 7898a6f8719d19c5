import { access } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'exit-not-applied',
    story: 'ACCESS 4.6 with literacy 4.1, and still coded EL.',
    plant: (school) => {
      const pupil = school.takeEl('7A', 4);
      Object.assign(access(school, pupil), { overall: 4.6, literacy: 4.1 });
      return [atPupil('exit-not-applied', pupil)];
    },
  },
];
