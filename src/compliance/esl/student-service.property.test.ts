import fc from 'fast-check';
import type { StudentService } from './student-service';
import { readTerm } from '../sheets/values/terms';
import { serve } from './testing/serve';

describe('studentService, always', () => {
  const row = fc.record({
    term: fc.constantFrom('FY', 'S1', 'S2', 'Q1', 'Q3', 'T1', 'T2', 'T3'),
    minutes: fc.integer({ min: 20, max: 100 }),
    meetings: fc.integer({ min: 1, max: 5 }),
  });
  const pupil = fc.record({ grade: fc.constantFrom(2, 5, 6, 11), sdd: fc.integer({ min: 1, max: 4 }) });
  const rows = fc.array(row, { minLength: 1, maxLength: 5 });
  const OWED = [0, 675, 450, 300, 225];

  it('agrees with the year counted out piece by piece', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), rows, (sdd, all) => {
        const service = serve({ grade: 3, sdd }, all);
        const year = Array.from({ length: 12 }, (_, piece) =>
          all
            .filter(({ term }) => readTerm(term).mask & (1 << piece))
            .reduce((sum, { minutes, meetings }) => sum + minutes * meetings, 0),
        );
        const owed = OWED[sdd] ?? 0;
        expect(service.pieces).toEqual(year);
        expect(service.scheduledPerWeek).toBe(Math.min(...year));
        expect(service.served).toBe(year.every((minutes) => minutes >= owed));
        expect(year.map((minutes, piece) => minutes < owed === ((service.shortTerms >> piece) & 1) > 0)).not.toContain(
          false,
        );
      }),
    );
  });

  it('does not depend on the order of the rows, or on copies of them', () => {
    fc.assert(
      fc.property(pupil, rows, (who, all) => {
        const numbered = all.map((each, index) => ({ ...each, section: index + 1 }));
        const said = ({ served, shortTerms, shortMinutes, blocksOwed, blocksScheduled, pieces }: StudentService) => ({
          served,
          shortTerms,
          shortMinutes,
          blocksOwed,
          blocksScheduled,
          pieces,
        });
        const once = said(serve(who, numbered));
        expect(said(serve(who, [...numbered].reverse()))).toEqual(once);
        expect(said(serve(who, [...numbered, ...numbered]))).toEqual(once);
      }),
    );
  });

  it('never serves by less than the minutes where blocks cannot stand in', () => {
    fc.assert(
      fc.property(pupil, rows, (who, all) => {
        const service = serve(who, all);
        const byMinutes = service.pieces.every((minutes) => minutes >= (OWED[who.sdd] ?? 0));
        if (who.grade < 6) expect(service.served).toBe(byMinutes);
        else if (byMinutes) expect(service.served).toBe(true);
      }),
    );
  });

  it('gains from another row of at least the same block length', () => {
    fc.assert(
      fc.property(pupil, rows, row, (who, all, more) => {
        const longest = { ...more, minutes: 100 };
        if (serve(who, all).served === true) expect(serve(who, [...all, longest]).served).toBe(true);
      }),
    );
  });
});
