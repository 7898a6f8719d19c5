import fc from 'fast-check';
import { dayFromIso, dayOf, isoDate, monthDayOf, readDate, schoolYearName, schoolYearStart } from './dates';

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
    ['', 'blank'],
    ['NULL', 'blank'],
    [null, 'blank'],
  ])('reads %p as %s', (value, iso) => expect(isoOf(value)).toBe(iso));

  it.each([
    ['9/8/26'],
    ['13/5/2026'],
    ['2/29/2026'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['9/31/2026'],
    ['01/015/2010'],
    ['Sept 8 2026'],
    ['9/8/2026 or later'],
    ['2026-09-08x'],
    [2026],
    [0],
    [-5],
    [20260908],
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
