import { runCheck } from '../testing/run-check';
import { stateIdInvalid } from '.';

const ROSTER = ['Student ID', 'SASID', 'Grade', 'School'];

describe('state-id-invalid', () => {
  it('is silent for ten digits, as text or as a number, and for blanks', () => {
    const { found } = runCheck(stateIdInvalid, {
      Roster: [
        ROSTER,
        ['1', '1234567890', 3, 'A'],
        ['2', 1234567891, 3, 'A'],
        ['3', '', 3, 'A'],
        ['4', 'NULL', 3, 'A'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names the cell of a shorter id', () => {
    const { found } = runCheck(stateIdInvalid, { Roster: [ROSTER, ['1001', '605000', 3, 'A']] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['B2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { cells: [{ field: 'stateId', heading: 'SASID', value: '605000' }] },
        message: 'SASID "605000" is no state id: a SASID has 10 digits.',
        fix: "Copy the student's 10-digit SASID from the student information system, into a column formatted as Text.",
      },
    ]);
  });

  it.each([['123456789'], ['12345678901'], ['12345abc90'], ['1.23457E+09'], [12345], [true], ['pending']])(
    'cannot use %p',
    (stateId) => {
      const { found } = runCheck(stateIdInvalid, {
        Roster: [ROSTER, ['1', stateId, 3, 'A'], ['2', '1234567890', 3, 'A']],
      });
      expect(found.map(({ row }) => row)).toEqual([2]);
    },
  );

  it('looks at schedules and ACCESS results too', () => {
    const { found } = runCheck(stateIdInvalid, {
      Schedule: [
        ['Student ID', 'SASID', 'Course'],
        ['1', '12', 'ESL'],
        ['1', '13', 'ESL'],
      ],
      Access: [
        ['State Student ID', 'Overall', 'Literacy'],
        ['14', 2.1, 2.2],
      ],
      Alternate: [
        ['State Student ID', 'Alternate ACCESS Overall', 'Literacy'],
        ['15', 'P1', 'P1'],
      ],
    });
    expect(found.map(({ sheet, cells }) => [sheet, cells])).toEqual([
      ['Schedule', ['B2']],
      ['Schedule', ['B3']],
      ['Access', ['A2']],
      ['Alternate', ['A2']],
    ]);
  });

  it('leaves an Excel error to cell-error', () => {
    expect(runCheck(stateIdInvalid, { Roster: [ROSTER, ['1', { error: '#N/A' }, 3, 'A']] }).found).toEqual([]);
  });

  it('could not run without a state id column', () => {
    const { couldNotRun } = runCheck(stateIdInvalid, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1', 3, 'A'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'state-id-invalid', missing: 'no state id column' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(stateIdInvalid, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
