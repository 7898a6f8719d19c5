import fc from 'fast-check';
import { findDataRows } from './data-rows';
import type { CellValue } from './snapshot';

const HEADINGS = ['Student ID', 'Grade', 'Notes'];

/** The data rows of a table with two mapped columns and one that is not read. */
function rowsOf(rows: readonly (readonly CellValue[])[], isExcelTable = false): number[] {
  const values = [HEADINGS, ...rows];
  return [...findDataRows({ values, headingIndex: 0, end: values.length, columns: [0, 1], isExcelTable })];
}

describe('findDataRows', () => {
  it('takes every row with a value in a mapped column', () => {
    expect(
      rowsOf([
        ['1', 3],
        ['', 4],
        [{ error: '#N/A' }, ''],
        [0, ''],
      ]),
    ).toEqual([1, 2, 3, 4]);
  });

  it('skips blank rows, and rows with something in other columns only', () => {
    expect(rowsOf([['1', 3], [], ['', 'NULL', 'a note'], ['2', 4]])).toEqual([1, 4]);
  });

  it('skips repeated headings', () => {
    expect(
      rowsOf([
        ['1', 3],
        ['STUDENT ID', ' grade'],
        ['2', 3],
      ]),
    ).toEqual([1, 3]);
    expect(rowsOf([['Student ID', 3]])).toEqual([1]);
  });

  it.each(['Total', 'Grand Total', 'TOTAL:', 'Count'])('skips the row %p, with or without numbers', (word) => {
    expect(
      rowsOf([
        ['1', 3],
        [word, 412],
        [word, ''],
      ]),
    ).toEqual([1]);
  });

  it('keeps a student called Total', () => {
    expect(rowsOf([['Total', 'Grade 3']])).toEqual([1]);
  });

  it('ends at 20 blank rows in a row, not at 19', () => {
    const blanks = (count: number) => Array.from({ length: count }, () => ['', '']);
    expect(rowsOf([['1', 3], ...blanks(19), ['2', 3]])).toEqual([1, 21]);
    expect(rowsOf([['1', 3], ...blanks(20), ['2', 3]])).toEqual([1]);
  });

  it('does not end inside an Excel table', () => {
    const blanks = Array.from({ length: 30 }, () => ['', '']);
    expect(rowsOf([['1', 3], ...blanks, ['2', 3]], true)).toEqual([1, 32]);
  });

  it('stops at the end of the table', () => {
    const values = [HEADINGS, ['1', 3], ['2', 3]];
    expect([...findDataRows({ values, headingIndex: 0, end: 2, columns: [0, 1], isExcelTable: true })]).toEqual([1]);
  });

  it('finds only rows below the heading, in order, each once, none of them blank', () => {
    const cell = fc.constantFrom<CellValue>('', null, 'NULL', '1', 3, 'Total', 'Grade', 'Student ID');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 40 }), (rows) => {
        const found = rowsOf(rows);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        for (const index of found) {
          const row = rows[index - 1] ?? [];
          expect(row.slice(0, 2).some((value) => value !== '' && value !== null && value !== 'NULL')).toBe(true);
        }
      }),
    );
  });
});
