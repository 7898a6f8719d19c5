import { dayFromIso, isoDate } from '../../sheets/values/dates';
import { cycleOf } from './cycle';

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
    const cycle = cycleOf(dayFromIso(day) ?? NaN);
    expect([cycle.name, isoDate(cycle.due)]).toEqual([name, due]);
  });

  it('is forwarded within ten days', () => {
    expect(isoDate(cycleOf(dayFromIso('2026-10-01') ?? NaN).forwardedBy)).toBe('2026-10-11');
  });
});
