import { recognise } from '../recognise';
import type { CellValue } from '../snapshot';

/** The cells of a field as they are read in each row. */
function cellsOf(field: 'school' | 'grade' | 'teacher' | 'homeroom', ...values: CellValue[][]) {
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  const recognised = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] })[0]?.recognised;
  if (recognised === null || recognised === undefined) throw new Error('not read');
  const { sheet: read, dataRows, columns } = recognised;
  return Array.from(dataRows, (index) => read.values[index]?.[columns.get(field) ?? -1] ?? '');
}

const HEAD = ['School', 'Grade', 'Student ID', 'Name', 'ML Status'];
const row = (school: string, grade: string, id: number) => [school, grade, id, `Student ${id}, A`, 'EL'];

describe('what the first row of a group says', () => {
  it('is read in the rows below where half of all rows say nothing', () => {
    const rows = [row('Burke', '1', 1), row('', '1', 2), row('Lee', '2', 3), row('', '2', 4)];
    expect(cellsOf('school', HEAD, ...rows)).toEqual(['Burke', 'Burke', 'Lee', 'Lee']);
    const fewer = [...rows, row('Orr', '3', 5)];
    expect(cellsOf('school', HEAD, ...fewer)).toEqual(['Burke', '', 'Lee', '', 'Orr']);
  });

  it('is of at least two groups', () => {
    expect(cellsOf('school', HEAD, row('Burke', '1', 1), row('', '1', 2), row('', '2', 3))).toEqual(['Burke', '', '']);
  });

  it('may be the same in two groups of two schools', () => {
    const rows = [row('Burke', '1', 1), row('', '', 2), row('Lee', '1', 3), row('', '', 4)];
    expect(cellsOf('grade', HEAD, ...rows)).toEqual(['1', '1', '1', '1']);
  });

  it('ends where a group to its left begins', () => {
    const rows = [row('Burke', '1', 1), row('', '', 2), row('Lee', '', 3), row('', '2', 4), row('', '', 5)];
    expect(cellsOf('grade', HEAD, ...rows)).toEqual(['1', '1', '', '2', '2']);
  });

  it('is left where a row says nothing of it before the first group', () => {
    const rows = [row('', '1', 1), row('Burke', '1', 2), row('', '1', 3), row('Lee', '2', 4), row('', '2', 5)];
    expect(cellsOf('school', HEAD, ...rows)).toEqual(['', 'Burke', 'Burke', 'Lee', 'Lee']);
  });

  it('is not a homeroom, which may as well be unknown', () => {
    const rows = [row('B1', '1', 1), row('', '1', 2), row('B2', '2', 3), row('', '2', 4)];
    expect(cellsOf('homeroom', ['Homeroom', ...HEAD.slice(1)], ...rows)).toEqual(['B1', '', 'B2', '']);
  });

  it('stands left of who the row is', () => {
    const right = (grade: string, id: number) => [id, `Student ${id}, A`, grade, 'EL'];
    const rows = [right('1', 1), right('', 2), right('2', 3), right('', 4)];
    expect(cellsOf('grade', ['Student ID', 'Name', 'Grade', 'ML Status'], ...rows)).toEqual(['1', '', '2', '']);
  });

  it('is told of a column of banners too, and two of them in one row are none', () => {
    const banner = (school: string, grade: string) => [school, grade, '', '', ''];
    const rows = [banner('Burke', ''), row('', '1', 1), row('', '1', 2), banner('Lee', ''), row('', '2', 3)];
    expect(cellsOf('school', HEAD, ...rows)).toEqual(['Burke', 'Burke', 'Lee']);
  });
});
