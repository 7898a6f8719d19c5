import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { recognise } from './recognise';

function readingOf(rows: SheetRows[string], name = 'Sheet') {
  const [reading] = recognise(workbookOf({ [name]: rows }));
  const sheet = reading?.recognised ?? null;
  return { kind: sheet?.kind ?? null, columns: Object.fromEntries(sheet?.columns ?? []), told: sheet?.readAs ?? [] };
}

const HEAD = ['Student ID', 'Student', 'Grade'];
const STUDENTS = [
  ['234001', 'Ruiz, Ana', '05'],
  ['234002', 'Le, Ben', '04'],
  ['234003', 'Sanon, Eva', '05'],
  ['234004', 'Pham, Kim', '03'],
];

/** The students with columns more beside them. */
function listOf(more: Readonly<Record<string, readonly string[]>>) {
  return [
    [...HEAD, ...Object.keys(more)],
    ...STUDENTS.map((row, at) => [...row, ...Object.values(more).map((cells) => cells[at] ?? '')]),
  ];
}

describe('records among lists of students', () => {
  it('are opt-out forms where two headings speak of opting out, though grade and program stand beside them', () => {
    const { kind, columns } = readingOf(
      listOf({
        'EL Program Code': ['04', '04', '01', '04'],
        'Opt Out Begin': ['09/16/2024', '09/05/2022', '09/11/2023', '10/01/2019'],
        'Opt Out End': ['', '', '06/18/2024', ''],
      }),
    );
    expect({ kind, formDate: columns.formDate }).toEqual({ kind: 'optouts', formDate: 4 });
  });

  it('are monitoring where headings say its year and period, though the day of reclassification stands beside them', () => {
    const { kind, columns } = readingOf(
      listOf({
        'Date Reclassified': ['07/01/2024', '07/01/2022', '07/01/2024', '07/01/2021'],
        'Monitoring Year': ['Year 1', 'Year 3', 'Year 1', 'Year 4'],
        'Monitoring Period': ['Quarter 1', 'Quarter 1', 'Quarter 1', 'Quarter 1'],
        'Date Completed': ['11/15/2024', '11/18/2024', '11/19/2024', ''],
      }),
    );
    expect({ kind, columns }).toMatchObject({
      kind: 'monitoring',
      columns: { monitoringYear: 4, markingPeriod: 5, entryDate: 6 },
    });
  });

  it('are a roster where a column says who is an ML and how one is served', () => {
    const { kind } = readingOf(
      listOf({
        'EL Status': ['EL', 'EL', 'FEL', 'EL'],
        'ELD Level': ['3', '2', '', '1'],
        'EL Program': ['SEI', 'SEI', '', 'SEI'],
        'Opt Out': ['N', 'Y', 'N', 'N'],
        'Opt Out Reason': ['', 'parent', '', ''],
        'Opt Out Contact': ['', 'aunt', '', ''],
      }),
    );
    expect(kind).toBe('roster');
  });

  it('are monitoring entries of an unknown day where a title says so, and a year and a quarter stand in each row', () => {
    const { kind } = readingOf(
      [
        ['Student', 'SASID', 'Mon. Yr', 'Quarter', 'Team'],
        ['Almonte Yadira', '1085500123', '1', 'Q2', 'continue'],
        ['Bui Quynh', '1083109967', '2', 'Q2', 'continue'],
        ['Mohamud Sahra', '1076645310', '4', 'Q2', 'done'],
      ],
      'FEL Monitoring',
    );
    expect(kind).toBe('monitoring');
  });

  it('are screenings by the only day that stands there but that of birth, where the cells name the screener', () => {
    const domains = ['Listening', 'Reading', 'Speaking', 'Writing', 'Overall'];
    const { kind, columns } = readingOf([
      ['Last Name', 'First Name', 'State Student ID', 'Date of Birth', 'Grade', 'Assessment', 'Began', ...domains],
      ...['2.5', '4.0', '3.5'].map((score, at) => [
        ...[
          `Ruiz${'abc'.charAt(at)}`,
          'Ana',
          `110344187${String(at)}`,
          '2013-02-11',
          '06',
          'WIDA Screener Online Gr 6-8',
        ],
        ...['08/21/2024', ...domains.map(() => score)],
      ]),
    ]);
    expect({ kind, testDate: columns.testDate }).toEqual({ kind: 'screener', testDate: 6 });
  });
});

describe('requests', () => {
  const requestsOf = (kinds: readonly string[]) =>
    readingOf(
      [
        ['Student ID', 'Request Date', 'Type', 'Status'],
        ...kinds.map((kind, at) => [`23400${String(at)}`, '9/19/24', kind, 'done']),
      ],
      'Requests',
    ).kind;

  it('are read where what is asked for is a change of how an ML is told or served', () => {
    expect(requestsOf(['ELD level', 'Program', 'opt out', 'Status'])).toBe('requests');
  });

  it.each([
    ['what it changes from and to', ['Kind', 'From', 'To'], ['Home language', 'Spanish', 'Portuguese']],
    ['the decision', ['Kind', 'Decision'], ['Home language', 'Pending']],
  ])('are read by their own headings, whatever changes: %s', (_, headings, cells) => {
    const { kind } = readingOf([
      ['Student ID', 'Request Date', ...headings],
      ['234001', '2026-09-05', ...cells],
    ]);
    expect(kind).toBe('requests');
  });

  it('are left unread where something else is asked for, such as an interpreter', () => {
    expect(requestsOf(['Oral', 'Written', 'Oral - phone', 'Written'])).not.toBe('requests');
  });
});

it('terms by their seasons, each with a day and what was found, are monitoring entries', () => {
  const [reading] = recognise(
    workbookOf({
      Monitoring: [
        ['NAME', 'GRADE', 'Monitoring Year', 'Fall date', 'Fall ok?', 'Winter date', 'Winter ok?'],
        ['Azevedo M.', '9', '2', '10/28/2024', 'ok', '2/10/2025', 'ok'],
        ['Begum T.', '10', '3', '10/28/2024', 'failing Bio', '2/11/2025', 'better'],
      ],
    }),
  );
  const sheets = reading?.recognised ? [reading.recognised, ...reading.also] : [];
  expect(sheets.map(({ kind, headings }) => [kind, headings.get('entryDate'), headings.get('outcome')])).toEqual([
    ['monitoring', 'Fall date', 'Fall ok?'],
    ['monitoring', 'Winter date', 'Winter ok?'],
  ]);
});

describe('a list of students that says nothing of who is an ML', () => {
  const more = { 'Test Type': ['Online', 'Online', 'Paper', 'Online'], Session: ['5 AM', '4 AM', '5 AM', '3 AM'] };

  const placed = {
    'EL Status': Array<string>(4).fill('EL'),
    'ELD Level': Array<string>(4).fill('2'),
    'EL Program': Array<string>(4).fill('SEI'),
  };

  it('is a registration where two columns say which test each sits, and when', () => {
    const { kind, columns } = readingOf(listOf(more));
    expect({ kind, columns }).toMatchObject({ kind: 'registration', columns: { test: 3, session: 4 } });
  });

  it('is a roster where columns say who is an ML, on which level and in which program', () => {
    expect(readingOf(listOf({ ...more, ...placed })).kind).toBe('roster');
  });

  it('is a registration, and no list of screenings, where the title says ACCESS', () => {
    const tests = {
      'Test Form': ['Online', 'Online', 'Paper', 'Online'],
      'Test Date': Array<string>(4).fill('1/12/2027'),
    };
    expect(readingOf(listOf(tests), 'ACCESS 2027').kind).toBe('registration');
    expect(readingOf(listOf(tests), 'Screenings').kind).toBe('screener');
  });
});

describe('a check of folders', () => {
  const marks = ['Y', 'N', 'NA', 'Y'];
  const papers = {
    'Home Lang Survey': marks,
    'Parent Notif (26-27)': marks,
    'Opt-Out': marks,
    School: Array<string>(4).fill('Hale'),
  };

  it('is told by marks in the columns of at least three documents', () => {
    const { kind, columns } = readingOf(listOf(papers));
    expect({ kind, columns }).toMatchObject({
      kind: 'folders',
      columns: { hls: 3, notificationLetter: 4, optOutForm: 5 },
    });
  });

  it('is a roster where the same columns hold days, or where others say how the students are served', () => {
    const days = ['9/8/2026', '9/9/2026', '9/10/2026', '9/11/2026'];
    expect(readingOf(listOf({ ...papers, 'Home Lang Survey': days, 'Parent Notif (26-27)': days })).kind).toBe(
      'roster',
    );
    const served = { 'EL Status': ['EL', 'EL', 'EL', 'EL'], 'ELD Level': ['3', '2', '1', '2'] };
    expect(readingOf(listOf({ ...papers, ...served })).kind).toBe('roster');
  });
});
