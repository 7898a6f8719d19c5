import { makePolicy } from '../policy/policy';
import { dayFromIso, isoDate, type Day } from '../sheets/values/dates';
import {
  daysBetween,
  daysInWords,
  dueAfter,
  firstDayOfSchool,
  isBetween,
  screenerLimit,
  secondHalfStart,
} from './school-calendar';

const { values } = makePolicy();
const closures = ['2026-10-12', '2026-11-11', '2026-11-26', '2026-11-27'];
const school = makePolicy({ settings: { daysMeaning: 'school', closures } }).values;

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(`${iso} is no date.`);
  return found;
}

describe('the first day of school', () => {
  it.each([
    // Labor Day is September 7, 2026; September 1, 2025; September 2, 2024; September 6, 2027.
    [2026, '2026-09-08'],
    [2025, '2025-09-02'],
    [2024, '2024-09-03'],
    [2027, '2027-09-07'],
  ])('of %i is %s, the Tuesday after Labor Day', (year, expected) => {
    expect(isoDate(firstDayOfSchool(year, values))).toBe(expected);
  });

  it("is the policy's date in that date's own school year only", () => {
    const own = makePolicy({ settings: { firstDayOfSchool: '2026-09-03' } }).values;
    expect(isoDate(firstDayOfSchool(2026, own))).toBe('2026-09-03');
    expect(isoDate(firstDayOfSchool(2025, own))).toBe('2025-09-02');
  });
});

describe('the second half of a school year', () => {
  it.each([
    // Martin Luther King Day is January 18, 2027; January 19, 2026; January 15, 2024.
    [2026, '2027-01-19'],
    [2025, '2026-01-20'],
    [2023, '2024-01-16'],
  ])('of %i begins on %s, the Tuesday after Martin Luther King Day', (year, expected) => {
    expect(isoDate(secondHalfStart(year, values))).toBe(expected);
  });

  it("begins on the policy's date in that date's own school year", () => {
    const own = makePolicy({ settings: { secondHalfStart: '2027-02-01' } }).values;
    expect(isoDate(secondHalfStart(2026, own))).toBe('2027-02-01');
    expect(isoDate(secondHalfStart(2025, own))).toBe('2026-01-20');
  });
});

describe('calendar days', () => {
  it('count every day but the first', () => {
    expect(daysBetween(day('2026-09-08'), day('2026-10-08'), values)).toBe(30);
    expect(daysBetween(day('2026-09-08'), day('2026-09-08'), values)).toBe(0);
    expect(daysBetween(day('2026-09-08'), day('2026-06-01'), values)).toBe(-99);
    expect(isoDate(dueAfter(day('2026-09-08'), 30, values))).toBe('2026-10-08');
  });
});

describe('school days', () => {
  it('leave out weekends', () => {
    // Friday September 11 to Monday September 14.
    expect(daysBetween(day('2026-09-11'), day('2026-09-14'), school)).toBe(1);
    expect(daysBetween(day('2026-09-11'), day('2026-09-13'), school)).toBe(0);
    expect(isoDate(dueAfter(day('2026-09-11'), 1, school))).toBe('2026-09-14');
  });

  it('leave out closures', () => {
    // Friday October 9 to Tuesday October 13; Monday the 12th is closed.
    expect(daysBetween(day('2026-10-09'), day('2026-10-13'), school)).toBe(1);
    // Wednesday November 25 to Monday November 30.
    expect(isoDate(dueAfter(day('2026-11-25'), 1, school))).toBe('2026-11-30');
  });

  it('leave out the summer up to the first day of school', () => {
    // June 30, 2026 is a Tuesday; the next school days are September 8 and 9.
    expect(isoDate(dueAfter(day('2026-06-29'), 1, school))).toBe('2026-06-30');
    expect(isoDate(dueAfter(day('2026-06-30'), 1, school))).toBe('2026-09-08');
    expect(daysBetween(day('2026-06-30'), day('2026-09-09'), school)).toBe(2);
  });

  it('reach 20 in four weeks without closures', () => {
    expect(isoDate(dueAfter(day('2027-04-30'), 20, school))).toBe('2027-05-28');
    expect(daysBetween(day('2027-04-30'), day('2027-05-28'), school)).toBe(20);
  });

  it('are a negative number backwards, as calendar days', () => {
    expect(daysBetween(day('2026-09-14'), day('2026-09-11'), school)).toBe(-3);
  });
});

describe('the days to screen an entry within', () => {
  it.each([
    ['2025-12-31', 20],
    ['2026-01-01', 25],
    ['2026-03-15', 25],
    ['2026-03-16', 20],
    ['2026-07-31', 20],
    ['2026-08-01', 25],
    ['2026-10-31', 25],
    ['2026-11-01', 20],
  ])('of %s are %i', (entry, limit) => {
    expect(screenerLimit(day(entry), values)).toBe(limit);
  });
});

describe('a part of the year', () => {
  it('includes both ends', () => {
    const within = ['2026-04-14', '2026-04-15', '2026-06-14', '2026-06-15'].map((iso) =>
      isBetween(day(iso), '04-15', '06-14'),
    );
    expect(within).toEqual([false, true, true, false]);
  });
});

describe('days in words', () => {
  it('say their kind', () => {
    expect([daysInWords(1, school), daysInWords(33, values)]).toEqual(['1 school day', '33 calendar days']);
  });
});
