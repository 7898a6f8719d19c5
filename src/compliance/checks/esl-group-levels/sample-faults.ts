import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'levels-1-and-3-together',
    story: 'A level 3 student was put into the level 1 group because it had a seat.',
    plant: (school) => {
      const pupil = school.takeEl('3D', 3);
      const group = school.classOf('ESL111', '2-3');
      school.drop(pupil, 'ESL113');
      school.enrol(pupil, group, 'Pull-Out');
      return [atClass('esl-group-levels', group)];
    },
  },
];
