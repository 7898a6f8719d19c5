import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'opted-out-in-esl',
    story: 'The parents declined ESL, and the student is in ESL all the same.',
    plant: (school) => {
      const pupil = school.take('6A', ({ optOut }) => optOut === 'Y');
      school.drop(pupil, 'WIN-6');
      school.enrol(pupil, school.classOf('ESL634', '6-FY'), 'Standalone');
      return [atPupil('esl-while-opted-out', pupil)];
    },
  },
];
