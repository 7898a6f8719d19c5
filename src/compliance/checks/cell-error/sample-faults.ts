import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { neverEl, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('broken-formula', 'A look-up of the homeroom broke.', 'cell-error', neverEl('6A'), {
    homeroom: { error: '#REF!' },
  }),
];
