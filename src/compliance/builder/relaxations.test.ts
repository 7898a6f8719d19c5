import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import { dayOf } from '../sheets/values/dates';
import { buildPlan } from './build-plan';
import { relaxationsOf } from './relaxations';
import { tinyWorkbook, TINY, type TinySchool } from './testing/tiny-school';

const YES = [true, true, true, true];
const NO = [false, false, false, false];

function relaxed(school: TinySchool) {
  const workbook = tinyWorkbook(school);
  const policy = makePolicy({ settings: { 'eslGroupSize.standard': school.limit, planRounds: 20 } });
  const before = run(workbook, { policy, asOf: dayOf(2026, 10, 1) });
  const plan = buildPlan(workbook, before, { school: TINY, mode: 'repair', locked: [], rejected: [] });
  if ('missing' in plan) throw new Error(plan.missing.join());
  return relaxationsOf(before, plan);
}

it('tells what one change would close, the cheapest of equals first', () => {
  // Three MLs of level 3, groups of two, one teacher with time for one group: a second block a day, or a block of somebody else.
  const found = relaxed({
    mls: [7, 7, 7].map((grade) => ({ grade: grade as 7, level: 3, mayLeave: YES })),
    teachers: [{ busy: NO, periods: 1 }],
    limit: 2,
  });
  expect(found).toEqual([
    { kind: 'free blocks', what: 'Esl, A gets 1 free block a day, at 2(M-F)', closes: 1, needs: null },
    { kind: 'teacher more', what: 'one teacher more, 0.2 FTE', closes: 1, needs: null },
  ]);
});

it('tells which class would have to be left', () => {
  const found = relaxed({
    mls: [{ grade: 7, level: 3, mayLeave: NO }],
    teachers: [{ busy: NO, periods: 1 }],
    limit: 2,
  });
  expect(found).toEqual([{ kind: 'may be left', what: 'Mathematics may be left in grade 7', closes: 1, needs: null }]);
});

it('has nothing to tell where nobody is open', () => {
  const found = relaxed({
    mls: [{ grade: 7, level: 3, mayLeave: YES }],
    teachers: [{ busy: NO, periods: 1 }],
    limit: 2,
  });
  expect(found).toEqual([]);
});

it('tells which full class a paraprofessional would open', () => {
  // The class of the first period is full, and its teacher has no time for another.
  const found = relaxed({
    mls: [1, 2, 3].map(() => ({ grade: 7, level: 3, mayLeave: [true, false, false, false] })),
    teachers: [{ busy: NO, periods: 1 }],
    today: [{ period: 0, teacher: 0, members: [0, 1], locked: [] }],
    limit: 2,
  });
  expect(found).toEqual([
    { kind: 'paraprofessional', what: 'a paraprofessional in ESL, section E1', closes: 1, needs: null },
    { kind: 'teacher more', what: 'one teacher more, 0.2 FTE', closes: 1, needs: null },
  ]);
});
