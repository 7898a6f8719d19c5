import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'science-vacant',
    story: 'Nobody teaches grade 5 science in the first semester.',
    plant: (school) => {
      const record = school.classOf('SCI-5', '5A', 'S1');
      record.teacher = 'Vacant';
      return [atClass('core-teacher-missing', record)];
    },
  },
];
