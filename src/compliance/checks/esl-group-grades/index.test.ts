import { runCheck } from '../testing/run-check';
import { eslGroupGrades } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'Program'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term'];

/** A class `ESL|1` of students with these grades and levels, in this program. */
function classOf(students: readonly (readonly [grade: string | number, level: string | number])[], program = '') {
  return {
    Roster: [ROSTER, ...students.map(([grade, level], index) => [String(index + 1), grade, 'EL', level, program])],
    Schedule: [SCHEDULE, ...students.map((_, index) => [String(index + 1), 'Burke', 'ESL', 1, 'FY'])],
  };
}

const messagesOf = (sheets: Parameters<typeof runCheck>[1]) =>
  runCheck(eslGroupGrades, sheets).found.map(({ message }) => message);

describe('esl-group-grades', () => {
  it('is silent on two levels in one grade, and one level in two grades in a row', () => {
    expect(
      messagesOf(
        classOf([
          [3, 1],
          [3, 2],
        ]),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf([
          [3, 1],
          [4, 1],
        ]),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf([
          ['K2', 1],
          [1, 1],
        ]),
      ),
    ).toEqual([]);
  });

  it('wants one grade for two levels', () => {
    const { found } = runCheck(
      eslGroupGrades,
      classOf([
        [10, 1],
        [9, 2],
        [9, 2],
      ]),
    );
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Schedule',
        row: 2,
        cells: ['D2'],
        studentId: null,
        section: 'Burke|ESL|1|FY',
        teacher: null,
        data: { class: 'ESL, section 1', grades: ['9', '10'], levels: [1, 2], students: 3 },
        message: 'Levels 1 and 2 sit together in ESL, section 1 in grades 9 and 10 (3 MLs); two levels need one grade.',
        fix: 'Split the class by grade or by level.',
      },
    ]);
  });

  it('wants at most two grades in a row where a student is elementary', () => {
    expect(
      messagesOf(
        classOf([
          [1, 2],
          [2, 2],
          [3, 2],
        ]),
      ),
    ).toEqual(['Grades 1, 2 and 3 sit together in ESL, section 1 (3 MLs); at most two grades in a row may.']);
    expect(
      messagesOf(
        classOf([
          ['K2', 2],
          [2, 2],
        ]),
      ),
    ).toHaveLength(1);
    expect(
      messagesOf(
        classOf([
          [5, 2],
          [6, 2],
        ]),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf([
          [5, 2],
          [7, 2],
        ]),
      ),
    ).toHaveLength(1);
  });

  it('allows any grades for one level where all are secondary', () => {
    expect(
      messagesOf(
        classOf([
          [6, 2],
          [9, 2],
          [12, 2],
        ]),
      ),
    ).toEqual([]);
  });

  it('finds two classes', () => {
    const { found } = runCheck(eslGroupGrades, {
      Roster: [ROSTER, ['1', 1, 'EL', 1, ''], ['2', 3, 'EL', 1, ''], ['3', 2, 'EL', 2, '']],
      Schedule: [
        SCHEDULE,
        ['1', '', 'ESL', 1, ''],
        ['2', '', 'ESL', 1, ''],
        ['1', '', 'ESL', 2, ''],
        ['3', '', 'ESL', 2, ''],
      ],
    });
    expect(found.map(({ section, data }) => [section, data['grades']])).toEqual([
      ['|ESL|1|', ['1', '3']],
      ['|ESL|2|', ['1', '2']],
    ]);
  });

  it('leaves classes to esl-group-levels whose levels may not sit together, and those that HILT allows', () => {
    expect(
      messagesOf(
        classOf([
          [1, 1],
          [5, 3],
        ]),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf(
          [
            [1, 1],
            [5, 1],
          ],
          'SLIFE',
        ),
      ),
    ).toEqual([]);
  });

  it('has no rule for ungraded, blank and unreadable grades', () => {
    expect(
      messagesOf(
        classOf([
          [1, 1],
          ['SP', 1],
          ['', 1],
          ['6-8', 1],
        ]),
      ),
    ).toEqual([]);
  });

  it('could not run without a level column', () => {
    const { couldNotRun } = runCheck(eslGroupGrades, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 3, 'EL'],
      ],
      Schedule: [SCHEDULE, ['1', '', 'ESL', 1, '']],
    });
    expect(couldNotRun).toEqual([{ check: 'esl-group-grades', missing: 'no level column (SDD or ELD) on a roster' }]);
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(eslGroupGrades, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
