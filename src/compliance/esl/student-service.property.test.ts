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
        const said = ({ served, shortTerms, shortMinutes, blocks, pieces }: StudentService) => ({
          served,
          shortTerms,
          shortMinutes,
          blocks,
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
        const byMinutes = service.pieces.every((minutes) => (minutes ?? 0) >= (OWED[who.sdd] ?? 0));
        if (who.grade < 6) expect(service.served).toBe(byMinutes);
        else if (byMinutes) expect(service.served).toBe(true);
      }),
    );
  });

  // docs/spec/rulings.md, ESL service, Blocks.
  it('is never short for more ESL', () => {
    const anyRow = fc.record({
      term: fc.constantFrom('FY', 'S1', 'S2', 'Q1', 'T2', 'someday'),
      minutes: fc.constantFrom<number | string>(20, 44, 45, 59, 60, 74, 75, 100, ''),
      meetings: fc.constantFrom<number | string>(1, 3, 5, ''),
    });
    fc.assert(
      fc.property(pupil, fc.array(anyRow, { minLength: 1, maxLength: 5 }), anyRow, (who, all, more) => {
        const before = serve(who, all).served;
        const after = serve(who, [...all, more]).served;
        if (before === true) expect(after).toBe(true);
        if (before === null) expect(after).not.toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
