import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'two-levels-two-grades',
    story: 'A grade 1 student of level 1 sits in the level 2 group of grades K2 and 1.',
    plant: (school) => {
      const pupil = school.takeEl('1A', 1);
      const group = school.classOf('ESL102', 'K2-1');
      school.drop(pupil, 'ESL101');
      school.enrol(pupil, group, 'Standalone');
      return [atClass('esl-group-grades', group)];
    },
  },
];
