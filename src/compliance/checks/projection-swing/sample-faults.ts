import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { project } from '../../../../scripts/make-sample/faults/project';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'projection-swings',
    story: 'SEI Spanish grade 2 falls from 17 to 10.',
    plant: project('projection-swing', '02', 'SEI Spanish', 10),
  },
];
