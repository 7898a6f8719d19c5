import type { SheetRows } from '../checks/testing/workbook-of';
import { datasetOf } from './testing/dataset-of';

const bellOf = (...rows: SheetRows[string]) => datasetOf({ Bell: rows }).bell;

describe('the length of a period', () => {
  it('is in minutes, by school', () => {
    const bell = bellOf(['School', 'Period', 'Minutes'], ['Adams', 3, 45], ['Baker', 'Period 3', '60 min']);
    expect([bell.lengthOf('adams', '3'), bell.lengthOf('Baker', '3'), bell.lengthOf('Clark', '3')]).toEqual([
      45,
      60,
      null,
    ]);
  });

  it('holds for every school where the row names none, unless the school has its own', () => {
    const bell = bellOf(['School', 'Period', 'Minutes'], ['', 3, 45], ['Adams', 3, 50]);
    expect([bell.lengthOf('Adams', '3'), bell.lengthOf('Baker', '3'), bell.lengthOf('', '3')]).toEqual([50, 45, 45]);
  });

  it('is the time from start to end where there are no minutes', () => {
    const bell = bellOf(
      ['Period', 'Start Time', 'End Time'],
      [1, '8:30', '9:15'],
      [2, '12:40', '1:25'],
      [3, 0.527_777_777_8, 0.059_027_777_8],
      [4, '9:15', '9:15'],
      [5, '9:15', ''],
    );
    expect(['1', '2', '3', '4', '5'].map((period) => bell.lengthOf('', period))).toEqual([45, 45, 45, null, null]);
  });

  it('is not known where the cell is blank, zero or unreadable, and the first row counts', () => {
    const bell = bellOf(
      ['School', 'Period', 'Minutes'],
      ['', 1, ''],
      ['', 2, 0],
      ['', 3, 'long'],
      ['', 4, 45],
      ['', 4, 60],
      ['', 5, { error: '#REF!' }],
    );
    expect(['1', '2', '3', '4', '5'].map((period) => bell.lengthOf('', period))).toEqual([null, null, null, 45, null]);
  });
});
