import { runCheck } from '../testing/run-check';
import type { SheetRows } from '../testing/workbook-of';
import { teacherDoubleBooked } from '.';

const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Schedule', 'Teacher'];

const pairsIn = (...rows: SheetRows[string]) =>
  runCheck(teacherDoubleBooked, { Schedule: [SCHEDULE, ...rows] }).found.map(({ data }) => data.count);

describe('teacher-double-booked', () => {
  it('is silent where the classes of a teacher meet at different times', () => {
    expect(
      pairsIn(
        ['1', 'Adams', 'ESL 1', 1, 'FY', '1(M-F)', 'Lee, Ann'],
        ['2', 'Adams', 'ESL 1', 2, 'FY', '2(M-F)', 'Lee, Ann'],
        ['3', 'Adams', 'ESL 1', 3, 'FY', '1(M-F)', 'Roy, Max'],
      ),
    ).toEqual([]);
  });

  it('names the teacher with the two classes', () => {
    const { found } = runCheck(teacherDoubleBooked, {
      Schedule: [
        SCHEDULE,
        ['1', 'Adams', 'ESL 1', 1, 'FY', '3(M-R)', 'Lee, Ann'],
        ['2', 'Adams', 'ESL 1', 1, 'FY', '3(M-R)', 'Lee, Ann'],
        ['3', 'Adams', 'Math 7', 4, 'S2', '3(R,F)', 'Ann Lee'],
      ],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 2,
        cells: ['G2'],
        studentId: null,
        section: null,
        teacher: 'Lee, Ann',
        data: {
          count: 1,
          pairs: [
            {
              sections: ['Adams|ESL 1|1|FY', 'Adams|Math 7|4|S2'],
              classes: ['ESL 1, section 1', 'Math 7, section 4'],
              terms: 'S2',
            },
          ],
        },
        message: 'Has two classes at the same time: ESL 1, section 1 and Math 7, section 4 (S2).',
        fix: 'Correct the teacher or the meeting times of one class, or enter the two as one section if they are one group.',
      },
    ]);
  });

  it('needs the same school, period and day, and an overlapping term', () => {
    const first = ['1', 'Adams', 'ESL 1', 1, 'Q1', '3(M,W)', 'Lee, Ann'];
    expect(pairsIn(first, ['2', 'Baker', 'ESL 2', 1, 'Q1', '3(M,W)', 'Lee, Ann'])).toEqual([]);
    expect(pairsIn(first, ['2', 'Adams', 'ESL 2', 1, 'Q2', '3(M,W)', 'Lee, Ann'])).toEqual([]);
    expect(pairsIn(first, ['2', 'Adams', 'ESL 2', 1, 'Q1', '3(T,R)', 'Lee, Ann'])).toEqual([]);
    expect(pairsIn(first, ['2', 'Adams', 'ESL 2', 1, 'Q1', '4(M,W)', 'Lee, Ann'])).toEqual([]);
    expect(pairsIn(first, ['2', 'ADAMS', 'ESL 2', 1, 'S1', '2-3(M-F)', 'Lee, Ann'])).toEqual([1]);
  });

  it('tells one class of two terms apart by its term', () => {
    const { found } = runCheck(teacherDoubleBooked, {
      Schedule: [
        SCHEDULE,
        ['1', 'Adams', 'ESL 1', 1, 'FY', '3(M)', 'Lee, Ann'],
        ['2', 'Adams', 'ESL 1', 1, 'S1', '3(M)', 'Lee, Ann'],
      ],
    });
    expect(found.map(({ message }) => message)).toEqual([
      'Has two classes at the same time: ESL 1, section 1, full year and ESL 1, section 1, S1 (S1).',
    ]);
  });

  it('finds two teachers, each with all pairs, and says three', () => {
    const rows = ['ESL 1', 'ESL 2', 'ESL 3'].flatMap((course) => [
      ['1', 'Adams', course, 1, 'FY', '1(M)', 'Lee, Ann'],
      ['1', 'Adams', course, 2, 'FY', '1(M)', 'Roy, Max'],
    ]);
    const { found } = runCheck(teacherDoubleBooked, {
      Schedule: [SCHEDULE, ...rows, ['1', 'Adams', 'Math', 2, 'FY', '1(M)', 'Roy, Max']],
    });
    expect(found.map(({ teacher, data }) => [teacher, data.count])).toEqual([
      ['Lee, Ann', 3],
      ['Roy, Max', 6],
    ]);
    expect(found[1]?.message).toBe(
      'Has two classes at the same time: ESL 1, section 2 and ESL 2, section 2 (full year); ' +
        'ESL 1, section 2 and ESL 3, section 2 (full year); ESL 2, section 2 and ESL 3, section 2 (full year); 3 more.',
    );
  });

  it('compares clock times on the same day, where the later class may start when the first ends', () => {
    const heading = ['Student ID', 'Course', 'Section', 'Days', 'Start Time', 'End Time', 'Teacher'];
    const second = (start: string, end: string) =>
      runCheck(teacherDoubleBooked, {
        Schedule: [
          heading,
          ['1', 'ESL 1', 1, 'M-F', '8:00', '8:45', 'Lee, Ann'],
          ['2', 'ESL 2', 1, 'W', start, end, 'Lee, Ann'],
        ],
      }).found.length;
    expect(second('8:44', '9:30')).toBe(1);
    expect(second('8:45', '9:30')).toBe(0);
  });

  it('compares clock times of two schools, and no periods of them', () => {
    const heading = [
      'Student ID',
      'School',
      'Course',
      'Section',
      'Period',
      'Days',
      'Start Time',
      'End Time',
      'Teacher',
    ];
    const second = (school: string, ...times: readonly string[]) =>
      runCheck(teacherDoubleBooked, {
        Schedule: [
          heading,
          ['1', 'Adams', 'ESL 1', 1, '1', 'M-F', '8:00', '8:45', 'Lee, Ann'],
          ['2', school, 'ESL 2', 1, '1', 'W', ...times, 'Lee, Ann'],
        ],
      }).found.length;
    expect(second('Baker', '8:44', '9:30')).toBe(1);
    expect(second('Baker', '8:45', '9:30')).toBe(0);
    expect(second('Adams', '8:45', '9:30')).toBe(1);
  });

  it('lets push-in and embedded ESL meet with the core class it is given in', () => {
    const heading = [...SCHEDULE, 'ESL Type'];
    const both = (type: string) =>
      runCheck(teacherDoubleBooked, {
        Schedule: [
          heading,
          ['1', 'Adams', 'ELA 3', 1, 'FY', '1(M-F)', 'Lee, Ann', ''],
          ['1', 'Adams', 'ESL in ELA', 1, 'FY', '1(M-F)', 'Lee, Ann', type],
        ],
      }).found.length;
    expect(both('Embed ELA')).toBe(0);
    expect(both('Push-In')).toBe(0);
    expect(both('Pull-Out')).toBe(1);
    expect(both('')).toBe(1);
  });

  it('knows every time and every teacher of a class, also those that only a later row names', () => {
    const rows = [
      ['1', 'Adams', 'ESL 1', 1, 'FY', '1(M)', 'Lee, Ann'],
      ['2', 'Adams', 'ESL 1', 1, 'FY', '2(T)', 'Lee, Ann'],
      ['3', 'Adams', 'ESL 1', 1, 'FY', '2(T)', 'Roy, Max'],
    ];
    expect(pairsIn(...rows, ['4', 'Adams', 'Math 3', 1, 'FY', '2(T)', 'Lee, Ann'])).toEqual([1]);
    expect(pairsIn(...rows, ['4', 'Adams', 'Math 3', 1, 'FY', '2(T)', 'Roy, Max'])).toEqual([1]);
    expect(pairsIn(...rows, ['4', 'Adams', 'Math 3', 1, 'FY', '1(M)', 'Roy, Max'])).toEqual([]);
  });

  it('finds a class of which only some of the students get ESL inside the core class', () => {
    const heading = [...SCHEDULE, 'ESL Type'];
    const { found } = runCheck(teacherDoubleBooked, {
      Schedule: [
        heading,
        ['1', 'Adams', 'ELA 3', 1, 'FY', '1(M-F)', 'Lee, Ann', ''],
        ['1', 'Adams', 'ESL in ELA', 1, 'FY', '1(M-F)', 'Lee, Ann', 'Push-In'],
        ['2', 'Adams', 'ESL in ELA', 1, 'FY', '1(M-F)', 'Lee, Ann', 'Pull-Out'],
      ],
    });
    expect(found.map(({ data }) => data.count)).toEqual([1]);
  });

  it('gives a row without a teacher to nobody where other rows of the class name one', () => {
    expect(
      pairsIn(
        ['1', 'Adams', 'ESL 1', 1, 'FY', '1(M)', ''],
        ['2', 'Adams', 'ESL 1', 1, 'FY', '2(T)', 'Lee, Ann'],
        ['3', 'Adams', 'Math 3', 1, 'FY', '1(M)', 'Lee, Ann'],
      ),
    ).toEqual([]);
  });

  it('looks past inactive students, patterns that cannot be read, and rows that name nobody', () => {
    const { found } = runCheck(teacherDoubleBooked, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'],
        ['9', 3, 'EL', 'Withdrawn'],
      ],
      Schedule: [
        SCHEDULE,
        ['1', 'Adams', 'ESL 1', 1, 'FY', '1(M)', 'Lee, Ann'],
        ['9', 'Adams', 'ESL 2', 1, 'FY', '1(M)', 'Lee, Ann'],
        ['2', 'Adams', 'ESL 3', 1, 'FY', 'every day', 'Lee, Ann'],
        ['3', 'Adams', 'ESL 4', 1, 'FY', '', 'Lee, Ann'],
        ['4', 'Adams', 'ESL 5', 1, 'FY', '1(M)', 'TBD'],
        ['5', 'Adams', 'ESL 6', 1, 'FY', '1(M)', 'TBD'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('takes the teacher from the sections sheet where the schedule names none', () => {
    const { found } = runCheck(teacherDoubleBooked, {
      Schedule: [
        ['Student ID', 'School', 'Course', 'Section', 'Schedule'],
        ['1', 'Adams', 'ESL 1', 1, '1(M)'],
        ['2', 'Adams', 'ESL 2', 1, '1(M)'],
      ],
      Sections: [
        ['School', 'Course', 'Section', 'Enrolled', 'Teacher'],
        ['Adams', 'ESL 1', 1, 1, 'Lee, Ann'],
        ['Adams', 'ESL 2', 1, 1, 'Lee, Ann'],
      ],
    });
    expect(found.map(({ sheet, cells, teacher }) => [sheet, cells, teacher])).toEqual([
      ['Sections', ['E2'], 'Lee, Ann'],
    ]);
  });

  it('could not run where the schedule does not say when classes meet', () => {
    const { found, couldNotRun } = runCheck(teacherDoubleBooked, {
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Teacher'],
        ['1', 'ESL 1', 1, 'Lee, Ann'],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      {
        check: 'teacher-double-booked',
        missing: 'no meeting pattern or days column in a schedule, no period or clock times in a schedule',
      },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(teacherDoubleBooked, { Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
