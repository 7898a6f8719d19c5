import { anewOffer } from '../compliance/builder/anew-offer';
import { buildExactPlan, buildPlan } from '../compliance/builder/build-plan';
import type { CouldNotBuild, Plan, PlanDo } from '../compliance/builder/plan';
import type { Solver } from '../compliance/builder/integer-program';
import { anewSentence, faultOf, proofSentence } from '../compliance/builder/plan-words';
import type { Repeat } from '../compliance/builder/prove';
import { relaxationsOf } from '../compliance/builder/relaxations';
import { openIn, policyMore, whatIf, type WhatIfAsked } from '../compliance/builder/scenarios';
import { bySchool } from '../compliance/grouped';
import type { ComplianceRun } from '../compliance/run/run';
import type { PolicyChanges } from '../compliance/policy/policy';
import type { WorkbookSnapshot } from '../compliance/sheets/snapshot';
import { folded } from '../compliance/sheets/values/text';
import { counted } from '../compliance/reports/wording';
import { SolverMissing } from '../solver/solver-missing';
import { CommandError } from './command-error';
import type { Options } from './options';
import { plainName } from './plain-text';

/** What plans are made of: the run, the cells it was made of, and what it is repeated with. */
export interface Planned {
  readonly run: ComplianceRun;
  readonly workbook: WorkbookSnapshot;
  readonly repeat: Repeat;
  readonly policyChanges: PolicyChanges;
}

const NO_SOLVER = 'The exact plan could not be looked for here, so this is the first answer alone.';

const NOT_SOUGHT = 'Which one change would close more was not looked for.';
const NO_TIME = `${NOT_SOUGHT.slice(0, -1)}: --plan-seconds 0 gives no time for it.`;

/** What the command line asks of plans. */
export type PlanOptions = Pick<Options, 'plan' | 'planSeconds'>;

/**
 * The plans that are asked for, one a school; none where nothing is asked.
 * @param loadSolver gives null where the solver is not installed, which every plan then says
 * @throws CommandError where the workbook has no MLs at a school of the name
 */
export async function plansFor(
  { policyChanges, repeat, run, workbook }: Planned,
  { plan, planSeconds }: PlanOptions,
  scenarios: WhatIfAsked | null,
  loadSolver: () => Promise<Solver | null> = solverHere,
): Promise<(Plan | CouldNotBuild)[]> {
  if (plan === null) return [];
  const schools = bySchool(run.services, ({ student }) => student.school).map(({ school }) => school);
  const asked = plan === 'all' ? schools : schools.filter((school) => folded(school) === folded(plan));
  if (asked.length === 0 && plan !== 'all')
    throw new CommandError(
      `--plan: no ML is at a school "${plan}". Schools with MLs: ${schools.join(', ') || 'none'}.`,
    );
  const seconds = planSeconds ?? run.policy.values.planSeconds;
  const solver = seconds > 0 ? await loadSolver() : null;
  const plans: (Plan | CouldNotBuild)[] = [];
  for (const school of asked) {
    const request = { school, mode: 'repair', locked: [], rejected: [] } as const;
    const exact =
      solver === null ? null : await orNull(buildExactPlan(workbook, run, request, { seconds, solver }, repeat));
    const built = exact ?? withNote(buildPlan(workbook, run, request, repeat), seconds > 0 ? [NO_SOLVER] : []);
    if ('missing' in built) plans.push(built);
    else {
      const base = { workbook, run, repeat, school, policyWith: policyMore(policyChanges), planned: openIn(built) };
      const anew = anewOffer(workbook, run, request, built, repeat);
      const isSought = solver !== null;
      const unsought = !isSought && built.open.length > 0 ? [seconds > 0 ? NOT_SOUGHT : NO_TIME] : [];
      plans.push({
        ...built,
        notes: [...built.notes, ...unsought],
        ...(anew === null ? {} : { anew }),
        // Each is solved as a scenario: where no time is given for the exact plan, there is none for them.
        relaxations: isSought ? relaxationsOf(run, built) : [],
        relaxationsSought: isSought,
        ...(scenarios === null ? {} : whatIf(base, scenarios)),
      });
    }
  }
  return plans;
}

/** An exact plan; null where the solver does not run here, or its memory came to its limit: then the first answer stands. */
async function orNull<Built>(exact: Promise<Built>): Promise<Built | null> {
  try {
    return await exact;
  } catch (error) {
    if (error instanceof SolverMissing) return null;
    throw error;
  }
}

function withNote(plan: Plan | CouldNotBuild, notes: readonly string[]): Plan | CouldNotBuild {
  return 'missing' in plan ? plan : { ...plan, notes: [...plan.notes, ...notes] };
}

/** Loaded where it is needed: most runs build no plan. */
async function solverHere(): Promise<Solver | null> {
  const { nodeSolver } = await import('../solver/node');
  return nodeSolver();
}

/** Plans as text for a terminal. No student is named. */
export function printedPlans(plans: readonly (Plan | CouldNotBuild)[]): string {
  return plans.map((plan) => `\nESL plan of ${plainName(plan.school)}: ${textOf(plan)}`).join('\n');
}

function textOf(plan: Plan | CouldNotBuild): string {
  if ('missing' in plan) return `could not be built. Missing: ${plan.missing.join('; ')}.`;
  const { after, before, lines, mls } = plan;
  const problem = faultOf(plan);
  if (problem !== null) return `could not be verified, and is not shown (a fault of this program): ${problem}`;
  const countOf = (what: PlanDo) => lines.filter((line) => line.do === what).length;
  const offer = plan.anew === undefined ? '' : ` ${anewSentence(plan.anew, plan)}`;
  const rows = `${counted(countOf('add'), 'row')} to add, ${countOf('leave')} to leave, ${countOf('in place') + countOf('teacher')} to change in place`;
  const unsought = plan.relaxationsSought === false && plan.open.length > 0 ? ` ${NOT_SOUGHT}` : '';
  return `${after.legal} of ${mls} MLs in full and legally (now ${before.legal}); unserved ${before.unserved} now, ${after.unserved} then. ${rows}. ${proofSentence(plan)}${offer}${unsought}`;
}
