import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'repeat-level-3-with-level-2',
    story: 'A student who is level 3 for the second year sits with level 2.',
    plant: (school) => {
      const pupil = school.takeEl('8B', 3);
      school.drop(pupil, 'ESL634', 'S1');
      school.drop(pupil, 'ESL634', 'S2');
      school.enrol(pupil, school.classOf('ESL622', '8-FY'), 'Standalone');
      return [atPupil('esl-group-repeat-3', school.retype(pupil, { lastYearLevel: 3 }))];
    },
  },
];
