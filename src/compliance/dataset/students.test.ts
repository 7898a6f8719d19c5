import type { SheetRows } from '../checks/testing/workbook-of';
import type { Student } from './records';
import { datasetOf } from './testing/dataset-of';

const ROSTER = ['Student ID', 'Grade', 'ML Status'];

const studentsIn = (sheets: SheetRows) => [...datasetOf(sheets).students.values()];

/** The one student of a roster with the extra columns. */
function studentWith(columns: Readonly<Record<string, string | number>>): Student {
  const [student] = studentsIn({
    Roster: [
      [...ROSTER, ...Object.keys(columns)],
      ['1001', 7, 'EL', ...Object.values(columns)],
    ],
  });
  if (student === undefined) throw new Error('The roster was not read.');
  return student;
}

describe('students of one roster', () => {
  it('have what their row says, under the key of their id', () => {
    const { students } = datasetOf({
      Roster: [
        [
          'Student ID',
          'SASID',
          'Last Name',
          'First Name',
          'School',
          'Homeroom',
          'Grade',
          'ML Status',
          'SDD',
          'Prior SDD',
        ],
        ['0042', '1234567890', 'Nguyễn', 'Thị Mai', 'Adams', '7A', '07', 'LEP', 'SDD 2', '1'],
      ],
    });
    expect([...students.keys()]).toEqual(['42']);
    expect(students.get('42')).toMatchObject({
      id: '0042',
      stateId: '1234567890',
      name: 'Nguyễn, Thị Mai',
      school: 'Adams',
      homeroom: '7A',
      grade: '7',
      status: 'EL',
      level: 2,
      levelSource: 'sdd',
      previousLevel: 1,
      active: true,
      optedOut: false,
      exempt: false,
      modification: null,
      rosterEsl: null,
    });
  });

  it('are also those whose id is blank, an error or ruined, each row one, whom only a state id can join', () => {
    const students = studentsIn({
      Roster: [
        [...ROSTER, 'SASID'],
        ['', 7, 'EL', '1234567890'],
        ['', 7, 'EL', ''],
        ['9.90694E+11', 7, 'EL', ''],
        ['9.90694E+11', 8, 'EL', ''],
        [{ error: '#REF!' }, 7, 'EL', ''],
      ],
      Schedule: [
        ['Student ID', 'SASID', 'Course', 'Section'],
        ['9.90694E+11', '', 'ESL', 1],
        ['', '1234567890', 'ESL', 1],
      ],
    });
    expect(students.map(({ id, grade, rows, enrolments }) => [id, grade, rows.length, enrolments.length])).toEqual([
      ['', '7', 1, 1],
      ['', '7', 1, 0],
      ['9.90694E+11', '7', 1, 0],
      ['9.90694E+11', '8', 1, 0],
      ['', '7', 1, 0],
    ]);
  });

  it('are read once: of two rows in one roster the first counts', () => {
    const students = studentsIn({ Roster: [ROSTER, ['1001', 7, 'EL'], ['1001.0', 8, 'FEL'], [1002, 9, 'No']] });
    expect(students.map(({ id, grade, status, rows }) => [id, grade, status, rows.map(({ row }) => row)])).toEqual([
      ['1001', '7', 'EL', [2]],
      ['1002', '9', 'Not EL', [4]],
    ]);
  });

  it('are inactive by a status of the list only', () => {
    const students = studentsIn({
      Roster: [
        [...ROSTER, 'Enrollment Status'],
        ...['', 'Active', '01', 'on leave', 'Withdrawn', 'No', 'Transferred'].map((status, index) => [
          `${index}1`,
          7,
          'EL',
          status,
        ]),
      ],
    });
    expect(students.map(({ active }) => active)).toEqual([true, true, true, true, false, false, false]);
  });
});

describe('students of two rosters are active', () => {
  const withStatus = [...ROSTER, 'Enrollment Status'];
  const activeIn = (sheets: SheetRows) => studentsIn(sheets).map(({ id, active }) => [id, active]);

  it('by the roster that has a status column, whichever stands first', () => {
    const aspen = [withStatus, ['1', 7, 'EL', 'Withdrawn'], ['2', 7, 'EL', 'Active'], ['3', 7, 'EL', '']];
    const ellevation = [ROSTER, ['1', 7, 'EL'], ['2', 7, 'EL'], ['3', 7, 'EL'], ['4', 7, 'EL']];
    const expected = [
      ['1', false],
      ['2', true],
      ['3', true],
      ['4', true],
    ];
    expect(activeIn({ Aspen: aspen, Ellevation: ellevation })).toEqual(expected);
    expect(activeIn({ Ellevation: ellevation, Aspen: aspen })).toEqual(expected);
  });

  it('by any row that says so: a student who left one roster may be on another', () => {
    const first = [withStatus, ['1', 7, 'EL', 'Withdrawn'], ['2', 7, 'EL', 'Active']];
    const second = [withStatus, ['1', 7, 'EL', 'Active'], ['2', 7, 'EL', 'Withdrawn'], ['3', 7, 'EL', 'Withdrawn']];
    expect(activeIn({ First: first, Second: second })).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
    ]);
  });

  it('by any active row of one roster', () => {
    const moved = [withStatus, ['1', 7, 'EL', 'Transferred'], ['1', 7, 'EL', 'Active']];
    expect(activeIn({ Moved: moved })).toEqual([['1', true]]);
  });
});

describe('the schedule of a student', () => {
  it('has rows, some of them of ESL, or none', () => {
    const students = studentsIn({
      Roster: [ROSTER, ['1', 3, 'EL'], ['2', 3, 'EL'], ['3', 3, 'EL']],
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1', 'Art', 1],
        ['1', 'ESL 2', 1],
        ['2', 'Art', 1],
      ],
    });
    expect(
      students.map(({ isScheduled, hasEslRow, eslRows }) => [isScheduled, hasEslRow, eslRows.map(({ row }) => row)]),
    ).toEqual([
      [true, true, [3]],
      [true, false, []],
      [false, false, []],
    ]);
  });

  it('tells the rows of one person from those of others, and each nameless row from all', () => {
    const { enrolments } = datasetOf({
      Roster: [
        [...ROSTER, 'Student Name'],
        ['1', 3, 'EL', 'Ruiz, Ana'],
      ],
      Schedule: [
        ['Student ID', 'Student Name', 'Course', 'Section'],
        ['1', '', 'Art', 1],
        ['', 'Ruiz, Ana', 'ESL 2', 1],
        ['', '', 'Art', 1],
        ['', '', 'Art', 1],
      ],
    });
    const [first, second, third, fourth] = enrolments.map(({ personKey }) => personKey);
    expect(second).toBe(first);
    expect(new Set([first, third, fourth]).size).toBe(3);
    expect(enrolments.map(({ studentId }) => studentId.text)).toEqual(['1', '1', '', '']);
  });
});

describe('the ESL minutes of a roster', () => {
  it('are of a day or a week as the cell says, however many they are', () => {
    const minutes = (cell: string) => studentWith({ 'ESL Minutes': cell }).rosterEsl?.minutesPerWeek;
    expect([minutes('30 min/week'), minutes('100 min/day')]).toEqual([30, 500]);
  });
});

describe('what cannot be read', () => {
  it('is not known: the level before, and whether a student is part-time', () => {
    const isLevelUnknown = (cell: string | number) => studentWith({ 'Prior SDD': cell }).isPreviousLevelUnknown;
    expect(['see file', '', 2].map(isLevelUnknown)).toEqual([true, false, false]);
    const partTime = (cell: string) => {
      const { exempt, isExemptUnknown } = studentWith({ 'Part Time': cell });
      return [exempt, isExemptUnknown];
    };
    expect(['see file', '', 'Y', 'N'].map(partTime)).toEqual([
      [false, true],
      [false, false],
      [true, false],
      [false, false],
    ]);
  });
});

describe('the level', () => {
  it('is SDD where that is valid, else ELD', () => {
    expect(studentWith({ SDD: 3, ELD: 5 })).toMatchObject({ level: 3, levelSource: 'sdd', levelTyped: true });
    expect(studentWith({ SDD: 5, ELD: 5 })).toMatchObject({ level: 5, levelSource: 'eld', levelTyped: true });
    expect(studentWith({ SDD: 'P', ELD: '' })).toMatchObject({ level: null, levelSource: null, levelTyped: true });
    expect(studentWith({ SDD: '', ELD: 'P' })).toMatchObject({ level: null, levelSource: null, levelTyped: true });
    expect(studentWith({ SDD: '', ELD: 'N/A' })).toMatchObject({ level: null, levelSource: null, levelTyped: false });
  });

  it('is of the scale that its own text names, in whichever column it stands', () => {
    expect(studentWith({ SDD: 'ELD 5', ELD: '' })).toMatchObject({ level: 5, levelSource: 'eld' });
    expect(studentWith({ SDD: '', ELD: 'SDD 4' })).toMatchObject({ level: 4, levelSource: 'sdd' });
    expect(studentWith({ SDD: 'ELD 5', ELD: 'SDD 4' })).toMatchObject({ level: 4, levelSource: 'sdd' });
    expect(studentWith({ SDD: 'Level 4', ELD: 'Level 5' })).toMatchObject({ level: 4, levelSource: 'sdd' });
  });

  it('makes an EL where no roster has a status column', () => {
    const students = studentsIn({
      Roster: [
        ['Student ID', 'Grade', 'SDD'],
        ['1001', 7, 4],
        ['1002', 7, ''],
        ['1003', 7, 'P'],
      ],
    });
    expect(students.map(({ status }) => status)).toEqual(['EL', 'Not EL', 'Not EL']);
  });
});

describe('who is left out of ESL, and how', () => {
  it('opts out by the roster flag or program code 04', () => {
    expect(studentWith({ 'Opt Out': 'Y' }).optedOut).toBe(true);
    expect(studentWith({ Program: 4 }).optedOut).toBe(true);
    expect(studentWith({ Program: '04 - parent opted out' }).optedOut).toBe(true);
    expect(studentWith({ 'Opt Out': 'N' }).optedOut).toBe(false);
    expect(studentWith({ Program: '4th grade inclusion' }).optedOut).toBe(false);
  });

  it('takes a number as minutes a day, and other words as words that a person must judge', () => {
    const modification = (value: string | number) => studentWith({ 'ESL Modification': value }).modification;
    expect(modification(30)).toEqual({ minutesPerDay: 30 });
    expect(modification('22.5')).toEqual({ minutesPerDay: 22.5 });
    expect(modification('see IEP')).toEqual({ words: 'see IEP' });
    expect(modification('Y')).toEqual({ words: 'Y' });
    expect(modification(1)).toEqual({ words: '1' });
    expect(modification('45 min/day')).toEqual({ minutesPerDay: 45 });
    expect(modification('45 minutes (IEP)')).toEqual({ minutesPerDay: 45 });
    expect(modification('225 min a week')).toEqual({ minutesPerDay: 45 });
    expect(modification('30 min 3x a week')).toEqual({ words: '30 min 3x a week' });
    expect(modification(0)).toEqual({ minutesPerDay: 0 });
    for (const zero of ['0', '00', '0.0', '0.00']) expect(modification(zero)).toEqual({ minutesPerDay: 0 });
    expect(modification('None')).toBeNull();
    expect(modification('No')).toBeNull();
    expect(modification('')).toBeNull();
  });

  it('has no modification that is known where the cell holds an error', () => {
    const [student] = studentsIn({
      Roster: [
        [...ROSTER, 'ESL Modification'],
        ['1001', 7, 'EL', { error: '#REF!' }],
      ],
    });
    expect(student).toMatchObject({ modification: null, isModificationUnknown: true });
  });

  it('is exempt when part-time', () => {
    expect(studentWith({ 'Part Time': 'Yes' }).exempt).toBe(true);
    expect(studentWith({ 'Part Time': '' }).exempt).toBe(false);
  });
});

describe('ESL minutes on the roster', () => {
  const perWeek = (heading: string, value: string | number) =>
    studentWith({ [heading]: value }).rosterEsl?.minutesPerWeek;

  it('are a day or a week by the heading, else a day up to 180', () => {
    expect(perWeek('ESL Min/Day', 200)).toBe(1000);
    expect(perWeek('ESL Minutes per Week', 90)).toBe(90);
    expect(perWeek('ESL Minutes', 180)).toBe(900);
    expect(perWeek('ESL Minutes', 181)).toBe(181);
    expect(perWeek('ESL Minutes', '45 min')).toBe(225);
    expect(perWeek('ESL Minutes', '')).toBeNull();
  });

  it('say so where they cannot be read', () => {
    expect(studentWith({ 'ESL Minutes': 'lots' }).rosterEsl).toEqual({
      minutesPerWeek: null,
      unreadable: true,
      type: null,
      typeText: '',
    });
    expect(studentWith({ 'ESL Minutes': '', 'ESL Type': 'push in' }).rosterEsl).toEqual({
      minutesPerWeek: null,
      unreadable: false,
      type: 'Push-In',
      typeText: 'push in',
    });
  });
});

describe('two rosters', () => {
  it('are one student: the first counts, the second fills what it leaves blank', () => {
    const [student] = studentsIn({
      Aspen: [
        [...ROSTER, 'SDD', 'School'],
        ['1001', 7, 'EL', '', 'Adams'],
      ],
      Ellevation: [
        [...ROSTER, 'SDD', 'School', 'Homeroom'],
        ['1001', 8, 'FEL', 3, 'Baker', '8B'],
      ],
    });
    expect(student).toMatchObject({ grade: '7', status: 'EL', school: 'Adams', level: 3, homeroom: '8B' });
    expect(student?.rows.map(({ source, row }) => [source.sheet.name, row])).toEqual([
      ['Aspen', 2],
      ['Ellevation', 2],
    ]);
  });

  it('are joined however the id is typed', () => {
    expect(
      studentsIn({ A: [ROSTER, ['001001', 7, 'EL']], B: [ROSTER, [1001, 7, 'EL']], C: [ROSTER, ['1001.0', 7, 'EL']] })
        .length,
    ).toBe(1);
  });

  it('leave a student active where one of them does, and then the inactive row says nothing', () => {
    const heading = [...ROSTER, 'Enrollment Status'];
    const [student] = studentsIn({
      'Last year': [heading, ['1001', 6, 'EL', 'Withdrawn']],
      'This year': [heading, ['1001', 7, 'FEL', 'Active']],
    });
    expect(student).toMatchObject({ active: true, grade: '7', status: 'FEL' });
    expect(student?.rows.map(({ source }) => source.sheet.name)).toEqual(['This year']);
  });
});

describe('ESL on several rosters', () => {
  it('is of the first that has a column for it, with the minutes of the first that states them', () => {
    const roster = (heading: string, cell: string | number) => [
      ['Student ID', 'Grade', 'ML Status', heading],
      ['1001', 3, 'EL', cell],
    ];
    const eslOf = (sheets: Parameters<typeof datasetOf>[0]) => datasetOf(sheets).students.get('1001')?.rosterEsl;
    expect(eslOf({ A: roster('ESL Type', 'push in'), B: roster('ESL Minutes per Week', 90) })).toEqual({
      minutesPerWeek: 90,
      unreadable: false,
      type: 'Push-In',
      typeText: 'push in',
    });
    expect(eslOf({ A: roster('ESL Minutes per Week', ''), B: roster('ESL Minutes per Day', 30) })).toMatchObject({
      minutesPerWeek: 150,
    });
    expect(eslOf({ A: roster('ESL Type', 'push in') })).toMatchObject({ minutesPerWeek: null, unreadable: false });
    expect(eslOf({ A: roster('SDD', 2) })).toBeNull();
  });
});

describe('a state id', () => {
  it('names the first student who has it; what many have is the id of none', () => {
    const { studentsByStateId } = datasetOf({
      Roster: [
        ['Student ID', 'SASID', 'Grade', 'ML Status'],
        ['1001', '1010101001', 3, 'EL'],
        ['1002', 'PENDING', 3, 'EL'],
        ['1003', '1010101001', 3, 'EL'],
        ['1004', 'PENDING', 3, 'EL'],
        ['1005', 'ONCE', 3, 'EL'],
      ],
    });
    expect(Array.from(studentsByStateId.values(), ({ id }) => id)).toEqual(['1001', '1005']);
  });
});

describe('the rows of a student', () => {
  const ids = (sheets: Parameters<typeof datasetOf>[0]) =>
    Array.from(datasetOf(sheets).students.values(), ({ active, rows }) => [
      active,
      rows.map(({ source, row }) => `${source.sheet.name}:${String(row)}`).join(' '),
    ]);
  const HEAD = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];

  it('are one of each roster, of those that say the student is enrolled, or that the student is not', () => {
    const left = ['1001', 3, 'EL', 'Withdrawn'];
    const here = ['1001', 4, 'EL', 'Active'];
    expect(ids({ A: [HEAD, left, here, here], B: [HEAD, left, here] })).toEqual([[true, 'A:3 B:3']]);
    expect(ids({ A: [HEAD, left, left], B: [HEAD, left] })).toEqual([[false, 'A:2 B:2']]);
    // A roster without a status says nothing where another one has it.
    expect(ids({ A: [HEAD, left], B: [HEAD.slice(0, 3), here.slice(0, 3)] })).toEqual([[false, 'A:2']]);
    expect(ids({ A: [HEAD.slice(0, 3), here.slice(0, 3)] })).toEqual([[true, 'A:2']]);
  });
});
