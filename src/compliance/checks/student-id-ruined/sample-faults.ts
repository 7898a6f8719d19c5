import { serial } from '../../../../scripts/make-sample/dates';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'number-ruined-by-excel',
    story: 'Excel turned a long number into 4.04112E+11.',
    plant: (school) => {
      const changes = {
        studentNo: '4.04112E+11',
        sasid: '1049999001',
        lastName: 'Ashworth',
        firstName: 'Miles',
        entryDate: serial('2026-09-29'),
      };
      return [atPupil('student-id-ruined', school.register(school.takeNeverEl('5D'), changes))];
    },
  },
];
