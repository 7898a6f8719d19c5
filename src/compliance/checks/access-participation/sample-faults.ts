import { access, remove } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** Levels of those who were to sit the make-up day: with the one who is absent besides, 115 of 122 were tested, under 95 %. */
const CALLED_OFF = [2, 2, 2, 2, 1, 1] as const;

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'make-up-day-called-off',
    story: 'The make-up day of a second grade was called off: the school is under 95 %.',
    plant: (school) => {
      const missed = CALLED_OFF.map((level) => {
        const pupil = school.takeEl('2S', level);
        remove(school.school.access, access(school, pupil));
        // Without a score the previous level is kept; the level is not this pupil's fault.
        pupil.lastYearLevel = pupil.eld ?? pupil.sdd;
        return pupil;
      });
      const [first] = school.school.pupils;
      if (first === undefined) throw new Error('The school has no pupils.');
      return [atPupil('access-participation', first), ...missed.map((pupil) => atPupil('access-missing', pupil))];
    },
  },
];
