import { atTeacher, type Fault } from '../../../../scripts/make-sample/faults/planting';
import { teacherOf } from '../../../../scripts/make-sample/teachers';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'teacher-in-two-rooms',
    story: 'A math teacher covers WIN in grade 7 while his grade 6 math class meets.',
    plant: (school) => {
      school.classOf('WIN-7', '7B').teacher = teacherOf('MATH1');
      return [atTeacher('teacher-double-booked', teacherOf('MATH1'))];
    },
  },
];
