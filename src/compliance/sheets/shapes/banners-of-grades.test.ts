import { recognise } from '../recognise';

/** A caseload that says the grade above each group. */
const CASELOAD = [
  ["Ms. Pike's kids"],
  ["Kid's name", 'Class', 'Lang.', 'ELD', 'ESL min/wk'],
  ['KINDERGARTEN'],
  ['Ana Ruiz', 'Mrs. Ito', 'Span', '1', '90'],
  ['Ben Le', 'Mr. Tom', 'Viet', '2', '150'],
  ['1st GRADE'],
  ['Caio Lima', 'Ms. Ito', 'Port', '2', '90'],
  ['2nd GRADE'],
  ['Dina Abdi', 'Mr. Tom', 'Som', '3', '225'],
];

function readingOf(values: string[][]) {
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  return recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] })[0]?.recognised ?? null;
}

it('the grade above each group is that of each student below it, and the class that is named by its teacher is the homeroom', () => {
  const roster = readingOf(CASELOAD);
  const grade = roster?.columns.get('grade') ?? -1;
  expect(roster?.kind).toBe('roster');
  expect(Array.from(roster?.dataRows ?? [], (index) => roster?.sheet.values[index]?.[grade])).toEqual([
    'K2',
    'K2',
    '1',
    '2',
  ]);
  expect(roster?.headings.get('homeroom')).toBe('Class');
  expect(roster?.readAs).toContain(
    'No column says the grade: that of the row above each group is read in each of its rows.',
  );
});

it.each([
  ['the first group is of no grade', CASELOAD.filter(([first]) => first !== 'KINDERGARTEN')],
  ['only one row names a grade', CASELOAD.filter(([first]) => !/GRADE$/.test(first ?? ''))],
])('no grade is read where %s', (_, rows) => {
  expect(readingOf(rows)?.kind).not.toBe('roster');
});
