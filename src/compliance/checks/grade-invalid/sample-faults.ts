import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { neverEl, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('grade-13', 'Grade 13 for grade 3.', 'grade-invalid', neverEl('3A'), { grade: '13' }),
];
