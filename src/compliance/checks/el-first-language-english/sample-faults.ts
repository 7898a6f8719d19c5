import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { el, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('first-language-english', 'English as the home language of an EL.', 'el-first-language-english', el('5A', 2), {
    homeLanguage: 'English',
  }),
];
