import { benchmark } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'missed-target-without-plan',
    story: 'The progress target was missed, and nobody wrote the success plan.',
    plant: (school) => {
      const missed = new Set(school.school.benchmarks.filter(({ met }) => met === 'N').map(({ pupil }) => pupil));
      const pupil = school.take('2S', (candidate) => missed.has(candidate));
      benchmark(school, pupil).planDate = null;
      return [atPupil('benchmark-plan-missing', pupil)];
    },
  },
];
