import { atClass, atListing, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'twenty-two-in-one-group',
    story: 'All level 1 students of K2 and grade 1, those of SEI Spanish included, were pulled out together.',
    plant: (school) => {
      const group = school.classOf('ESL111', 'K2-1');
      for (const [room, course] of [
        ['K2S', 'WIN-K2'],
        ['1S', 'WIN-1'],
      ] as const) {
        const levelOne = school.school.pupils.filter((pupil) => pupil.room === room && pupil.level === 1);
        for (const pupil of levelOne) {
          school.drop(pupil, course);
          school.enrol(pupil, group, 'Pull-Out');
        }
      }
      return [atClass('esl-group-size', group), atListing('class-over-cap', group)];
    },
  },
];
