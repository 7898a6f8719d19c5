import type { ComplianceRun } from '../run/run';
import type { WorkbookSnapshot } from '../sheets/snapshot';
import { draftPlan } from './draft-plan';
import { firstAnswer } from './first-answer';
import type { CouldNotBuild, Plan, PlanRequest } from './plan';
import { prove, type Repeat } from './prove';
import { openMls } from './reasons';
import { readProblem } from './read-problem';

/**
 * Builds the plan of a school at once, without a solver (schedule-builder.md, Two answers), and verifies it on a copy of the workbook.
 * A plan whose `verified.problems` is not empty must not be shown as a plan.
 * @param workbook the cells that the run was made of
 */
export function buildPlan(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  request: PlanRequest,
  repeat: Repeat = {},
): Plan | CouldNotBuild {
  const problem = readProblem(run, request);
  if ('missing' in problem) return problem;
  const { notes, rounds, state } = firstAnswer(problem, problem.values.planRounds);
  const plan = draftPlan(state, run, {
    scenario: null,
    proved: false,
    bound: null,
    rounds,
    notes: [...problem.notes, ...notes],
    open: openMls(state, false),
  });
  return { ...plan, verified: prove(workbook, run, plan, repeat).verified };
}
