import { runCheck } from '../testing/run-check';
import { registrationExtra } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];
const REGISTRATION = ['Student ID', 'Grade', 'Test', 'School'];

function judge(
  roster: readonly (readonly (string | number)[])[],
  registered: readonly (readonly (string | number)[])[],
  asOf = '2026-12-15',
) {
  return runCheck(
    registrationExtra,
    { Roster: [ROSTER, ...roster], Registration: [REGISTRATION, ...registered] },
    { asOf },
  );
}

describe('registration-extra', () => {
  it('is silent about active ELs', () => {
    expect(judge([['1', 5, 'EL', '']], [['1', 5, '4-5', '']]).found).toEqual([]);
  });

  it('names the former EL on the roster row', () => {
    expect(judge([['1001', 5, 'FEL', 'Active']], [['1001', 5, '4-5', 'Otis']]).found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['C2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { testYear: 2027, why: 'FEL' },
        message: 'Registered for ACCESS 2027, but is a former EL.',
        fix: 'Take the student off the registration, or correct the roster.',
      },
    ]);
  });

  it('finds two more kinds, and who is on no roster on the registration row', () => {
    const { found } = judge(
      [
        ['1', 5, 'N', ''],
        ['2', 5, 'EL', 'Withdrawn'],
        ['3', 5, 'EL', ''],
      ],
      [
        ['1', 5, '4-5', ''],
        ['2', 5, '4-5', ''],
        ['3', 5, '4-5', ''],
        ['8', 5, '4-5', 'Otis'],
        ['8', 5, '4-5', 'Otis'],
      ],
    );
    expect(found.map(({ sheet, row, studentId, message }) => [sheet, row, studentId, message])).toEqual([
      ['Roster', 2, '1', 'Registered for ACCESS 2027, but is not coded EL.'],
      ['Roster', 3, '2', 'Registered for ACCESS 2027, but is not enrolled any more.'],
      ['Registration', 5, '8', 'Registered for ACCESS 2027, but is on no roster.'],
    ]);
  });

  it('does not judge a status that cannot be read, or a row without an id', () => {
    expect(
      judge(
        [['1', 5, 'maybe', '']],
        [
          ['1', 5, '4-5', ''],
          ['', 5, '4-5', ''],
        ],
      ).found,
    ).toEqual([]);
  });

  it.each([
    ['2026-12-14', 0],
    ['2026-12-15', 1],
    ['2027-02-15', 1],
    ['2027-02-16', 0],
  ])('as of %s: %i findings', (asOf, findings) => {
    expect(judge([['1', 5, 'FEL', '']], [['1', 5, '4-5', '']], asOf).found).toHaveLength(findings);
  });

  it('could not run without a registration in its season', () => {
    const { couldNotRun } = runCheck(
      registrationExtra,
      { Roster: [ROSTER, ['1', 5, 'EL', '']] },
      { asOf: '2026-12-15' },
    );
    expect(couldNotRun).toEqual([{ check: 'registration-extra', missing: 'no ACCESS registration sheet' }]);
  });
});
