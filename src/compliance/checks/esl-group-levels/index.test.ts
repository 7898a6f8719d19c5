import { runCheck } from '../testing/run-check';
import { eslGroupLevels } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'Program', 'Homeroom'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'ESL Type'];

/** A class `ESL|1` of students with these grades and levels, in this program. */
function classOf(
  students: readonly (readonly [grade: string | number, level: string | number])[],
  program = '',
  type = '',
) {
  return {
    Roster: [
      ROSTER,
      ...students.map(([grade, level], index) => [String(index + 1), grade, 'EL', level, program, '101']),
    ],
    Schedule: [SCHEDULE, ...students.map((_, index) => [String(index + 1), 'Burke', 'ESL', 1, 'S1', type])],
  };
}

const messagesOf = (sheets: Parameters<typeof runCheck>[1]) =>
  runCheck(eslGroupLevels, sheets).found.map(({ message }) => message);

describe('esl-group-levels', () => {
  it('is silent on one level, and on two next to each other', () => {
    expect(
      messagesOf(
        classOf([
          [3, 2],
          [3, 2],
        ]),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf([
          [3, 2],
          [3, 3],
        ]),
      ),
    ).toEqual([]);
  });

  it('names the class with levels that are too far apart', () => {
    const { found } = runCheck(
      eslGroupLevels,
      classOf([
        [3, 1],
        [3, 3],
        [3, 3],
      ]),
    );
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Schedule',
        row: 2,
        cells: ['D2'],
        studentId: null,
        section: 'Burke|ESL|1|S1',
        teacher: null,
        data: { class: 'ESL, section 1', levels: [1, 3], students: 3 },
        message:
          'Levels 1 and 3 sit together in ESL, section 1 (3 MLs); at most two levels may, one next to the other.',
        fix: 'Move students so that the class holds one level, or two next to each other.',
      },
    ]);
  });

  it('finds two classes, each by its own students', () => {
    const { found } = runCheck(eslGroupLevels, {
      Roster: [ROSTER, ['1', 3, 'EL', 1, '', ''], ['2', 3, 'EL', 2, '', ''], ['3', 3, 'EL', 3, '', '']],
      Schedule: [
        SCHEDULE,
        ...['1', '2', '3'].map((id) => [id, 'Burke', 'ESL', 1, 'S1', '']),
        ...['1', '2'].map((id) => [id, 'Burke', 'ESL', 2, 'S1', '']),
        ...['1', '3'].map((id) => [id, 'Burke', 'ESL', 1, 'S2', '']),
      ],
    });
    expect(found.map(({ section, data }) => [section, data['levels']])).toEqual([
      ['Burke|ESL|1|S1', [1, 2, 3]],
      ['Burke|ESL|1|S2', [1, 3]],
    ]);
  });

  it('wants levels 3 and 4 of secondary grades in a Standalone class', () => {
    expect(
      messagesOf(
        classOf(
          [
            [7, 3],
            [7, 4],
          ],
          '',
          'Embed ELA',
        ),
      ),
    ).toEqual(['Levels 3 and 4 sit together in ESL, section 1 (2 MLs), which is not Standalone for all of them.']);
    expect(
      messagesOf(
        classOf(
          [
            [7, 3],
            [7, 4],
          ],
          '',
          'Standalone',
        ),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf([
          [7, 3],
          [7, 4],
        ]),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf(
          [
            [5, 3],
            [5, 4],
          ],
          '',
          'Push-In',
        ),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf(
          [
            [5, 3],
            [6, 4],
          ],
          '',
          'Push-In',
        ),
      ),
    ).toEqual([]);
  });

  it('allows anything in HILT, and levels 1–3 in one homeroom of a BPS SEI program', () => {
    expect(
      messagesOf(
        classOf(
          [
            [3, 1],
            [9, 4],
          ],
          'HILT Spanish',
        ),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf(
          [
            [1, 1],
            [3, 3],
          ],
          'SEI Haitian',
        ),
      ),
    ).toEqual([]);
    expect(
      messagesOf(
        classOf(
          [
            [1, 1],
            [3, 4],
          ],
          'SEI Haitian',
        ),
      ),
    ).toHaveLength(1);
    expect(
      messagesOf(
        classOf(
          [
            [1, 1],
            [6, 3],
          ],
          'SEI Haitian',
        ),
      ),
    ).toHaveLength(1);
    expect(
      messagesOf(
        classOf(
          [
            [1, 1],
            [3, 3],
          ],
          '01',
        ),
      ),
    ).toHaveLength(1);
  });

  it('leaves out modifications, students who are no ELs, and inactive students; counts opt-outs', () => {
    const { found } = runCheck(eslGroupLevels, {
      Roster: [
        [...ROSTER, 'ESL Modification', 'Opt Out', 'Enrollment Status'],
        ['1', 3, 'EL', 1, '', '', '', '', ''],
        ['2', 3, 'EL', 3, '', '', 'IEP', '', ''],
        ['3', 3, 'FEL', 4, '', '', '', '', ''],
        ['4', 3, 'EL', 4, '', '', '', '', 'Withdrawn'],
        ['5', 3, 'EL', 3, '', '', '', 'Y', ''],
      ],
      Schedule: [
        SCHEDULE,
        ...['1', '2', '3', '4', '9'].map((id) => [id, '', 'ESL', 1, '', '']),
        ...['1', '5'].map((id) => [id, '', 'ESL', 2, '', '']),
      ],
    });
    expect(found.map(({ section }) => section)).toEqual(['|ESL|2|']);
  });

  it('leaves out blank and unreadable levels', () => {
    expect(
      messagesOf(
        classOf([
          [3, 1],
          [3, ''],
          [3, 'SDD 9'],
        ]),
      ),
    ).toEqual([]);
  });

  it('looks only at the rows that are ESL', () => {
    const { found } = runCheck(eslGroupLevels, {
      Roster: [ROSTER, ['1', 3, 'EL', 1, '', ''], ['2', 3, 'EL', 4, '', '']],
      Schedule: [
        SCHEDULE,
        ['1', '', 'ELA', 1, '', 'Push-In'],
        ['2', '', 'ELA', 1, '', ''],
        ['1', '', 'Art', 1, '', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a section column', () => {
    const { couldNotRun } = runCheck(eslGroupLevels, {
      Roster: [ROSTER, ['1', 3, 'EL', 1, '', '']],
      Schedule: [
        ['Student ID', 'Course', 'Term'],
        ['1', 'ESL', 'S1'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'esl-group-levels', missing: 'no section column in a schedule' }]);
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(eslGroupLevels, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });
});
