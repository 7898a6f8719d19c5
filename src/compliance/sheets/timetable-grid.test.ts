import { recognise } from './recognise';
import { isTimetableGrid, isUnreadGrid } from './timetable-grid';

const sheet = (...values: string[][]) => ({ name: 'Week', firstRow: 1, firstColumn: 1, values, tables: [] });

describe('a timetable with the times down and the days across', () => {
  it.each([
    [['', 'Mon', 'Tue', 'Wed'], true],
    [['', 'Thursday', 'FRI.', 'Monday 9/8'], true],
    [['', 'Mon', 'Tue'], false],
    [['', 'Mon', 'Monday', 'mon', 'Tue'], false],
    [['', 'Sat', 'Sun', 'Mon', 'Tue'], false],
    [['', 'on Mon', 'on Tue', 'on Wed'], false],
  ])('names three days of the week in a row: %p is %p', (row, isGrid) =>
    expect(isTimetableGrid(sheet(row, ['9:00', 'x', 'y', 'z']))).toBe(isGrid),
  );

  it('names them in its first 25 rows', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['a title']);
    expect(isTimetableGrid(sheet(...titles(24), ['Mon', 'Tue', 'Wed']))).toBe(true);
    expect(isTimetableGrid(sheet(...titles(25), ['Mon', 'Tue', 'Wed']))).toBe(false);
    expect(isTimetableGrid(sheet())).toBe(false);
  });

  it('is told as what it is, and not read', () => {
    const sheets = [
      sheet(['', 'Mon', 'Tue', 'Wed'], ['9:00', 'Math', 'Art', 'Gym']),
      sheet(['one', 'two'], ['a', 'b']),
    ];
    const readings = recognise({ name: 'Book.xlsx', date1904: false, sheets, unread: [] });
    expect(readings.map(isUnreadGrid)).toEqual([true, false]);
  });
});
