import { runCheck } from '../testing/run-check';
import { screenerIncomplete } from '.';

const SCREENING = [
  ...['Student ID', 'Grade', 'Form', 'Listening', 'Speaking', 'Reading', 'Writing', 'Test Date'],
  ...['Entered in Aspen', 'Entered in Ellevation'],
];
const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];

type Cell = string | number;

/** The domains asked for of a screening without any score. */
function required(grade: Cell, date: string): unknown {
  const { found } = runCheck(screenerIncomplete, {
    Screening: [SCREENING, ['1', grade, '', '', '', '', '', date, '', '']],
  });
  return found[0]?.data['domains'] ?? [];
}

const TWO = ['Listening', 'Speaking'];
const FOUR = ['Listening', 'Reading', 'Speaking', 'Writing'];

describe('screener-incomplete', () => {
  it('is silent for a K1 screening of two domains in the window, entered in both systems or in none', () => {
    const { found } = runCheck(screenerIncomplete, {
      Screening: [
        SCREENING,
        ['1', 'K1', 'K Screener', 3, 2.5, '', '', '2026-04-15', 'Y', 'X'],
        ['2', 'K1', 'K Screener', 3, 2.5, '', '', '2026-06-14', 'N', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names everything that is wrong with a screening, at its own row', () => {
    const { found } = runCheck(screenerIncomplete, {
      Roster: [ROSTER, ['1001', 'K2', 'EL', 'Active']],
      Screening: [SCREENING, ['01001', 'K1', 'K Screener', 3, '', '', '', '6/15/2026', 'Y', 'N']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Screening',
        row: 2,
        cells: ['E2', 'H2', 'J2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          grade: 'K1',
          testDate: '2026-06-15',
          domains: ['Speaking'],
          window: ['04-15', '06-14'],
          notIn: 'Ellevation',
        },
        message:
          'The screening of 2026-06-15 (K1) has no Speaking score, lies outside the K1 window (04-15 to 06-14) and is not entered in Ellevation.',
        fix: 'Test and enter Speaking, check the test date and enter the screening in Ellevation.',
      },
    ]);
  });

  it('asks for the domains of the grade and half-year; the second half of 2025-26 begins on January 20', () => {
    expect(required('K1', '2026-05-01')).toEqual(TWO);
    expect(required('K2', '2026-01-19')).toEqual(TWO);
    expect(required('K2', '2026-01-20')).toEqual(FOUR);
    expect(required('K2', '2026-07-01')).toEqual(TWO);
    expect(required(1, '2025-09-20')).toEqual(FOUR);
    expect(required(12, '')).toEqual(FOUR);
    expect(required('K2', '')).toEqual(TWO);
    expect([required('K0', '2026-05-01'), required('SP', '2026-05-01')]).toEqual([[], []]);
  });

  it('asks for the window of K1 only, to the day', () => {
    const windows = (['K1', 'K2'] as const).map((grade) =>
      ['2026-04-14', '2026-04-15', '2026-06-14', '2026-06-15'].map((date) => {
        const row = ['1', grade, '', 1, 1, 1, 1, date, '', ''];
        return runCheck(screenerIncomplete, { Screening: [SCREENING, row] }).found.length;
      }),
    );
    expect(windows).toEqual([
      [1, 0, 0, 1],
      [0, 0, 0, 0],
    ]);
  });

  it('finds two screenings, one entered in Ellevation only', () => {
    const { found } = runCheck(screenerIncomplete, {
      Screening: [
        SCREENING,
        ['1', 5, '', 3, 3, 'NA', 3, '2026-09-15', 'Y', '9/16/2026'],
        ['2', 5, '', 3, 3, 3, 3, '2026-09-15', '', 'Y'],
      ],
    });
    expect(found.map(({ studentId, cells, message }) => [studentId, cells, message])).toEqual([
      ['1', ['F2'], 'The screening of 2026-09-15 (grade 5) has no Reading score.'],
      ['2', ['I3'], 'The screening of 2026-09-15 (grade 5) is not entered in Aspen.'],
    ]);
  });

  it("takes the roster's grade of the time of the test where the sheet has none", () => {
    const { found } = runCheck(screenerIncomplete, {
      Roster: [ROSTER, ['1', 'K2', 'EL', ''], ['2', 'K2', 'EL', '']],
      Screening: [
        ['Student ID', 'Form', 'Listening', 'Speaking', 'Test Date'],
        // K2 in 2026-27 was K1 in the spring of 2026.
        ['1', 'K Screener', 3, 3, '2026-05-01'],
        ['2', 'K Screener', 3, '', '2026-09-15'],
      ],
    });
    expect(found.map(({ studentId, data }) => [studentId, data['grade'], data['domains']])).toEqual([
      ['2', 'K2', ['Speaking']],
    ]);
  });

  it('leaves Excel errors, unreadable cells and inactive students to other checks', () => {
    const { found } = runCheck(screenerIncomplete, {
      Roster: [ROSTER, ['3', 5, 'EL', 'Withdrawn']],
      Screening: [
        SCREENING,
        ['1', 'K1', '', 3, { error: '#REF!' }, '', '', '2026-05-01', { error: '#REF!' }, 'Y'],
        ['2', 'K1', '', 3, 'good', '', '', 'May', '', ''],
        ['3', 5, '', '', '', '', '', '2026-09-15', '', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not judge a row without id or grade, nor domains without a column', () => {
    const { found, couldNotRun } = runCheck(screenerIncomplete, {
      Screening: [
        ['Student ID', 'Grade', 'Listening', 'Speaking', 'Test Date', 'Entered in Aspen', 'Entered in Ellevation'],
        ['', 'K1', '', '', '2026-05-01', '', ''],
        ['2', '', 3, 3, '2026-05-01', '', ''],
        ['3', 5, 3, 3, '2026-09-15', '', ''],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no student id on sheet Screening, row 2',
      'no readable grade on sheet Screening for 1 student: 2',
      'no Reading and Writing column on sheet Screening for 1 student: 3',
    ]);
  });

  it('could not judge entry in both systems where the sheet has no column of one, said once a sheet', () => {
    const { found, couldNotRun } = runCheck(screenerIncomplete, {
      F: [
        ['Student ID', 'Grade', 'Test Date', 'Listening', 'Speaking', 'Entered in Aspen'],
        ['1', 'K1', '2026-05-01', 3, 3, 'N'],
        ['2', 'K1', '2026-05-01', 3, 3, 'Y'],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual(['no Entered in Ellevation column on sheet F']);
  });

  it('could not run without a screening sheet', () => {
    const { couldNotRun } = runCheck(screenerIncomplete, { Roster: [ROSTER, ['1', 'K1', 'EL', '']] });
    expect(couldNotRun).toEqual([{ check: 'screener-incomplete', missing: 'no screening sheet' }]);
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(screenerIncomplete, { Screening: [SCREENING] }).found).toEqual([]);
  });
});
