import { screening } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atRow, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'screening-without-speaking',
    story: 'A K1 screening with one domain.',
    plant: (school) => {
      const record = screening(school, school.takeEl('K2S', 2));
      record.speaking = null;
      return [atRow('screener-incomplete', record)];
    },
  },
  {
    id: 'screening-not-in-ellevation',
    story: 'A K1 screening entered in Aspen only.',
    plant: (school) => {
      const record = screening(school, school.takeEl('K2A', 2));
      record.inEllevation = 'N';
      return [atRow('screener-incomplete', record)];
    },
  },
];
