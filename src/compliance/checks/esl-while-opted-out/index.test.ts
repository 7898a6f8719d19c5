import { runCheck } from '../testing/run-check';
import { eslWhileOptedOut } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Opt Out', 'Program', 'ESL Minutes per Week', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Term', 'ESL Type'];

const foundIn = (
  students: readonly (readonly (string | number)[])[],
  rows: readonly (readonly (string | number)[])[] = [],
) => runCheck(eslWhileOptedOut, { Roster: [ROSTER, ...students], Schedule: [SCHEDULE, ...rows] }).found;

describe('esl-while-opted-out', () => {
  it('is silent on an opted-out student without ESL, and on an EL who is not opted out', () => {
    expect(
      foundIn(
        [
          ['1', 7, 'EL', 'Y', '', '', ''],
          ['2', 7, 'EL', 'N', '01', 225, ''],
          ['3', 7, 'EL', 'Y', '', 0, ''],
        ],
        [
          ['1', 'Math', 1, 'FY', ''],
          ['2', 'ESL', 1, 'FY', ''],
        ],
      ),
    ).toEqual([]);
  });

  it('names the student and the ESL classes', () => {
    expect(
      foundIn(
        [['1001', 7, 'EL', 'Yes', '', 450, '']],
        [
          ['1001', 'ESL 2', 1, 'S1', ''],
          ['1001', 'ESL 2', 1, 'S2', ''],
          ['1001', 'ELA 7', 3, 'FY', 'Push-In'],
        ],
      ),
    ).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { classes: ['ESL 2, section 1', 'ELA 7, section 3'], rosterMinutes: null },
        message: 'Opted out of ESL, but has ESL 2, section 1 and ELA 7, section 3.',
        fix: 'Ask which is right: take the student out of ESL, or take the opt-out off the record.',
      },
    ]);
  });

  it('finds two students, by roster minutes and by program code 04', () => {
    expect(
      foundIn([
        ['1', 7, 'EL', 'X', '', 225, ''],
        ['2', 7, 'EL', '', 4, 1, ''],
      ]).map(({ studentId, message }) => [studentId, message]),
    ).toEqual([
      ['1', 'Opted out of ESL, but has 225 min of ESL a week on the roster.'],
      ['2', 'Opted out of ESL, but has 1 min of ESL a week on the roster.'],
    ]);
  });

  it('counts an opt-out form of this school year with scope All or ESL', () => {
    const formOf = (date: string, scope: string) =>
      runCheck(eslWhileOptedOut, {
        Roster: [
          ['Student ID', 'Grade', 'ML Status'],
          ['1', 7, 'EL'],
        ],
        Schedule: [SCHEDULE, ['1', 'ESL', 1, 'FY', '']],
        Forms: [
          ['Student ID', 'Form Date', 'Scope'],
          ['1', date, scope],
        ],
      }).found.length;
    expect(formOf('2026-09-10', 'ESL')).toBe(1);
    expect(formOf('2026-07-01', 'All')).toBe(1);
    expect(formOf('2026-06-30', 'All')).toBe(0);
    expect(formOf('2026-09-10', 'SEI class only')).toBe(0);
  });

  it('is silent on former ELs and inactive students, and on minutes that cannot be read', () => {
    expect(
      foundIn(
        [
          ['1', 7, 'FEL', 'Y', '', '', ''],
          ['2', 7, 'EL', 'Y', '', '', 'Withdrawn'],
          ['3', 7, 'EL', 'Y', '', 'some', ''],
          ['4', 7, 'EL', '', '', '', ''],
        ],
        [
          ['1', 'ESL', 1, 'FY', ''],
          ['2', 'ESL', 1, 'FY', ''],
          ['4', 'ESL', 1, 'FY', ''],
        ],
      ),
    ).toEqual([]);
  });

  it('could not run where no column or sheet says who is opted out', () => {
    const { couldNotRun } = runCheck(eslWhileOptedOut, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 7, 'EL'],
      ],
      Schedule: [SCHEDULE, ['1', 'ESL', 1, 'FY', '']],
    });
    expect(couldNotRun).toEqual([
      { check: 'esl-while-opted-out', missing: 'no opt-out column, program column or opt-out sheet' },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(foundIn([])).toEqual([]);
  });
});
