import { readOrNearly } from './questions';
import { recognise } from './recognise';
import type { CellValue } from './snapshot';

type Column = readonly [heading: string, ...cells: CellValue[]];

/** What is asked of the columns of a sheet: heading, field, and what speaks for it. */
function askedOf(...columns: readonly Column[]) {
  const nrOfRows = Math.max(...columns.map(({ length }) => length));
  const values = Array.from({ length: nrOfRows }, (_, row) => columns.map((column) => column[row] ?? ''));
  const sheet = { name: 'List', firstRow: 1, firstColumn: 1, values, tables: [] };
  const [reading] = recognise({ name: 'book.xlsx', date1904: false, sheets: [sheet], unread: [] });
  const read = reading === undefined ? null : readOrNearly(reading);
  return read?.candidates.map(({ column, field, why }) => [columns[column]?.[0], field, why]);
}

const ROSTER: readonly Column[] = [
  ['Student ID', '1001', '1002', '1003', '1004', '1005'],
  ['Grade', 3, 3, 4, 4, 5],
  ['ML Status', 'EL', 'EL', 'EL', 'No', 'No'],
  ['SDD', 1, 2, 3, '', ''],
];
const DATES = ['9/1/2026', '9/2/2026', '9/3/2026'];
const besideRoster = (...columns: readonly Column[]) => askedOf(...ROSTER, ...columns);

describe('an unused column may be a field', () => {
  it('by half of the words of its heading: they and the cells, or the cells say nothing', () => {
    expect(besideRoster(['Start', ...DATES])).toEqual([['Start', 'entryDate', 'both']]);
    expect(besideRoster(['Start'])).toEqual([['Start', 'entryDate', 'heading']]);
    expect(besideRoster(['Neighborhood School', 'A'])).toEqual([['Neighborhood School', 'school', 'heading']]);
    expect(besideRoster(['Room of the School', 'A'])).toEqual([['Room of the School', 'school', 'heading']]);
    expect(besideRoster(['Start of Something Else'])).toEqual([]);
  });

  it('not where the cells are something else; fewer than three say nothing', () => {
    expect(besideRoster(['Start', 'Ortiz', 'Ortiz', 'Ortiz'])).toEqual([]);
    expect(besideRoster(['Start', ...DATES, 'Ortiz'])).toEqual([]);
    expect(besideRoster(['Start', ...DATES, '9/4/2026', 'Ortiz'])).toEqual([['Start', 'entryDate', 'both']]);
    expect(besideRoster(['Start', 'Ortiz', 'Ortiz'])).toEqual([['Start', 'entryDate', 'heading']]);
  });

  it('of all that are as near: each is asked, in the order of the fields', () => {
    expect(besideRoster(['Exit Date', ...DATES])).toEqual([
      ['Exit Date', 'leaveDate', 'both'],
      ['Exit Date', 'felDate', 'both'],
    ]);
    expect(besideRoster(['Program Entry', ...DATES])).toEqual([['Program Entry', 'entryDate', 'both']]);
  });

  it('not by a word that says nothing of a field', () => {
    for (const heading of ['Date', 'Date of Birth', 'Number', 'Student', 'Type'])
      expect(besideRoster([heading])).toEqual([]);
  });

  it('not where another column says the same', () => {
    expect(besideRoster(['Home Language', 'Spanish'], ['Language at Home', 'Spanish'])).toEqual([]);
    expect(besideRoster(['Other Language', 'Spanish'])).toEqual([
      ['Other Language', 'firstLanguage', 'heading'],
      ['Other Language', 'preferredLanguage', 'heading'],
    ]);
  });

  it('by a heading that says too little, where some of at least three cells are its values and others are none', () => {
    expect(besideRoster(['Status', 'Active', 'foo', 'bar'])).toEqual([['Status', 'enrollmentStatus', 'heading']]);
    expect(besideRoster(['Status', 'Active', 'Active', 'foo', 'bar', 'foo'])).toEqual([
      ['Status', 'enrollmentStatus', 'heading'],
    ]);
    expect(besideRoster(['Status', 'Active', 'foo'])).toEqual([]);
    expect(besideRoster(['Status', 'foo', 'bar', 'foo'])).toEqual([]);
    expect(besideRoster(['Status', 'foo', 'bar', 'foo', 'bar', 'Active', 'foo'])).toEqual([]);
  });

  it('with a number in its heading, if a number may be one', () => {
    expect(besideRoster(['# Start'], ['Start Count'])).toEqual([]);
    expect(besideRoster(['# Schools', 2])).toEqual([['# Schools', 'school', 'heading']]);
  });

  it('by its cells alone, if the sheet lacks the field and they look like nothing else', () => {
    const [id, grade, status, level] = ROSTER as readonly [Column, Column, Column, Column];
    expect(askedOf(id, ['Foo', 3, 'K', 4], status, level)).toEqual([['Foo', 'grade', 'cells']]);
    expect(askedOf(id, ['Foo', 3, 'K', 'x'], status, level)).toEqual([]);
    expect(askedOf(id, ['Foo', 3, 'K'], status, level)).toEqual([]);
    expect(askedOf(['Foo', '1001', '1002', '1003'], grade, status)).toEqual([['Foo', 'studentId', 'cells']]);
    expect(askedOf(id, ['Scope', 'ESL', 'ESL', 'ESL'], ['Foo', ...DATES])).toEqual([['Foo', 'formDate', 'cells']]);
    expect(askedOf(id, ['Foo', 3.1, 4.2, 2.5], ['ACCESS Year', 2026], ['Listening', 2.2])).toEqual([
      ['Foo', 'overall', 'cells'],
    ]);
    // The roster has its grade; and what is a status is no kind without which it were none.
    expect(besideRoster(['Foo', 3, 4, 5])).toEqual([]);
    expect(askedOf(id, grade, ['Name', 'Ali, Al'], ['Foo', 'EL', 'EL', 'EL'])).toEqual([]);
  });

  it('among the first hundred, and of twelve questions at the most', () => {
    const unknown = (length: number) => Array.from({ length }, (_, at): Column => [`Foo ${String(at)}`]);
    expect(besideRoster(...unknown(99), ['Start'])).toEqual([['Start', 'entryDate', 'heading']]);
    expect(besideRoster(...unknown(100), ['Start'])).toEqual([]);
    expect(besideRoster(...unknown(13).map((): Column => ['Neighborhood School']))).toHaveLength(12);
  });
});
