import fc from 'fast-check';
import { meetTogether } from './time-slots';
import { readSheets } from '../esl/testing/read-sheets';

interface Meets {
  readonly term?: string;
  readonly pattern?: string;
  readonly days?: string;
  readonly start?: string;
  readonly end?: string;
}

function together(...both: readonly [Meets, Meets]): boolean {
  const { row } = readSheets({
    Schedule: [
      ['Student ID', 'Course', 'Term', 'Meets', 'Days', 'Start Time', 'End Time'],
      ...both.map(({ term = '', pattern = '', days = '', start = '', end = '' }, index) => [
        '1',
        `Course ${index}`,
        term,
        pattern,
        days,
        start,
        end,
      ]),
    ],
  });
  expect(meetTogether(row(1), row(0))).toBe(meetTogether(row(0), row(1)));
  return meetTogether(row(0), row(1));
}

describe('meetTogether', () => {
  it('is the same period on the same day in an overlapping term', () => {
    expect(together({ pattern: '3(M-F)' }, { pattern: '3(W)' })).toBe(true);
    expect(together({ pattern: '2-4(M-F)' }, { pattern: '3(W)' })).toBe(true);
    expect(together({ pattern: '3(M-F)' }, { pattern: '4(M-F)' })).toBe(false);
    expect(together({ pattern: '3(M,W)' }, { pattern: '3(T,R)' })).toBe(false);
    expect(together({ pattern: '3(M) 4(T)' }, { pattern: '4(M) 3(T)' })).toBe(false);
  });

  it('needs a part of the year in common', () => {
    const at = { pattern: '3(M-F)' };
    expect(together({ ...at, term: 'S1' }, { ...at, term: 'S2' })).toBe(false);
    expect(together({ ...at, term: 'S1' }, { ...at, term: 'Q2' })).toBe(true);
    expect(together({ ...at, term: 'T2' }, { ...at, term: 'S2' })).toBe(true);
    expect(together({ ...at, term: '' }, { ...at, term: 'Q4' })).toBe(true);
  });

  it('is overlapping clock times on the same day', () => {
    const first = { days: 'M-F', start: '9:00', end: '10:00' };
    expect(together(first, { days: 'W', start: '9:59', end: '11:00' })).toBe(true);
    expect(together(first, { days: 'W', start: '10:00', end: '11:00' })).toBe(false);
    expect(together({ ...first, days: 'M' }, { ...first, days: 'T' })).toBe(false);
    expect(together(first, { days: 'W' })).toBe(false);
  });

  it('is overlapping clock times even where the periods have different names', () => {
    expect(
      together({ pattern: '1(M)', start: '9:00', end: '10:00' }, { pattern: 'A(M)', start: '9:30', end: '10:30' }),
    ).toBe(true);
  });

  it('does not mix weekdays with numbered days', () => {
    expect(together({ pattern: '3(M-F)' }, { pattern: '3(1-5)' })).toBe(false);
    expect(together({ pattern: '3(1-5)' }, { pattern: '3(5-6)' })).toBe(true);
  });

  it('knows nothing of rows that do not say when they meet', () => {
    expect(together({}, {})).toBe(false);
    expect(together({ pattern: '?' }, { pattern: '?' })).toBe(false);
    expect(together({ days: 'M-F' }, { days: 'M-F' })).toBe(false);
    expect(together({ pattern: '3(M-F)' }, {})).toBe(false);
  });

  it('is one of several meetings that meets one of several', () => {
    expect(together({ pattern: '1(M) 2(T)' }, { pattern: '5(W) 2(T)' })).toBe(true);
    const clock = { start: '9:00', end: '10:00' };
    expect(together({ ...clock, pattern: '1(M) 2(T)' }, { ...clock, pattern: '8(T) 9(W)' })).toBe(true);
  });

  it('agrees with a timetable filled in cell by cell', () => {
    const group = fc.record({
      period: fc.integer({ min: 1, max: 3 }),
      days: fc.subarray(['M', 'T', 'W', 'R', 'F'], { minLength: 1, maxLength: 3 }),
    });
    const row = fc.record({
      term: fc.constantFrom('S1', 'S2', 'Q2', 'FY'),
      groups: fc.array(group, { minLength: 1, maxLength: 2 }),
    });
    const quarters: Readonly<Record<string, readonly number[]>> = { S1: [1, 2], S2: [3, 4], Q2: [2], FY: [1, 2, 3, 4] };
    type Row = {
      readonly term: string;
      readonly groups: readonly { readonly period: number; readonly days: readonly string[] }[];
    };
    const cells = ({ term, groups }: Row) =>
      new Set(
        (quarters[term] ?? []).flatMap((quarter) =>
          groups.flatMap(({ period, days }) => days.map((day) => `${quarter} ${period} ${day}`)),
        ),
      );
    const meets = ({ term, groups }: Row): Meets => ({
      term,
      pattern: groups.map(({ period, days }) => `${period}(${days.join(',')})`).join(' '),
    });
    fc.assert(
      fc.property(row, row, (one, other) => {
        const shared = [...cells(one)].some((cell) => cells(other).has(cell));
        expect(together(meets(one), meets(other))).toBe(shared);
      }),
    );
  });
});
