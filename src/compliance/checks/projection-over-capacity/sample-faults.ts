import type { Fault } from '../../../../scripts/make-sample/faults/planting';
import { project } from '../../../../scripts/make-sample/faults/project';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'projection-needs-a-section',
    story: 'K2 is projected at 24 for one section of 22.',
    plant: project('projection-over-capacity', 'K2', 'General', 24),
  },
];
