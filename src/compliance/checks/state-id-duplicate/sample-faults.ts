import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'one-state-id-for-two',
    story: 'A student has the SASID of a classmate.',
    plant: (school) => {
      const first = school.takeNeverEl('7A');
      const second = school.retype(school.takeNeverEl('7A'), { sasid: first.sasid });
      return [first, second].map((pupil) => atPupil('state-id-duplicate', pupil));
    },
  },
];
