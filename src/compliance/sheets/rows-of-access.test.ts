import type { SheetCorrection } from './corrections';
import { recognise } from './recognise';

const HEADINGS = ['Student ID', 'Test Name', 'Overall PL', 'Literacy PL', 'Test Year'];

/** What is read of a sheet with a student a row, `1` upward, whose tests are named in a column. */
function readingOf(
  tests: readonly string[],
  said: SheetCorrection = {},
  order = [0, 1, 2, 3, 4],
  heading = 'Test Name',
) {
  const rows = [
    HEADINGS.map((text) => (text === 'Test Name' ? heading : text)),
    ...tests.map((test, place) => [`${place + 1}`, test, /alt/i.test(test) ? 2 : 4.5, 4.5, 2026]),
  ];
  const values = rows.map((row) => order.map((column) => row[column] ?? ''));
  const sheet = { name: 'Scores', firstRow: 1, firstColumn: 1, values, tables: [] };
  const [reading] = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] }, { Scores: said });
  if (reading === undefined || reading.recognised === null) return [];
  return [reading.recognised, ...reading.also].map(({ kind, dataRows, readAs, unused, notUsed }) => ({
    kind,
    students: Array.from(dataRows, (index) => values[index]?.[order.indexOf(0)]).join(' '),
    readAs: readAs.join(' '),
    unused,
    notUsed,
  }));
}

const leftOut = (rows: string) => `Test Name (B): ${rows} of another test, left out of the ACCESS results.`;
const unnamed = (rows: string) =>
  `Test Name (B): ${rows} without a test that is known, left out, since others there are of another test: where it was ACCESS, write so.`;

describe('a score sheet that names the test of each row', () => {
  it.each([
    ['one row of a screener', ['WIDA Screener', ...Array<string>(5).fill('ACCESS')], '2 3 4 5 6', leftOut('1 row')],
    ['WIDA MODEL and LAS Links', ['ACCESS', 'WIDA MODEL', 'LAS Links', 'ACCESS for ELLs'], '1 4', leftOut('2 rows')],
    ['half of the rows', ['WIDA Screener', 'Screener', 'ACCESS', 'ACCESS'], '3 4', leftOut('2 rows')],
    ['half, the others first', ['ACCESS', 'ACCESS', 'WIDA Screener', 'Screener'], '1 2', leftOut('2 rows')],
    ['a cell that is blank', ['ACCESS', 'WIDA MODEL', '', 'ACCESS'], '1 4', `${leftOut('1 row')} ${unnamed('1 row')}`],
    ['a test that nobody knows, in most rows', ['Moon Test', 'MODEL', 'ACCESS', ''], '3', unnamed('3 rows')],
  ])('counts the rows of ACCESS only: %s', (_, tests, students, readAs) => {
    expect(readingOf(tests)).toEqual([{ kind: 'access', students, readAs, unused: [], notUsed: null }]);
  });

  it('is the same in any order of the columns, and under another heading', () => {
    const tests = ['ACCESS', 'WIDA Screener', 'ACCESS'];
    expect(readingOf(tests, {}, [4, 3, 2, 1, 0])).toMatchObject([{ kind: 'access', students: '1 3' }]);
    for (const heading of ['Assessment', 'Test', 'ELP Assessment'])
      expect(readingOf(tests, {}, undefined, heading)).toMatchObject([{ kind: 'access', students: '1 3' }]);
  });

  it('counts a row that says Alternate as Alternate ACCESS, however few or many they are', () => {
    expect(readingOf(['ACCESS', 'WIDA Alternate ACCESS', 'ACCESS', 'WIDA Screener'])).toMatchObject([
      { kind: 'access', students: '1 3', readAs: leftOut('1 row') },
      { kind: 'alternate-access', students: '2', readAs: '' },
    ]);
    expect(readingOf(['ACCESS', 'Alternate ACCESS', 'Alt ACCESS'])).toMatchObject([
      { kind: 'alternate-access', students: '2 3' },
      { kind: 'access', students: '1' },
    ]);
  });

  it('counts a blank one where no other test is named, and tells it', () => {
    expect(readingOf(['ACCESS', '', 'ACCESS'])).toMatchObject([
      {
        students: '1 2 3',
        readAs: 'Test Name (B): 1 row without a test that is known, read as results all the same.',
      },
    ]);
    expect(readingOf(['ACCESS', 'ACCESS'])).toMatchObject([{ students: '1 2', readAs: '' }]);
  });

  it('is not used where most rows are of another test, and leaves these out where people say that it is of ACCESS', () => {
    const tests = ['WIDA MODEL', 'WIDA MODEL', 'ACCESS'];
    expect(readingOf(tests)).toEqual([]);
    expect(readingOf(tests, { kind: 'access' })).toMatchObject([
      { kind: 'access', students: '3', readAs: leftOut('2 rows') },
    ]);
  });

  it('is of the test that its title names where as many rows are of one as of the other', () => {
    const values = [
      ['Screening log'],
      HEADINGS.concat('Test Date'),
      ['1', 'K Screener', 2.5, 2.5, 2026, '2026-09-14'],
      ['2', 'none: had ACCESS elsewhere', '', '', '', ''],
    ];
    const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
    const [reading] = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] });
    expect(reading?.recognised?.kind).toBe('screener');
  });

  it('counts every row where a column only remarks on some', () => {
    expect(readingOf(['online', 'paper', 'ACCESS made up later', 'online'], {}, undefined, 'Form')).toMatchObject([
      { kind: 'access', students: '1 2 3 4', readAs: '' },
    ]);
  });

  it('counts every row where a column says which test it began with', () => {
    const tests = ['WIDA Screener', 'WIDA Screener', 'ACCESS', 'ACCESS', 'ACCESS'];
    expect(readingOf(tests, {}, undefined, 'Initial Assessment')).toMatchObject([
      { kind: 'access', students: '1 2 3 4 5', readAs: '' },
    ]);
  });
});
