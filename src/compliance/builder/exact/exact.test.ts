import fc from 'fast-check';
import { nodeSolver } from '../../../solver/node';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../../sheets/values/dates';
import { beginPlan, buildExactPlan, buildPlan, exactPlan, firstPlan } from '../build-plan';
import type { CouldNotBuild, Plan, PlanMode } from '../plan';
import { mostServed } from '../testing/brute-force';
import {
  tinySchools,
  tinySchoolsInHalves,
  tinySchoolsToday,
  tinyWorkbook,
  TINY,
  type TinyClass,
  type TinySchool,
} from '../testing/tiny-school';

/** Loaded once: that takes longer than a tiny school. */
const highs = nodeSolver();

async function plansOf(
  school: TinySchool,
  mode: PlanMode = 'repair',
): Promise<{ readonly first: Plan; readonly exact: Plan }> {
  const solver = await highs;
  if (solver === null) throw new Error('HiGHS could not be loaded.');
  const workbook = tinyWorkbook(school);
  const settings = { 'eslGroupSize.standard': school.limit, eslMaxBlocksPerDay: school.blocks ?? 5, planRounds: 40 };
  const before = run(workbook, { policy: makePolicy({ settings }), asOf: dayOf(2026, 10, 1) });
  const request = { school: TINY, mode, locked: [], rejected: [] };
  return {
    first: built(buildPlan(workbook, before, request)),
    exact: built(await buildExactPlan(workbook, before, request, { seconds: 20, solver })),
  };
}

function built(plan: Plan | CouldNotBuild): Plan {
  if ('missing' in plan) throw new Error(plan.missing.join());
  return plan;
}

/** More of them by `TINY_RUNS=200 npx jest src/compliance/builder/exact`. */
const RUNS = Number(process.env['TINY_RUNS'] ?? 8);
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
      { numRuns: RUNS },
    );
  });

  it('does so where teachers are there in one half of the year only', async () => {
    await fc.assert(
      fc.asyncProperty(tinySchoolsInHalves, async (school) => {
        const { exact, first } = await plansOf(school);
        expect(exact.after.legal).toBe(mostServed(school));
        for (const plan of [exact, first]) expect(plan.verified).toMatchObject({ newErrors: 0, problems: [] });
        expect(first.after.legal).toBeLessThanOrEqual(exact.after.legal);
      }),
      { numRuns: RUNS },
    );
  });

  it.each<PlanMode>(['repair', 'anew'])(
    'serves as many as trying everything does where there is ESL today, by %s; the first answer is never worse than today',
    async (mode) => {
      await fc.assert(
        fc.asyncProperty(tinySchoolsToday, async (school) => {
          const { exact, first } = await plansOf(school, mode);
          expect(exact.after.legal).toBe(mostServed(school, mode));
          expect(exact).toMatchObject({ proved: true, bound: exact.after.legal });
          for (const { after, before, verified } of [exact, first]) {
            expect(verified).toMatchObject({ newErrors: 0, problems: [] });
            expect(after.legal).toBeGreaterThanOrEqual(before.legal);
            expect(after.unserved).toBeLessThanOrEqual(before.unserved);
          }
          expect(first.after.legal).toBeLessThanOrEqual(exact.after.legal);
        }),
        { numRuns: RUNS },
      );
    },
  );

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

  it('is proved without a solver where the first answer serves everybody', async () => {
    const workbook = tinyWorkbook({ mls: [ml(7, 3)], teachers: [{ busy: NO, periods: 1 }], limit: 3 });
    const before = run(workbook, { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
    const request = { school: TINY, mode: 'repair', locked: [], rejected: [] } as const;
    const solver = jest.fn(() => Promise.reject(new Error('It is not asked.')));
    const plan = built(await buildExactPlan(workbook, before, request, { seconds: 20, solver }));
    expect(plan).toMatchObject({ proved: true, bound: 1, after: { legal: 1 }, verified: { problems: [] } });
    expect(solver).not.toHaveBeenCalled();
  });

  it('begins with the first answer that is there, and leaves it as it is', async () => {
    const solver = await highs;
    if (solver === null) throw new Error('HiGHS could not be loaded.');
    const workbook = tinyWorkbook({
      mls: [ml(7, 1), ml(7, 3), ml(8, 2)],
      teachers: [{ busy: NO, periods: 3 }],
      limit: 2,
    });
    const before = run(workbook, { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
    const request = { school: TINY, mode: 'repair', locked: [], rejected: [] } as const;
    const begun = beginPlan(before, request);
    const first = firstPlan(workbook, before, begun);
    const exactly = { seconds: 20, solver };
    const exact = await exactPlan(workbook, before, begun, exactly);
    expect(exact).toEqual(await buildExactPlan(workbook, before, request, exactly));
    expect(firstPlan(workbook, before, begun)).toEqual(first);
  });

  const one = { busy: NO, periods: 1 };
  const MATH = [true, false, false, false];
  const ROOM = { period: 0, teacher: 0, members: [0], locked: [] };

  it.each<[string, TinySchool, TinySchool]>([
    [
      'blocks a day',
      { mls: [ml(7, 3)], teachers: [{ busy: MATH, periods: 1 }], limit: 3, blocks: 1 },
      { mls: [ml(7, 3)], teachers: [{ busy: MATH, periods: 1 }], limit: 3, blocks: 2 },
    ],
    [
      'a locked row, whose class has no licensed teacher',
      withRoom({ mls: [ml(7, 3)], teachers: [{ busy: MATH, periods: 1 }] }, { teacher: null, locked: [0] }),
      withRoom({ mls: [ml(7, 3)], teachers: [{ busy: MATH, periods: 1 }] }, { teacher: null }),
    ],
    [
      'the place that somebody keeps who cannot be served, and the teacher with it',
      withRoom(
        { mls: [ml(7, 2, [false, false, false, true]), ml(7, 1, NO)], teachers: [one, one] },
        { members: [0, 1] },
      ),
      withRoom({ mls: [ml(7, 2, [false, false, false, true]), ml(7, 1, NO)], teachers: [one, one] }, {}),
    ],
    [
      'a fault that a class would have without one of its children',
      withRoom(
        { mls: [ml(7, 1, NO), ml(7, 3, NO), ml(8, 2, NO)], teachers: [one] },
        { teacher: null, members: [0, 1, 2] },
      ),
      withRoom(
        { mls: [ml(7, 1, NO), ml(7, 3, NO), ml(8, 2, NO)], teachers: [one] },
        { teacher: null, members: [0, 1] },
      ),
    ],
  ])('built anew, is held by %s', async (_, held, lifted) => {
    expect(mostServed(lifted, 'anew')).toBeGreaterThan(mostServed(held, 'anew'));
    for (const school of [held, lifted]) {
      const { exact } = await plansOf(school, 'anew');
      expect(exact).toMatchObject({ proved: true, bound: mostServed(school, 'anew') });
    }
  });

  function withRoom(school: Pick<TinySchool, 'mls' | 'teachers'>, room: Partial<TinyClass>): TinySchool {
    return { ...school, limit: 1, today: [{ ...ROOM, ...room }] };
  }
});
