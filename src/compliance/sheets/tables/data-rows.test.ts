import fc from 'fast-check';
import { findDataRows } from './data-rows';
import type { CellValue } from '../snapshot';

const HEADINGS = ['Student ID', 'Grade', 'Notes'];

const SHAPE = {
  headingIndex: 0,
  columns: [0, 1],
  idColumns: [0],
  nameColumns: [],
  neededColumns: [0, 1],
  namingColumns: [],
};

/** The data rows of a table with two mapped columns and one that is not read. */
function rowsOf(rows: readonly (readonly CellValue[])[], isExcelTable = false): number[] {
  const values = [HEADINGS, ...rows];
  return [...findDataRows({ ...SHAPE, values, end: values.length, isExcelTable }).rows];
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

  it('skips repeated headings that are numbers of elements, or stand with other signs', () => {
    const rowsBelow = (headings: readonly string[], ...rows: readonly (readonly CellValue[])[]) => {
      const values = [headings, ...rows];
      const columns = [...headings.keys()];
      return [...findDataRows({ ...SHAPE, columns, values, end: values.length, isExcelTable: false }).rows];
    };
    expect(rowsBelow(['SCS01', 'SCS09'], ['A1', '3'], ['scs01', 'SCS 09'], ['A2', '4'])).toEqual([1, 3]);
    expect(rowsBelow(['SCS01', 'SCS09'], ['SCS01', 'SCS06'])).toEqual([1]);
    expect(rowsBelow(['DOE 01', 'DOE016'], ['A1', '3'], ['DOE001', 'DOE 16'])).toEqual([1]);
    expect(rowsBelow(HEADINGS, ['A1', '3', ''], ['Student-ID:', '[Grade]', ''])).toEqual([1]);
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
    expect(rowsOf([['1', 'Total']])).toEqual([1]);
  });

  it.each([
    [['', 'Orchard K-8', 'Subtotal', 152]],
    [['', 'Orchard K-8 Total', '', 152]],
    [['', 'Average', '', 44.5]],
    [['Grand Total', '', '', 304]],
    [['Gr 1 total', '', '', 152]],
    [['', '', 'TOTAL HILLSIDE', 152]],
  ])('tells the subtotal %p apart from data', (row) => {
    const values = [
      ['ID', 'School', 'Grade', 'Students'],
      ['1', 'Orchard K-8', 'K2', 44],
      row,
      ['2', 'Hillside', '1', 20],
    ];
    const shape = { ...SHAPE, columns: [0, 1, 2, 3], values, end: 4, isExcelTable: false };
    expect(findDataRows(shape)).toMatchObject({ subtotals: [2], rows: Int32Array.from([1, 3]) });
  });

  it('keeps a row that says something of its own, and a class that is named', () => {
    const values = [
      ['Course', 'School'],
      ['ESL', 'Otis'],
      ['Sum, Wei', 'Otis'],
      ['Total Fitness', 'Otis'],
      ['Total Fitness', 24],
    ];
    const shape = { ...SHAPE, idColumns: [], nameColumns: [], values, end: 5, isExcelTable: false };
    expect([...findDataRows(shape).rows]).toEqual([1, 2, 3, 4]);
    const named = [
      ['Course', 'Teacher', 'School'],
      ['Total', 'Ruiz', 'Otis'],
    ];
    const naming = { ...shape, columns: [0, 1, 2], namingColumns: [0, 1], values: named, end: 2 };
    expect([...findDataRows(naming).rows]).toEqual([1]);
  });

  it('reads on after blank rows, but after 20 of them only what looks like data', () => {
    const blanks = (count: number) => Array.from({ length: count }, () => ['', '']);
    expect(rowsOf([['1', 3], ...blanks(19), ['Prepared by', 'Ms. Ortiz']])).toEqual([1, 21]);
    const values = [HEADINGS, ['1', 3], ...blanks(20), ['Prepared by', 'Ms. Ortiz'], ['2', 3]];
    const { rows, others } = findDataRows({ ...SHAPE, values, end: values.length, isExcelTable: false });
    expect([...rows]).toEqual([1, 23]);
    expect(others).toEqual([22]);
  });

  it('without a column for ids, what looks like data has all that is needed', () => {
    const blanks = Array.from({ length: 20 }, () => ['', '']);
    const values = [HEADINGS, ['Otis', 3], ...blanks, ['Notes', ''], ['Otis', 4]];
    const shape = { ...SHAPE, idColumns: [], nameColumns: [], values, end: values.length, isExcelTable: false };
    expect([...findDataRows(shape).rows]).toEqual([1, 23]);
  });

  it('does not end inside an Excel table', () => {
    const blanks = Array.from({ length: 30 }, () => ['', '']);
    expect(rowsOf([['1', 3], ...blanks, ['2', 3]], true)).toEqual([1, 32]);
  });

  it('stops at the end of the table', () => {
    const values = [HEADINGS, ['1', 3], ['2', 3]];
    expect([...findDataRows({ ...SHAPE, values, end: 2, isExcelTable: true }).rows]).toEqual([1]);
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
