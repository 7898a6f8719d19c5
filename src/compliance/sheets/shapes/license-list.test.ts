import { runOf } from '../../reports/testing/run-of';

const ROSTER = [
  ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'],
  ['1', 'Álvarez, Ana', 'Burke', '3', 'EL', 2],
];
const SCHEDULE = [
  ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher'],
  ['1', 'Burke', 'ESL 3', '1', 450, 'Tran, Linh'],
];

/** The ids of the findings about teachers of ESL. */
function found(staff: readonly (readonly string[])[]): string[] {
  const { findings } = runOf({ Roster: ROSTER, Schedule: SCHEDULE, Staff: staff });
  return findings.map(({ check }) => check).filter((check) => check.startsWith('esl-teacher'));
}

describe('a list of people whose licenses stand in one column', () => {
  it('reads several licenses of one cell', () => {
    const staff = [
      ['Teacher', 'Job', 'FTE', 'Licenses / endorsements (ELAR)'],
      ['Tran, Linh', 'Grade 3', '1', 'Elementary 1-6; SEI Teacher; ESL PK-6'],
      ['Okafor, Grace', 'Grade 4', '1', 'ESL PK-6, SEI Teacher'],
    ];
    expect(found(staff)).toEqual([]);
  });

  it('takes nobody for licensed by a job that names ESL', () => {
    const staff = [
      ['Teacher', 'Job', 'FTE', 'Licenses / endorsements (ELAR)'],
      ['Tran, Linh', 'ESL / interventionist', '1', 'Elementary 1-6; SEI Teacher'],
      ['Okafor, Grace', 'ESL', '1', 'ESL PK-6, SEI Teacher'],
      ['Lee, Ann', 'Grade 4', '1', 'ESL PK-6'],
    ];
    expect(found(staff)).toEqual(['esl-teacher-unlicensed']);
  });

  it('takes nobody for licensed who is employed as a teacher of ESL', () => {
    const staff = [
      ['Staff ID', 'Name', 'Job Title', 'Dept', 'FTE', 'Hire Date', 'Status'],
      ['T1', 'Tran, Linh', 'Teacher - ESL', 'ESL', '1', '2016-08-24', 'Active'],
      ['T2', 'Okafor, Grace', 'Teacher - ESL', 'ESL', '1', '2019-08-21', 'Active'],
      ['T3', 'Lee, Ann', 'Teacher - Gr 3', 'ELEM', '1', '2009-08-26', 'Active'],
    ];
    const { sheets } = runOf({ Roster: ROSTER, Schedule: SCHEDULE, Staff: staff });
    expect(sheets.find(({ name }) => name === 'Staff')?.recognised).toBeNull();
  });

  it('reads a list of teachers with what they teach, not as classes', () => {
    const staff = [
      ['Lst Nm', 'Fst Nm', 'MEPID', 'Subj', 'Cert(s)', 'ESL lic exp'],
      ['Tran', 'Linh', '20100001', 'ESL', 'English 5-12; SEI', ''],
      ['Okafor', 'Grace', '20100002', 'ESL', 'ESL 5-12; SEI', '2029-06-30'],
      ['Lee', 'Ann', '20100003', 'Math', 'ESL PK-6', ''],
    ];
    expect(found(staff)).toEqual(['esl-teacher-unlicensed']);
  });

  it('reads what else it says of a teacher', () => {
    const staff = [
      ['Teacher', 'FTE', 'Licenses / endorsements (ELAR)'],
      ['Tran, Linh', '0.2', 'Elementary 1-6; ESL PK-6'],
      ['Okafor, Grace', '1', 'ESL PK-6, SEI Teacher'],
    ];
    const { findings } = runOf({ Roster: ROSTER, Schedule: SCHEDULE, Staff: staff });
    expect(findings.filter(({ check }) => check === 'teacher-overloaded').map(({ teacher }) => teacher)).toEqual([
      'Tran, Linh',
    ]);
  });

  it('reads when people were hired and left, not when a license was granted', () => {
    const staff = [
      ['Teacher', 'Licenses / endorsements (ELAR)', 'DOH', 'Term Date'],
      ['Tran, Linh', 'ESL PK-6; SEI Teacher', '8/27/2015', '9/30/2026'],
      ['Okafor, Grace', 'ESL PK-6, SEI Teacher', '8/27/2015', ''],
    ];
    const [, , staffSheet] = runOf({ Roster: ROSTER, Schedule: SCHEDULE, Staff: staff }).sheets;
    expect(Object.fromEntries(staffSheet?.recognised?.headings ?? [])).toMatchObject({
      startDate: 'DOH',
      endDate: 'Term Date',
    });
  });

  it('takes no list for licenses that only says what people teach', () => {
    const groups = [
      ['Teacher', 'Group', 'FTE'],
      ['Tran, Linh', 'ESL A', '1'],
      ['Okafor, Grace', 'ESL B', '1'],
    ];
    const { couldNotRun } = runOf({ Roster: ROSTER, Schedule: SCHEDULE, Groups: groups });
    expect(couldNotRun.map(({ check }) => check)).toContain('esl-teacher-unlicensed');
  });
});
