import type { SheetRows } from '../../checks/testing/workbook-of';
import { datasetOf } from '../testing/dataset-of';

const MONDAY_TO_FRIDAY = 0b11111;
const MONDAY_WEDNESDAY_FRIDAY = 0b10101;

/** The times of schedule rows with these columns. */
function timesOf(columns: readonly string[], ...rows: SheetRows[string]) {
  const { enrolments } = datasetOf({
    Schedule: [['Student ID', 'Course', 'Section', ...columns], ...rows.map((cells) => ['1', 'ESL', 1, ...cells])],
  });
  return enrolments.map(({ times }) => times);
}

const weekly = (period: string, days: number) => ({ period, days, numbered: false });

describe('when a class meets', () => {
  it('is what the pattern says', () => {
    expect(timesOf(['Schedule'], ['3(M-F)'], ['1-2(M,W,F)'], ['A(1-5)']).map(({ pattern }) => pattern)).toEqual([
      [weekly('3', MONDAY_TO_FRIDAY)],
      [weekly('1', MONDAY_WEDNESDAY_FRIDAY), weekly('2', MONDAY_WEDNESDAY_FRIDAY)],
      [{ period: 'A', days: 0b11111, numbered: true }],
    ]);
  });

  it('is not known where nothing is said, or it cannot be read', () => {
    const nothing = expect.objectContaining({ pattern: null, start: null, end: null });
    expect(timesOf(['Schedule'], [''], ['every day'], [{ error: '#REF!' }])).toEqual([nothing, nothing, nothing]);
    expect(timesOf(['Room'], ['12'])).toEqual([nothing]);
    expect(timesOf(['Period', 'Days'], ['3', ''], ['3', 'daily?'])).toEqual([nothing, nothing]);
  });

  it('is one and the same where rows say the same in other words', () => {
    const [first, ...others] = timesOf(['Schedule'], ['3(M-F)'], [' 03 ( m-f )'], ['P3(MTWRF)'], ['3(M,T,W,R,F)']);
    for (const times of others) expect(times).toBe(first);
    const [two, swapped, three] = timesOf(['Schedule'], ['1(M) 2(T)'], ['2(T); 1(M)'], ['1(M) 3(T)']);
    expect(swapped).toBe(two);
    expect(three).not.toBe(two);
    const [p2, two2, p3] = timesOf(['Period'], ['P2'], ['02'], ['P3']);
    expect(two2).toBe(p2);
    expect(p3).not.toBe(p2);
  });

  it('is stated where anything stands there, readable or not', () => {
    const stated = (heading: string, value: string) => timesOf([heading], [value])[0]?.isStated;
    expect([
      stated('Schedule', 'every day'),
      stated('Period', '2'),
      stated('Days', '?'),
      stated('Start Time', '9:00'),
      stated('End Time', '9:45'),
    ]).toEqual([true, true, true, true, true]);
    expect([stated('Schedule', ''), stated('Room', '12')]).toEqual([false, false]);
  });

  it('is a period on days where there is no pattern, also for several periods', () => {
    expect(
      timesOf(['Period', 'Days'], [3, 'M-F'], ['Period 3', 'M W F'], ['1-2', 'M W F']).map(({ pattern }) => pattern),
    ).toEqual([
      [weekly('3', MONDAY_TO_FRIDAY)],
      [weekly('3', MONDAY_WEDNESDAY_FRIDAY)],
      [weekly('1', MONDAY_WEDNESDAY_FRIDAY), weekly('2', MONDAY_WEDNESDAY_FRIDAY)],
    ]);
  });

  it('is the pattern where a row has both', () => {
    expect(timesOf(['Schedule', 'Period', 'Days'], ['3(M-F)', '4', 'M,W,F']).map(({ pattern }) => pattern)).toEqual([
      [weekly('3', MONDAY_TO_FRIDAY)],
    ]);
  });

  it('is a clock time on days without a period', () => {
    expect(timesOf(['Days', 'Start Time', 'End Time'], ['M,W,F', '8:30', 0.385_416_666_7])).toEqual([
      expect.objectContaining({ pattern: [weekly('', MONDAY_WEDNESDAY_FRIDAY)], start: 510, end: 555 }),
    ]);
  });

  it('is one object for rows that say the same, so that copies are told by it', () => {
    const [first, second, third] = timesOf(
      ['Schedule', 'Start Time'],
      ['3(M)', '8:30'],
      ['3(M)', '8:30 AM'],
      ['3(M)', '9:30'],
    );
    expect(first).toBe(second);
    expect(first).not.toBe(third);
  });
});
