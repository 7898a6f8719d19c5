import { makePolicy } from '../compliance/policy/policy';
import { run } from '../compliance/run/run';
import { dayOf } from '../compliance/sheets/values/dates';
import { tinyWorkbook, TINY } from '../compliance/builder/testing/tiny-school';
import type { Solver } from '../compliance/builder/integer-program';
import { SolverMissing } from '../solver/solver-missing';
import { plansFor } from './plans';

const FREE = [true, false, false, false];
const NEVER = [false, false, false, false];
const NO_SOLVER = 'The exact plan could not be looked for here, so this is the first answer alone.';

/** The notes of the plan of one ML. */
async function notesOf(
  planSeconds: number,
  solver: Solver | null = null,
  mayLeave: readonly boolean[] = FREE,
): Promise<readonly string[]> {
  const workbook = tinyWorkbook({
    mls: [{ grade: 7, level: 3, mayLeave }],
    teachers: [{ busy: NEVER, periods: 1 }],
    limit: 3,
  });
  const checked = run(workbook, { policy: makePolicy({ settings: { planRounds: 5 } }), asOf: dayOf(2026, 10, 1) });
  const planned = { run: checked, workbook, repeat: {}, policyChanges: {} };
  const [plan] = await plansFor(planned, { plan: TINY, planSeconds }, null, () => Promise.resolve(solver));
  if (plan === undefined || 'missing' in plan) throw new Error('There is no plan.');
  return plan.notes;
}

it('says that the exact plan was not looked for where the solver is not installed', async () => {
  expect(await notesOf(5)).toContain(NO_SOLVER);
});

it('says so too where the solver needs more memory than it may take', async () => {
  expect(await notesOf(5, () => Promise.reject(new SolverMissing()), NEVER)).toContain(NO_SOLVER);
});

it('does not say so where only the first answer was asked for', async () => {
  expect(await notesOf(0)).not.toContain(NO_SOLVER);
});
