import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'non-el-in-esl',
    story: 'A student who never was an EL was moved to ESL with a friend.',
    plant: (school) => {
      const pupil = school.takeNeverEl('6B');
      school.drop(pupil, 'WIN-6');
      school.enrol(pupil, school.classOf('ESL634', '6-FY'), 'Standalone');
      return [atPupil('esl-for-non-el', pupil)];
    },
  },
];
