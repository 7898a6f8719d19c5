import type { EslType } from '../sheets/values/esl-types';
import { typeProblem } from './allowed-types';
import { readSheets } from './testing/read-sheets';

const TYPES: readonly EslType[] = ['Standalone', 'Push-In', 'Pull-Out', 'Embed Homeroom', 'Embed ELA'];

/** The types that a student of this grade, level and program may have. */
function allowedFor(grade: string | number, eld: string | number, program = ''): readonly EslType[] {
  const { student, policy } = readSheets({
    Roster: [
      ['Student ID', 'Grade', 'ML Status', 'ELD', 'Program'],
      ['1', grade, 'EL', eld, program],
    ],
  });
  return TYPES.filter((type) => typeProblem(type, student('1'), policy) === null);
}

describe('typeProblem', () => {
  it.each([1, 2, 3])('K2–5, level %i: no Embed ELA, Embed Homeroom only in a BPS SEI program', (level) => {
    for (const grade of ['K2', 1, 5]) {
      expect(allowedFor(grade, level)).toEqual(['Standalone', 'Push-In', 'Pull-Out']);
      expect(allowedFor(grade, level, 'SEI Vietnamese')).toEqual([
        'Standalone',
        'Push-In',
        'Pull-Out',
        'Embed Homeroom',
      ]);
    }
  });

  it.each([4, 5])('K2–5, level %i: Embed ELA, and no Embed Homeroom even in a BPS SEI program', (level) => {
    for (const program of ['', 'SEI Vietnamese']) {
      expect(allowedFor(5, level, program)).toEqual(['Standalone', 'Push-In', 'Pull-Out', 'Embed ELA']);
    }
  });

  it.each([1, 2, 3])('secondary, level %i: Standalone only', (level) => {
    for (const grade of [6, 12]) expect(allowedFor(grade, level, 'SEI Vietnamese')).toEqual(['Standalone']);
  });

  it.each([4, 5])('secondary, level %i: Standalone and Embed ELA', (level) => {
    expect(allowedFor(9, level)).toEqual(['Standalone', 'Embed ELA']);
  });

  it.each([
    ['SEI Spanish', true],
    ['SEI Multilingual', true],
    ['SEI Language Specific', true],
    ['State SEI', false],
    ['SEI', false],
    ['01', false],
    ['HILT Spanish SEI', false],
  ])('a BPS SEI program by the text %j: %s', (program, isBpsSei) => {
    expect(allowedFor(3, 1, program).includes('Embed Homeroom')).toBe(isBpsSei);
  });

  it('does not judge on a level that is missing', () => {
    expect(allowedFor(3, '')).toEqual(['Standalone', 'Push-In', 'Pull-Out', 'Embed ELA']);
    expect(allowedFor(8, '')).toEqual(['Standalone', 'Embed ELA']);
  });

  it.each(['K1', 'SP', '?'])('has no rule for grade %s', (grade) => {
    expect(allowedFor(grade, 1)).toEqual(TYPES);
  });
});
