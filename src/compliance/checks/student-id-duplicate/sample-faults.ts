import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'roster-row-copied',
    story: 'A roster row was pasted twice.',
    plant: (school) => {
      const pupil = school.takeNeverEl('4A');
      return [pupil, school.pasteRow(pupil)].map((row) => atPupil('student-id-duplicate', row));
    },
  },
];
