import { runCheck } from '../testing/run-check';
import { eslTeacherMissing } from '.';

const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher'];

describe('esl-teacher-missing', () => {
  it('is silent where an ESL class has a teacher on any of its rows, and for other classes', () => {
    const { found } = runCheck(eslTeacherMissing, {
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'ESL 2', 1, 'FY', ''],
        ['1002', 'Adams', 'ESL 2', 1, 'FY', 'Lee, Ann'],
        ['1001', 'Adams', 'Math 3', 1, 'FY', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names the ESL class without a teacher, at the teacher cell of its first row', () => {
    const { found } = runCheck(eslTeacherMissing, {
      Schedule: [SCHEDULE, ['1001', 'Adams', 'ESL 2', 1, 'FY', ''], ['1002', 'Adams', 'ESL 2', 1, 'FY', '']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Schedule',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: 'Adams|ESL 2|1|FY',
        teacher: null,
        data: { class: 'ESL 2, section 1', typed: '' },
        message: 'ESL 2, section 1 has no teacher.',
        fix: 'Assign an ESL-licensed teacher to the class.',
      },
    ]);
  });

  it.each(['TBD', 'tba', 'Vacant', 'VACANCY', 'Staff', 'Sub', 'TBD 2'])(
    'takes the teacher cell %p as nobody',
    (typed) => {
      const { found } = runCheck(eslTeacherMissing, {
        Schedule: [SCHEDULE, ['1001', 'Adams', 'ESL 2', 1, 'FY', typed]],
      });
      expect(found.map(({ data, message }) => [data, message])).toEqual([
        [{ class: 'ESL 2, section 1', typed }, `ESL 2, section 1 has no teacher (the cell says "${typed}").`],
      ]);
    },
  );

  it('finds two classes: by course words, and by rows that are all ESL rows', () => {
    const { found } = runCheck(eslTeacherMissing, {
      Schedule: [
        [...SCHEDULE, 'ESL Type'],
        ['1001', 'Adams', 'ELD 7', 1, 'S1', '', ''],
        ['1001', 'Adams', 'Reading', 4, 'S1', '', 'Pull-Out'],
        ['1002', 'Adams', 'Science', 5, 'S1', '', 'Push-In'],
        ['1003', 'Adams', 'Science', 5, 'S1', '', ''],
      ],
    });
    expect(found.map(({ section }) => section)).toEqual(['Adams|ELD 7|1|S1', 'Adams|Reading|4|S1']);
  });

  it('takes the teacher from the sections sheet where the schedule names none', () => {
    const sections = (teacher: string) => [
      ['School', 'Course', 'Section', 'Enrolled', 'Teacher'],
      ['Adams', 'ESL 2', 1, 12, teacher],
    ];
    const schedule = [
      ['Student ID', 'School', 'Course', 'Section'],
      ['1001', 'Adams', 'ESL 2', 1],
    ];
    expect(runCheck(eslTeacherMissing, { Schedule: schedule, Sections: sections('Lee, Ann') }).found).toEqual([]);
    const { found } = runCheck(eslTeacherMissing, { Schedule: schedule, Sections: sections('Vacant') });
    expect(found.map(({ sheet, cells, section }) => [sheet, cells, section])).toEqual([
      ['Sections', ['E2'], 'Adams|ESL 2|1|'],
    ]);
  });

  it('does not judge a class of inactive students only', () => {
    const { found } = runCheck(eslTeacherMissing, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'],
        ['1001', 3, 'EL', 'Withdrawn'],
      ],
      Schedule: [SCHEDULE, ['1001', 'Adams', 'ESL 2', 1, 'FY', '']],
    });
    expect(found).toEqual([]);
  });

  it('takes an Excel error in the teacher cell as no teacher', () => {
    const { found } = runCheck(eslTeacherMissing, {
      Schedule: [SCHEDULE, ['1001', 'Adams', 'ESL 2', 1, 'FY', { error: '#REF!' }]],
    });
    expect(found).toHaveLength(1);
  });

  it('could not run without a teacher column', () => {
    const { found, couldNotRun } = runCheck(eslTeacherMissing, {
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1001', 'ESL 2', 1],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'esl-teacher-missing', missing: 'no teacher column in a schedule or sections sheet' },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(eslTeacherMissing, { Schedule: [SCHEDULE] }).found).toEqual([]);
  });

  it('is told by a sections sheet with course and teacher alone', () => {
    const { found, couldNotRun } = runCheck(eslTeacherMissing, {
      Sections: [
        ['School', 'Course', 'Teacher'],
        ['Adams', 'ESL 2', 'TBD'],
        ['Adams', 'ESL 3', 'Lee, Ann'],
        ['Adams', 'Math', ''],
        ['Adams', 'ELD 4', ''],
      ],
    });
    expect(couldNotRun).toEqual([]);
    expect(found.map(({ row, cells, section, message }) => [row, cells, section, message])).toEqual([
      [2, ['C2'], 'Adams|ESL 2||', 'ESL 2 has no teacher (the cell says "TBD").'],
      [5, ['C5'], 'Adams|ELD 4||', 'ELD 4 has no teacher.'],
    ]);
  });

  it('judges a class of both sheets once, and no class that is empty', () => {
    const { found } = runCheck(eslTeacherMissing, {
      Schedule: [SCHEDULE, ['1001', 'Adams', 'ESL 2', 1, 'FY', '']],
      Sections: [
        ['School', 'Course', 'Section', 'Term', 'Teacher', 'Enrolled'],
        ['Adams', 'ESL 2', 1, 'FY', '', 1],
        ['Adams', 'ESL 3', 1, 'FY', '', 0],
        ['Adams', 'ESL 4', 1, 'FY', '', 3],
      ],
    });
    expect(found.map(({ section }) => section)).toEqual(['Adams|ESL 2|1|FY', 'Adams|ESL 4|1|FY']);
  });
});
