import { serial } from '../../../../scripts/make-sample/dates';
import { access, isFormerEl } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';
import type { Pupil } from '../../../../scripts/make-sample/model';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'exit-without-the-scores',
    story: 'Coded FEL in July on ACCESS 4.0.',
    plant: (school) => {
      const tested = (pupil: Pupil) => isFormerEl(pupil) && Number(pupil.felDate) > serial('2026-07-01');
      const pupil = school.take('5D', tested);
      Object.assign(access(school, pupil), { overall: 4.0, literacy: 3.6 });
      return [atPupil('exit-not-met', pupil)];
    },
  },
];
