import { serial } from '../../../../scripts/make-sample/dates';
import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';
import { teacherOf } from '../../../../scripts/make-sample/teachers';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'science-teacher-on-leave',
    story: 'A science teacher is on leave in May, and nobody is listed beside her.',
    plant: (school) => {
      Object.assign(school.teacher('SCI1'), { leaveFrom: serial('2027-05-03'), leaveTo: serial('2027-05-28') });
      return school
        .classesOf(teacherOf('SCI1'))
        .filter(({ courseNo }) => courseNo.startsWith('SCI'))
        .map((record) => atClass('core-teacher-away', record));
    },
  },
];
