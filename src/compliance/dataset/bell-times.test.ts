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

describe('a length that cannot be read', () => {
  const bell = bellOf(
    ['School', 'Period', 'Minutes'],
    ['', 1, 'long'],
    ['', 2, 45],
    ['', 3, 'long'],
    ['', 3, 45],
    ['', 4, ''],
    ['Adams', 1, 45],
    ['Baker', 2, 'long'],
  );

  it('is not known, unless another row says it', () => {
    const unknown = (school: string) => ['1', '2', '3', '4', '5'].map((period) => bell.isUnknown(school, period));
    expect(unknown('Adams')).toEqual([false, false, false, false, false]);
    expect(unknown('BAKER')).toEqual([true, true, false, false, false]);
    expect(unknown('Clark')).toEqual([true, false, false, false, false]);
    expect(unknown('')).toEqual([true, false, false, false, false]);
  });
});

describe('the clock time of a period', () => {
  const [half8, nine, half9, ten] = [8.5, 9, 9.5, 10].map((hour) => hour * 60) as [number, number, number, number];
  const bell = bellOf(
    ['School', 'Period', 'Start Time', 'End Time'],
    ['', 1, '8:30', '9:00'],
    ['Adams', 1, '8:30', '9:30'],
    ['', 2, '9:00', '9:30'],
    ['', 2, '9:00', '9:30'],
    ['', 3, '9:00', '9:30'],
    ['', 3, '9:00', '10:00'],
    ['', 3, '9:00', '9:30'],
    ['', 4, '8:30', '9:30'],
    ['', 4, '9:00', '9:30'],
    ['', 5, '9:30', '9:30'],
    ['', 6, '9:30', ''],
  );

  it('is that of its school, else of every school; two that differ tell none', () => {
    expect(bell.hasClocks).toBe(true);
    expect(bell.clockOf('adams', '1')).toEqual({ start: half8, end: half9 });
    expect(bell.clockOf('Baker', '1')).toEqual({ start: half8, end: nine });
    expect(bell.clockOf('Baker', '2')).toEqual({ start: nine, end: half9 });
    expect(['3', '4', '5', '6', '7'].map((period) => bell.clockOf('Adams', period))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(bellOf(['School', 'Period', 'Minutes'], ['', 1, 45]).hasClocks).toBe(false);
  });

  it('tells which periods a stretch of time lies in, all of it', () => {
    expect(bell.periodsDuring('Adams', { start: half8, end: nine })).toEqual(['1', '1']);
    expect(bell.periodsDuring('ADAMS', { start: half8, end: half9 })).toEqual(['1']);
    expect(bell.periodsDuring('Baker', { start: half8, end: nine })).toEqual(['1']);
    expect(bell.periodsDuring('Baker', { start: half8, end: half9 })).toEqual([]);
    expect(bell.periodsDuring('Baker', { start: nine, end: half9 })).toEqual(['2']);
    expect(bell.periodsDuring('Baker', { start: nine, end: ten })).toEqual([]);
    expect(bell.periodsDuring('Baker', { start: nine - 1, end: half9 })).toEqual([]);
  });
});
