import { recognise } from './recognise';
import type { CellValue } from './snapshot';

type Column = readonly [heading: string, ...cells: CellValue[]];

/** The kind that a sheet is read as, and the fields by the headings of their columns; why it is not read, where it is not. */
function readingOf(...columns: readonly Column[]) {
  const nrOfRows = Math.max(...columns.map(({ length }) => length));
  const values = Array.from({ length: nrOfRows }, (_, row) => columns.map((column) => column[row] ?? ''));
  const sheet = { name: 'List', firstRow: 1, firstColumn: 1, values, tables: [] };
  const [reading] = recognise({ name: 'book.xlsx', date1904: false, sheets: [sheet], unread: [] });
  if (reading === undefined || reading.recognised === null) return { kind: reading?.reason };
  return { kind: reading.recognised.kind, ...Object.fromEntries(reading.recognised.headings) };
}

const IDS: Column = ['Student ID', '1001', '1002', '1003'];
const NAMES: Column = ['Student Name', 'Ruiz, Ana', 'Lee, Kim', 'Poe, Max'];
const GRADES: Column = ['Grade', 3, 3, 4];
const STATUS: Column = ['ML Status', 'EL', 'EL', 'No'];
const COURSE: Column = ['Course', 'ESL', 'ESL', 'ESL'];

describe('a whole name', () => {
  it('is what may be a first one, beside no last one', () => {
    expect(readingOf(IDS, ['Nombre', 'Ana Ruiz', 'Kim Lee'], GRADES)).toMatchObject({ name: 'Nombre' });
    expect(readingOf(IDS, ['Nombre', 'Ana', 'Kim'], ['Last Name', 'Ruiz', 'Lee'], GRADES)).toMatchObject({
      firstName: 'Nombre',
      lastName: 'Last Name',
    });
    expect(readingOf(IDS, ['First Name', 'Ana', 'Kim'], GRADES)).toMatchObject({ firstName: 'First Name' });
  });
});

describe('a code of a course', () => {
  const CLASS_CODES: Column = ['Class', '1210-01', '2040-02', '2041-01'];
  const WORDS: Column = ['Description', 'ESL 2', 'Geometry CP', 'US History'];
  const PERIODS: Column = ['Period', '1', '2', '3'];

  it('is what is headed Class, too, where its cells are codes and the words stand beside it', () => {
    expect(readingOf(IDS, CLASS_CODES, WORDS, PERIODS)).toMatchObject({
      kind: 'schedule',
      courseCode: 'Class',
      courseTitle: 'Description',
    });
    expect(readingOf(IDS, ['Class', 'ESL 2', 'Art 1', 'PE 1'], WORDS, PERIODS)).toMatchObject({ courseTitle: 'Class' });
    expect(readingOf(IDS, CLASS_CODES, ['Description', 'ESL', 'Geometry', 'History'], PERIODS)).toMatchObject({
      courseTitle: 'Class',
    });
    expect(readingOf(IDS, ['Course Title', '1210-01', '2040-02'], WORDS, PERIODS)).toMatchObject({
      courseTitle: 'Course Title',
    });
  });

  it('is no other where a column of codes stands there', () => {
    expect(readingOf(IDS, ['Course', 'A-1', 'B-2'], ['Course Code', '1', '2'], WORDS)).toMatchObject({
      courseTitle: 'Course',
      courseCode: 'Course Code',
    });
  });
});

describe('who is taught', () => {
  const pairs = (...texts: string[]): Column => ['Who', ...texts];

  it('is what is headed Who, or Members, where most cells name several', () => {
    const several = ['Ruiz, Ana; Lee, Kim', 'Max Poe & Ana Ruiz', 'Kim Lee'];
    for (const heading of ['Who', 'Members', 'Students in Group', 'Kids in Group?'])
      expect(readingOf([heading, ...several], COURSE, ['Days', 'MWF', 'TR', 'MWF'])).toMatchObject({
        kind: 'schedule',
        name: heading,
      });
  });

  it('is not what is so headed over one person in most cells, or beside a day', () => {
    const days: Column = ['Days', 'MWF', 'TR', 'MWF'];
    expect(readingOf(pairs('Ana Ruiz', 'Max Poe & Kim Lee', 'Kim Lee'), COURSE, days)).not.toHaveProperty('name');
    expect(
      readingOf(pairs('Ana Ruiz & Kim Lee', 'Max Poe & Kim Lee'), COURSE, days, ['Date', '9/1/2026']),
    ).not.toHaveProperty('name');
    expect(readingOf(IDS, pairs('Ana Ruiz & Kim Lee', 'Max Poe & Kim Lee'), COURSE, days)).not.toHaveProperty('name');
  });
});

describe('a class that is a person', () => {
  it('is the homeroom in a list of students, unless it has one', () => {
    const teachers: Column = ['Class', 'Mrs. Ito', 'Sr. Almeida', 'Mr. Roy'];
    expect(readingOf(IDS, NAMES, GRADES, STATUS, teachers)).toMatchObject({ homeroom: 'Class' });
    expect(readingOf(IDS, NAMES, GRADES, STATUS, teachers, ['Homeroom', '1', '2', '3'])).toMatchObject({
      homeroom: 'Homeroom',
    });
  });

  it.each(['Mr. A', 'Mrs Ito', 'Ms. Ito', 'Miss Ito', 'Mx. Ito', 'Dr. Ito', 'Sra. Ito', 'Srta. Ito', 'Prof. Ito'])(
    'is no title of a class, addressed as %s',
    (text) => {
      const times: Column = ['Time', '9:00-9:45', '9:00-9:45'];
      const classes = (...cells: string[]) => readingOf(IDS, ['Class', ...cells], ['Course Code', '1', '2'], times);
      expect(classes('ESL', text)).toMatchObject({ kind: 'schedule', courseTitle: 'Class' });
      expect(classes(text, text)).not.toHaveProperty('courseTitle');
    },
  );
});

describe('what stands in a roster beside other things', () => {
  it('a score beside the date of a screening is asked about, unless a heading says ACCESS', () => {
    const screened: Column = ['Screener Date', '9/1/2026', '9/2/2026', '9/3/2026'];
    const overall: Column = ['Overall', 3.1, 2.2, ''];
    const literacy: Column = ['Literacy', 3.1, 2.2, ''];
    const served: readonly Column[] = [IDS, GRADES, STATUS, ['SDD', 1, 2, ''], ['Homeroom', '1', '2', '3']];
    const beside = readingOf(...served, screened, overall, literacy);
    expect(beside).toMatchObject({ kind: 'roster', screenerDate: 'Screener Date' });
    expect(beside).not.toHaveProperty('accessOverall');
    expect(beside).not.toHaveProperty('accessLiteracy');
    expect(readingOf(...served, screened, overall, ['ACCESS Literacy', 3.1, 2.2])).toMatchObject({
      accessOverall: 'Overall',
      accessLiteracy: 'ACCESS Literacy',
    });
    expect(readingOf(...served, overall)).toMatchObject({ accessOverall: 'Overall' });
  });

  it('a start date beside a service is asked about', () => {
    const start: Column = ['Start Date', '9/1/2026', '9/1/2026', '9/1/2026'];
    expect(readingOf(IDS, GRADES, STATUS, start)).toMatchObject({ entryDate: 'Start Date' });
    for (const served of [
      ['ESL Teacher', 'Ito, Ann'] as const,
      ['ESL Minutes', 45] as const,
      ['ESL Type', 'Push-in'] as const,
    ]) {
      expect(readingOf(IDS, GRADES, STATUS, served, start)).not.toHaveProperty('entryDate');
      expect(readingOf(IDS, GRADES, STATUS, served, ['Entry Date', '9/1/2026'])).toHaveProperty('entryDate');
    }
  });

  it('minutes beside meetings a week are those of each', () => {
    const meetings: Column = ['Meetings per Week', 3, 2, 5];
    expect(readingOf(IDS, COURSE, meetings, ['Min', 45, 45, 30])).toMatchObject({ minutesPerMeeting: 'Min' });
    expect(readingOf(IDS, COURSE, ['Min', 45, 45, 30])).not.toHaveProperty('minutesPerMeeting');
    expect(readingOf(IDS, COURSE, meetings, ['Min', 45, 45, 30], ['Minutes per Meeting', 50, 50, 50])).toMatchObject({
      minutesPerMeeting: 'Minutes per Meeting',
    });
  });
});

describe('students who are told by name only', () => {
  it('are a roster where their grades can be read and the cells say who is an ML', () => {
    expect(readingOf(NAMES, GRADES, STATUS)).toMatchObject({ kind: 'roster' });
    expect(readingOf(NAMES, ['Grade', 'x', 'y', 'z'], STATUS).kind).not.toBe('roster');
    expect(readingOf(NAMES, GRADES, ['ML Status', 'foo', 'bar', 'foo']).kind).not.toBe('roster');
    expect(readingOf(NAMES, GRADES).kind).not.toBe('roster');
    expect(readingOf(NAMES, GRADES, ['SDD', 1, 2, 3])).toMatchObject({ kind: 'roster' });
    expect(readingOf(NAMES, GRADES, ['ESL Minutes', 30, 45, 30])).toMatchObject({ kind: 'roster' });
  });

  it('are so beside state ids where some cells say it', () => {
    const states: Column = ['SASID', '1010101001', '1010101002', '1010101003'];
    const partly: Column = ['ML Status', 'EL', 'foo', 'bar'];
    expect(readingOf(states, NAMES, GRADES, partly)).toMatchObject({ kind: 'roster', stateId: 'SASID' });
    expect(readingOf(NAMES, GRADES, partly).kind).not.toBe('roster');
    expect(readingOf(states, NAMES, GRADES, ['ML Status', 'foo', 'bar', 'foo']).kind).not.toBe('roster');
  });

  it('must be people where only the heading Name says so', () => {
    expect(readingOf(['Name', 'Ruiz, Ana', 'Lee, Kim'], COURSE, ['Days', 'MWF', 'TR'])).toMatchObject({
      kind: 'schedule',
      name: 'Name',
    });
    expect(readingOf(['Name', '1', '2'], COURSE, ['Days', 'MWF', 'TR']).kind).not.toBe('schedule');
    expect(readingOf(['Name'], COURSE, ['Days', 'MWF', 'TR']).kind).not.toBe('schedule');
    expect(readingOf(['Student Name'], COURSE, ['Days', 'MWF', 'TR']).kind).toBe('schedule');
  });
});
