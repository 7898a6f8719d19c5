import { makeSchool, SCHOOLS_AS_OF, settingsOf } from '../scripts/make-schools';
import { SCHOOLS } from '../scripts/make-schools/kinds';
import { beginQuickly, buildExactPlan, firstPlan } from '../src/compliance/builder/build-plan';
import type { CouldNotBuild, Plan } from '../src/compliance/builder/plan';
import { makePolicy } from '../src/compliance/policy/policy';
import { run } from '../src/compliance/run/run';
import { nodeSolver } from '../src/solver/node';
import { timed } from './measure';

/** What the plans of a made-up school took and gave. Seconds by the clock and of processors, memory the peak of the process. */
export interface PlanFigures {
  readonly school: string;
  readonly mls: number;
  readonly before: Plan['before'];
  readonly first: Plan['after'];
  readonly exact: Plan['after'];
  readonly bound: number | null;
  readonly proved: boolean;
  readonly isVerified: boolean;
  readonly firstSeconds: number;
  readonly firstProcessor: number;
  readonly exactSeconds: number;
  readonly peakBytes: number;
}

/** Seconds for the exact answer. */
export const PLAN_SECONDS = 10;

/** Builds the plan of one of the made-up schools, at once and exactly, in a process of its own. */
export async function planJob(place: number): Promise<PlanFigures> {
  const kind = SCHOOLS[place];
  const solver = await nodeSolver();
  if (kind === undefined || solver === null) throw new Error('There is no such school, or no solver.');
  const workbook = makeSchool(kind);
  const before = run(workbook, { policy: makePolicy({ settings: settingsOf(kind) }), asOf: SCHOOLS_AS_OF });
  const request = { school: kind.name, mode: 'repair', locked: [], rejected: [] } as const;
  const first = await timed(() => builtOf(firstPlan(workbook, before, beginQuickly(before, request))));
  const exact = await timed(async () =>
    builtOf(await buildExactPlan(workbook, before, request, { seconds: PLAN_SECONDS, solver })),
  );
  const plan = exact.result;
  return {
    school: kind.name,
    mls: plan.mls,
    before: plan.before,
    first: first.result.after,
    exact: plan.after,
    bound: plan.bound,
    proved: plan.proved,
    isVerified: [first.result, plan].every(({ verified }) => verified?.problems.length === 0),
    firstSeconds: first.milliseconds / 1000,
    firstProcessor: first.processor / 1000,
    exactSeconds: exact.milliseconds / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function builtOf(plan: Plan | CouldNotBuild): Plan {
  if ('missing' in plan) throw new Error(plan.missing.join());
  return plan;
}
