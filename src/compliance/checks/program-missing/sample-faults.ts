import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { el, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('program-missing', 'The EL program is blank.', 'program-missing', el('8A', 5), { program: null }),
];
