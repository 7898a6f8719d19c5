import fc from 'fast-check';
import {
  dayFromIso,
  dayOf,
  isDayFirst,
  isoDate,
  isPlausible,
  latestPlausible,
  monthDayOf,
  readDate,
  schoolYearName,
  schoolYearStart,
} from './dates';

/** The date as ISO, or what became of it. */
function isoOf(value: Parameters<typeof readDate>[0], date1904 = false): string {
  const { day, readable } = readDate(value, date1904);
  return day !== null ? isoDate(day) : readable ? 'blank' : 'unreadable';
}

describe('readDate', () => {
  it.each([
    [46273, '2026-09-08'],
    [46273.75, '2026-09-08'],
    ['46273', '2026-09-08'],
    ['2026-09-08', '2026-09-08'],
    ['2026-9-8', '2026-09-08'],
    ['2026-09-08T14:30:00Z', '2026-09-08'],
    ['2020-01-01 00:00', '2020-01-01'],
    ['9/8/2026', '2026-09-08'],
    ['09/08/2026', '2026-09-08'],
    ['9/8/2026 12:00:00 AM', '2026-09-08'],
    ['12/31/2026', '2026-12-31'],
    ['2/29/2028', '2028-02-29'],
    ['9/8/26', '2026-09-08'],
    ['9-8-2026', '2026-09-08'],
    ['09.08.2026', '2026-09-08'],
    ['20260908', '2026-09-08'],
    [20260908, '2026-09-08'],
    ['8-Sep-26', '2026-09-08'],
    ['8 September 2026', '2026-09-08'],
    ['Sep 8, 2026', '2026-09-08'],
    ['Sept. 8 2026', '2026-09-08'],
    ['September 8th, 2026', '2026-09-08'],
    ['Tuesday, September 8, 2026', '2026-09-08'],
    ['9/8/2026 2:24:29 PM EDT', '2026-09-08'],
    ['2026/09/08', '2026-09-08'],
    ['', 'blank'],
    ['NULL', 'blank'],
    [null, 'blank'],
  ])('reads %p as %s', (value, iso) => expect(isoOf(value)).toBe(iso));

  it.each([
    ['9/8'],
    ['Sept 2026'],
    ['09082026'],
    ['14/9/26'],
    ['9/8/126'],
    ['Marchember 8, 2026'],
    ['13/5/2026'],
    ['2/29/2026'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['9/31/2026'],
    ['01/015/2010'],
    ['9/8/2026 or later'],
    ['2026-09-08x'],
    [2026],
    [0],
    [-5],
    [20261308],
    [120260908],
    [NaN],
    [true],
    [{ error: '#VALUE!' }],
  ])('cannot read %p', (value) => expect(isoOf(value)).toBe('unreadable'));

  it('counts serials from 1904 where the workbook does', () => {
    expect(isoOf(44811, true)).toBe('2026-09-08');
  });

  it('takes serials from 1950 to 2100', () => {
    expect([isoOf(18263), isoOf(18264), isoOf(73415), isoOf(73416)]).toEqual([
      'unreadable',
      '1950-01-01',
      '2100-12-31',
      'unreadable',
    ]);
  });

  it('reads one day in every form alike', () => {
    const days = fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2100, 12, 31) });
    fc.assert(
      fc.property(days, (day) => {
        const iso = isoDate(day);
        const [year, month, date] = iso.split('-').map(Number);
        for (const value of [iso, `${month}/${date}/${year}`, day + 25569])
          expect(readDate(value, false).day).toBe(day);
        expect(readDate(day + 25569 - 1462, true).day).toBe(day);
        expect(dayFromIso(iso)).toBe(day);
      }),
    );
  });
});

describe('a day-first column', () => {
  it('has dates that can only be day-first, and none that can only be month-first', () => {
    expect(isDayFirst(['13/09/2025', '01/09/2025', 'soon', null])).toBe(true);
    expect(isDayFirst(['13.9.25'])).toBe(true);
    expect(isDayFirst(['13/09/2025', '09/13/2025'])).toBe(false);
    expect(isDayFirst(['13/09/2025', '01/09/2025', 46273])).toBe(false);
    expect(isDayFirst(['01/09/2025', '13/13/2025', '2025-09-13'])).toBe(false);
  });

  it('has its plain dates read day-first; what may be either is unknown', () => {
    const inColumn = (value: string | number) => readDate(value, false, true);
    expect(inColumn('13/09/2025').day).toBe(dayOf(2025, 9, 13));
    expect(inColumn('05/05/2025').day).toBe(dayOf(2025, 5, 5));
    expect(inColumn('13-Sep-25').day).toBe(dayOf(2025, 9, 13));
    expect(inColumn('2025-09-13').day).toBe(dayOf(2025, 9, 13));
    expect(inColumn('01/09/2025')).toEqual({ day: null, readable: false, ambiguous: true });
    expect(inColumn('31/04/2025')).toEqual({ day: null, readable: false });
  });
});

describe('a plausible date', () => {
  it('lies between 1990 and so many years after the day of the run', () => {
    const asOf = dayOf(2026, 11, 28);
    const days = [dayOf(1989, 12, 31), dayOf(1990, 1, 1), dayOf(2028, 11, 28), dayOf(2028, 11, 29)];
    expect(days.map((day) => isPlausible(day, latestPlausible(asOf, 2)))).toEqual([false, true, true, false]);
    expect(isPlausible(dayOf(2076, 11, 28), latestPlausible(asOf, 50))).toBe(true);
    expect(isPlausible(dayOf(2076, 11, 29), latestPlausible(asOf, 50))).toBe(false);
  });
});

describe('a day by year, month and day of month', () => {
  it('is that of the calendar, also where the day is beyond the month', () => {
    const parts = [
      fc.integer({ min: 1600, max: 2400 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    ] as const;
    fc.assert(
      fc.property(...parts, (year, month, day) => {
        expect(dayOf(year, month, day)).toBe(Date.UTC(year, month - 1, day) / 86_400_000);
      }),
    );
  });
});

describe('school years and months', () => {
  it('are those of the calendar on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 12, 31) }), (day) => {
        const [year = 0, month = 0, date = 0] = isoDate(day).split('-').map(Number);
        expect(monthDayOf(day)).toBe(100 * month + date);
        expect(schoolYearStart(day)).toBe(month >= 7 ? year : year - 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('turn on July 1, and know leap days', () => {
    expect([schoolYearStart(dayOf(2026, 6, 30)), schoolYearStart(dayOf(2026, 7, 1))]).toEqual([2025, 2026]);
    expect([dayOf(2028, 2, 29), dayOf(2100, 2, 28), dayOf(2100, 3, 1)].map(monthDayOf)).toEqual([229, 228, 301]);
  });
});

describe('dayFromIso', () => {
  it('wants the full form', () => {
    expect([dayFromIso('2026-9-8'), dayFromIso('2026-02-30'), dayFromIso('')]).toEqual([null, null, null]);
  });
});

describe('the school year', () => {
  it('runs July 1 to June 30', () => {
    expect([schoolYearStart(dayOf(2026, 6, 30)), schoolYearStart(dayOf(2026, 7, 1))]).toEqual([2025, 2026]);
  });

  it('is written with two years', () => {
    expect([schoolYearName(2026), schoolYearName(1999)]).toEqual(['2026-27', '1999-00']);
  });
});
