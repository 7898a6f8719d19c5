import { runCheck } from '../testing/run-check';
import { registrationMissing } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Opt Out', 'Enrollment Status'];
const REGISTRATION = ['Student ID', 'Grade', 'Test', 'Session'];
const OTHER = ['9', 5, 'Cluster 4-5', 'A'];

function judge(rows: readonly (readonly (string | number)[])[], asOf = '2026-12-15', registered = [OTHER]) {
  return runCheck(
    registrationMissing,
    { Roster: [ROSTER, ...rows], Registration: [REGISTRATION, ...registered] },
    { asOf },
  );
}

describe('registration-missing', () => {
  it('names the ML who is not registered', () => {
    expect(judge([['1001', 5, 'EL', '', 'Active']]).found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['A2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { testYear: 2027 },
        message: 'Not registered for ACCESS 2027.',
        fix: 'Register the student; an opt-out does not excuse from ACCESS.',
      },
    ]);
  });

  it.each([
    ['2026-12-14', 0],
    ['2026-12-15', 1],
    ['2027-02-15', 1],
    ['2027-02-16', 0],
    ['2026-10-01', 0],
  ])('as of %s: %i findings, and never "could not run" for a missing sheet outside the season', (asOf, findings) => {
    expect(judge([['1', 5, 'EL', '', '']], asOf).found).toHaveLength(findings);
    const { couldNotRun } = runCheck(registrationMissing, { Roster: [ROSTER, ['1', 5, 'EL', '', '']] }, { asOf });
    expect(couldNotRun).toHaveLength(findings);
  });

  it('finds two: K2, opt-outs and ungraded students count, K1, former ELs and inactive students do not', () => {
    const { found } = judge([
      ['1', 'K2', 'EL', 'Y', ''],
      ['2', 'SP', 'EL', '', ''],
      ['3', 'K1', 'EL', '', ''],
      ['4', 5, 'FEL', '', ''],
      ['5', 5, 'EL', '', 'Withdrawn'],
      ['9', 5, 'EL', '', ''],
    ]);
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('is silent where everybody is registered', () => {
    expect(judge([['1', 5, 'EL', '', '']], '2026-12-15', [['1', 5, '', '']]).found).toEqual([]);
  });
});
