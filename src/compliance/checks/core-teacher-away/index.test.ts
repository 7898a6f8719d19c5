import { runCheck } from '../testing/run-check';
import { coreTeacherAway } from '.';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher'];
const STAFF = ['Teacher', 'School', 'SEI', 'BEE', 'SEI Pathway', 'Start Date', 'End Date', 'Leave From', 'Leave To'];

type Cells = readonly (string | number)[];

function awayIn(staff: readonly Cells[], schedule: readonly Cells[] = [['1', 'Elm', 'Math 3', 1, 'FY', 'Roy, Max']]) {
  return runCheck(
    coreTeacherAway,
    {
      Roster: [ROSTER, ['1', 'Elm', 3, 'EL'], ['2', 'Elm', 3, 'EL'], ['3', 'Elm', 3, 'No']],
      Schedule: [SCHEDULE, ...schedule],
      Staff: [STAFF, ...staff],
    },
    { asOf: '2026-11-28' },
  );
}

const roy = (sei: string, pathway: string, ...dates: readonly string[]) => [
  'Roy, Max',
  'Elm',
  sei,
  '',
  pathway,
  ...dates,
];

describe('core-teacher-away', () => {
  it('is silent where the endorsed teacher is there to the end', () => {
    expect(awayIn([roy('Y', '', '', '6/22/2027', '', '')]).found).toEqual([]);
    expect(awayIn([roy('Y', '', '', '', '', '')]).found).toEqual([]);
  });

  it('names the class, the days, the weeks and the ELs', () => {
    const { found } = awayIn([roy('Y', '', '', '', '1/4/2027', '1/17/2027')]);
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: 'Elm|Math 3|1|FY',
        teacher: 'Roy, Max',
        data: { from: '2027-01-04', to: '2027-01-17', weeks: 2, students: 1, teachers: ['Roy, Max'] },
        message:
          'No teacher with SEI or BEE from 1/4/2027 to 1/17/2027 (2 weeks, vacations not taken off): Roy, Max is not there (staff sheet). 1 English learner sits in the class.',
        fix: 'Assign an endorsed teacher for these days, or correct the dates in the staff sheet.',
      },
    ]);
  });

  it('finds two classes, but no ESL class, no class without an EL and none that another check names', () => {
    const { found } = awayIn(
      [roy('Y', '', '', '1/22/2027', '', ''), ['Lee, Ann', 'Elm', '', '', '', '', '1/22/2027', '', '']],
      [
        ['1', 'Elm', 'Math 3', 1, 'FY', 'Roy, Max'],
        ['2', 'Elm', 'Science 3', 1, 'S2', 'Roy, Max'],
        ['1', 'Elm', 'ESL', 1, 'FY', 'Roy, Max'],
        ['3', 'Elm', 'History', 1, 'FY', 'Roy, Max'],
        ['2', 'Elm', 'Reading', 1, 'FY', 'Lee, Ann'],
        ['2', 'Elm', 'Writing', 1, 'FY', 'TBD'],
        ['2', 'Elm', 'Geography', 1, 'FY', 'Kim, Jo'],
      ],
    );
    expect(found.map(({ section, data }) => [section, data['from'], data['to']])).toEqual([
      ['Elm|Math 3|1|FY', '2027-01-23', null],
      ['Elm|Science 3|1|S2', '2027-01-30', null],
    ]);
  });

  it('does not take a push-in teacher of ESL for the teacher of the class', () => {
    const { found } = runCheck(
      coreTeacherAway,
      {
        Roster: [ROSTER, ['1', 'Elm', 3, 'EL'], ['2', 'Elm', 3, 'No']],
        Schedule: [
          [...SCHEDULE, 'ESL Type'],
          ['1', 'Elm', 'Math 3', 1, 'FY', 'Roy, Max', ''],
          ['1', 'Elm', 'Math 3', 1, 'FY', 'Lee, Ann', 'Push-In'],
        ],
        Staff: [STAFF, roy('Y', '', '', '1/22/2027', '', ''), ['Lee, Ann', 'Elm', 'Y', '', '', '', '', '', '']],
      },
      { asOf: '2026-11-28' },
    );
    expect(found).toHaveLength(1);
  });

  it('does not judge by a date that cannot be read, and could not run without dates', () => {
    expect(awayIn([roy('Y', '', '', 'June', '', '')]).couldNotRun.map(({ missing }) => missing)).toEqual([
      'no readable start, end or leave date of 1 teacher in the staff sheet',
    ]);
    const { couldNotRun } = runCheck(coreTeacherAway, {
      Roster: [ROSTER, ['1', 'Elm', 3, 'EL']],
      Schedule: [SCHEDULE, ['1', 'Elm', 'Math 3', 1, 'FY', 'Roy, Max']],
      Staff: [
        ['Teacher', 'School', 'SEI'],
        ['Roy, Max', 'Elm', 'Y'],
      ],
    });
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no start, end or leave date column in the staff sheet',
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(awayIn([], []).found).toEqual([]);
  });
});
