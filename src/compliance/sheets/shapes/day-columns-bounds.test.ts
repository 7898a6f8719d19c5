import type { CellValue } from '../snapshot';
import { wholeSheet } from '../tables/tables';
import { dayColumns } from './day-columns';
import { rangeColumns, timeRange, timeRanges } from './time-ranges';

const sheetOf = (...values: CellValue[][]) => ({ name: 'Days', firstRow: 1, firstColumn: 1, values, tables: [] });
/** The days of the columns of a table that are days of ESL. */
function daysOf(head: string[], ...rows: CellValue[][]) {
  const sheet = sheetOf(head, ...rows);
  return dayColumns(sheet, wholeSheet(sheet)).map(({ column, day }) => `${column}${day}`);
}
const WEEK = ['Student', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

describe('columns of days', () => {
  it('are at least three, in their order', () => {
    expect(daysOf(WEEK, ['Ana', 45, 45, 0, '45 min', ''])).toEqual(['1M', '2T', '3W', '4R', '5F']);
    expect(daysOf(['Student', 'Mon', 'Wed', 'Fri'], ['Ana', 45, 45, 45])).toEqual(['1M', '2W', '3F']);
    expect(daysOf(['Student', 'Mon', 'Tue'], ['Ana', 45, 45])).toEqual([]);
    expect(daysOf(['Student', 'Tue', 'Mon', 'Wed'], ['Ana', 45, 45, 45])).toEqual([]);
    expect(daysOf(['Student', 'Mon', 'Mon', 'Tue'], ['Ana', 45, 45, 45])).toEqual([]);
  });

  it.each<[CellValue, boolean]>([
    [0, true],
    [4, false],
    [5, true],
    [240, true],
    [241, false],
    ['9:00-9:45', true],
    ['9-9:45 / 1-1:30', true],
    ['Math', false],
    ['', false],
  ])('hold minutes from 5 to 240, none, or times: %p is %p', (cell, isDay) =>
    expect(daysOf(WEEK, ['Ana', cell, cell, cell, cell, cell]).length > 0).toBe(isDay),
  );

  it('may hold something else in one of five cells', () => {
    expect(daysOf(WEEK, ['Ana', 45, 45, 45, 45, 'bus'])).toHaveLength(5);
    expect(daysOf(WEEK, ['Ana', 45, 45, 45, 'bus', 'bus'])).toEqual([]);
  });
});

describe('times in cells', () => {
  it.each([
    ['9-9:45', ['9:00', '9:45']],
    ['9:00-10', ['9:00', '10:00']],
    ['9:00am-9:45am', ['9:00am', '9:45am']],
    ['1:00p—1:45p', ['1:00p', '1:45p']],
    ['9:00 TO 9:45', ['9:00', '9:45']],
    ['9:00/9:45', null],
    ['x9:00-9:45', null],
    ['123:00-9:45', null],
  ])('%p is %p', (text, times) => expect(timeRange(text)).toEqual(times));

  it('stand up to four in a cell, between slashes, commas, and, or line breaks', () => {
    const one = '9:00-9:45';
    const counts = ['/', ';', ',', '&', '\n', ' and ', ' AND '].map((sign) => timeRanges(one + sign + one).length);
    expect(counts).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(timeRanges([one, one, one, one].join('/'))).toHaveLength(4);
    expect(timeRanges([one, one, one, one, one].join('/'))).toEqual([]);
    expect(timeRanges(`${one}/`)).toEqual([]);
    expect(timeRanges('')).toEqual([]);
  });

  it('make a column of times where two have them, and six of ten that are filled', () => {
    const column = (...cells: string[]) => {
      const sheet = sheetOf(['When'], ...cells.map((cell) => [cell]));
      return rangeColumns(sheet, wholeSheet(sheet), [0]).length === 1;
    };
    const one = '9:00-9:45';
    expect(column(one, one, '')).toBe(true);
    expect(column(one, '')).toBe(false);
    expect(column(one, one, one, 'x', 'x')).toBe(true);
    expect(column(one, one, 'x', 'x')).toBe(false);
  });
});
