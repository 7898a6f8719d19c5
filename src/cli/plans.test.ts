import { makePolicy } from '../compliance/policy/policy';
import { run } from '../compliance/run/run';
import { dayOf } from '../compliance/sheets/values/dates';
import { tinyWorkbook, TINY } from '../compliance/builder/testing/tiny-school';
import { plansFor } from './plans';

const workbook = tinyWorkbook({
  mls: [{ grade: 7, level: 3, mayLeave: [true, false, false, false] }],
  teachers: [{ busy: [false, false, false, false], periods: 1 }],
  limit: 3,
});
const checked = run(workbook, { policy: makePolicy({ settings: { planRounds: 5 } }), asOf: dayOf(2026, 10, 1) });
const NO_SOLVER = 'The exact plan could not be looked for here, so this is the first answer alone.';

async function notesOf(planSeconds: number): Promise<readonly string[]> {
  const planned = { run: checked, workbook, repeat: {}, policyChanges: {} };
  const [plan] = await plansFor(planned, { plan: TINY, planSeconds }, null, () => Promise.resolve(null));
  if (plan === undefined || 'missing' in plan) throw new Error('There is no plan.');
  return plan.notes;
}

it('says that the exact plan was not looked for where the solver is not installed', async () => {
  expect(await notesOf(5)).toContain(NO_SOLVER);
});

it('does not say so where only the first answer was asked for', async () => {
  expect(await notesOf(0)).not.toContain(NO_SOLVER);
});
