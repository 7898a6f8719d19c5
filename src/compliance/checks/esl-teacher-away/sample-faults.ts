import { serial } from '../../../../scripts/make-sample/dates';
import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';
import { teacherOf } from '../../../../scripts/make-sample/teachers';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'esl-teacher-leaves',
    story: 'An ESL teacher of the middle grades is a substitute until January 29; her classes run all year.',
    plant: (school) => {
      school.teacher('ESL6').endDate = serial('2027-01-29');
      return school
        .classesOf(teacherOf('ESL6'))
        .filter(({ term }) => term !== 'S1')
        .map((record) => atClass('esl-teacher-away', record));
    },
  },
];
