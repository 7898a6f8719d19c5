import { atTeacher, type Fault } from '../../../../scripts/make-sample/faults/planting';
import { teacherOf } from '../../../../scripts/make-sample/teachers';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'esl-teacher-part-time',
    story: 'An ESL teacher who is there one day a week has the groups of a full-time teacher.',
    plant: (school) => {
      school.teacher('ESL4').fte = 0.2;
      return [atTeacher('teacher-overloaded', teacherOf('ESL4'))];
    },
  },
];
