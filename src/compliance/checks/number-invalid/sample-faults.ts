import type { Fault, Planting } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'current-ml-estimated',
    story: 'A remark was typed behind the number of MLs now.',
    plant: ({ school }: Planting) => {
      const record = school.projections.find(
        ({ grade, program }) => grade === '04' && program === 'Dual Language Spanish',
      );
      if (record === undefined) throw new Error('There is no such projection.');
      record.currentMl = '12 or so';
      return [{ check: 'number-invalid', place: { record }, about: 'grade 04, Dual Language Spanish' }];
    },
  },
];
