import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'slife-outside-hilt',
    story: 'A SLIFE student in State SEI.',
    plant: (school) => [atPupil('slife-not-hilt', school.retype(school.takeEl('6B', 1), { slife: 'Y' }))],
  },
];
