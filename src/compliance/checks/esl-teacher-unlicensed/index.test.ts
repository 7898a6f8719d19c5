import { runCheck } from '../testing/run-check';
import { eslTeacherUnlicensed } from '.';

const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher'];
const STAFF = ['Teacher', 'ESL License', 'ESL Expires', 'SEI'];
const LEE = [SCHEDULE, ['1001', 'Adams', 'ESL 2', 1, 'FY', 'Ann Lee']];

describe('esl-teacher-unlicensed', () => {
  it.each(['Y', 'yes', 'Pending', 412345, '412345', 'Initial', true])('counts %p as a license', (license) => {
    const { found } = runCheck(eslTeacherUnlicensed, { Schedule: LEE, Staff: [STAFF, ['Lee, Ann', license, '', '']] });
    expect(found).toEqual([]);
  });

  it.each(['N', 'No', '', 0, 'Expired'])('does not count %p', (license) => {
    const { found } = runCheck(eslTeacherUnlicensed, { Schedule: LEE, Staff: [STAFF, ['Lee, Ann', license, '', 'Y']] });
    expect(found).toHaveLength(1);
  });

  it.each(['see HR', 'Y/N', { error: '#N/A' }])('could not judge %p', (license) => {
    const { found, couldNotRun } = runCheck(eslTeacherUnlicensed, {
      Schedule: LEE,
      Staff: [STAFF, ['Lee, Ann', license, '', 'Y']],
    });
    expect(found).toEqual([]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual(['no readable ESL license of 1 teacher on sheet Staff']);
  });

  it('could not judge a license whose expiry cannot be read, unless the license is a no', () => {
    const judge = (license: string, expires: string) => {
      const staff = [STAFF, ['Lee, Ann', license, expires, '']];
      const { found, couldNotRun } = runCheck(eslTeacherUnlicensed, { Schedule: LEE, Staff: staff });
      return [found.length, couldNotRun.length];
    };
    expect([judge('Y', 'someday'), judge('N', 'someday'), judge('Y', '')]).toEqual([
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  it('finds nobody whose rows list a teacher of whom nobody knows', () => {
    const { found, couldNotRun } = runCheck(eslTeacherUnlicensed, {
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'ESL 2', 1, 'FY', 'Lee, Ann'],
        ['1001', 'Adams', 'ESL 2', 1, 'FY', 'Roy, Max'],
      ],
      Staff: [STAFF, ['Lee, Ann', 'N', '', ''], ['Roy, Max', 'see HR', '', '']],
    });
    expect([found.length, couldNotRun.length]).toEqual([0, 1]);
  });

  it('names the class and its teacher without a license', () => {
    const { found } = runCheck(eslTeacherUnlicensed, { Schedule: LEE, Staff: [STAFF, ['Lee, Ann', 'N', '', 'Y']] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Schedule',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: 'Adams|ESL 2|1|FY',
        teacher: 'Ann Lee',
        data: { teachers: [{ teacher: 'Ann Lee', expired: null }], students: null },
        message: 'Taught without a valid ESL license by Ann Lee (none in the staff sheet).',
        fix: 'Assign an ESL-licensed teacher; if the license was granted or renewed, correct the staff sheet.',
      },
    ]);
  });

  it('counts a license to its last day, and says when it expired', () => {
    const expires = (date: string) =>
      runCheck(eslTeacherUnlicensed, { Schedule: LEE, Staff: [STAFF, ['Lee, Ann', 'Y', date, '']] }).found.map(
        ({ message }) => message,
      );
    expect(expires('10/1/2026')).toEqual([]);
    expect(expires('9/30/2026')).toEqual(['Taught without a valid ESL license by Ann Lee (expired 2026-09-30).']);
    expect(expires('someday')).toEqual([]);
  });

  it('finds two classes, and names every unlicensed teacher of one class', () => {
    const { found } = runCheck(eslTeacherUnlicensed, {
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'ESL 2', 1, 'FY', 'Lee, Ann'],
        ['1002', 'Adams', 'ESL 2', 1, 'FY', 'Roy, Max'],
        ['1003', 'Adams', 'ESL 2', 1, 'FY', 'Diaz, Eva'],
        ['1004', 'Adams', 'ESL 3', 1, 'FY', 'Roy, Max'],
      ],
      Staff: [STAFF, ['Lee, Ann', '', '', ''], ['Roy, Max', 'Y', '6/30/2026', ''], ['Diaz, Eva', 'Y', '', '']],
    });
    expect(found.map(({ section, teacher, data }) => [section, teacher, data])).toEqual([
      [
        'Adams|ESL 2|1|FY',
        'Lee, Ann',
        {
          teachers: [
            { teacher: 'Lee, Ann', expired: null },
            { teacher: 'Roy, Max', expired: '2026-06-30' },
          ],
          students: null,
        },
      ],
      ['Adams|ESL 3|1|FY', 'Roy, Max', { teachers: [{ teacher: 'Roy, Max', expired: '2026-06-30' }], students: null }],
    ]);
  });

  it('leaves teachers who are not in the staff sheet, and other classes, to other checks', () => {
    const { found } = runCheck(eslTeacherUnlicensed, {
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'ESL 2', 1, 'FY', 'Unknown, Uma'],
        ['1001', 'Adams', 'ESL 3', 1, 'FY', ''],
        ['1001', 'Adams', 'Math 3', 1, 'FY', 'Lee, Ann'],
      ],
      Staff: [STAFF, ['Lee, Ann', 'N', '', '']],
    });
    expect(found).toEqual([]);
  });

  it('could not judge a teacher of a staff sheet that has no ESL license column', () => {
    const { found, couldNotRun } = runCheck(eslTeacherUnlicensed, {
      Schedule: LEE,
      'Staff A': [STAFF, ['Roy, Max', 'Y', '', '']],
      'Staff B': [
        ['Teacher', 'SEI', 'BEE'],
        ['Lee, Ann', 'Y', ''],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      {
        check: 'esl-teacher-unlicensed',
        missing: 'no ESL license column on sheet Staff B, which lists 1 of the teachers',
      },
    ]);
  });

  it('could not run without a staff sheet', () => {
    const { found, couldNotRun } = runCheck(eslTeacherUnlicensed, { Schedule: LEE });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'esl-teacher-unlicensed', missing: 'no staff sheet' }]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(eslTeacherUnlicensed, { Schedule: [SCHEDULE], Staff: [STAFF] }).found).toEqual([]);
  });

  it('finds only those whose own rows list nobody with a license, where a class has several teachers', () => {
    const taught = (...rows: readonly (readonly string[])[]) =>
      runCheck(eslTeacherUnlicensed, {
        Roster: [
          ['Student ID', 'Grade', 'ML Status'],
          ['1', 3, 'EL'],
          ['2', 3, 'EL'],
        ],
        Schedule: [
          ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher'],
          ...rows.map(([id = '', teacher = '']) => [id, 'Adams', 'ESL 2', 1, 'FY', teacher]),
        ],
        Staff: [STAFF, ['Lee, Ann', 'N', '', ''], ['Roy, Max', 'Y', '', '']],
      }).found.map(({ data }) => data['students']);
    expect(taught(['1', 'Lee, Ann'], ['1', 'Roy, Max'], ['2', 'Roy, Max'])).toEqual([]);
    expect(taught(['1', 'Lee, Ann'], ['1', 'Roy, Max'], ['2', ''])).toEqual([]);
    expect(taught(['1', 'Lee, Ann'], ['2', 'Roy, Max'])).toEqual([1]);
    expect(taught(['1', 'Roy, Max'], ['2', 'Lee, Ann'])).toEqual([1]);
    expect(taught(['1', 'Lee, Ann'], ['2', 'Lee, Ann'])).toEqual([2]);
  });
});
