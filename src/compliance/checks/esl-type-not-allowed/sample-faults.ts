import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'push-in-in-grade-7',
    story: 'An ESL teacher pushes in to grade 7 ELA, as she does in the elementary grades.',
    plant: (school) => {
      const pupil = school.takeEl('7B', 4);
      school.drop(pupil, 'ESL634');
      school.enrol(pupil, school.classOf('WIN-7', '7B'));
      const group = school.openClass(school.classOf('ESL634', '7-FY'), {
        courseNo: 'ESL674',
        title: 'ESL Push-In 7',
        pattern: '4(M-F)',
      });
      school.enrol(pupil, group, 'Push-In');
      return [atPupil('esl-type-not-allowed', pupil)];
    },
  },
];
