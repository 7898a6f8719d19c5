import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { neverEl, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('status-maybe', 'Somebody was waiting for the screener.', 'status-invalid', neverEl('1A'), {
    mlStatus: 'Maybe',
  }),
];
