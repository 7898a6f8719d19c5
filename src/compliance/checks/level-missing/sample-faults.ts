import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { el, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('newcomer-without-level', 'The screener result has not come yet.', 'level-missing', el('7B', 1), {
    sdd: null,
    eld: null,
    lastYearLevel: null,
  }),
  typo('k2-without-level', 'The level was left blank.', 'level-missing', el('K2D', 1), { sdd: null, eld: null }),
];
