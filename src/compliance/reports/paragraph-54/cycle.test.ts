import { dayFromIso, dayOf, isoDate } from '../../sheets/values/dates';
import { cycleOf, cyclesOf, nextCycle } from './cycle';

const DAYS = ['12-01', '10-01', '03-01'];

describe('the cycle of a day', () => {
  it.each([
    ['2026-07-01', 'Oct 1', '2026-10-01'],
    ['2026-09-20', 'Oct 1', '2026-10-01'],
    ['2026-10-01', 'Oct 1', '2026-10-01'],
    ['2026-10-11', 'Oct 1', '2026-10-01'],
    ['2026-10-12', 'Dec 1', '2026-12-01'],
    ['2026-12-01', 'Dec 1', '2026-12-01'],
    ['2026-12-11', 'Dec 1', '2026-12-01'],
    ['2026-12-12', 'Mar 1', '2027-03-01'],
    ['2027-01-15', 'Mar 1', '2027-03-01'],
    ['2027-03-01', 'Mar 1', '2027-03-01'],
    ['2027-03-11', 'Mar 1', '2027-03-01'],
    ['2027-06-30', 'Mar 1', '2027-03-01'],
    ['2027-07-01', 'Oct 1', '2027-10-01'],
  ])('%s belongs to %s (%s)', (day, name, due) => {
    const cycle = cycleOf(dayFromIso(day) ?? NaN, DAYS);
    expect([cycle?.name, isoDate(cycle?.day ?? NaN)]).toEqual([name, due]);
  });

  it('is none where the setting names no day', () => {
    expect(cycleOf(dayFromIso('2026-10-01') ?? NaN, [])).toBeNull();
  });

  it('comes in the order of the school year', () => {
    expect(cyclesOf(2026, DAYS).map(({ name }) => name)).toEqual(['Oct 1', 'Dec 1', 'Mar 1']);
  });
});

describe('the next cycle', () => {
  it.each([
    [dayOf(2026, 7, 1), '2026-10-01'],
    [dayOf(2026, 9, 30), '2026-10-01'],
    [dayOf(2026, 10, 1), '2026-12-01'],
    [dayOf(2026, 12, 1), '2027-03-01'],
    [dayOf(2027, 3, 1), '2027-10-01'],
    [dayOf(2027, 6, 30), '2027-10-01'],
  ])('after day %s is %s', (day, next) => {
    expect(isoDate(nextCycle(day, DAYS)?.day ?? NaN)).toBe(next);
  });
});
