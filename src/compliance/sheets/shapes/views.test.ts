import type { SheetRows } from '../../checks/testing/workbook-of';
import { ROSTER, runOf } from './testing/run-of';

/** A sheet by the kinds that it is read as, the first one with what is told of it. */
function readingsOf(sheets: SheetRows, name: string) {
  const reading = runOf(sheets).sheets.find((each) => each.name === name);
  if (reading === undefined || reading.recognised === null) return [];
  return [reading.recognised, ...reading.also].map(({ kind, columns, dataRows, readAs, sheet, standing }) => ({
    kind: String(kind),
    columns: Object.fromEntries(columns) as Readonly<Record<string, number>>,
    rows: Array.from(dataRows, (index) => sheet.firstRow + index),
    standing,
    readAs,
  }));
}

describe('who is an ML, beside the classes', () => {
  const CLASSES = [
    ['Student ID', 'Student Name', 'Grade', 'Course', 'Section', 'Min/Wk', 'EL Status', 'SDD', 'First Language'],
    [1001, 'Ruiz, Ana', 3, 'Math', 1, 300, 'EL', 2, 'Spanish'],
    [1001, 'Ruiz, Ana', 3, 'ESL', 2, 450, 'EL', 2, 'Spanish'],
    [1003, 'Bui, Mai', 4, 'Math', 1, 300, 'EL', 4, 'Vietnamese'],
  ];

  it('counts as a roster of each student once, and this is told', () => {
    const [schedule, roster, ...others] = readingsOf({ Classes: CLASSES }, 'Classes');
    expect([schedule?.kind, schedule?.rows, others]).toEqual(['schedule', [2, 3, 4], []]);
    expect(roster).toMatchObject({ kind: 'roster', rows: [2, 4], standing: 'beside classes' });
    expect(roster?.columns).toMatchObject({ studentId: 0, name: 1, grade: 2, mlStatus: 6, sdd: 7, firstLanguage: 8 });
    expect(roster?.readAs).toContain(
      'ML status and levels beside the classes count as a roster, after every other roster.',
    );
    const { services, findings } = runOf({ Classes: CLASSES });
    // 90 minutes a day at level 2 and 45 at level 4 are owed: Ana has her 450 a week, Mai none of 225.
    expect(services.map(({ student, scheduledPerWeek, served }) => [student.id, scheduledPerWeek, served])).toEqual([
      ['1001', 450, true],
      ['1003', 0, false],
    ]);
    expect(findings.filter(({ check }) => check === 'student-id-duplicate')).toEqual([]);
  });

  it('comes after every roster: where they differ the roster counts, and only it is short of nobody', () => {
    const { services } = runOf({
      Classes: CLASSES.map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 7 ? 4 : cell)))),
      Roster: ROSTER,
    });
    expect(services.map(({ student }) => [student.id, student.level])).toEqual([
      ['1001', 2],
      ['1002', 2],
      ['1003', 4],
    ]);
  });

  it('makes no roster where nothing says who is an ML, or no id says of whom it speaks', () => {
    const bare = CLASSES.map((row) => [...row.slice(0, 6), row[8] ?? '']);
    expect(readingsOf({ Roster: ROSTER, Classes: bare }, 'Classes').map(({ kind }) => kind)).toEqual(['schedule']);
    const nameless = CLASSES.map((row) => row.slice(1));
    expect(readingsOf({ Roster: ROSTER, Classes: nameless }, 'Classes').map(({ kind }) => kind)).toEqual(['schedule']);
  });
});

describe('what a roster says besides', () => {
  const kinds = (sheet: SheetRows[string]) => readingsOf({ Roster: sheet }, 'Roster').map(({ kind }) => kind);

  it('of progress targets is read as a sheet of benchmarks', () => {
    const roster = ROSTER.map((row, at) => [...row, at === 0 ? 'Met Progress Target' : at === 1 ? 'Yes' : 'No']);
    const [, benchmarks] = readingsOf({ Roster: roster }, 'Roster');
    expect(benchmarks).toMatchObject({ kind: 'benchmarks', columns: { studentId: 0, met: 5 }, rows: [2, 3] });
    expect(kinds(ROSTER)).toEqual(['roster']);
  });

  it('of ESL groups and when they meet are classes, unless it says the minutes itself', () => {
    const groups = (minutes: boolean) =>
      ROSTER.map((row, at) => [
        ...row,
        ...(at === 0 ? ['Homeroom', 'ESL Group', 'Meetings per Week', 'Min/Session'] : ['3A', 'Red', 5, 45]),
        ...(minutes ? [at === 0 ? 'ESL Minutes' : 90] : []),
      ]);
    const scheduled = (sheet: SheetRows[string]) =>
      runOf({ Roster: sheet }).services.map(({ scheduledPerWeek }) => scheduledPerWeek);
    // 45 minutes on five days; 90 minutes a day.
    expect(scheduled(groups(false))).toEqual([225, 225]);
    expect(scheduled(groups(true))).toEqual([450, 450]);
    expect(kinds(groups(true))).toEqual(['roster']);
    expect(kinds(groups(false).map((row) => row.slice(0, 7)))).toEqual(['roster']);
  });

  it('of each period is read as a schedule a period', () => {
    const periods = ROSTER.map((row, at) => [
      ...row,
      ...(at === 0 ? ['Period 1', 'Period 2'] : at === 1 ? ['ESL 3', 'Math 3'] : ['Math 3', 'ESL 3']),
    ]);
    const [, ...schedules] = readingsOf({ Roster: periods }, 'Roster');
    expect(schedules.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['schedule', [2, 3]],
      ['schedule', [2, 3]],
    ]);
    expect(schedules[0]?.readAs.join(' ')).toMatch(/period/i);
  });
});

describe('columns of quarters', () => {
  const quarters = (what: string) => [
    ['Student ID', 'Student Name', 'Monitoring Year', ...[1, 2, 3].map((quarter) => `Q${quarter} ${what}`)],
    [2001, 'Sol, Eva', 1, 'On track', 'Concern', ''],
    [2002, 'Kaya, Can', 2, 'On track', '', ''],
  ];

  it('of students in monitoring are entries of those that are filled, and this is told', () => {
    const readings = readingsOf({ Roster: ROSTER, Monitoring: quarters('Progress') }, 'Monitoring');
    expect(readings.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['monitoring', [2, 3]],
      ['monitoring', [2]],
      ['monitoring', []],
    ]);
    expect(readings[0]?.readAs).toContain('Each column of a quarter is read as a monitoring entry of that quarter.');
    expect(readings.map(({ columns }) => [columns['studentId'], columns['entryDate'], columns['outcome']])).toEqual([
      [0, 3, 3],
      [0, 4, 4],
      [0, 5, 5],
    ]);
    const [dated] = readingsOf({ Roster: ROSTER, Monitoring: quarters('Date Entered') }, 'Monitoring');
    expect(dated?.columns).toMatchObject({ entryDate: 3 });
    expect(dated?.columns).not.toHaveProperty('outcome');
  });

  it('are none where no column says the year of monitoring', () => {
    const plain = quarters('Progress').map(([id = '', name = '', , ...cells]) => [id, name, ...cells]);
    expect(readingsOf({ Roster: ROSTER, Progress: plain }, 'Progress').map(({ kind }) => kind)).not.toContain(
      'monitoring',
    );
  });
});

describe('one row a license', () => {
  const LICENSES = [
    ['Last Name', 'First Name', 'License Field', 'Status', 'Expiration Date', 'Hire Date'],
    ['Abrantes', 'Carla', 'English as a Second Language', 'Active', '2028-05-19', '2006-08-24'],
    ['Abrantes', 'Carla', 'Elementary', 'Active', '2029-05-19', '2006-08-24'],
    ['Byrne', 'Colin', 'English as a Second Language', 'Expired', '2020-09-02', '2013-08-28'],
  ];

  it('is read as one row a teacher, of whom the hire is the beginning, and this is told', () => {
    const sheets = { Roster: ROSTER, Licenses: LICENSES };
    const [staff] = readingsOf(sheets, 'Licenses');
    expect(staff?.readAs).toContain(
      'One row a license is read as one row a teacher: of several that which is valid the longest.',
    );
    const { members } = runOf(sheets).dataset.staff;
    expect(members.map(({ name, eslLicensed }) => [name, eslLicensed])).toEqual([
      ['Abrantes, Carla', true],
      ['Byrne, Colin', false],
    ]);
    expect(staff?.columns).toMatchObject({ startDate: 5 });
    const ofLicense = LICENSES.map((row, at) => (at === 0 ? row.slice(0, 5).concat('Start Date') : row));
    expect(readingsOf({ Roster: ROSTER, Licenses: ofLicense }, 'Licenses')[0]?.columns).not.toHaveProperty('startDate');
  });

  it('is no list of teachers where students stand in it', () => {
    const students = [
      ['Last Name', 'First Name', 'First Language', 'Entry Date', 'License Field', 'Status'],
      ['Ruiz', 'Ana', 'Spanish', '2024-09-05', 'English as a Second Language', 'Active'],
      ['Lee', 'Kim', 'Korean', '2024-09-05', 'English as a Second Language', 'Active'],
    ];
    expect(readingsOf({ Roster: ROSTER, List: students }, 'List').map(({ kind }) => kind)).not.toContain('staff');
  });
});
