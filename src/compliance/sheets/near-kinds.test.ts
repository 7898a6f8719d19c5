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
