import { runCheck } from '../testing/run-check';
import { elFirstLanguageEnglish } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'First Language', 'Enrollment Status'];

describe('el-first-language-english', () => {
  it('is silent for ELs of another language, or none entered, and for students who are not ELs', () => {
    const { found } = runCheck(elFirstLanguageEnglish, {
      Roster: [
        ROSTER,
        ['1', 3, 'EL', 'Spanish', ''],
        ['2', 3, 'EL', '', ''],
        ['3', 3, 'NEL', 'English', ''],
        ['4', 3, 'FEL', 'English', ''],
        ['5', 3, 'EL', 'English', 'Withdrawn'],
        ['6', 3, 'EL', { error: '#N/A' }, ''],
        ['7', 3, 'maybe', 'English', ''],
        ['8', 3, 'EL', 'Spanish / English', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names the EL whose first language is English', () => {
    const { found } = runCheck(elFirstLanguageEnglish, { Roster: [ROSTER, ['1001', 3, 'EL', 'English', '']] });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { language: 'English' },
        message: 'An ML whose first language is "English".',
        fix: "Correct the first language, or the ML status; the home language survey in the student's folder tells which.",
      },
    ]);
  });

  it('finds two, however English is typed', () => {
    const { found } = runCheck(elFirstLanguageEnglish, {
      Roster: [ROSTER, ['1', 'K1', 'EL', ' ENGLISH ', ''], ['2', 3, 'EL', 'eng', '']],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('takes the words for English from the policy', () => {
    const sheets = { Roster: [ROSTER, ['1', 3, 'EL', '267', ''], ['2', 3, 'EL', 'English', '']] };
    const { found } = runCheck(elFirstLanguageEnglish, sheets, { policy: { settings: { englishWords: ['267'] } } });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1']);
  });

  it('could not judge ELs whose roster has no first language column', () => {
    const { found, couldNotRun } = runCheck(elFirstLanguageEnglish, {
      A: [ROSTER, ['1', 3, 'EL', 'English', '']],
      B: [
        ['Student ID', 'Grade', 'ML Status'],
        ['2', 3, 'EL'],
        ['3', 3, 'NEL'],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1']);
    expect(couldNotRun).toEqual([
      { check: 'el-first-language-english', missing: 'no first language column on sheet B for 1 student: 2' },
    ]);
  });

  it('could not run without a first language column', () => {
    const { couldNotRun } = runCheck(elFirstLanguageEnglish, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 3, 'EL'],
      ],
    });
    expect(couldNotRun).toEqual([
      { check: 'el-first-language-english', missing: 'no first language column on a roster' },
    ]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(elFirstLanguageEnglish, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
