import { serial } from '../../../../scripts/make-sample/dates';
import { isNew } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'letter-late',
    story: 'Entered on 9/10, the parent letter went out on 9/29.',
    plant: (school) => {
      const dates = {
        entryDate: serial('2026-09-10'),
        screenerDate: serial('2026-09-15'),
        letterDate: serial('2026-09-29'),
      };
      return [atPupil('notification-late', school.retype(school.take('HILT', isNew), dates))];
    },
  },
];
