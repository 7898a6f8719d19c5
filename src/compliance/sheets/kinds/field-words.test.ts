import { KINDS } from '.';
import { fieldWords } from './field-words';

describe('fieldWords', () => {
  it.each([
    ['studentId', 'Student ID'],
    ['mlStatus', 'ML status'],
    ['sdd', 'SDD'],
    ['eslModification', 'ESL modification'],
    ['minutesPerMeeting', 'Minutes per meeting'],
    ['accessOverall', 'ACCESS overall'],
  ])('reads %s as %s', (field, words) => {
    expect(fieldWords(field)).toBe(words);
  });

  it('gives no two fields of a kind the same words', () => {
    for (const { fieldNames } of KINDS) expect(new Set(fieldNames.map(fieldWords)).size).toBe(fieldNames.length);
  });
});
