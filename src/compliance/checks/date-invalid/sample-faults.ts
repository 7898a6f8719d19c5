import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { neverEl, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('date-day-first', 'A date was typed day first.', 'date-invalid', neverEl('5A'), { entryDate: '13/5/2026' }),
];
