import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'math-without-sei',
    story: 'A math teacher has no SEI endorsement and is in no pathway.',
    plant: (school) => {
      school.teacher('MATH1').sei = 'N';
      const classes = [school.classOf('MATH-6', '6A'), school.classOf('MATH-6', '6B'), school.classOf('MATH-7', '7A')];
      return classes.map((record) => atClass('core-teacher-not-endorsed', record));
    },
  },
  {
    id: 'science-in-pathway',
    story: 'A science teacher is still in the SEI pathway.',
    plant: (school) => {
      const teacher = school.teacher('SCI2');
      teacher.sei = 'N';
      teacher.pathway = 'Y';
      const classes = [school.classOf('SCI-7', '7B'), school.classOf('SCI-8', '8A'), school.classOf('SCI-8', '8B')];
      return classes.map((record) => atClass('core-teacher-not-endorsed', record));
    },
  },
];
