import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { project } from '../../../../scripts/make-sample/faults/project';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'projection-typo',
    story: 'A negative projection.',
    plant: project('projection-invalid', '05', 'Dual Language Spanish', -18),
  },
];
