import { runCheck } from '../testing/run-check';
import { eslTimeConflict } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Term', 'Meets', 'ESL Type'];
const TIMES = ['Student ID', 'Course', 'Section', 'Term', 'Days', 'Start Time', 'End Time'];
const roster = [ROSTER, ['1001', 7, 'EL', '']];

type Row = readonly (string | number)[];
const wordsOf = (heading: Row, ...rows: readonly Row[]) =>
  runCheck(eslTimeConflict, { Roster: roster, Schedule: [heading, ...rows.map((row) => ['1001', ...row])] }).found.map(
    ({ message }) => message,
  );

describe('esl-time-conflict', () => {
  it('is silent where ESL meets in another period, on other days or in another term', () => {
    expect(wordsOf(SCHEDULE, ['ESL', 1, 'FY', '3(M-F)', ''], ['Math', 1, 'FY', '4(M-F)', ''])).toEqual([]);
    expect(wordsOf(SCHEDULE, ['ESL', 1, 'FY', '3(M,W)', ''], ['Math', 1, 'FY', '3(T,R)', ''])).toEqual([]);
    expect(wordsOf(SCHEDULE, ['ESL', 1, 'S1', '3(M-F)', ''], ['Math', 1, 'S2', '3(M-F)', ''])).toEqual([]);
  });

  it('names the student, both classes with their rows, and when', () => {
    const { found } = runCheck(eslTimeConflict, {
      Roster: roster,
      Schedule: [
        SCHEDULE,
        ['1001', 'Art', 1, 'FY', '1(M-F)', ''],
        ['1001', 'ESL 2', 1, 'FY', '2-3(M-F)', ''],
        ['1001', 'Math', 4, 'S2', '3(F)', ''],
      ],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['A2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          conflicts: [
            {
              classes: ['ESL 2, section 1', 'Math, section 4'],
              rows: ['Schedule!3', 'Schedule!4'],
              terms: 'S2',
            },
          ],
        },
        message: 'ESL 2, section 1 meets at the same time as Math, section 4 (S2).',
        fix: 'Move one of the two classes to another period, or take the student out of it.',
      },
    ]);
  });

  it('finds ELs, other students and students on no roster, and no inactive one', () => {
    const { found } = runCheck(eslTimeConflict, {
      Roster: [ROSTER, ['1', 7, 'EL', ''], ['2', 7, 'FEL', ''], ['3', 7, 'EL', 'Withdrawn']],
      Schedule: [
        SCHEDULE,
        ...['1', '2', '3', 'stranger'].flatMap((id) => [
          [id, 'ESL', 1, 'FY', '3(M-F)', ''],
          [id, 'Math', 1, 'FY', '3(M-F)', ''],
        ]),
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2', 'stranger']);
  });

  it('keeps every pair in the data, and shows three', () => {
    const rows = ['Art', 'Music', 'Gym', 'Lunch'].map((course) => ['1001', course, 1, 'FY', '3(M-F)', '']);
    const { found } = runCheck(eslTimeConflict, {
      Roster: roster,
      Schedule: [SCHEDULE, ['1001', 'ESL', 1, 'FY', '3(M)', ''], ...rows],
    });
    expect(found.map(({ data }) => (data['conflicts'] as readonly unknown[]).length)).toEqual([4]);
    expect(found[0]?.message).toMatch(/Gym, section 1 \(full year\); and 1 more\.$/);
  });

  it('is silent where neither class is ESL', () => {
    expect(wordsOf(SCHEDULE, ['Art', 1, 'FY', '3(M-F)', ''], ['Math', 1, 'FY', '3(M-F)', ''])).toEqual([]);
  });

  it('lets Push-In and Embed ESL meet inside a core class, and nothing else', () => {
    const beside = (type: string, course: string) =>
      wordsOf(SCHEDULE, ['ESL', 1, 'FY', '3(M-F)', type], [course, 1, 'FY', '3(M-F)', '']);
    expect(beside('Push-In', 'ELA 7')).toEqual([]);
    expect(beside('Embed Homeroom', 'Mathematics')).toEqual([]);
    expect(beside('Embed ELA', 'Humanities')).toEqual([]);
    expect(beside('Pull-Out', 'ELA 7')).toHaveLength(1);
    expect(beside('Standalone', 'ELA 7')).toHaveLength(1);
    expect(beside('Push-In', 'Art')).toHaveLength(1);
  });

  it('lets Pull-Out ESL of K2–5 stand in for a class that may be left, and for no other', () => {
    const beside = (grade: string | number, course: string, mayLeave = '', type = 'Pull-Out') =>
      runCheck(eslTimeConflict, {
        Roster: [ROSTER, ['1001', grade, 'EL', '']],
        Schedule: [
          [...SCHEDULE, 'May Be Left for ESL'],
          ['1001', 'ESL', 1, 'FY', '1(M-F)', type, ''],
          ['1001', course, 1, 'FY', '1-2(M-F)', '', mayLeave],
        ],
      }).found.length;
    expect(beside(3, 'English Language Arts')).toBe(0);
    expect(beside('K2', 'WIN')).toBe(0);
    expect(beside(5, 'Math')).toBe(1);
    expect(beside(3, 'Art')).toBe(1);
    expect(beside(6, 'English Language Arts')).toBe(1);
    expect(beside('K1', 'English Language Arts')).toBe(1);
    expect(beside(3, 'English Language Arts', '', 'Standalone')).toBe(1);
    expect(beside(3, 'English Language Arts', 'N')).toBe(1);
    expect(beside(3, 'Math', 'Y')).toBe(0);
  });

  it('asks the sections sheet where the schedule does not say whether a class may be left', () => {
    const said = (inSchedule: string, inSections: string) =>
      runCheck(eslTimeConflict, {
        Roster: [ROSTER, ['1001', 3, 'EL', '']],
        Schedule: [
          [...SCHEDULE, 'May Leave'],
          ['1001', 'ESL', 1, 'FY', '1(M-F)', 'Pull-Out', ''],
          ['1001', 'Math', 1, 'FY', '1(M-F)', '', inSchedule],
        ],
        Sections: [
          ['Course', 'Section', 'Term', 'Enrolled', 'May Leave'],
          ['Math', 1, 'FY', 20, inSections],
        ],
      }).found.length;
    expect([said('', 'Y'), said('N', 'Y'), said('Y', 'N'), said('', '')]).toEqual([0, 1, 0, 1]);
  });

  it('sees a core class that is itself an ESL row as ESL', () => {
    expect(
      wordsOf(SCHEDULE, ['ESL', 1, 'FY', '3(M-F)', 'Push-In'], ['ELA 7', 1, 'FY', '3(M-F)', 'Embed ELA']),
    ).toHaveLength(1);
  });

  it('does not depend on which of the two rows stands first', () => {
    expect(wordsOf(SCHEDULE, ['Math', 1, 'FY', '3(M-F)', ''], ['ESL', 1, 'FY', '3(M-F)', ''])).toEqual([
      'Math, section 1 meets at the same time as ESL, section 1 (full year).',
    ]);
    expect(wordsOf(SCHEDULE, ['ELA', 1, 'FY', '3(M-F)', ''], ['ESL', 1, 'FY', '3(M-F)', 'Push-In'])).toEqual([]);
  });

  it('takes a copy as a copy though only one of the two has a type', () => {
    expect(wordsOf(SCHEDULE, ['Art', 1, 'FY', '3(M-F)', 'Push-In'], ['Art', 1, 'FY', '3(M-F)', ''])).toEqual([]);
  });

  it('takes copies of a row as one row', () => {
    const esl: Row = ['ESL', 1, 'FY', '3(M-F)', ''];
    const math: Row = ['Math', 1, 'FY', '3(M-F)', ''];
    expect(wordsOf(SCHEDULE, esl, esl)).toEqual([]);
    const { found } = runCheck(eslTimeConflict, {
      Roster: roster,
      Schedule: [SCHEDULE, ...[esl, esl, math, math].map((row) => ['1001', ...row])],
    });
    expect(found.map(({ data }) => (data['conflicts'] as readonly unknown[]).length)).toEqual([1]);
  });

  it('compares clock times on the same days; one class may begin when the other ends', () => {
    const esl: Row = ['ESL', 1, 'FY', 'M-F', '9:00', '9:45'];
    expect(wordsOf(TIMES, esl, ['Math', 1, 'FY', 'W', '9:44', '10:30'])).toHaveLength(1);
    expect(wordsOf(TIMES, esl, ['Math', 1, 'FY', 'W', '9:45', '10:30'])).toEqual([]);
  });

  it('does not judge blank and unreadable patterns', () => {
    expect(wordsOf(SCHEDULE, ['ESL', 1, 'FY', '', ''], ['Math', 1, 'FY', '', ''])).toEqual([]);
    expect(wordsOf(SCHEDULE, ['ESL', 1, 'FY', 'ask', ''], ['Math', 1, 'FY', 'ask', ''])).toEqual([]);
  });

  it('could not run where no column says when classes meet', () => {
    const { couldNotRun } = runCheck(eslTimeConflict, {
      Roster: roster,
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1001', 'ESL', 1],
      ],
    });
    expect(couldNotRun).toEqual([
      {
        check: 'esl-time-conflict',
        missing:
          'no column of meeting patterns or days in a schedule, no column of meeting patterns, periods or start times in a schedule',
      },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(eslTimeConflict, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });

  it('finds the same in whatever order the copies of a class stand that differ in their type', () => {
    const copies = [
      ['ESL', 1, 'FY', '3(M-F)', 'Embed ELA'],
      ['ESL', 1, 'FY', '3(M-F)', ''],
    ];
    const ela = ['ELA 7', 1, 'FY', '3(M-F)', ''];
    expect(wordsOf(SCHEDULE, ...copies, ela)).toHaveLength(1);
    expect(wordsOf(SCHEDULE, ...copies.slice().reverse(), ela)).toHaveLength(1);
    expect(wordsOf(SCHEDULE, ...copies.slice(0, 1), ela)).toEqual([]);
  });

  it('takes of copies whose type or whose word on leaving cannot be read the certain one, in whatever order they stand', () => {
    const outcome = (rows: readonly Row[]) => {
      const { found, couldNotRun } = runCheck(eslTimeConflict, {
        Roster: [ROSTER, ['1001', 3, 'EL', '']],
        Schedule: [[...SCHEDULE, 'May Be Left for ESL'], ...rows.map((row) => ['1001', ...row])],
      });
      return [found.length, couldNotRun.length];
    };
    const either = (...rows: readonly Row[]) => {
      const [first, last] = [outcome(rows), outcome(rows.slice().reverse())];
      expect(first).toEqual(last);
      return first;
    };
    const esl = (type: string): Row => ['ESL', 1, 'FY', '3(M-F)', type, ''];
    const ela = (mayLeave: string): Row => ['ELA 3', 1, 'FY', '3(M-F)', '', mayLeave];
    expect(either(esl('Other'), ela(''))).toEqual([0, 1]);
    expect(either(esl('Other'), esl(''), ela(''))).toEqual([1, 0]);
    expect(either(esl('Other'), esl('Push-In'), ela(''))).toEqual([0, 1]);
    expect(either(esl('Pull-Out'), ela('ask'))).toEqual([0, 1]);
    expect(either(esl('Pull-Out'), ela('ask'), ela('Y'))).toEqual([0, 1]);
    expect(either(esl('Pull-Out'), ela('ask'), ela('N'))).toEqual([1, 0]);
  });

  it('compares a period with a clock time by the bell sheet of the school, and two periods never by it alone', () => {
    const heading = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Meets', 'Days', 'Start Time', 'End Time'];
    const esl = ['1001', 'Elm', 'ESL 2', 1, 'FY', '3(M-F)', '', '', ''];
    const count = (other: Row, ...bell: readonly Row[]) =>
      runCheck(eslTimeConflict, {
        Roster: roster,
        Schedule: [heading, esl, other],
        'Bell Schedule': [['School', 'Period', 'Start Time', 'End Time'], ...bell],
      }).found.length;
    const math = (days: string, start: string, end: string) => [
      ...['1001', 'Elm', 'Math', 1, 'FY', ''],
      days,
      start,
      end,
    ];
    const third = ['Elm', 3, '10:00', '10:45'];
    expect(count(math('W', '10:30', '11:15'), third)).toBe(1);
    expect(count(math('W', '10:45', '11:15'), third)).toBe(0);
    expect(count(math('W', '10:30', '11:15'), ['', 3, '10:00', '10:45'])).toBe(1);
    expect(count(math('W', '10:30', '11:15'), ['Otis', 3, '10:00', '10:45'])).toBe(0);
    // A period with two times has none.
    expect(count(math('W', '10:30', '11:15'), third, ['Elm', 3, '9:00', '9:30'])).toBe(0);
    expect(count(['1001', 'Elm', 'Math', 1, 'FY', '5(M-F)', '', '', ''], third, ['Elm', 5, '10:30', '11:15'])).toBe(0);
  });
});
