import { runCheck } from '../testing/run-check';
import { letterLanguage } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'First Language', 'Preferred Language', 'Letter Language'];

function count(first: string | number, preferred: string, letter: string | number): number {
  return runCheck(letterLanguage, { Roster: [ROSTER, ['1', 5, 'EL', first, preferred, letter]] }).found.length;
}

describe('letter-language', () => {
  it('is silent where the letter is in a language of the family', () => {
    expect([count('Spanish', '', 'Spanish'), count('Spanish', 'English', 'English')]).toEqual([0, 0]);
    expect([count('Spanish', '', 'English/Spanish'), count('Spanish; Portuguese', '', 'portuguese')]).toEqual([0, 0]);
  });

  it('names the language of the letter and those of the family', () => {
    const { found } = runCheck(letterLanguage, {
      Roster: [ROSTER, ['1001', 5, 'EL', 'Spanish', 'Spanish', 'English']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['F2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { letter: 'English', family: ['Spanish'] },
        message: "The parent letter is in English, the family's language is Spanish.",
        fix: 'Send the letter in a language that the family reads, or correct the language on the roster.',
      },
    ]);
  });

  it('finds two', () => {
    const { found } = runCheck(letterLanguage, {
      Roster: [ROSTER, ['1', 5, 'EL', 'Somali', '', 'English'], ['2', 5, 'EL', 'Arabic', 'French', 'Spanish']],
    });
    expect(found.map(({ message }) => message)).toEqual([
      "The parent letter is in English, the family's language is Somali.",
      "The parent letter is in Spanish, the family's language is Arabic or French.",
    ]);
  });

  it.each([
    ['Haitian Creole', 'Kreyòl', 0],
    ['Chinese (Mandarin)', 'Chinese', 0],
    ['Cape Verdean Creole', 'Cabo Verdean', 0],
    ['spa', 'spa', 0],
    ['spa', 'eng', 1],
    ['spa', 'Spanish', 0],
    ['es', 'spa', 0],
    ['es-MX', 'SPA', 0],
    ['zho', 'chi', 0],
    ['pt; ht', 'hat', 0],
    ['pt', 'es', 1],
    ['14', 'es', 0],
    ['04', '4', 0],
    ['14', '15', 1],
    ['SPANISH', 'spanish (Mexico)', 0],
    ['Portuguese (Brazil)', 'Spanish (Mexico)', 1],
    ['Spanish', '4110', 0],
    ['', 'English', 0],
    ['Spanish', '', 0],
  ])('a family of %p and a letter in %p: %i findings', (first, letter, findings) => {
    expect(count(first, '', letter)).toBe(findings);
  });

  it('leaves out former ELs and inactive students', () => {
    const { found } = runCheck(letterLanguage, {
      Roster: [
        [...ROSTER, 'Enrollment Status'],
        ['1', 5, 'FEL', 'Spanish', '', 'English', ''],
        ['2', 5, 'EL', 'Spanish', '', 'English', 'Withdrawn'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a column of letters', () => {
    const { couldNotRun } = runCheck(letterLanguage, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'First Language'],
        ['1', 5, 'EL', 'Spanish'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'letter-language', missing: 'no letter language column on a roster' }]);
  });
});
