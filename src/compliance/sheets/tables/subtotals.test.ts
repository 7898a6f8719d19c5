import type { CellValue } from '../snapshot';
import { SubtotalTest } from './subtotals';

/** Whether a row below a list of classes is a subtotal: school, course, count and id. */
function isSubtotal(row: readonly CellValue[], naming: readonly number[] = []): boolean {
  const values: CellValue[][] = [
    ['School', 'Course', 'Enrolled', 'ID'],
    ['Burke', 'ESL 1', 12, 'A1'],
    ['Orchard K-8', 'Math', 20, 'A2'],
    [...row],
  ];
  const shape = {
    ...{ values, headingIndex: 0, end: 4, columns: [0, 1, 2, 3], idColumns: [3], namingColumns: naming },
    ...{ nameColumns: [], neededColumns: [0], isExcelTable: false },
  };
  return new SubtotalTest(shape).of(row);
}

describe('a subtotal', () => {
  it.each<[string, CellValue[]]>([
    ['the word alone', ['Total', null, 32]],
    ['in capitals', ['TOTAL', null, 32]],
    ['a subtotal', ['Subtotal', null, 32]],
    ['with a dash', ['Sub-totals:', null, 32]],
    ['a grand total', ['Grand Total', null, 32]],
    ['a sum', ['Sum', null, 32]],
    ['an average', ['Average', null, 16]],
    ['a short average', ['Avg', null, 16]],
    ['a count', ['Count', null, 2]],
    ['of a value of its column', ['Burke Total', null, 12]],
    ['of a value of its column after the word', ['Total for Burke', null, 12]],
    ['of a value with a number in it', ['Orchard K-8 Total', null, 20]],
    ['beside a value of another column', ['Burke', 'Total', 12]],
    ['whose only text names what it likes before the word', ['Gr 1 total', null, 12]],
    ['whose only text names any value of the table after it', ['TOTAL Math', null, 12]],
    ['beside a number that is text', ['Total', '2', '32']],
  ])('is %s: %p', (_, row) => expect(isSubtotal(row)).toBe(true));

  it.each<[string, CellValue[]]>([
    ['a row with an id', ['Total', null, 32, 'A9']],
    ['a row without the word', ['Burke', 'ESL 1', 32]],
    ['a longer word', ['Totally ESL', null, 32]],
    ['a word within another', ['Subtotaled', null, 32]],
    ['beside a text that its column does not have', ['Total', 'ESL 9', 32]],
    ['a name that begins so', ['Countryside', null, 32]],
    ['a course of that name beside a school', ['Burke', 'Sum Fun', 12]],
  ])('is not %s: %p', (_, row) => expect(isSubtotal(row)).toBe(false));

  it('is no row that names somebody', () => {
    expect(isSubtotal(['Total', 'Ruiz', 32], [1])).toBe(false);
    expect(isSubtotal(['Total', 'Total', 32], [1])).toBe(true);
  });
});
