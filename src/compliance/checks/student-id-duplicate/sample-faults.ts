import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'roster-row-copied',
    story: 'A roster row was pasted twice.',
    plant: (school) => {
      const pupil = school.takeNeverEl('4A');
      const copy = { ...pupil };
      school.school.pupils.splice(school.school.pupils.indexOf(pupil) + 1, 0, copy);
      return [pupil, copy].map((row) => atPupil('student-id-duplicate', row));
    },
  },
];
