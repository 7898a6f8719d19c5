import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { el, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo(
    'sei-seat-second-year',
    'Level 3 for the second year in an SEI Spanish seat.',
    'sei-seat-not-eligible',
    el('2S', 3),
    { lastYearLevel: 3 },
  ),
];
