import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { accommodationMissing } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'ACCESS Accommodations', 'Enrollment Status'];
const REGISTRATION = ['Student ID', 'Grade', 'Test', 'Accommodations'];

function judge(
  roster: readonly (readonly (string | number)[])[],
  registered: readonly (readonly (string | number)[])[],
  asOf = '2027-01-11',
) {
  return runCheck(
    accommodationMissing,
    { Roster: [ROSTER, ...roster], Registration: [REGISTRATION, ...registered] },
    { asOf },
  );
}

describe('accommodation-missing', () => {
  it('names the ML and what the roster asks for', () => {
    expect(judge([['1001', 5, 'EL', 'Extended time', 'Active']], [['1001', 5, '4-5', '']]).found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { testYear: 2027, accommodations: 'Extended time' },
        message: 'The roster asks for ACCESS accommodations (Extended time), the registration for 2027 has none.',
        fix: 'Enter the accommodations in the registration before the window opens.',
      },
    ]);
  });

  it('is silent where the registration has some, on any of the rows, and where the roster has none', () => {
    const { found } = judge(
      [
        ['1', 5, 'EL', 'Y', ''],
        ['2', 5, 'EL', 'No', ''],
        ['3', 5, 'EL', '', ''],
        ['4', 5, 'EL', 'Y', ''],
      ],
      [
        ['1', 5, '4-5', ''],
        ['1', 5, '4-5', 'ET'],
        ['2', 5, '4-5', ''],
        ['3', 5, '4-5', ''],
      ],
    );
    expect(found).toEqual([]);
  });

  it('finds two, a plain no in the registration among them, and leaves out former ELs', () => {
    const { found } = judge(
      [
        ['1', 5, 'EL', 'Y', ''],
        ['2', 5, 'EL', 'Scribe', ''],
        ['3', 5, 'FEL', 'Y', ''],
        ['4', 5, 'EL', 'Y', 'Moved'],
      ],
      [
        ['1', 5, '4-5', 'N'],
        ['2', 5, '4-5', ''],
        ['3', 5, '4-5', ''],
        ['4', 5, '4-5', ''],
      ],
    );
    expect(found.map(({ studentId }) => studentId).filter((id) => id !== '4')).toEqual(['1', '2']);
  });

  it('judges K2 and the ungraded, not K0 and K1, who do not sit ACCESS, and says where the grade is not known', () => {
    const { found, couldNotRun } = judge(
      ['K0', 'K1', 'K2', 'SP', '12', '13'].map((grade) => [grade, grade, 'EL', 'Scribe', '']),
      ['K0', 'K1', 'K2', 'SP', '12', '13'].map((grade) => [grade, grade, '', '']),
    );
    expect(found.map(({ studentId }) => studentId)).toEqual(['K2', 'SP', '12']);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual(['no readable grade for 1 student: 13']);
  });

  it.each([
    ['2026-12-14', 0],
    ['2026-12-15', 1],
    ['2027-02-15', 1],
    ['2027-02-16', 0],
  ])('as of %s: %i findings', (asOf, findings) => {
    expect(judge([['1', 5, 'EL', 'Y', '']], [['1', 5, '4-5', '']], asOf).found).toHaveLength(findings);
  });

  it('could not run without a column of accommodations in the registration', () => {
    const { couldNotRun } = runCheck(
      accommodationMissing,
      { Roster: [ROSTER, ['1', 5, 'EL', 'Y', '']], Registration: [REGISTRATION.slice(0, 3), ['1', 5, '4-5']] },
      { asOf: '2027-01-11' },
    );
    expect(couldNotRun).toEqual([
      {
        check: 'accommodation-missing',
        missing: 'no accommodations column in an ACCESS registration sheet',
      },
    ]);
  });

  it('could not judge an Excel error in either place', () => {
    const error = { error: '#REF!' };
    const told = (asked: CellValue, registered: CellValue) => {
      const { found, couldNotRun } = runCheck(
        accommodationMissing,
        { Roster: [ROSTER, ['1', 5, 'EL', asked, '']], Registration: [REGISTRATION, ['1', 5, '4-5', registered]] },
        { asOf: '2027-01-11' },
      );
      return [found.length, couldNotRun.map(({ missing }) => missing)];
    };
    const missing = ['no readable accommodations for 1 student: 1'];
    expect([told('Y', error), told(error, ''), told(error, 'Y'), told('Y', '')]).toEqual([
      [0, missing],
      [0, missing],
      [0, []],
      [1, []],
    ]);
  });
});
