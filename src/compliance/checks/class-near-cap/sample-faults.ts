import { atListing, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'class-nearly-full',
    story: 'Math in 4A has 24 of 25 seats taken by the office’s own count.',
    plant: (school) => {
      const record = school.classOf('MATH-4', '4A');
      record.enrolled = 24;
      return [atListing('class-near-cap', record)];
    },
  },
];
