import { runCheck } from '../testing/run-check';
import { nameAmbiguous } from '.';

const ROSTER = ['Student ID', 'SASID', 'Student Name', 'School', 'Grade', 'Homeroom', 'Enrollment Status'];
const SCHEDULE = ['Student Name', 'Course', 'Section', 'School', 'Grade'];
const TWO = [
  ['1001', '1000000001', 'Ruiz, Ana', 'Oak', 3, '3A', ''],
  ['1002', '1000000002', 'Ana M. Ruiz', 'Elm', 5, '5B', ''],
];
const CLASSES = ['Student ID', 'Course', 'Section', 'Teacher', 'Teacher ID', 'School'];
const STAFF = ['Teacher', 'Teacher ID', 'School', 'ESL License', 'SEI', 'ESL Expires'];

describe('name-ambiguous', () => {
  it('is silent where a name fits one student, or an id is there', () => {
    const { found } = runCheck(nameAmbiguous, {
      Roster: [ROSTER, ...TWO, ['1003', '', 'Lee, Kim', 'Oak', 3, '3A', '']],
      Schedule: [SCHEDULE, ['Kim Lee', 'ESL', 1, '', '']],
      More: [
        ['Student ID', ...SCHEDULE],
        ['1001', 'Ruiz, Ana', 'ESL', 1, '', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names each row without an id whose name fits two students, with their ids', () => {
    const { found } = runCheck(nameAmbiguous, {
      Roster: [ROSTER, ...TWO],
      Schedule: [SCHEDULE, ['Ana Ruiz', 'ESL', 1, '', ''], ['RUIZ, ANA', 'Math', 1, 'Ash', 9]],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 2,
        cells: ['A2'],
        studentId: null,
        section: null,
        teacher: null,
        data: { name: 'Ana Ruiz', students: ['1001', '1002'] },
        message:
          'Ana Ruiz: no student id, and the name fits 2 students, 1001 and 1002: the row is not joined to any of them.',
        fix: 'Enter the student id.',
      },
      expect.objectContaining({ row: 3, cells: ['A3'] }),
    ]);
  });

  it.each([
    ['school', ['Ana Ruiz', 'ESL', 1, 'oak', '']],
    ['grade', ['Ana Ruiz', 'ESL', 1, '', '05']],
  ])('is silent where the %s tells which of them is meant', (_, row) => {
    expect(runCheck(nameAmbiguous, { Roster: [ROSTER, ...TWO], Schedule: [SCHEDULE, row] }).found).toEqual([]);
  });

  it('is silent where the state id tells, and where only one of them is enrolled', () => {
    const byStateId = {
      Roster: [ROSTER, ...TWO],
      Schedule: [
        ['SASID', ...SCHEDULE],
        ['1000000002', 'Ana Ruiz', 'ESL', 1, '', ''],
      ],
    };
    expect(runCheck(nameAmbiguous, byStateId).found).toEqual([]);
    const [one = [], other = []] = TWO;
    const oneLeft = {
      Roster: [ROSTER, one, [...other.slice(0, -1), 'Withdrawn']],
      Schedule: [SCHEDULE, ['Ana Ruiz', 'ESL', 1, '', '']],
    };
    expect(runCheck(nameAmbiguous, oneLeft).found).toEqual([]);
  });

  it('looks at every sheet of students, and at blank cells of a column of ids', () => {
    const { found } = runCheck(nameAmbiguous, {
      Roster: [ROSTER, ...TWO],
      Ellevation: [ROSTER, ['', '', 'Ruiz, Ana', '', 4, '', '']],
      ACCESS: [
        ['Student Name', 'ACCESS Overall', 'Test Year'],
        ['Ana Ruiz', 4.5, 2026],
      ],
    });
    expect(found.map(({ sheet, cells }) => [sheet, ...cells])).toEqual([
      ['Ellevation', 'C2'],
      ['ACCESS', 'A2'],
    ]);
  });

  it('names a teacher once whose name fits several rows of the staff sheet that differ', () => {
    const { found } = runCheck(nameAmbiguous, {
      Classes: [CLASSES, ['1001', 'ESL', 1, 'Kelly, Pat', '', ''], ['1001', 'Math', 1, 'Pat Kelly', '', '']],
      Staff: [STAFF, ['Kelly, Pat', 'T200', '', 'Y', 'Y', ''], ['Kelly, Pat', 'T100', '', 'N', 'N', '']],
    });
    expect(found).toEqual([
      expect.objectContaining({
        sheet: 'Classes',
        row: 2,
        cells: ['D2'],
        studentId: null,
        teacher: 'Kelly, Pat',
        data: { name: 'Kelly, Pat' },
      }),
    ]);
    expect(found[0]?.message).toContain('Kelly, Pat is the name of several teachers in the staff sheet');
  });

  it.each([
    ['the id', ['T100', ''], ['Oak', 'N'], ['Oak', 'Y']],
    ['the school', ['', 'Elm'], ['Elm', 'N'], ['Oak', 'Y']],
    ['nothing, but they agree,', ['', 'Ash'], ['Elm', 'Y'], ['Oak', 'Y']],
  ])('is silent where %s tells', (_, [id = '', school = ''], one, other) => {
    const row = (staffId: string, [at = '', license = '']: readonly string[]) => [
      ...['Kelly, Pat', staffId, at, license, license, ''],
    ];
    const { found } = runCheck(nameAmbiguous, {
      Classes: [CLASSES, ['1001', 'ESL', 1, 'Kelly, Pat', id, school]],
      Staff: [STAFF, row('T100', one), row('T200', other)],
    });
    expect(found).toEqual([]);
  });

  it('could not run without a roster or staff sheet, and finds nothing in sheets without rows', () => {
    const { couldNotRun } = runCheck(nameAmbiguous, { Classes: [CLASSES, ['1', 'ESL', 1, 'Kelly, Pat', '', '']] });
    expect(couldNotRun).toEqual([{ check: 'name-ambiguous', missing: 'no roster or staff sheet' }]);
    expect(runCheck(nameAmbiguous, { Roster: [ROSTER], Schedule: [SCHEDULE], Staff: [STAFF] }).found).toEqual([]);
  });
});
