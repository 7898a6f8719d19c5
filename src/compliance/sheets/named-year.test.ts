import { datasetOf } from '../dataset/testing/dataset-of';
import { namedYear, yearInTitles } from './named-year';

it.each([
  ['WIDA ACCESS Spring 2026', 2026],
  ['ACCESS 2025-26', 2026],
  ['ACCESS 2025/2026', 2026],
  ['ACCESS 25-26', 2026],
  ["Spring '26", 2026],
  ['ACC26', 2026],
  ['ACCESS_26.xlsx', 2026],
  ['SY26 ACCESS', 2026],
  ['ACCESS 2026, printed 11/20/2026', 2026],
  ['updated 11/20/2026', null],
  ['ACCESS 2025 and 2026', null],
  ['ACCESS grades 3-4', null],
  ['ACCESS', null],
  ['Room 26', null],
  ['', null],
])('%j is of %s', (name, year) => expect(namedYear(name)).toBe(year));

it('a title that does not speak of the test tells no year', () => {
  expect(yearInTitles(['Eastbrook 2026', 'from Dana'])).toBeNull();
  expect(yearInTitles(['Eastbrook', 'ACCESS scores 2026'])).toBe(2026);
});

const HEAD = ['SASID', 'Overall PL', 'Literacy PL', 'Listening PL', 'Reading PL', 'Speaking PL', 'Writing PL'];
const ROW = ['1000000001', 2.3, 2.3, 2.4, 2.6, 2.2, 2.1];
const ROSTER = [
  ['Student ID', 'SASID', 'Grade', 'ML Status'],
  ['1', '1000000001', 3, 'EL'],
];
const TOLD =
  'No column says the year of the test: 2026 is taken from the heading, the title or the name of the sheet or file.';

/** The year of the result of the only student, and what is told of the sheet. */
function yearOf(name: string, rows: readonly (readonly (string | number)[])[]) {
  const { accessResults, students, readAs } = datasetOf({ Roster: ROSTER, [name]: rows });
  const [student] = students.values();
  const year = student === undefined ? null : accessResults.of(student)[0]?.year;
  return [year, readAs.map(({ text }) => text).includes(TOLD)];
}

it('results without a year of their own are of the year that the title or the name tells', () => {
  expect(yearOf('Results', [['WIDA ACCESS Spring 2026 - from Dana'], HEAD, ROW])).toEqual([2026, true]);
  expect(yearOf('ACC26', [HEAD, ROW])).toEqual([2026, true]);
  expect(yearOf('ACCESS', [HEAD, ROW])).toEqual([null, false]);
});

it('a column of the year goes before the name, and a blank of it is filled by the name', () => {
  expect(
    yearOf('ACCESS 2026', [
      [...HEAD, 'Test Year'],
      [...ROW, 2025],
    ]),
  ).toEqual([2025, false]);
  expect(
    yearOf('ACCESS 2026', [
      [...HEAD, 'Test Year'],
      [...ROW, ''],
    ]),
  ).toEqual([2026, false]);
});
