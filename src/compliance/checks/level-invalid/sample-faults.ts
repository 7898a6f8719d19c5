import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { el, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('sdd-5', 'The ELD level was typed under SDD, whose levels end at 4.', 'level-invalid', el('3A', 5), {
    sdd: 'SDD 5',
  }),
];
