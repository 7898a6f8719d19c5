import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'letter-in-english',
    story: 'The parent letter went out in English only.',
    plant: (school) => {
      const pupil = school.takeEl('4A', 3);
      pupil.letterLanguage = 'English';
      return [atPupil('letter-language', pupil)];
    },
  },
];
