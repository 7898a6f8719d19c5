import { serial } from '../../../../scripts/make-sample/dates';
import { atPupil, atRow, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'no-student-number',
    story: 'A student who came last week has no number yet.',
    plant: (school) => {
      const changes = {
        studentNo: null,
        sasid: null,
        lastName: 'Prescott',
        firstName: 'June',
        entryDate: serial('2026-09-28'),
      };
      return [atPupil('student-id-missing', school.register(school.takeNeverEl('2A'), changes))];
    },
  },
  {
    id: 'schedule-row-without-number',
    story: 'The number of one schedule row was deleted by mistake.',
    plant: (school) => {
      const row = school.rowOf(school.takeNeverEl('3D'), 'ART-3');
      return [atRow('student-id-missing', school.replaceRow(row, { studentNo: null }))];
    },
  },
];
