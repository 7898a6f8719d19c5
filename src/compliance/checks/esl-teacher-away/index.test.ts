import { runCheck } from '../testing/run-check';
import type { SheetRows } from '../testing/workbook-of';
import { eslTeacherAway } from '.';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher'];
const STAFF = ['Teacher', 'School', 'ESL License', 'ESL Expires', 'Start Date', 'End Date', 'Leave From', 'Leave To'];

type Cells = readonly (string | number)[];

/** Two ELs in one class, with these staff rows. The as-of date is 2026-11-28. */
function awayIn(staff: readonly Cells[], schedule?: readonly Cells[], asOf = '2026-11-28') {
  return runCheck(eslTeacherAway, sheets(staff, schedule), { asOf });
}

function sheets(staff: readonly Cells[], schedule?: readonly Cells[]): SheetRows {
  return {
    Roster: [ROSTER, ['1', 'Elm', 3, 'EL', 2], ['2', 'Elm', 3, 'EL', 2], ['3', 'Elm', 3, 'No', '']],
    Schedule: [
      SCHEDULE,
      ...(schedule ?? [
        ['1', 'Elm', 'ESL 2', 1, 'FY', 'Reyes, Tom'],
        ['2', 'Elm', 'ESL 2', 1, 'FY', 'Reyes, Tom'],
        ['3', 'Elm', 'ESL 2', 1, 'FY', 'Reyes, Tom'],
      ]),
    ],
    Staff: [STAFF, ...staff],
  };
}

const reyes = (...dates: readonly string[]) => ['Reyes, Tom', 'Elm', 'Y', ...dates];
const spans = (found: ReturnType<typeof awayIn>['found']) =>
  found.map(({ severity, data }) => [severity, data['from'], data['to'], data['weeks'], data['students']]);

describe('esl-teacher-away', () => {
  it('is silent where the teacher is there on every day of the term that counts', () => {
    expect(awayIn([reyes('6/30/2029', '', '', '', '')]).found).toEqual([]);
    expect(awayIn([reyes('6/22/2027', '9/3/2026', '6/22/2027', '', '')]).found).toEqual([]);
    expect(awayIn([reyes('', '11/28/2026', '', '9/8/2026', '11/27/2026')]).found).toEqual([]);
  });

  it('names the class, the days, the weeks and the ELs', () => {
    // The teacher leaves on January 22; January 23 to June 22 are 151 days, 22 weeks.
    const { found } = awayIn([reyes('2029-06-30', '2026-09-03', '2027-01-22', '', '')]);
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Schedule',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: 'Elm|ESL 2|1|FY',
        teacher: 'Reyes, Tom',
        data: {
          from: '2027-01-23',
          to: null,
          weeks: 22,
          students: 2,
          teachers: ['Reyes, Tom'],
          licenseEnds: null,
        },
        message:
          'No ESL-licensed teacher from 1/23/2027 to the end of the term (22 weeks, vacations not taken off): Reyes, Tom is not there (staff sheet). 2 English learners sit in the class.',
        fix: 'Assign an ESL-licensed teacher for these days, or correct the dates in the staff sheet.',
      },
    ]);
  });

  it('looks at the days from the as-of date on that lie in the term of the class', () => {
    expect(spans(awayIn([reyes('', '', '2027-06-21', '', '')]).found)).toEqual([['error', '2027-06-22', null, 1, 2]]);
    expect(awayIn([reyes('', '', '2027-06-22', '', '')]).found).toEqual([]);
    expect(spans(awayIn([reyes('', '2026-12-01', '', '', '')]).found)).toEqual([
      ['error', '2026-11-28', '2026-11-30', 1, 2],
    ]);
    const firstHalf = ['1', '2'].map((id) => [id, 'Elm', 'ESL 2', 1, 'S1', 'Reyes, Tom']);
    // S1 ends on January 29.
    expect(awayIn([reyes('', '', '2027-01-29', '', '')], firstHalf).found).toEqual([]);
    expect(spans(awayIn([reyes('', '', '2027-01-28', '', '')], firstHalf).found)).toEqual([
      ['error', '2027-01-29', null, 1, 2],
    ]);
    expect(awayIn([reyes('', '', '2027-01-28', '', '')], firstHalf, '2027-02-01').found).toEqual([]);
  });

  it('takes a leave out, both ends included; a blank end is open', () => {
    expect(spans(awayIn([reyes('', '', '', '2027-01-04', '2027-01-17')]).found)).toEqual([
      ['error', '2027-01-04', '2027-01-17', 2, 2],
    ]);
    expect(spans(awayIn([reyes('', '', '', '2027-01-04', '')]).found)[0]?.slice(0, 3)).toEqual([
      'error',
      '2027-01-04',
      null,
    ]);
    expect(spans(awayIn([reyes('', '', '', '', '2026-12-31')]).found)[0]?.slice(0, 3)).toEqual([
      'error',
      '2026-11-28',
      '2026-12-31',
    ]);
  });

  it('asks whether a license is renewed where nobody else would be away', () => {
    const { found } = awayIn([reyes('3/1/2027', '', '', '', '')]);
    expect(found.map(({ severity, data, message }) => [severity, data['from'], data['licenseEnds'], message])).toEqual([
      [
        'warning',
        '2027-03-02',
        '2027-03-01',
        'The ESL license of Reyes, Tom ends 3/1/2027; renewed? Without it the class has no ESL-licensed teacher from 3/2/2027 to the end of the term (17 weeks, vacations not taken off). 2 English learners sit in the class.',
      ],
    ]);
    expect(awayIn([reyes('3/1/2027', '', '5/1/2027', '', '')]).found.map(({ severity }) => severity)).toEqual([
      'error',
    ]);
  });

  it('is met by another listed teacher, for those whose rows list one', () => {
    const staff = [reyes('', '', '2027-01-22', '', ''), ['Lee, Ann', 'Elm', 'Y', '', '', '', '', '']];
    const row = (id: string, teacher: string) => [id, 'Elm', 'ESL 2', 1, 'FY', teacher];
    const both = ['1', '2'].flatMap((id) => [row(id, 'Reyes, Tom'), row(id, 'Lee, Ann')]);
    expect(awayIn(staff, both).found).toEqual([]);
    expect(spans(awayIn(staff, [row('1', 'Reyes, Tom'), ...both.slice(2)]).found)).toEqual([
      ['error', '2027-01-23', null, 22, 1],
    ]);
  });

  it('leaves to others what they say, and classes without an active EL', () => {
    expect(awayIn([['Reyes, Tom', 'Elm', 'N', '', '', '2027-01-22', '', '']]).found).toEqual([]);
    expect(awayIn([['Kim, Jo', 'Elm', 'Y', '', '', '2027-01-22', '', '']]).found).toEqual([]);
    const nonEl = [['3', 'Elm', 'ESL 2', 1, 'FY', 'Reyes, Tom']];
    expect(awayIn([reyes('', '', '2027-01-22', '', '')], nonEl).found).toEqual([]);
    const vacant = [['1', 'Elm', 'ESL 2', 1, 'FY', 'TBD']];
    expect(awayIn([reyes('', '', '2027-01-22', '', '')], vacant).found).toEqual([]);
  });

  it('reads the dates of the row of the class’s school', () => {
    const staff = [
      ['Reyes, Tom', 'Oak', 'Y', '', '', '2026-12-01', '', ''],
      ['Reyes, Tom', 'Elm', 'Y', '', '', '', '', ''],
    ];
    const { Roster = [], Schedule = [] } = sheets([]);
    const { found } = runCheck(
      eslTeacherAway,
      { Roster, Schedule, Staff: [STAFF, staff[0] ?? []], 'Staff Elm': [STAFF, staff[1] ?? []] },
      { asOf: '2026-11-28' },
    );
    expect(found).toEqual([]);
  });

  it('does not judge by a date that cannot be read, and says so', () => {
    const { found, couldNotRun } = awayIn([reyes('', 'soon', '2027-01-22', '', '')]);
    expect(found).toEqual([]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no readable start, end or leave date of 1 teacher in the staff sheet',
    ]);
  });

  it('could not run where the staff sheet has none of the dates', () => {
    const { couldNotRun } = runCheck(eslTeacherAway, {
      ...sheets([]),
      Staff: [
        ['Teacher', 'School', 'ESL License'],
        ['Reyes, Tom', 'Elm', 'Y'],
      ],
    });
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no license expiry, start, end or leave date column in the staff sheet',
    ]);
  });
});
