import { atRow, type Fault } from '../../../../scripts/make-sample/faults/planting';
import { neverEl, typo } from '../../../../scripts/make-sample/faults/typo';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  typo('status-on-leave', 'An enrollment status that no list knows.', 'value-unknown', neverEl('2D'), {
    enrollment: 'Travel',
  }),
  {
    id: 'term-s3',
    story: 'A term that does not exist.',
    plant: (school) => {
      const row = school.rowOf(school.takeNeverEl('1A'), 'MATH-1');
      return [atRow('value-unknown', school.replaceRow(row, { term: 'S3' }))];
    },
  },
  {
    id: 'esl-type-unknown',
    story: 'An ESL type in the office’s own word.',
    plant: (school) => {
      const row = school.rowOf(school.takeEl('1D', 2), 'ESL102');
      return [atRow('value-unknown', school.replaceRow(row, { eslType: 'Sheltered' }))];
    },
  },
  {
    id: 'pattern-in-words',
    story: 'A meeting pattern written as a sentence.',
    plant: (school) => {
      const row = school.rowOf(school.takeNeverEl('8A'), 'MUSIC-8');
      return [atRow('value-unknown', school.replaceRow(row, { pattern: 'after lunch' }))];
    },
  },
];
