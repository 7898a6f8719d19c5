import type { SheetRows } from '../../checks/testing/workbook-of';
import { datasetOf } from '../testing/dataset-of';

const ASPEN = ['Student ID', 'SASID', 'Student Name', 'School', 'Grade', 'Homeroom', 'ML Status', 'Enrollment Status'];
const ELLEVATION = ['Local ID', 'SASID', 'Name', 'Grade', 'SDD'];

/** Each student with the rows, as `sheet:row`, in the order of the students. */
function studentsOf(sheets: SheetRows) {
  const { students } = datasetOf(sheets);
  return Array.from(students.values(), ({ id, rows, hasId }) => [
    id,
    hasId,
    rows.map(({ source, row }) => `${source.sheet.name}:${row}`).join(' '),
  ]);
}

describe('a roster row without an id', () => {
  it('joins a student of another roster by state id, else by name', () => {
    const sheets = {
      Aspen: [
        ASPEN,
        ['1001', '1000000001', 'Ruiz, Ana', 'Oak', 3, '3A', 'EL', ''],
        ['1002', '1000000002', 'Lee, Kim', 'Oak', 4, '4A', 'EL', ''],
      ],
      Ellevation: [ELLEVATION, ['', '', 'Kim Lee', 4, 2], ['', '1000000001', 'Anita R.', 3, 1]],
    };
    expect(studentsOf(sheets)).toEqual([
      ['1001', true, 'Aspen:2 Ellevation:3'],
      ['1002', true, 'Aspen:3 Ellevation:2'],
    ]);
    const { students } = datasetOf(sheets);
    expect(students.get('1002')?.level).toBe(2);
  });

  it('stands before the other row where its sheet does, and the student keeps the id', () => {
    expect(
      studentsOf({
        Ellevation: [ELLEVATION, ['', '', 'Kim Lee', 4, 2], ['1001', '', 'Ana Ruiz', 3, 1]],
        Aspen: [
          ASPEN,
          ['1001', '', 'Ruiz, Ana', 'Oak', 3, '3A', 'EL', ''],
          ['1002', '', 'Lee, Kim', 'Oak', 4, '4A', 'EL', ''],
        ],
      }),
    ).toEqual([
      ['1002', true, 'Ellevation:2 Aspen:3'],
      ['1001', true, 'Ellevation:3 Aspen:2'],
    ]);
  });

  it('joins nobody of its own sheet, nobody who left, nobody with another state id, and none of two', () => {
    const own = {
      Aspen: [ASPEN, ['1001', '', 'Ruiz, Ana', '', 3, '', 'EL', ''], ['', '', 'Ruiz, Ana', '', 3, '', 'EL', '']],
    };
    expect(studentsOf(own)).toEqual([
      ['1001', true, 'Aspen:2'],
      ['', false, 'Aspen:3'],
    ]);
    const more = (...rows: SheetRows[string]) => ({
      Aspen: [ASPEN, ...rows],
      Ellevation: [ELLEVATION, ['', '1000000009', 'Ana Ruiz', 3, 1]],
    });
    const alone = ['', false, 'Ellevation:2'];
    expect(studentsOf(more(['1001', '', 'Ruiz, Ana', '', 3, '', 'EL', 'Withdrawn']))).toContainEqual(alone);
    expect(studentsOf(more(['1001', '1000000001', 'Ruiz, Ana', '', 3, '', 'EL', '']))).toContainEqual(alone);
    const two = more(['1001', '', 'Ruiz, Ana', '', 3, '', 'EL', ''], ['1002', '', 'Ruiz, Ana', '', 3, '', 'EL', '']);
    expect(studentsOf(two)).toContainEqual(alone);
  });
});

describe('the name by which a roster row without an id joins', () => {
  const joined = ['1001', true, 'Aspen:2 Ellevation:2'];
  const aspen = (name: string) => [ASPEN, ['1001', '', name, 'Oak', 3, '3A', 'EL', '']];

  it('may be the one in brackets, and is never that of a student who has no id either', () => {
    const ellevation = (name: string) => [ELLEVATION, ['', '', name, 3, 1]];
    expect(studentsOf({ Aspen: aspen('Diallo, Aissatou (Aisha)'), Ellevation: ellevation('Aisha Diallo') })).toEqual([
      joined,
    ]);
    expect(
      studentsOf({
        Aspen: [ASPEN, ['', '', 'Ruiz, Ana', 'Oak', 3, '3A', 'EL', '']],
        Ellevation: ellevation('Ana Ruiz'),
      }),
    ).toEqual([
      ['', false, 'Aspen:2'],
      ['', false, 'Ellevation:2'],
    ]);
  });

  it('is the first that the rows of the student have', () => {
    const again = (name: string) => [ASPEN, ['1001', '', name, 'Oak', 3, '3A', 'EL', '']];
    const ellevation = [ELLEVATION, ['', '', 'Ana Ruiz', 3, 1]];
    const all = [['1001', true, 'Aspen:2 Again:2 Ellevation:2']];
    expect(studentsOf({ Aspen: aspen('Ruiz, Ana'), Again: again('Ruiz Lopez, A.'), Ellevation: ellevation })).toEqual(
      all,
    );
    expect(studentsOf({ Aspen: aspen(''), Again: again('Ruiz, Ana'), Ellevation: ellevation })).toEqual(all);
  });

  it('joins whose state id is not known, and whom the grade tells from a namesake', () => {
    expect(
      studentsOf({ Aspen: aspen('Ruiz, Ana'), Ellevation: [ELLEVATION, ['', '1000000009', 'Ana Ruiz', 3, 1]] }),
    ).toEqual([joined]);
    const namesakes = [3, 4].map((grade) => [`100${String(grade)}`, '', 'Lee, Kim', 'Oak', grade, '', 'EL', '']);
    const sheets = (grade: number | string) => ({
      Aspen: [ASPEN, ...namesakes],
      Ellevation: [ELLEVATION, ['', '', 'Kim Lee', grade, 1]],
    });
    expect(studentsOf(sheets(4))).toContainEqual(['1004', true, 'Aspen:3 Ellevation:2']);
    expect(studentsOf(sheets(''))).toContainEqual(['', false, 'Ellevation:2']);
  });

  it('may stand in two columns; school and homeroom tell namesakes apart', () => {
    const two = ['Local ID', 'Last Name', 'First Name', 'School', 'Grade', 'Homeroom', 'SDD'];
    const sheets = (school: string, homeroom: string) => ({
      Aspen: [
        ASPEN,
        ['1001', '', 'Lee, Kim', 'Oak', 3, '3A', 'EL', ''],
        ['1002', '', 'Lee, Kim', 'Oak', 3, '3B', 'EL', ''],
        ['1003', '', 'Lee, Kim', 'Elm', 3, '3C', 'EL', ''],
      ],
      Ellevation: [two, ['', 'Lee', 'Kim', school, 3, homeroom, 2]],
    });
    expect(studentsOf(sheets('oak', '3b'))).toContainEqual(['1002', true, 'Aspen:3 Ellevation:2']);
    expect(studentsOf(sheets('Elm', ''))).toContainEqual(['1003', true, 'Aspen:4 Ellevation:2']);
    expect(studentsOf(sheets('Oak', ''))).toContainEqual(['', false, 'Ellevation:2']);
  });
});

describe('rows of other sheets without an id', () => {
  const ROSTER = [
    ASPEN,
    ['1001', '', 'Ruiz, Ana', 'Oak', 3, '3A', 'EL', ''],
    ['1002', '', 'Lee, Kim', 'Oak', 4, '4A', 'EL', ''],
    ['1003', '', 'Lee, Kim', 'Elm', 5, '5A', 'EL', ''],
  ];

  it('join by name, and the count is told', () => {
    const { students, strangers, readAs } = datasetOf({
      Roster: ROSTER,
      Schedule: [
        ['Kid', 'Class', 'Section', 'Grade'],
        ['Ana M. Ruiz', 'ESL', 1, ''],
        ['Lee, Kim', 'ESL', 1, 5],
        ['Lee, Kim', 'ESL', 1, ''],
        ['Poe, Max', 'ESL', 1, ''],
        ['Max Poe', 'Math', 1, ''],
      ],
    });
    expect(students.get('1001')?.enrolments.map(({ row, studentId }) => [row, studentId.text])).toEqual([[2, '1001']]);
    expect(students.get('1003')?.enrolments.map(({ row }) => row)).toEqual([3]);
    expect(strangers.map(({ id, name, enrolments }) => [id, name, enrolments.length])).toEqual([[null, 'Poe, Max', 2]]);
    expect(readAs.map(({ sheet, text }) => [sheet.sheet.name, text])).toEqual([
      [
        'Schedule',
        '2 rows without a student id joined to the roster by name. 1 row without a student id not joined: the name fits several students. 2 rows without a student id not joined: nobody enrolled on a roster with an id has the name.',
      ],
    ]);
  });

  it('may have the name in two columns', () => {
    const { students } = datasetOf({
      Roster: ROSTER,
      Schedule: [
        ['Student Last Name', 'Student First Name', 'Course', 'Section'],
        ['Ruiz', 'Ana', 'ESL', 1],
      ],
    });
    expect(students.get('1001')?.isScheduled).toBe(true);
  });

  it('count in the size of their class only, where they join nobody: each name once, each nameless row once', () => {
    const { sections } = datasetOf({
      Roster: ROSTER.map((row) => row.map((cell) => (cell === 'Elm' ? 'Oak' : cell))),
      Schedule: [
        ['Student ID', 'Student Name', 'Course', 'Section'],
        ['1001', '', 'ESL', 1],
        ['', 'Kim Lee', 'ESL', 1],
        ['', 'Lee, Kim', 'ESL', 1],
        ['', 'Poe, Max', 'ESL', 1],
        ['', '', 'ESL', 1],
        ['1001', '', 'Math', 2],
      ],
    });
    expect(sections.map(({ activeStudents, unjoined }) => [activeStudents.length, unjoined.length])).toEqual([
      [1, 3],
      [1, 0],
    ]);
  });

  it('of results, monitoring and forms join too', () => {
    const { accessResults, followUpRows, students } = datasetOf({
      Roster: ROSTER,
      ACCESS: [
        ['Student Name', 'ACCESS Overall', 'Test Year'],
        ['Ana Ruiz', 4.5, 2026],
      ],
      Forms: [
        ['Student Name', 'Form Date', 'Scope'],
        ['Ruiz, Ana', '9/8/2026', 'ESL'],
      ],
    });
    const ana = students.get('1001');
    if (ana === undefined) throw new Error('Ana is not read.');
    expect(accessResults.of(ana).map(({ overall }) => overall)).toEqual([4.5]);
    expect(followUpRows.of('optouts', ana)).toHaveLength(1);
  });
});
