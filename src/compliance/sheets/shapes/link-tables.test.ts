import { recognise } from '../recognise';
import type { CellValue } from '../snapshot';

const sheetOf = (name: string, ...values: CellValue[][]) => ({ name, firstRow: 1, firstColumn: 1, values, tables: [] });
const LINKS = sheetOf('Enrollments', ['Student ID', 'Section ID'], ['1', 'S1'], ['2', 'S2'], ['3', 'S9'], ['4', '']);
const CLASSES = sheetOf(
  'Classes',
  ['Section ID', 'Course Title', 'Teacher', 'Term'],
  ['S1', 'ESL 1', 'Ruiz, Ana', 'FY'],
  ['S1', 'Again', 'Nobody', 'S1'],
  ['S2', 'Math', 'Lee, Kim', 'S2'],
  ['', 'No id', 'Nobody', 'FY'],
);
const enrollmentsOf = (...sheets: ReturnType<typeof sheetOf>[]) =>
  recognise({ name: 'Book.xlsx', date1904: false, sheets, unread: [] })[0]?.recognised;

it('who is in which section is joined to the list of sections by the section’s id, its first row', () => {
  const links = enrollmentsOf(LINKS, CLASSES);
  if (links === null || links === undefined) throw new Error('not read');
  const cell = (index: number, field: 'courseTitle' | 'teacher' | 'term') =>
    links.sheet.values[index]?.[links.columns.get(field) ?? -1];
  expect(
    Array.from(links.dataRows, (index) => [cell(index, 'courseTitle'), cell(index, 'teacher'), cell(index, 'term')]),
  ).toEqual([
    ['ESL 1', 'Ruiz, Ana', 'FY'],
    ['Math', 'Lee, Kim', 'S2'],
    [null, null, null],
    [null, null, null],
  ]);
  expect(links.notUsed).toBeNull();
  expect(links.headings.get('courseTitle')).toBe('Section ID');
  expect(links.readAs).toContain('2 rows joined to "Classes" by the section\'s id for course, term and teacher.');
});

it('is not used by itself, or beside sections of which it has none', () => {
  expect(enrollmentsOf(LINKS)?.notUsed).toContain('add the list of sections');
  const others = sheetOf('Classes', ['Section ID', 'Course Title', 'Teacher'], ['X1', 'ESL 1', 'Ruiz, Ana']);
  expect(enrollmentsOf(LINKS, others)?.notUsed).toContain('add the list of sections');
});
