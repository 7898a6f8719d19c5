import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { neverEl, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('state-id-of-9-digits', 'A digit of the SASID is missing.', 'state-id-invalid', neverEl('8A'), {
    sasid: '104336712',
  }),
];
