import type { SheetRows } from '../../checks/testing/workbook-of';
import { ROSTER, runOf } from './testing/run-of';

function readingOf(sheets: SheetRows, name: string) {
  const reading = runOf(sheets).sheets.find((each) => each.name === name);
  if (reading === undefined || reading.recognised === null) return null;
  const { kind, columns, origins, dataRows, readAs } = reading.recognised;
  const places = Array.from(columns, ([field, column]) => [field, origins.get(column) ?? column]);
  return { kind, columns: Object.fromEntries(places) as unknown, rows: dataRows.length, readAs };
}

describe('days as columns', () => {
  const DAYS = [
    ['Student', 'Gr', 'ELD', 'Mon', 'Tues', 'Wed', 'Thurs', 'Fri', 'Total'],
    ['Ruiz, Ana', 3, 2, 90, 90, 90, 90, 90, 450],
    ['Lee, Kim', 3, 2, 45, '', 45, '', 45, 135],
  ];

  it('are the ESL of each day: its minutes add up to the week', () => {
    const { services } = runOf({ Roster: ROSTER, 'ESL minutes': DAYS });
    expect(services.map(({ scheduledPerWeek, served }) => [scheduledPerWeek, served])).toEqual([
      [450, true],
      [135, false],
    ]);
  });

  it('point at the cells of the day', () => {
    expect(readingOf({ Roster: ROSTER, Days: DAYS }, 'Days')).toMatchObject({
      kind: 'schedule',
      columns: { name: 0, grade: 1, courseTitle: 3, minutesPerMeeting: 3, days: 3 },
      rows: 2,
    });
  });

  it('may hold the times instead', () => {
    const times = DAYS.map((row, at) =>
      at === 0 ? row : [...row.slice(0, 3), '9:00-9:45', '', '1:00-1:30', '', '', ''],
    );
    const { services } = runOf({ Roster: ROSTER, Days: times });
    expect(services.map(({ scheduledPerWeek }) => scheduledPerWeek)).toEqual([75, 75]);
  });

  it('are no ESL where nothing says so, nor are other numbers minutes', () => {
    const plain = DAYS.map(([student, grade, , ...days]) => [student ?? '', grade ?? '', ...days]);
    expect(readingOf({ Roster: ROSTER, Hours: plain }, 'Hours')).toBeNull();
    const marks = DAYS.map((row, at) => (at === 0 ? row : [...row.slice(0, 3), 'P', 'A', 'P', 'P', 'T', '']));
    expect(readingOf({ Roster: ROSTER, 'ESL attendance': marks }, 'ESL attendance')?.kind).not.toBe('schedule');
  });
});

describe('letters alone as columns', () => {
  const BLOCKS = [
    ['Student ID', 'Student Name', 'Grade', 'A', 'B', 'C', 'D'],
    [1001, 'Ruiz, Ana', 9, 'ESL 1 - Rm 12', 'Biology - Rm 3', 'Art', 'STUDY'],
    [1002, 'Lee, Kim', 9, 'Biology - Rm 3', 'ESL 1 - Rm 12', 'STUDY', 'Art'],
  ];

  it('are blocks over the names of classes, whose rooms are no part of their names', () => {
    const reading = runOf({ Roster: ROSTER, Blocks: BLOCKS }).sheets.find(({ name }) => name === 'Blocks');
    const schedules =
      reading?.recognised === null || reading === undefined ? [] : [reading.recognised, ...reading.also];
    const titles = schedules.map(({ kind, sheet, columns }) => [
      kind,
      ...sheet.values.slice(1).map((row) => row[columns.get('courseTitle') ?? -1]),
    ]);
    expect(titles.slice(0, 4)).toEqual([
      ['schedule', 'ESL 1', 'Biology'],
      ['schedule', 'Biology', 'ESL 1'],
      ['schedule', 'Art', 'STUDY'],
      ['schedule', 'STUDY', 'Art'],
    ]);
  });

  it('are not where the cells are marks: a list of these is asked about', () => {
    const marks = BLOCKS.map((row, at) => (at === 0 ? row : [...row.slice(0, 3), 'A-', 'B', 'C+', 'B']));
    const reading = runOf({ Roster: ROSTER, Marks: marks }).sheets.find(({ name }) => name === 'Marks');
    expect(reading).toMatchObject({ recognised: null, mayBe: ['roster'] });
  });
});

describe('a start and an end in one cell', () => {
  it('are the times of a class', () => {
    const groups = [
      ['Group', 'Time', 'Student Name', 'Days', 'Push-in / Pull-out'],
      ['Red', '9:00-9:45', 'Ruiz, Ana', 'M-F', 'Pull-out'],
      ['Red', '12:50 – 1:35', 'Lee, Kim', 'M-F', 'Pull-out'],
    ];
    const { services } = runOf({ Roster: ROSTER, Groups: groups });
    expect(services.map(({ scheduledPerWeek }) => scheduledPerWeek)).toEqual([225, 225]);
  });

  it('make a bell schedule of the first of several columns; the others are told', () => {
    const bells = [
      ['Block', 'Mon/Tue/Thu/Fri', 'Wed (early release)'],
      [1, '8:08-8:55', '8:03-8:33'],
      [2, '8:58-9:45', '8:36-9:06'],
      ['Lunch', '11:28-11:53', 'no lunch'],
    ];
    expect(readingOf({ Roster: ROSTER, Bells: bells }, 'Bells')).toMatchObject({
      kind: 'bell',
      columns: { period: 0, startTime: 1, endTime: 1 },
      readAs: [
        'The times are those of Mon/Tue/Thu/Fri: one length a period is read, and those of Wed (early release) are not.',
      ],
    });
  });
});

describe('services without groups', () => {
  it('are ESL where their type says so, and required minutes are not those that are given', () => {
    const services = [
      [
        'Student Name',
        'Grade',
        'ESL Teacher',
        'Type of Service',
        'Sessions/\nWeek',
        'Min/\nSession',
        'Required\nMin/Wk',
      ],
      ['Ruiz, Ana', 3, 'R. Amaral', 'Pull-Out', 5, 45, 450],
      ['Lee, Kim', 3, 'R. Amaral', 'Push-In', 5, 45, 450],
    ];
    const done = runOf({ Roster: ROSTER, Services: services });
    expect(done.services.map(({ scheduledPerWeek }) => scheduledPerWeek)).toEqual([225, 225]);
    expect(readingOf({ Roster: ROSTER, Services: services }, 'Services')?.columns).not.toHaveProperty('minutesPerWeek');
  });

  it('are none where nothing says that they are ESL', () => {
    const tutoring = [
      ['Student Name', 'Grade', 'Tutor', 'Sessions/Week', 'Min/Session'],
      ['Ruiz, Ana', 3, 'R. Amaral', 5, 45],
      ['Lee, Kim', 3, 'R. Amaral', 5, 45],
    ];
    expect(readingOf({ Roster: ROSTER, Tutoring: tutoring }, 'Tutoring')).toBeNull();
  });
});

describe('classes without courses', () => {
  it('are homerooms where a list counts students by teacher and grade', () => {
    const counts = [
      ['Gr', 'Homeroom Teacher', 'Rm', '# Students', '# EL', '% EL'],
      ['K', 'Dunleavy', 2, 21, 6, '29%'],
      [1, 'Prior', 9, 33, 8, '42%'],
      ['', 'TOTAL', '', 54, 14, '33%'],
    ];
    const sheets = { Roster: ROSTER, Homerooms: counts };
    expect(readingOf(sheets, 'Homerooms')).toMatchObject({
      kind: 'sections',
      columns: { grade: 0, teacher: 1, enrolled: 3 },
      rows: 2,
    });
    const over = runOf(sheets).findings.filter(({ check }) => check === 'class-over-cap');
    expect(over.map(({ location: { sheet, row } }) => [sheet, row])).toEqual([['Homerooms', 3]]);
  });

  it('are those of each teacher where every period has a column, whatever the subject beside', () => {
    const teachers = [
      ['Teacher Name', 'Subject', 'Per 1', 'Per 2', 'Per 3'],
      ['Amaral, Rita', 'ESL', 'ESL 6', 'Prep', 'ESL 7'],
      ['Byrne, Colin', 'Math', 'Math 6', 'Math 7', ''],
    ];
    const reading = runOf({ Roster: ROSTER, Teachers: teachers }).sheets.find(({ name }) => name === 'Teachers');
    const { recognised = null } = reading ?? {};
    expect(readingOf({ Roster: ROSTER, Teachers: teachers }, 'Teachers')).toMatchObject({
      kind: 'sections',
      columns: { teacher: 0, courseTitle: 2, section: 2 },
      rows: 2,
    });
    expect(recognised?.unused).toEqual([1]);
  });

  it('are not the caseloads of ESL teachers, who serve several grades', () => {
    const caseloads = [
      ['Teacher', 'Grades', 'Students'],
      ['Amaral', 'K-2', 41],
      ['Petrakis', '3-5', 22],
    ];
    expect(readingOf({ Roster: ROSTER, Caseloads: caseloads }, 'Caseloads')).toBeNull();
  });
});

describe('licenses beside an endorsement', () => {
  it('are read by what they name, one row a teacher', () => {
    const staff = [
      ['Employee', 'Bldg', 'FTE', 'License(s)', 'Expires', 'SEI End.', 'Hire Date'],
      ['Abrantes, Carla', 'WMS', 1, 'ESL 5-12 (Initial)', '5/19/2028', 'n/a', '8/24/2006'],
      ['Sousa, Daniel', 'WMS', 1, 'ESL PK-6, Elem 1-6', '1/11/2029', 'n/a', '8/22/2014'],
      ['Byrne, Colin', 'WMS', 1, 'Math 5-8', '9/2/2027', 'Yes', '8/28/2013'],
    ];
    const { dataset } = runOf({ Roster: ROSTER, Licenses: staff });
    expect(dataset.staff.members.map(({ name, eslLicensed, sei }) => [name, eslLicensed, sei])).toEqual([
      ['Abrantes, Carla', true, false],
      ['Sousa, Daniel', true, false],
      ['Byrne, Colin', false, true],
    ]);
  });

  it('of two spans of grades are one license: either is enough', () => {
    const staff = [
      ['Educator', 'Bldg', 'ESL (PreK-6)', 'ESL (5-12)', 'SEI Teacher'],
      ['Abrantes, Carla', 'WMS', 'Y', 'N', 'N'],
      ['Sousa, Daniel', 'WMS', 'N', 'Y', 'N'],
      ['Byrne, Colin', 'WMS', 'N', 'N', 'Y'],
    ];
    const { dataset } = runOf({ Licenses: staff });
    expect(dataset.staff.members.map(({ eslLicensed }) => eslLicensed)).toEqual([true, true, false]);
  });

  it('are not joined with the number of the license, which an expired one has too', () => {
    const staff = [
      ['Educator', 'ESL License Status', 'ESL License Number', 'SEI'],
      ['Abrantes, Carla', 'Expired', 429817, 'N'],
      ['Sousa, Daniel', 'Licensed', 439518, 'N'],
    ];
    const { dataset } = runOf({ Licenses: staff });
    expect(dataset.staff.members.map(({ eslLicensed }) => eslLicensed)).toEqual([false, true]);
  });
});

describe('a license list beside a subject', () => {
  it('is a staff sheet where each teacher stands there once', () => {
    const audit = [
      ['Teacher', 'MEPID', 'School', 'Subject', 'Has SEI?'],
      ['Abrantes, Carla', '20412345', 'WMS', 'Math', 'Y'],
      ['Sousa, Daniel', '20412346', 'WMS', 'ELA', 'N'],
    ];
    expect(readingOf({ Roster: ROSTER, Audit: audit }, 'Audit')?.kind).toBe('staff');
  });
});
