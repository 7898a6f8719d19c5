import { recognise } from './recognise';
import type { CellValue } from './snapshot';

/** How a sheet is read: its kind, and the heading of each field. */
function read(...values: CellValue[][]) {
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  const recognised = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] })[0]?.recognised;
  return recognised ? { kind: recognised.kind, ...Object.fromEntries(recognised.headings) } : null;
}
const repeat = (rows: number, ...cells: CellValue[]) => Array.from({ length: rows }, () => cells);

describe('minutes beside a number of meetings', () => {
  const HEAD = ['Student ID', 'Course', 'Min', 'Mtgs/Wk'];

  it('are those of each', () => {
    expect(read(HEAD, ['1', 'ESL 1', 45, 5])).toMatchObject({ minutesPerMeeting: 'Min' });
    expect(read(['Student ID', 'Course', 'Min'], ['1', 'ESL 1', 45])).not.toHaveProperty('minutesPerMeeting');
    expect(read([...HEAD, 'Min/Mtg'], ['1', 'ESL 1', 225, 5, 45])).toMatchObject({ minutesPerMeeting: 'Min/Mtg' });
  });
});

describe('the level of the year before', () => {
  it.each([
    ['ELD 25-26', 'ELD 26-27', 'ELD 25-26'],
    ['ELD 2026', 'ELD 2025', 'ELD 2025'],
    ['SDD 25-26', 'SDD 26-27', 'SDD 25-26'],
  ])('is the one of %s and %s that is a year older', (one, other, last) => {
    const [now] = [one, other].filter((heading) => heading !== last);
    const read2 = read(['Student ID', 'Grade', 'ML Status', one, other], ['1', '3', 'EL', 3, 2]);
    expect(read2).toMatchObject({ previousLevel: last, [last.startsWith('SDD') ? 'sdd' : 'eld']: now });
  });

  it('is none two years back', () => {
    expect(
      read(['Student ID', 'Grade', 'ML Status', 'ELD 2026', 'ELD 2024'], ['1', '3', 'EL', 3, 2]),
    ).not.toHaveProperty('previousLevel');
  });
});

describe('a column headed Course', () => {
  it('is the code where its cells are codes and a Description has the words', () => {
    const HEAD = ['Student ID', 'Course', 'Description', 'Section'];
    expect(read(HEAD, ['1', '1210-01', 'ESL 1 Beginners', '1'], ['2', '1211-01', 'ESL 2 B', '1'])).toMatchObject({
      courseCode: 'Course',
      courseTitle: 'Description',
    });
    expect(read(HEAD, ['1', 'ESL 1', 'Open to all', '1'], ['2', 'ESL 2', 'A good class', '1'])).toMatchObject({
      courseTitle: 'Course',
    });
    expect(read(HEAD, ['1', 'ESL', 'words', '1'], ['2', 'ELA', 'more', '1'])).toMatchObject({ courseTitle: 'Course' });
  });

  it('may be headed Class', () => {
    const HEAD = ['Student ID', 'Class', 'Description', 'Section'];
    expect(read(HEAD, ['1', '1210', 'ESL 1 Beginners', '1'], ['2', '1211', 'ESL 2 B', '1'])).toMatchObject({
      courseCode: 'Class',
      courseTitle: 'Description',
    });
  });
});

describe('a column headed Class', () => {
  it.each([
    'Mrs. Ito',
    'Mr Lee',
    'Ms. Roy',
    'Sr. Almeida',
    'Dr. Poe',
    'Sra. Paz',
    'Srta. Luz',
    'Profa. Reis',
    'Mx. Day',
  ])('over %s is no class', (name) => {
    const HEAD = ['Student ID', 'Grade', 'Class', 'Min/Mtg', 'Mtgs/Wk'];
    expect(read(HEAD, ['1', '3', name, 45, 5], ['2', '3', name, 45, 5])).not.toMatchObject({ courseTitle: 'Class' });
  });
});

describe('a roster', () => {
  const students = repeat(2, '1', '3', 'EL', '9/1/2026', 3.5);
  const HEAD = ['Student ID', 'Grade', 'ML Status'];

  it('has no score of ACCESS by an Overall beside the day of a screening, unless it speaks of ACCESS', () => {
    expect(read([...HEAD, 'Screener Date', 'Overall Score'], ...students)).not.toHaveProperty('accessOverall');
    expect(read([...HEAD, 'Screener Date', 'ACCESS Overall Score'], ...students)).toMatchObject({
      accessOverall: 'ACCESS Overall Score',
    });
    expect(read([...HEAD, 'Entry Date', 'Overall Score'], ...students)).toMatchObject({
      accessOverall: 'Overall Score',
    });
  });

  it('has no entry by a Start Date beside a service', () => {
    const days = repeat(2, '1', '3', 'EL', '9/1/2026', 45);
    expect(read([...HEAD, 'Start Date', 'ESL Minutes'], ...days)).not.toHaveProperty('entryDate');
    expect(read([...HEAD, 'Start Date', 'SDD'], ...students)).toMatchObject({ entryDate: 'Start Date' });
    expect(read([...HEAD, 'Entry Date', 'ESL Minutes'], ...days)).toMatchObject({ entryDate: 'Entry Date' });
  });

  it('takes Nombre for the whole name where no other column is a name', () => {
    const rows = repeat(2, '1', 'Ana Ruiz', '3', 'EL', 'Ruiz');
    expect(read(['Student ID', 'Nombre', 'Grade', 'ML Status'], ...rows)).toMatchObject({ name: 'Nombre' });
    expect(read(['Student ID', 'Nombre', 'Grade', 'ML Status', 'Last Name'], ...rows)).toMatchObject({
      firstName: 'Nombre',
    });
    expect(read(['Student ID', 'First Name', 'Grade', 'ML Status'], ...rows)).toMatchObject({
      firstName: 'First Name',
    });
  });

  it('without ids has grades, and says who is an ML', () => {
    const names = (...rows: string[][]) => read(['Name', 'Grade', 'ML Status'], ...rows)?.kind ?? null;
    expect(names(['Ruiz, Ana', '3', 'EL'], ['Lee, Kim', '4', 'EL'])).toBe('roster');
    expect(names(['Ruiz, Ana', 'blue', 'EL'], ['Lee, Kim', 'red', 'EL'])).toBeNull();
    expect(names(['Ruiz, Ana', '3', 'blue'], ['Lee, Kim', '4', 'red'])).toBeNull();
    expect(read(['Name', 'Grade', 'Phone'], ['Ruiz, Ana', '3', '555'], ['Lee, Kim', '4', '556'])).toBeNull();
    expect(names(['x1', '3', 'EL'], ['x2', '4', 'EL'])).toBeNull();
  });
});

describe('an exit date', () => {
  const HEAD = ['Student ID', 'Grade', 'ML Status'];
  const DATED = [...HEAD, 'Shoes', 'Exit Date'];
  const rowsOf = (fels: number, others: number) => [
    ...Array.from({ length: fels }, (_, at) => [`${at}`, '3', 'FEL', 'x', '6/1/2025']),
    ...Array.from({ length: others }, (_, at) => [`9${at}`, '3', 'EL', 'x', '']),
  ];

  it('ended EL status where at least five have one, nine of ten of them FELs', () => {
    expect(read(DATED, ...rowsOf(5, 5))).toMatchObject({ felDate: 'Exit Date' });
    expect(read(DATED, ...rowsOf(4, 5))).not.toHaveProperty('felDate');
    const late = ['99', '3', 'EL', 'x', '6/1/2025'];
    expect(read(DATED, ...rowsOf(5, 5), late)).not.toHaveProperty('felDate');
    expect(read(DATED, ...rowsOf(9, 9), late)).toMatchObject({ felDate: 'Exit Date' });
    expect(read(DATED, ...rowsOf(9, 8), late)).not.toHaveProperty('felDate');
    expect(read(DATED, ...rowsOf(8, 9), late)).not.toHaveProperty('felDate');
  });

  it.each(['FLEP', 'RFEP', 'Former EL', 'Exited', 'Reclassified', 'Redesignated', 'Monitor 1'])(
    'goes by the status %s too',
    (status) => {
      const rows = Array.from({ length: 5 }, (_, at) => [`${at}`, '3', status, 'x', '6/1/2025']);
      expect(read(DATED, ...rows)).toMatchObject({ felDate: 'Exit Date' });
    },
  );

  it.each([
    ['Entry Date', 'leaveDate'],
    ['District Entry Date', 'leaveDate'],
    ['Enrollment Date', 'leaveDate'],
    ['School Entry Date', 'leaveDate'],
    ['Admission Date', 'leaveDate'],
    ['EL Program', 'felDate'],
    ['ESL Teacher', 'felDate'],
    ['LIEP', 'felDate'],
    ['FEL Year', 'felDate'],
  ])('goes by the column beside it: %s makes it %s', (beside, field) => {
    const rows = repeat(2, '1', '3', 'EL', '', '6/1/2025');
    expect(read([...HEAD, beside, 'Exit Date'], ...rows)).toMatchObject({ [field]: 'Exit Date' });
    const turned = repeat(2, '1', '3', 'EL', 'x', '6/1/2025', '');
    expect(read([...HEAD, 'Shoes', 'Exit Date', beside], ...turned)).toMatchObject({ [field]: 'Exit Date' });
  });

  it('is neither where nothing tells', () => {
    const said = read([...HEAD, 'Shoes', 'Exit Date', 'Hat'], ...repeat(2, '1', '3', 'EL', 'x', '6/1/2025', 'y'));
    expect([Object.keys(said ?? {}).includes('felDate'), Object.keys(said ?? {}).includes('leaveDate')]).toEqual([
      ...[false, false],
    ]);
  });
});
