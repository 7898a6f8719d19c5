import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'opt-out-of-a-non-el',
    story: 'Opted out, and coded never EL.',
    plant: (school) => [atPupil('optout-not-el', school.retype(school.takeNeverEl('8B'), { optOut: 'Y' }))],
  },
];
