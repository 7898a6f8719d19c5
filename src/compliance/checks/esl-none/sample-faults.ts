import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'no-esl',
    story: 'A level 2 student has the same schedule as everybody else in the homeroom.',
    plant: (school) => {
      const pupil = school.takeEl('3A', 2);
      school.drop(pupil, 'ESL102');
      school.enrol(pupil, school.classOf('ELA-3', '3A'));
      return [atPupil('esl-none', pupil)];
    },
  },
];
