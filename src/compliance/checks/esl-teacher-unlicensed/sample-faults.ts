import { serial } from '../../../../scripts/make-sample/dates';
import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';
import { teacherOf } from '../../../../scripts/make-sample/teachers';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'esl-by-math-teacher',
    story: 'A math teacher without an ESL license teaches the newcomer class of grade 7.',
    plant: (school) => {
      const group = school.classOf('ESL601', '7-FY');
      group.teacher = teacherOf('MATH2');
      return [atClass('esl-teacher-unlicensed', group)];
    },
  },
  {
    id: 'esl-license-expired',
    story: 'The ESL license of the HILT teacher ran out in June.',
    plant: (school) => {
      school.teacher('HILT').eslExpires = serial('2026-06-30');
      return [atClass('esl-teacher-unlicensed', school.classOf('ESL-7', 'HILT'))];
    },
  },
];
