import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'esl-group-without-teacher',
    story: 'The posting for this ESL group is not filled yet.',
    plant: (school) => {
      const group = school.classOf('ESL111', '4-5');
      group.teacher = 'TBD';
      return [atClass('esl-teacher-missing', group)];
    },
  },
];
