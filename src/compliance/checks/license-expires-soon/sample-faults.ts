import { serial } from '../../../../scripts/make-sample/dates';
import { atClass, atTeacher, type Fault } from '../../../../scripts/make-sample/faults/planting';
import { teacherOf } from '../../../../scripts/make-sample/teachers';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'esl-license-runs-out-in-february',
    story: 'The ESL license of a middle-school ESL teacher expires on 2/26/2027.',
    plant: (school) => {
      school.teacher('ESL5').eslExpires = serial('2027-02-26');
      return [
        atTeacher('license-expires-soon', teacherOf('ESL5')),
        ...school.classesOf(teacherOf('ESL5')).map((record) => atClass('esl-teacher-away', record)),
      ];
    },
  },
];
