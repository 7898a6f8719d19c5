import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'esl-clash-with-math',
    story: 'An extra ESL session was put on top of math.',
    plant: (school) => {
      const pupil = school.takeEl('2A', 3);
      const group = school.openClass(school.classOf('ESL111', '2-3'), {
        courseNo: 'ESL133',
        title: 'ESL Booster',
        section: '2A',
        grade: '02',
        pattern: '2(T,R)',
      });
      school.enrol(pupil, group, 'Pull-Out');
      return [atPupil('esl-time-conflict', pupil)];
    },
  },
];
