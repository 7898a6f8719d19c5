import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import { dayOf } from '../sheets/values/dates';
import { anewOffer } from './anew-offer';
import { buildPlan } from './build-plan';
import type { AnewOffer } from './plan';
import { anewSentence } from './plan-words';
import { tinyWorkbook, TINY, type TinySchool } from './testing/tiny-school';

const ml = (...mayLeave: readonly boolean[]) => ({ grade: 7 as const, level: 3 as const, mayLeave });

/** One teacher with time for one period, who has a class of one child in the first. */
function schoolWith(other: TinySchool['mls'][number]): TinySchool {
  return {
    mls: [ml(true, true, false, false), other],
    teachers: [{ busy: [false, false, false, false], periods: 1 }],
    today: [{ period: 0, teacher: 0, members: [0], locked: [] }],
    limit: 3,
  };
}

function offered(school: TinySchool): { readonly offer: AnewOffer | null; readonly text: string } {
  const workbook = tinyWorkbook(school);
  const before = run(workbook, { policy: makePolicy({ settings: { planRounds: 20 } }), asOf: dayOf(2026, 10, 1) });
  const request = { school: TINY, mode: 'repair', locked: [], rejected: [] } as const;
  const plan = buildPlan(workbook, before, request);
  if ('missing' in plan) throw new Error(plan.missing.join());
  const offer = anewOffer(workbook, before, request, plan, {});
  return { offer, text: offer === null ? '' : anewSentence(offer, plan) };
}

it('where Repair leaves somebody open, tells whom Build anew serves and how many rows it changes', () => {
  // The other can come in the second period only: both do, one leaves her ESL row, each leaves a class and is added.
  const { offer, text } = offered(schoolWith(ml(false, true, false, false)));
  expect(offer).toEqual({ legal: 2, rows: 5 });
  expect(text).toContain('full and legal ESL to 2 of 2 MLs, and changes 5 rows of the schedule');
});

it('says where it would serve no more', () => {
  const { text } = offered(schoolWith(ml(false, false, false, false)));
  expect(text).toContain('to 1 of 2 MLs, no more than this plan,');
});

it('is not offered where Repair leaves nobody open', () => {
  expect(offered(schoolWith(ml(true, false, false, false))).offer).toBeNull();
});

it('built anew, a legal ESL row that is left is not called illegal', () => {
  const workbook = tinyWorkbook(schoolWith(ml(false, true, false, false)));
  const before = run(workbook, { policy: makePolicy({ settings: { planRounds: 20 } }), asOf: dayOf(2026, 10, 1) });
  const plan = buildPlan(workbook, before, { school: TINY, mode: 'anew', locked: [], rejected: [] });
  if ('missing' in plan) throw new Error(plan.missing.join());
  const left = plan.lines.filter((line) => line.do === 'leave' && line.courseTitle === 'ESL');
  expect(left.map(({ why }) => why)).toEqual(['Built anew, the student has full and legal ESL in another place.']);
});
