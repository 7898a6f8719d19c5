import { runCheck } from '../testing/run-check';
import { accessMissing } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Entry Date', 'Opt Out', 'Enrollment Status'];
const ACCESS = [
  ...['Student ID', 'Overall', 'Listening', 'Reading', 'Speaking', 'Writing'],
  ...['Do Not Score Code - Speaking', 'Test Year', 'Test Date', 'Reported Record'],
];
const complete = (id: string, year: number | string) => [id, 3, 3, 3, 3, 3, '', year, '', 1];

describe('access-missing', () => {
  it('is silent for an EL with a complete row of the current test year, 2026', () => {
    const { found } = runCheck(accessMissing, {
      Roster: [ROSTER, ['1', 5, 'EL', '2020-09-08', '', '']],
      ACCESS: [ACCESS, complete('1', 2026)],
    });
    expect(found).toEqual([]);
  });

  it('names the EL without a row of the test year', () => {
    const { found } = runCheck(accessMissing, {
      Roster: [ROSTER, ['1001', 5, 'EL', '2020-09-08', '', 'Active']],
      ACCESS: [ACCESS, complete('1001', 2025)],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['A2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { testYear: 2026 },
        message: 'No ACCESS result of 2026.',
        fix: 'Enter the result of 2026; if the student was not tested, write down why and plan the next test. An opt-out does not excuse from ACCESS.',
      },
    ]);
  });

  it('finds two: an opted-out EL, and domains without score or do-not-score code', () => {
    const { found } = runCheck(accessMissing, {
      Roster: [ROSTER, ['1', 5, 'EL', '', 'Y', ''], ['2', 12, 'EL', '', '', ''], ['3', 1, 'EL', '', '', '']],
      ACCESS: [ACCESS, ['2', 3, 3, '', 3, 'NA', '', 2026, '', 1], ['3', 3, 3, 3, '', 3, 'ABS', 2026, '', 1]],
    });
    expect(found.map(({ studentId, data, message }) => [studentId, data, message])).toEqual([
      ['1', { testYear: 2026 }, 'No ACCESS result of 2026.'],
      [
        '2',
        { testYear: 2026, domains: ['Reading', 'Writing'], sheet: 'ACCESS', row: 2 },
        'ACCESS 2026 has no Reading and Writing score (ACCESS, row 2).',
      ],
    ]);
  });

  it('leaves out K2 and younger, ungraded, former, inactive ELs, and who entered after the window', () => {
    const { found } = runCheck(accessMissing, {
      Roster: [
        ROSTER,
        ['1', 'K2', 'EL', '', '', ''],
        ['2', 'K1', 'EL', '', '', ''],
        ['3', 'SP', 'EL', '', '', ''],
        ['4', 5, 'FEL', '', '', ''],
        ['5', 5, 'EL', '', '', 'Withdrawn'],
        ['6', 5, 'EL', '2026-02-16', '', ''],
      ],
      ACCESS: [ACCESS],
    });
    expect(found).toEqual([]);
  });

  it('expects a test of who entered on the last day of the window, or no date; could not judge a date that cannot be read', () => {
    const { found, couldNotRun } = runCheck(accessMissing, {
      Roster: [
        ROSTER,
        ['1', 5, 'EL', '2026-02-15', '', ''],
        ['2', 5, 'EL', '', '', ''],
        ['3', 5, 'EL', '13/45/2026', '', ''],
      ],
      ACCESS: [ACCESS],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
    expect(couldNotRun).toEqual([{ check: 'access-missing', missing: 'no readable entry date for 1 student: 3' }]);
  });

  it.each([
    ['2026-02-14', 2025],
    ['2026-02-15', 2026],
  ])('as of %s asks for the test of %i', (asOf, year) => {
    const sheets = { Roster: [ROSTER, ['1', 5, 'EL', '2020-09-08', '', '']], ACCESS: [ACCESS, complete('1', year)] };
    expect(runCheck(accessMissing, sheets, { asOf }).found).toEqual([]);
    const other = { ...sheets, ACCESS: [ACCESS, complete('1', year === 2025 ? 2024 : 2025)] };
    expect(runCheck(accessMissing, other, { asOf }).found).toHaveLength(1);
  });

  it('counts Alternate rows as tested, blank domains and all', () => {
    const { found } = runCheck(accessMissing, {
      Roster: [ROSTER, ['1', 5, 'EL', '', '', '']],
      'Alternate ACCESS': [ACCESS, ['1', 'P2', '', '', '', '', '', 2026, '', 1]],
    });
    expect(found).toEqual([]);
  });

  it('reads the newest row of the year, among equals the reported one', () => {
    const partial = (reported: number) => ['1', '', 3, '', '', '', '', 2026, '2/6/2026', reported];
    const whole = (reported: number) => ['1', 3, 3, 3, 3, 3, '', 2026, '2/6/2026', reported];
    const count = (...rows: (string | number)[][]) =>
      runCheck(accessMissing, { Roster: [ROSTER, ['1', 5, 'EL', '', '', '']], ACCESS: [ACCESS, ...rows] }).found.length;
    expect([count(partial(0), whole(1)), count(whole(0), partial(1))]).toEqual([0, 1]);
  });

  it('joins a row without a local id by the state id', () => {
    const { found } = runCheck(accessMissing, {
      Roster: [
        ['Student ID', 'SASID', 'Grade', 'ML Status'],
        ['1', '1000000001', 5, 'EL'],
      ],
      ACCESS: [
        ['District Student ID', 'State Student ID', 'Overall', 'Test Year'],
        ['', '1000000001', 3, 2026],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not judge rows whose test year nothing tells', () => {
    const { found, couldNotRun } = runCheck(accessMissing, {
      Roster: [ROSTER, ['1', 5, 'EL', '', '', '']],
      'ACCESS results': [ACCESS, complete('1', '')],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'access-missing', missing: 'no test year or test date in the ACCESS results for 1 student: 1' },
    ]);
  });

  it('could not run without an ACCESS sheet; roster scores are none', () => {
    const { found, couldNotRun } = runCheck(accessMissing, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'ACCESS Overall', 'ACCESS Year'],
        ['1', 5, 'EL', 3, 2026],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'access-missing', missing: 'no ACCESS results sheet' }]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(accessMissing, { Roster: [ROSTER], ACCESS: [ACCESS] }).found).toEqual([]);
  });
});
