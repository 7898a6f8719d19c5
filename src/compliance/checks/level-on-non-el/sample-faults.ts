import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { neverEl, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo(
    'level-of-a-non-el',
    'A level stands in the row of a student who is not an EL.',
    'level-on-non-el',
    neverEl('6A'),
    { sdd: 3 },
  ),
];
