import { runCheck } from '../testing/run-check';
import { studentIdRuined } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'School'];

describe('student-id-ruined', () => {
  it('is silent for ids that kept their digits', () => {
    const { found } = runCheck(studentIdRuined, {
      Roster: [
        ROSTER,
        ['1001', 3, 'EL', ''],
        [1001, 3, 'EL', ''],
        ['E100', 3, 'EL', ''],
        ['1234567890123456', 3, 'EL', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names the row whose id became a rounded number', () => {
    const { found } = runCheck(studentIdRuined, {
      Roster: [ROSTER, ['1', 3, 'EL', 'A'], ['9.90694E+11', 3, 'EL', 'A']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 3,
        cells: ['A3'],
        studentId: '9.90694E+11',
        section: null,
        teacher: null,
        data: { cells: [{ field: 'studentId', heading: 'Student ID', value: '9.90694E+11' }] },
        message:
          'Student ID "9.90694E+11" was rounded by a spreadsheet and no longer names one student; its rows in other sheets cannot be found.',
        fix: 'Format the column as Text, then paste the ids again from the system they came from.',
      },
    ]);
  });

  it('knows a number of 16 digits as ruined, and one of 15 as whole', () => {
    const { found } = runCheck(studentIdRuined, {
      Roster: [ROSTER, [999999999999999, 3, 'EL', ''], [1000000000000000, 3, 'EL', '']],
    });
    expect(found.map(({ row }) => row)).toEqual([3]);
  });

  it('looks at every kind of sheet with a student id', () => {
    const ruined = '9.9E+11';
    const { found } = runCheck(studentIdRuined, {
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        [ruined, 'ESL', 1],
      ],
      Access: [
        ['Student ID', 'Overall', 'Literacy'],
        [ruined, 2.1, 2.2],
      ],
      Alternate: [
        ['Student ID', 'Alternate ACCESS Overall', 'Literacy'],
        [ruined, 'P1', 'P1'],
      ],
      Monitoring: [
        ['Student ID', 'Entry Date', 'Outcome'],
        [ruined, '2026-09-08', 'ok'],
      ],
      'Opt outs': [
        ['Student ID', 'Form Date', 'Scope'],
        [ruined, '2026-09-08', 'All'],
      ],
      Screening: [
        ['Student ID', 'Form', 'Test Date'],
        [ruined, 'K Screener', '2026-09-08'],
      ],
      Folders: [
        ['Student ID', 'HLS', 'Screener report'],
        [ruined, 'x', 'x'],
      ],
    });
    expect(found.map(({ sheet }) => sheet)).toEqual([
      'Schedule',
      'Access',
      'Alternate',
      'Monitoring',
      'Opt outs',
      'Screening',
      'Folders',
    ]);
  });

  it('leaves blank ids and Excel errors to their own checks', () => {
    const { found } = runCheck(studentIdRuined, {
      Roster: [ROSTER, ['', 3, 'EL', 'A'], [{ error: '#N/A' }, 3, 'EL', 'A']],
    });
    expect(found).toEqual([]);
  });

  it('could not run where no sheet has a student id', () => {
    const { couldNotRun } = runCheck(studentIdRuined, {
      Bell: [
        ['Period', 'Minutes', 'School'],
        ['1', 45, 'A'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'student-id-ruined', missing: 'no student id column' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(studentIdRuined, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
