import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';
import { teacherOf } from '../../../../scripts/make-sample/teachers';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'level-2-with-one-block',
    story: 'A level 2 student went back to ELA with the class and has one 45-minute ESL block a day.',
    plant: (school) => {
      const pupil = school.takeEl('4D', 2);
      school.drop(pupil, 'ESL102');
      school.drop(pupil, 'WIN-4');
      school.enrol(pupil, school.classOf('ELA-4', '4D'));
      const group = school.openClass(school.classOf('ESL111', '4-5'), {
        courseNo: 'ESL112',
        title: 'ESL 2 Extension',
        grade: '04',
        teacher: teacherOf('ESL2'),
      });
      school.enrol(pupil, group, 'Pull-Out');
      return [atPupil('esl-minutes-short', pupil)];
    },
  },
  {
    id: 'esl-in-first-semester-only',
    story: 'The second semester of a grade 8 student was never scheduled.',
    plant: (school) => {
      const pupil = school.takeEl('8B', 3);
      school.drop(pupil, 'ESL634', 'S2');
      return [atPupil('esl-minutes-short', pupil)];
    },
  },
];
