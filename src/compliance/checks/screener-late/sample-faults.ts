import { serial } from '../../../../scripts/make-sample/dates';
import { isNew } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'screener-late',
    story: 'Screened 33 days after entry.',
    plant: (school) => {
      const dates = { entryDate: serial('2026-08-26'), screenerDate: serial('2026-09-28') };
      return [atPupil('screener-late', school.retype(school.take('HILT', isNew), dates))];
    },
  },
];
