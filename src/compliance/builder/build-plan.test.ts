import { makeSample } from '../../../scripts/make-sample/sample';
import { snapshotOf } from '../../../scripts/make-sample/sheets';
import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import { dayOf } from '../sheets/values/dates';
import { buildPlan } from './build-plan';
import type { Plan } from './plan';

const SCHOOL = 'Burke K-8';
const workbook = snapshotOf(makeSample().sheets);
const before = run(workbook, { policy: makePolicy({ settings: { planRounds: 40 } }), asOf: dayOf(2026, 12, 16) });

function planOf(locked: readonly string[] = [], rejected: readonly string[] = []): Plan {
  const plan = buildPlan(workbook, before, { school: SCHOOL, mode: 'repair', locked, rejected });
  if ('missing' in plan) throw new Error(plan.missing.join());
  return plan;
}

describe('buildPlan of the sample school', () => {
  const plan = planOf();

  it('leaves unserved only the ML who is on no schedule, and is verified', () => {
    // Planted: three MLs with a schedule who are short, and one who is on no schedule.
    expect(plan.before.unserved).toBe(4);
    expect(plan.after.unserved).toBe(1);
    expect(plan.verified).toMatchObject({ newErrors: 0, problems: [] });
  });

  it('says for whom the lines are by ids that locks can name', () => {
    const ids = plan.lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps what is locked, and never offers again what is rejected', () => {
    const [line] = plan.lines.filter((each) => each.do === 'add');
    if (line === undefined) throw new Error('The plan adds nobody.');
    expect(planOf([line.id]).lines.map(({ id }) => id)).toContain(line.id);
    const without = planOf([], [line.id]);
    expect(without.lines.map(({ id }) => id)).not.toContain(line.id);
    expect(without.verified?.problems).toEqual([]);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});
