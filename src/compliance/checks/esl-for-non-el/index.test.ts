import { runCheck } from '../testing/run-check';
import { eslForNonEl } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Term', 'ESL Type'];

const inEsl = (...students: readonly (readonly (string | number)[])[]) =>
  runCheck(eslForNonEl, {
    Roster: [ROSTER, ...students],
    Schedule: [SCHEDULE, ...students.map(([id = '']) => [id, 'ESL 2', 1, 'FY', ''])],
  }).found;

describe('esl-for-non-el', () => {
  it('is silent on ELs in ESL', () => {
    expect(inEsl(['1', 7, 'EL', ''])).toEqual([]);
  });

  it('names the student, the status and the ESL classes, a class of two terms once', () => {
    const { found } = runCheck(eslForNonEl, {
      Roster: [ROSTER, ['1001', 7, 'FLEP', '']],
      Schedule: [
        SCHEDULE,
        ['1001', 'ESL 2', 1, 'S1', ''],
        ['1001', 'ESL 2', 1, 'S2', ''],
        ['1001', 'ELA 7', 3, 'FY', 'Push-In'],
        ['1001', 'Math 7', 3, 'FY', ''],
      ],
    });
    expect(found).toEqual([
      {
        severity: 'info',
        sheet: 'Roster',
        row: 2,
        cells: ['C2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { status: 'FEL', classes: ['ESL 2, section 1', 'ELA 7, section 3'] },
        message: 'Former EL, and sits in ESL: ESL 2, section 1 and ELA 7, section 3.',
        fix: 'Check the ML status. If it is right, the seat in ESL may be free for an EL.',
      },
    ]);
  });

  it('finds two students, and takes a blank status as not an EL', () => {
    expect(inEsl(['1', 7, 'N', ''], ['2', 7, '', '']).map(({ studentId, message }) => [studentId, message])).toEqual([
      ['1', 'Not an EL, and sits in ESL: ESL 2, section 1.'],
      ['2', 'Not an EL, and sits in ESL: ESL 2, section 1.'],
    ]);
  });

  it('does not judge a status that cannot be read, nor an inactive student', () => {
    expect(inEsl(['1', 7, 'perhaps', ''], ['2', 7, 'N', 'Withdrawn'])).toEqual([]);
  });

  it('is silent on students without an ESL row, and on ids that are on no roster', () => {
    const { found } = runCheck(eslForNonEl, {
      Roster: [ROSTER, ['1', 7, 'N', '']],
      Schedule: [SCHEDULE, ['1', 'Math', 1, 'FY', ''], ['9', 'ESL', 1, 'FY', '']],
    });
    expect(found).toEqual([]);
  });

  it('without a status column takes who has no level as not an EL', () => {
    const { found } = runCheck(eslForNonEl, {
      Roster: [
        ['Student ID', 'Grade', 'ELD'],
        ['1', 7, 2],
        ['2', 7, ''],
      ],
      Schedule: [SCHEDULE, ['1', 'ESL', 1, 'FY', ''], ['2', 'ESL', 1, 'FY', '']],
    });
    expect(found.map(({ studentId, cells }) => [studentId, cells])).toEqual([['2', ['C3']]]);
  });

  it('could not run without a schedule', () => {
    const { couldNotRun } = runCheck(eslForNonEl, { Roster: [ROSTER, ['1', 7, 'N', '']] });
    expect(couldNotRun).toEqual([{ check: 'esl-for-non-el', missing: 'no schedule' }]);
  });

  it('is silent on a sheet without rows', () => {
    expect(inEsl()).toEqual([]);
  });
});
