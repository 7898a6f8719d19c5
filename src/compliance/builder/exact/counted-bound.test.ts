import fc from 'fast-check';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../../sheets/values/dates';
import { buildExactPlan } from '../build-plan';
import type { Plan, PlanMode } from '../plan';
import { proofSentence } from '../plan-words';
import { mostServed } from '../testing/brute-force';
import { tinySchools, tinySchoolsToday, tinyWorkbook, TINY, type TinySchool } from '../testing/tiny-school';

const YES = [true, true, true, true];
const NO = [false, false, false, false];
const FIRST = [true, false, false, false];
const ml = (level: 1 | 2 | 3 | 4, mayLeave = YES) => ({ grade: 7 as const, level, mayLeave });
const RUNS = { numRuns: Number(process.env['TINY_RUNS'] ?? 20) };

/** The plan of a school that has more MLs to place than are placed exactly; a solver must not be asked. */
async function planOf(school: TinySchool, mode: PlanMode = 'repair'): Promise<Plan> {
  const workbook = tinyWorkbook(school);
  const settings = {
    ...{ 'eslGroupSize.standard': school.limit, eslMaxBlocksPerDay: school.blocks ?? 5 },
    ...{ planRounds: 20, planExactStudents: 0 },
  };
  const before = run(workbook, { policy: makePolicy({ settings }), asOf: dayOf(2026, 10, 1) });
  const solver = () => Promise.reject(new Error('It is not asked.'));
  const request = { school: TINY, mode, locked: [], rejected: [] };
  const plan = await buildExactPlan(workbook, before, request, { seconds: 20, solver });
  if ('missing' in plan) throw new Error(plan.missing.join());
  return plan;
}

describe('a school with more MLs than are placed exactly', () => {
  it.each<[string, TinySchool, string]>([
    [
      'the minutes of its teachers',
      { mls: [ml(3), ml(3), ml(3)], teachers: [{ busy: NO, periods: 1 }], limit: 2 },
      'Proved for Repair: no plan serves more.',
    ],
    [
      'the time of its students',
      { mls: [ml(2, FIRST), ml(2, FIRST)], teachers: [{ busy: NO, periods: 4 }], limit: 2 },
      'Proved for Repair: no plan serves more.',
    ],
    [
      // Levels 1 and 3 in one group are no rule; that two groups need two teachers at one time is not counted.
      'less than what holds it',
      { mls: [ml(1), ml(3)], teachers: [{ busy: FIRST, periods: 3 }], limit: 3 },
      '1 of 2; at most 1 more may be possible.',
    ],
  ])('knows how many more may be served by %s', async (_, school, words) => {
    const plan = await planOf(school);
    expect(proofSentence(plan)).toBe(words);
    expect(plan.notes.join()).toContain('a plan that serves so many need not exist');
  });

  it.each<[string, fc.Arbitrary<TinySchool>, PlanMode]>([
    ['there is no ESL today', tinySchools, 'repair'],
    ['there is ESL today, by Repair', tinySchoolsToday, 'repair'],
    ['there is ESL today, built anew', tinySchoolsToday, 'anew'],
  ])('never says fewer than trying everything serves, where %s', async (_, schools, mode) => {
    await fc.assert(
      fc.asyncProperty(schools, async (school) => {
        const plan = await planOf(school, mode);
        const most = mostServed(school, mode);
        expect(plan.bound).toBeGreaterThanOrEqual(most);
        if (plan.proved) expect(plan.after.legal).toBe(most);
      }),
      RUNS,
    );
  });
});
