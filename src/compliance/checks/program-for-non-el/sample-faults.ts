import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { neverEl, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('program-of-a-non-el', 'Program code 01 for a student who is not an EL.', 'program-for-non-el', neverEl('7A'), {
    program: '01',
  }),
];
