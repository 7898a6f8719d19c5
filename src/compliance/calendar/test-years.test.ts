import { makePolicy } from '../policy/policy';
import { dayFromIso, isoDate, type Day } from '../sheets/values/dates';
import {
  accessWindowEnd,
  areOfOneScale,
  currentTestYear,
  exitSchoolYear,
  exitTestYear,
  monitoringYear,
  testYearOf,
} from './test-years';

const { values } = makePolicy();

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(`${iso} is no date.`);
  return found;
}

describe('the current test year', () => {
  it.each([
    ['2026-02-14', 2025],
    ['2026-02-15', 2026],
    ['2026-06-30', 2026],
    ['2026-10-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-02-15', 2027],
  ])('on %s is %i', (asOf, year) => {
    expect(currentTestYear(day(asOf), values)).toBe(year);
  });

  it("follows the policy's end of the window", () => {
    const own = makePolicy({ settings: { accessWindowEnd: '03-31' } }).values;
    expect(isoDate(accessWindowEnd(2026, own))).toBe('2026-03-31');
    expect(currentTestYear(day('2026-03-30'), own)).toBe(2025);
  });
});

describe('the test year of a day', () => {
  it('is the year in which its school year ends', () => {
    expect(['2026-01-20', '2026-06-30', '2026-07-01'].map((iso) => testYearOf(day(iso)))).toEqual([2026, 2026, 2027]);
  });
});

describe('an exit', () => {
  it.each([
    ['2026-06-30', 2025],
    ['2026-07-01', 2025],
    ['2026-10-31', 2025],
    ['2026-11-01', 2026],
    ['2027-03-15', 2026],
  ])('on %s belongs to the school year that began in %i', (exit, schoolYear) => {
    expect(exitSchoolYear(day(exit))).toBe(schoolYear);
    expect(exitTestYear(day(exit))).toBe(schoolYear + 1);
  });

  it('is monitored in the four school years that follow its own', () => {
    const years = ['2026-07-10', '2026-03-01', '2022-10-31', '2022-11-01', '2022-06-15', '2021-10-31'].map((exit) =>
      monitoringYear(day(exit), day('2026-10-01')),
    );
    // Exits of the school years 2025-26, 2025-26, 2021-22, 2022-23, 2021-22 and 2020-21, seen in 2026-27.
    expect(years).toEqual([1, 1, 5, 4, 5, 6]);
    expect(monitoringYear(day('2026-11-02'), day('2026-12-01'))).toBe(0);
  });
});

describe('test years of one scale', () => {
  it.each([
    [2024, 2025, true],
    [2025, 2026, false],
    [2026, 2027, false],
    [2026, 2026, true],
  ])('%i and %i: %s', (year, other, expected) => {
    expect(areOfOneScale(year, other)).toBe(expected);
    expect(areOfOneScale(other, year)).toBe(expected);
  });
});
