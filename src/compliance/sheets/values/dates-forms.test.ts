import { isDayFirst, isoDate, monthAndDay, monthDayYear, readDate, serialOf, dayOf } from './dates';

const isoOf = (text: string) => {
  const { day } = readDate(text, false);
  return day === null ? null : isoDate(day);
};

describe('a date in words', () => {
  it.each([
    ['Jan', 1],
    ['February', 2],
    ['mar', 3],
    ['APR', 4],
    ['May', 5],
    ['June', 6],
    ['Jul.', 7],
    ['August', 8],
    ['Sept', 9],
    ['Oct', 10],
    ['November', 11],
    ['Dec', 12],
  ])('names the month %s', (name, month) => {
    const iso = `2026-${String(month).padStart(2, '0')}-09`;
    expect([isoOf(`${name} 9, 2026`), isoOf(`9 ${name} 2026`), isoOf(`9-${name}-26`)]).toEqual([iso, iso, iso]);
  });

  it.each(['Mon', 'Tuesday', 'wed.', 'Thu', 'FRI', 'Saturday', 'Sun.'])('may begin with %s', (weekday) =>
    expect([isoOf(`${weekday}, Sep 8, 2026`), isoOf(`${weekday} 9 Sep 2026`)]).toEqual(['2026-09-08', '2026-09-09']),
  );

  it.each([
    ['1st September 2026', '2026-09-01'],
    ['2nd Sep 2026', '2026-09-02'],
    ['3rd Sep 2026', '2026-09-03'],
    ['Sep 1st, 2026', '2026-09-01'],
    ['Sep 22nd 2026', '2026-09-22'],
    ['Sep 23rd 2026', '2026-09-23'],
    ['Sep-8-26', '2026-09-08'],
    ['8 Sep, 2026', '2026-09-08'],
    ['Sep  8,  2026', '2026-09-08'],
    ['Sep 8, 2026 9:30', '2026-09-08'],
    ['8-Sep-26 09:30:00', '2026-09-08'],
    ['2026.9.8', '2026-09-08'],
    ['46273.5', '2026-09-08'],
    ['46273.', null],
    ['4627', null],
    ['462730', null],
    ['Sep 31, 2026', null],
    ['Sep 8, 226', null],
    ['8 Sep 2026 late', null],
    ['Foo 8, 2026', null],
    ['Tuesday', null],
    ['9/8-2026', null],
    ['2026-9', null],
  ])('%p is %p', (text, iso) => expect(isoOf(text)).toBe(iso));
});

describe('a column', () => {
  it('is day-first by a first number over 12 that is a day, and not where a second one is', () => {
    expect(isDayFirst(['13/12/2025'])).toBe(true);
    expect(isDayFirst(['12/12/2025'])).toBe(false);
    expect(isDayFirst(['12/13/2025', '13/12/2025'])).toBe(false);
    expect(isDayFirst(['31/02/2025'])).toBe(false);
    expect(isDayFirst(['02/31/2025', '13/01/2025'])).toBe(true);
    expect(isDayFirst([' 13/01/2025 '])).toBe(true);
    expect(isDayFirst([true, null, undefined, 'x'])).toBe(false);
    expect(isDayFirst([])).toBe(false);
  });

  it('that is day-first has 12/12 on one day, and 12/11 on none', () => {
    const inColumn = (text: string) => readDate(text, false, true);
    expect(inColumn('12/12/2025').day).toBe(dayOf(2025, 12, 12));
    expect(inColumn('12/11/2025')).toEqual({ day: null, readable: false, ambiguous: true });
    expect(inColumn('2/31/2025')).toEqual({ day: null, readable: false });
  });
});

it('days are written for people, for Excel and for settings', () => {
  expect(monthDayYear('2027-03-01')).toBe('3/1/2027');
  expect(monthAndDay('02-15')).toEqual([2, 15]);
  expect([serialOf(dayOf(2026, 9, 8), false), serialOf(dayOf(2026, 9, 8), true)]).toEqual([46273, 44811]);
});
