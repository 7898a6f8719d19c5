import fc from 'fast-check';
import { nodeSolver } from '../../../solver/node';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../../sheets/values/dates';
import { buildExactPlan, buildPlan } from '../build-plan';
import type { CouldNotBuild, Plan } from '../plan';
import { mostServed } from '../testing/brute-force';
import { tinySchools, tinyWorkbook, TINY, type TinySchool } from '../testing/tiny-school';

const REQUEST = { school: TINY, mode: 'repair', locked: [], rejected: [] } as const;

async function plansOf(school: TinySchool): Promise<{ readonly first: Plan; readonly exact: Plan }> {
  const solver = await nodeSolver();
  if (solver === null) throw new Error('HiGHS could not be loaded.');
  const workbook = tinyWorkbook(school);
  const policy = makePolicy({ settings: { 'eslGroupSize.standard': school.limit, planRounds: 40 } });
  const before = run(workbook, { policy, asOf: dayOf(2026, 10, 1) });
  return {
    first: built(buildPlan(workbook, before, REQUEST)),
    exact: built(await buildExactPlan(workbook, before, REQUEST, { seconds: 20, solver })),
  };
}

function built(plan: Plan | CouldNotBuild): Plan {
  if ('missing' in plan) throw new Error(plan.missing.join());
  return plan;
}

const YES = [true, true, true, true];
const NO = [false, false, false, false];
const ml = (grade: 7 | 8, level: 1 | 2 | 3 | 4, mayLeave = YES) => ({ grade, level, mayLeave });

describe('the exact plan of a tiny school', () => {
  it('serves as many as trying everything does, is proved and verified; the first answer is within it', async () => {
    await fc.assert(
      fc.asyncProperty(tinySchools, async (school) => {
        const { exact, first } = await plansOf(school);
        expect(exact.after.legal).toBe(mostServed(school));
        expect(exact).toMatchObject({
          proved: true,
          bound: exact.after.legal,
          verified: { newErrors: 0, problems: [] },
        });
        expect(first.after.legal).toBeLessThanOrEqual(exact.after.legal);
        expect(first.verified?.problems).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it.each<[string, TinySchool, number, string]>([
    [
      'seats',
      { mls: [ml(7, 3), ml(7, 3), ml(7, 3)], teachers: [{ busy: NO, periods: 1 }], limit: 2 },
      2,
      'free at these times: Esl, A, who has all 225 minutes',
    ],
    [
      'levels',
      { mls: [ml(7, 1), ml(7, 3)], teachers: [{ busy: [true, false, false, false], periods: 3 }], limit: 3 },
      1,
      'free at these times: Esl, A, who has all 900 minutes',
    ],
    [
      'grades',
      { mls: [ml(7, 3), ml(8, 4)], teachers: [{ busy: NO, periods: 1 }], limit: 3 },
      1,
      'free at these times: Esl, A, who has all 225 minutes',
    ],
    [
      'time',
      { mls: [ml(7, 2, [true, false, false, false])], teachers: [{ busy: NO, periods: 3 }], limit: 3 },
      0,
      'needs 10 meetings a week of 45 minutes, 5 may be left: Coding 5',
    ],
    [
      'free teachers',
      { mls: [ml(7, 3)], teachers: [{ busy: YES, periods: 3 }], limit: 3 },
      0,
      'no licensed teacher is ever free in these times: 1(M-F), 2(M-F), 3(M-F), 4(M-F)',
    ],
    [
      'minutes',
      { mls: [ml(7, 2)], teachers: [{ busy: NO, periods: 1 }], limit: 3 },
      0,
      'free at these times: Esl, A, who has all 225 minutes',
    ],
  ])('is held by %s, and says so', async (_, school, most, why) => {
    expect(mostServed(school)).toBe(most);
    const { exact } = await plansOf(school);
    expect(exact.after.legal).toBe(most);
    expect(exact.open).toHaveLength(school.mls.length - most);
    expect(exact.open[0]?.detail).toBe(why);
  });
});
