import { recognise } from './recognise';

function readingOf(...values: string[][]) {
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  const [reading] = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] });
  if (reading === undefined || reading.recognised === null) return reading?.reason;
  const { kind, headings, notUsed } = reading.recognised;
  return { kind, headings: Object.fromEntries(headings), notUsed };
}

const DOMAINS = ['Listening', 'Reading', 'Speaking', 'Writing', 'Overall'].map((name) => `${name} Proficiency Level`);

/** Results under the headings that WIDA gives those of its tests. */
function resultsOf(days: readonly string[], scores: readonly string[]) {
  const rows = days.map((day, at) => [
    `10${String(at).padStart(8, '0')}`,
    '04',
    day,
    ...DOMAINS.map(() => scores[at % 2] ?? ''),
  ]);
  return readingOf(['State Student ID', 'Grade', 'Test Date', ...DOMAINS], ...rows);
}

const AUTUMN = ['08/28/2026', '09/02/2026', '09/09/2026', '09/21/2026', '10/01/2026'];
const WINTER = ['01/12/2026', '01/13/2026', '01/20/2026', '02/02/2026', '02/03/2026'];

describe("results under WIDA's headings without the name of a test", () => {
  it('are of ACCESS where they were taken in its months', () => {
    expect(resultsOf(WINTER, ['2.5', '3.0'])).toMatchObject({ kind: 'access', notUsed: null });
  });

  it('are of the WIDA Screener where they were taken before December, in half levels', () => {
    expect(resultsOf(AUTUMN, ['2.5', '3.0'])).toMatchObject({ kind: 'screener', notUsed: null });
  });

  it('are asked about where they were taken before December, in tenths: none is used', () => {
    expect(resultsOf(AUTUMN, ['2.3', '3.0'])).toMatchObject({ kind: 'access', notUsed: expect.any(String) as string });
  });
});

it('a list with the ids of students, their grades and their ESL teachers is none of staff', () => {
  expect(
    readingOf(
      [
        'SASID',
        'Last Name',
        'First Name',
        'Grade',
        'Required ESL Min/Week',
        'Scheduled ESL Min/Week',
        'ESL Type',
        'ESL Teacher',
      ],
      ['1106356860', 'Ruiz', 'Ana', '2', '150', '60', 'Embedded', 'Nora Pike'],
      ['1048219499', 'Le', 'Ben', '5', '150', '150', 'Standalone', 'Carl Webb'],
    ),
  ).toMatchObject({
    kind: 'roster',
    headings: { stateId: 'SASID', eslMinutes: 'Scheduled ESL Min/Week', eslTeacher: 'ESL Teacher' },
  });
});

it('a log of letters is no list of who is enrolled, and is said to be one', () => {
  expect(
    readingOf(
      ['Student ID', 'Last', 'First', 'Grade', 'Letter Type', 'Date Sent', 'Sent Via', 'Date Returned'],
      ['445928', 'Ruiz', 'Ana', '4', 'Continuing', '10/05/2026', 'Mail', ''],
      ['445227', 'Le', 'Ben', '2', 'Exit', '09/27/2026', 'Email', '10/09/2026'],
    ),
  ).toContain('letters or forms that were sent');
});

it('a list of screenings is told by the cells that name the test', () => {
  expect(
    readingOf(
      ['#', 'Appt Date', 'Student', 'Gr', 'L1', 'Test given', 'Result', 'Program'],
      ['1', '8/11/26', 'Ruiz, Ana', '3', 'Spanish', 'WIDA Screener', '2.5', 'SEI'],
      ['2', '8/13/26', 'Le, Ben', 'K', 'Vietnamese', 'K Screener', '1.0', 'SEI'],
    ),
  ).toMatchObject({ kind: 'screener', headings: { testDate: 'Appt Date', form: 'Test given', overall: 'Result' } });
});

it('forms that say a score of each student are none of results, and who was met is no date', () => {
  expect(
    readingOf(
      ['Student Name', 'SASID', 'Grade', 'ACCESS Composite', 'Opt Out Date', 'Declined', 'Meeting held with'],
      ['Ruiz, Ana', '1053407209', '9', '2.1', '9/15/2026', 'SEI program only', 'Marc Lavoie'],
      ['Le, Ben', '1046382506', '6', '2.7', '9/22/2026', 'All', 'Rui Almeida'],
    ),
  ).toEqual({
    kind: 'optouts',
    headings: { studentId: 'SASID', name: 'Student Name', formDate: 'Opt Out Date', scope: 'Declined' },
    notUsed: null,
  });
});

describe('two things in one column', () => {
  it('are read where a text may say another thing besides, and not as a yes or a no', () => {
    expect(
      readingOf(
        ['Student ID', 'Grade', 'EL Status', 'LANG / COUNTRY', 'SWD / Title I'],
        ['445928', '4', 'EL', 'Portuguese / Brazil', 'Y'],
        ['445227', '2', 'EL', 'Spanish / Peru', 'N'],
      ),
    ).toEqual({
      kind: 'roster',
      headings: {
        studentId: 'Student ID',
        grade: 'Grade',
        mlStatus: 'EL Status',
        firstLanguage: 'LANG / COUNTRY',
      },
      notUsed: null,
    });
  });

  it.each(['Apellido(s)', 'Apellidos', 'Apellido/s'])('%s is one word in two endings', (heading) => {
    expect(
      readingOf(
        [heading, 'Nombre(s)', 'No. de estudiante', 'Grado', 'EL'],
        ['Ruiz', 'Ana', '445928', '4', 'Y'],
        ['Le', 'Ben', '445227', '2', 'N'],
      ),
    ).toMatchObject({ headings: { lastName: heading, firstName: 'Nombre(s)' } });
  });
});

it("the state's placements in special education say who is a student with disabilities, after any column of its own", () => {
  const rows = [
    ['445928', '4', 'EL', '41', 'Y'],
    ['445227', '2', 'EL', '', 'N'],
  ];
  const headings = ['LASID', 'Grade', 'DOE025', 'DOE 034 SpEd Placement'];
  expect(readingOf(headings, ...rows.map((row) => row.slice(0, 4)))).toMatchObject({
    headings: { swd: 'DOE 034 SpEd Placement' },
  });
  expect(readingOf([...headings, 'SWD'], ...rows)).toMatchObject({ headings: { swd: 'SWD' } });
});

it('a heading that says too little is asked about where some of its cells are values, and some are none', () => {
  const values = [
    ['Student', 'Test given', 'Test Date', 'Result'],
    ['Ruiz, Ana', 'WIDA Screener', '9/9/2026', '2.5'],
    ['Le, Ben', 'WIDA Screener', '9/9/2026', 'L4 S4 R3 W2.5'],
    ['Lima, Caio', 'WIDA Screener', '9/9/2026', 'no show'],
  ];
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  const [reading] = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] });
  expect(reading?.recognised?.candidates).toEqual([{ column: 3, field: 'overall', why: 'heading' }]);
});

it('a class list with a course, a section and who teaches it is a schedule: its days are those of the class', () => {
  expect(
    readingOf(
      [
        'Period',
        'Section ID',
        'Course Title',
        'Teacher',
        'Perm ID',
        'Student Name',
        'Grade',
        'EL Status',
        'Enter Date',
        'Leave Date',
      ],
      ['3', '2140-02', 'ELD 2', 'Pike, N.', '492886', 'Ruiz, Ana', '9', 'EL', '2026-09-04', ''],
      ['3', '2140-02', 'ELD 2', 'Pike, N.', '477024', 'Le, Ben', '9', 'EL', '2026-09-04', '2026-10-01'],
    ),
  ).toMatchObject({
    kind: 'schedule',
    headings: { period: 'Period', section: 'Section ID', courseTitle: 'Course Title', studentId: 'Perm ID' },
  });
});

it('the minutes of meetings are no roster, though the student stands there with the grade in brackets', () => {
  expect(
    readingOf(
      ['Mtg', 'Student (gr)', 'ID#', 'Reason', 'Outcome', 'Parent notified'],
      ...['Ana Ruiz (6)', 'Ben Le (1)', 'Caio Lima (8)', 'Dina Abdi (6)', 'Eva Paz (6)'].map((student, at) => [
        ...['10/21/26', student, `46080${at}`, 'exit review', 'more data', 'Y'],
      ]),
    ),
  ).toContain('no column for the');
});

it('a list of MLs with their status and teacher is a roster, whatever scores it says; some statuses that nobody reads change nothing', () => {
  const scores = ['Listening', 'Reading', 'Speaking', 'Writing', 'Overall'];
  expect(
    readingOf(
      [
        'Student Local ID',
        'Grade',
        'LEP Status',
        'ESL Teacher',
        'ELL Program',
        'Native Language',
        'Accommodations',
        'Test',
        ...scores,
      ],
      [
        '480911',
        '3',
        'LEP',
        'Pike, Nora',
        'SEI',
        'Spanish',
        'Small group',
        'ACCESS 2026',
        '3.4',
        '4.5',
        '3.9',
        '4.8',
        '4.2',
      ],
      [
        '477034',
        '1',
        'Monitored Year 2',
        'Pike, Nora',
        'SEI',
        'Arabic',
        'ACCESS 2026',
        '3.5',
        '2.0',
        '2.4',
        '3.3',
        '2.6',
      ],
    ),
  ).toMatchObject({ kind: 'roster', headings: { mlStatus: 'LEP Status', accessOverall: 'Overall' } });
  expect(
    readingOf(
      ['NAME', 'State ID', 'grade', 'LEP', 'Comp.'],
      ['Ruiz, Ana', '1043696470', '5', 'yes', '4.3'],
      ['Le, Ben', '1065088018', '4', 'moved', '2.4'],
      ['Lima, Caio', '1086033825', '5', 'EL', '1.6'],
    ),
  ).toMatchObject({ kind: 'roster', headings: { mlStatus: 'LEP', accessOverall: 'Comp.' } });
});

it('scores of several years beside a growth and a goal are results of the newest; a status of the goal is nobody’s ML status', () => {
  expect(
    readingOf(
      ['ACCESS for ELLs growth'],
      ['Name', 'Gr', '2025', '', '2026', '', 'Growth', '', 'Goal', ''],
      ['', 'now', 'Ov', 'Lit', 'Ov', 'Lit', '25→26', 'met target?', '2027', 'status'],
      ['Ruiz, Ana', '7', '1.8', '1.6', '1.9', '1.8', '+0.1', 'N', '2.5', ''],
      ['Le, Ben', '6', '3.8', '3.6', '4.5', '4.3', '+0.7', 'Y', '5.1', 'EXIT'],
    ),
  ).toEqual({
    kind: 'access',
    headings: { name: 'Name', grade: 'Gr › now', overall: '2026 › Ov', literacy: '2026 › Lit' },
    notUsed: null,
  });
});

it('counts of classes by grade and letter are homerooms', () => {
  expect(
    readingOf(
      ['School', 'Rm/Gr', 'Tchr', 'Enr', '# EL', '% EL'],
      ['Adams', 'K', 'Pike', '26', '3', '12%'],
      ['', '1-A', 'Webb', '19', '10', '53%'],
      ['Lake', '2-B', 'Tran', '24', '4', '17%'],
      ['', '3', 'Hill', '20', '4', '20%'],
    ),
  ).toMatchObject({ kind: 'sections', headings: { grade: 'Rm/Gr', teacher: 'Tchr', enrolled: 'Enr' } });
});

it('names and grades without an id are said to lack what joins them', () => {
  expect(
    readingOf(
      ['Apellido(s)', 'Nombre', 'Grado', 'Idioma en casa'],
      ['Ruiz', 'Ana', '4', 'español'],
      ['Le', 'Ben', '2', 'inglés'],
    ),
  ).toBe('it looks like a roster (last name, first name, grade and first language); no column for the student ID');
});
