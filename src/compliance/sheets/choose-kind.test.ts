import { recognise } from './recognise';

/** The kind and the columns that one sheet is read as, by heading. */
function readingOf(name: string, ...values: string[][]) {
  const sheet = { name, firstRow: 1, firstColumn: 1, values, tables: [] };
  const recognised = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] })[0]?.recognised;
  return recognised && { kind: recognised.kind, headings: Object.fromEntries(recognised.headings) };
}

describe('records of what was done for students', () => {
  const headings = ['Name', 'Student #', 'School', 'Grade', 'ELD lvl', 'Date of mtg w/ parent', 'Opt out form signed'];
  const rows = [
    ['Ahn, Jiwoo', '30291', 'Emerson', '2', '4.0', '9/18/2026', '9/19/2026'],
    ['Bastos, Gabriel', '29113', 'Emerson', '5', '3.5', '9/25/2026', '9/25/2026'],
  ];

  it('are what the title says, though they say as much of the student', () => {
    expect(readingOf('Sheet1', ['Parent Opt-Outs'], headings, ...rows)).toMatchObject({
      kind: 'optouts',
      headings: { formDate: 'Opt out form signed', meetingDate: 'Date of mtg w/ parent' },
    });
  });

  it('are a roster where no title says it', () => {
    expect(readingOf('Sheet1', headings, ...rows)).toMatchObject({ kind: 'roster' });
  });

  it('are monitoring where the title says so, though as many columns are those of a list of students', () => {
    const list = ['Student ID', 'Name', 'Grade', 'EL Status', 'Monitoring Year', 'Entry Date'];
    const students = [
      ['156806', 'Fontes, Ines', '8', 'FEL', '1', '11/4/2026'],
      ['156807', 'Le, Minh', '7', 'FEL', '2', '11/5/2026'],
    ];
    expect(readingOf('Sheet1', ['FEL monitoring'], list, ...students)).toMatchObject({
      kind: 'monitoring',
      headings: { entryDate: 'Entry Date' },
    });
    expect(readingOf('Sheet1', ['Grades 7 and 8'], list, ...students)).toMatchObject({
      kind: 'roster',
      headings: { entryDate: 'Entry Date' },
    });
  });

  it('are no schedule for a subject beside them', () => {
    const forms = ['Student ID', 'Student', 'Grade', 'EL Status', 'Monitoring Year', 'Monitoring Period', 'Subject'];
    const form = (id: string, subject: string, day: string) => [
      ...[id, 'Correia, Ian', '7', 'Former EL', '2', 'Fall', subject, day, 'Continue'],
    ];
    expect(
      readingOf(
        'Export',
        [...forms, 'Completed On', 'Recommendation'],
        form('77120', 'ELA', '11/14/2026'),
        form('77120', 'Math', ''),
        form('78833', 'ELA', '11/12/2026'),
      ),
    ).toMatchObject({
      kind: 'monitoring',
      headings: { entryDate: 'Completed On', markingPeriod: 'Monitoring Period' },
    });
  });

  it('are a roster where what would be their day is the day on which EL status ended', () => {
    const list = ['LASID', 'Student', 'Gr', 'FEL date', 'Year of monitoring', 'Current school'];
    expect(
      readingOf('FEL list', list, ['156806', 'Fontes, Ines', '8', '9/4/2026', '1', 'Carver Middle']),
    ).toMatchObject({ kind: 'roster', headings: { felDate: 'FEL date' } });
  });
});

describe('a start date', () => {
  const headings = ['Student ID', 'Name', 'Grade', 'ELD'];

  it('is that of the enrollment, but beside a service it may be the service’s and is asked about', () => {
    const row = ['1', 'Ahn, Jiwoo', '2', '3'];
    expect(readingOf('List', [...headings, 'Start Date'], [...row, '9/8/2026'])?.headings).toHaveProperty('entryDate');
    expect(
      readingOf('List', [...headings, 'ESL Teacher', 'Start Date'], [...row, 'Tran, Linh', '9/8/2026'])?.headings,
    ).not.toHaveProperty('entryDate');
  });
});

it('refusals by name are opt-out forms where a title says so, though they say as much of the student', () => {
  const rows = [
    ['Vega, Marisol', '3', 'Spanish', '9/18/2025', '9/15/2025'],
    ['Nakamura, Ren (Renny)', '1', 'Japanese', '10/2/2026', '9/30/2026'],
  ];
  const headings = ['STUDENT', 'GR', 'LANG', 'Refused since', 'Mtg w/ parent'];
  expect(readingOf('Sheet1', ['Parent refusals'], headings, ...rows)).toEqual({
    kind: 'optouts',
    headings: { name: 'STUDENT', formDate: 'Refused since', meetingDate: 'Mtg w/ parent' },
  });
  expect(readingOf('Sheet1', headings, ...rows)).toBeNull();
});

it('answers to a form of requests are read, whatever the languages and whoever fills in a question', () => {
  const headings = [
    ...['Timestamp', "Your child's name / Nome da criança / Nombre del niño/a", 'School / Escola / Escuela'],
    ...['What are you asking for?', 'OFFICE USE: outcome', 'OFFICE USE: date closed'],
  ];
  const answer = (time: string, name: string) => [time, name, 'Kennedy', 'Change of level', 'Approved', '9/20/2026'];
  const rows = [
    ...[answer('9/9/2026 8:14:22', 'Camila Rosa'), answer('9/10/2026 19:40:03', 'Jean-Luc Desir')],
    ...[answer('9/11/2026 7:02:51', 'Miguel Moreira'), answer('9/14/2026 12:15:37', 'Le Minh Chau')],
    answer('9/15/2026 21:33:10', 'Samir Fayad'),
  ];
  const [stamp, name, school, kind, decision, decidedDate] = headings;
  expect(readingOf('Sheet1', headings, ...rows)).toEqual({
    kind: 'requests',
    headings: { requestDate: stamp, name, school, kind, decision, decidedDate },
  });
});

describe('a list of students with the class of each', () => {
  const FACTS = [
    'Student ID',
    'Name',
    'Grade',
    'SASID',
    'Home Language',
    'Enrollment Status',
    'Entry Date',
    'SWD',
    'HLS',
  ];
  const VALUES = ['23400', 'Ruiz, Ana', '3', '123456789', 'Spanish', 'Active', '9/8/2026', 'N', '9/8/2026'];
  const kindWith = (...headings: string[]) => {
    const rows = ['1', '2', '3'].map((at) => [
      ...VALUES.map((value, column) => (column === 0 || column === 3 ? value + at : value)),
      ...headings.map((heading) => `${heading[0] ?? ''}1`),
    ]);
    return readingOf('Export', [...FACTS, ...headings], ...rows)?.kind;
  };

  it.each([
    ['Teacher', 'Room'],
    ['Room', 'Period'],
    ['Term', 'Teacher ID'],
    ['Days', 'Schedule'],
  ])('is a schedule where it says the section and two things besides: %s and %s', (one, other) => {
    expect(kindWith('Course Title', 'Section', one, other)).toBe('schedule');
    expect(kindWith('Course Title', 'Section', one)).toBe('roster');
    expect(kindWith('Course Title', one, other)).toBe('roster');
  });
});

it('records that tell students by name in two columns hold names of people there', () => {
  const head = ['Opt Out Form Date', 'Last Name', 'First Name', 'Grade'];
  const row = (last: string) => ['9/18/2026', last, 'Ana', '3'];
  expect(readingOf('Parent opt-outs', head, row('Ruiz'), row('Le'))?.kind).toBe('optouts');
  expect(readingOf('Parent opt-outs', head, row('4411'), row('4412'))).toBeNull();
});
