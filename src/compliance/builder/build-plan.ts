import type { ComplianceRun } from '../run/run';
import type { WorkbookSnapshot } from '../sheets/snapshot';
import type { Assignment } from './answer/assignment';
import { draftPlan } from './shown/draft-plan';
import { countedBound } from './exact/counted-bound';
import { exactAnswer } from './exact/exact';
import { firstAnswer, type FirstAnswer } from './answer/first-answer';
import type { Solver } from './integer-program';
import type { CouldNotBuild, Plan, PlanRequest } from './plan';
import type { Problem } from './problem/problem';
import { prove, type Repeat } from './prove';
import { isBetter, scoreOf } from './answer/score';
import { readProblem } from './problem/read-problem';
import { openMls } from './shown/reasons';

/** A solver with the seconds that it has. */
export interface Exactly {
  readonly solver: Solver;
  readonly seconds: number;
}

const NOT_EXACT =
  'The exact plan was not looked for: the school has more MLs to place than the limit under Policy. How many more may be possible is counted from the times of each ML and the minutes of the teachers alone; a plan that serves so many need not exist.';

/** Rounds times the groups that MLs may be in, of an answer that somebody waits for: more would take a large school longer than three seconds. */
const QUICK_WORK = 200_000;

/** A school's problem with its first answer, which the exact one begins with. */
export interface Begun {
  readonly problem: Problem;
  readonly first: FirstAnswer;
  /** Whether no more rounds would be made. */
  readonly isWhole: boolean;
}

/** Reads the problem of a school and finds the first answer, without a solver (docs/spec/schedule-builder.md, Two answers). */
export function beginPlan(run: ComplianceRun, request: PlanRequest): Begun | CouldNotBuild {
  return begunIn(Infinity, run, request);
}

/**
 * As beginPlan, in about three seconds for a large school too: by fewer rounds the more ways there are to place its MLs, so that every machine finds the same.
 * `wholeOf` makes the others.
 */
export function beginQuickly(run: ComplianceRun, request: PlanRequest): Begun | CouldNotBuild {
  return begunIn(QUICK_WORK, run, request);
}

function begunIn(work: number, run: ComplianceRun, request: PlanRequest): Begun | CouldNotBuild {
  const problem = readProblem(run, request);
  if ('missing' in problem) return problem;
  const { planRounds } = problem.values;
  const ways = problem.fits.reduce((sum, fits) => sum + fits.filter((fit) => fit !== null).length, 0);
  const rounds = Math.min(planRounds, Math.ceil(work / Math.max(1, ways)));
  return { problem, first: firstAnswer(problem, rounds), isWhole: rounds === planRounds };
}

/** The first answer of all rounds, never worse than what was begun with. */
export function wholeOf(begun: Begun | CouldNotBuild): Begun | CouldNotBuild {
  if ('missing' in begun || begun.isWhole) return begun;
  const { first, problem } = begun;
  const whole = firstAnswer(problem, problem.values.planRounds);
  const isWorse = isBetter(scoreOf(first.state), scoreOf(whole.state));
  return { problem, first: isWorse ? first : whole, isWhole: true };
}

/**
 * The plan of a first answer, verified on a copy of the workbook. A plan whose `verified.problems` is not empty must not be shown as a plan.
 * @param workbook the cells that the run was made of
 */
export function firstPlan(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  begun: Begun | CouldNotBuild,
  repeat: Repeat = {},
): Plan | CouldNotBuild {
  if ('missing' in begun) return begun;
  return verified(workbook, run, begun.first.state, foundFirst(begun.first), repeat);
}

/**
 * As firstPlan, with the exact answer in place of the first where it is better, and with what the solver proves. Where the exact answer
 * could not be verified, the first stands.
 */
export async function exactPlan(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  begun: Begun | CouldNotBuild,
  { seconds, solver }: Exactly,
  repeat: Repeat = {},
): Promise<Plan | CouldNotBuild> {
  if ('missing' in begun) return begun;
  const { first, problem } = begun;
  const { notes, rounds, state } = first;
  if (!mayBeExact(problem)) return verified(workbook, run, state, counted(problem, first), repeat);
  const exact = await exactAnswer(problem, state, solver, seconds);
  const known = { bound: problem.settled + exact.bound, notes, proved: exact.proved, rounds };
  const plan = verified(workbook, run, exact.state, known, repeat);
  const holds = plan.verified?.problems.length === 0;
  return holds || exact.state === state ? plan : verified(workbook, run, state, { ...known, proved: false }, repeat);
}

/** The first plan of a school. */
export function buildPlan(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  request: PlanRequest,
  repeat: Repeat = {},
): Plan | CouldNotBuild {
  return firstPlan(workbook, run, beginPlan(run, request), repeat);
}

/** The exact plan of a school. */
export function buildExactPlan(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  request: PlanRequest,
  exactly: Exactly,
  repeat: Repeat = {},
): Promise<Plan | CouldNotBuild> {
  return exactPlan(workbook, run, beginPlan(run, request), exactly, repeat);
}

function foundFirst({ notes, rounds }: FirstAnswer): Found {
  return { bound: null, notes, proved: false, rounds };
}

/** A first answer with what is known without a solver of how many any plan may serve. */
function counted(problem: Problem, { notes, rounds, state }: FirstAnswer): Found {
  const [served = 0] = scoreOf(state);
  const most = Math.max(served, countedBound(problem));
  return { bound: problem.settled + most, notes: [...notes, NOT_EXACT], proved: most === served, rounds };
}

/** Whether the exact answer is looked for: up to the number of MLs in Settings. */
function mayBeExact({ learners, values }: Problem): boolean {
  return learners.length <= values.planExactStudents;
}

type Found = Pick<Plan, 'bound' | 'notes' | 'proved' | 'rounds'>;

function verified(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  state: Assignment,
  known: Found,
  repeat: Repeat,
): Plan {
  const plan = draftPlan(state, run, {
    ...known,
    scenario: null,
    notes: [...state.problem.notes, ...known.notes],
    open: openMls(state, known.proved),
  });
  return { ...plan, verified: prove(workbook, run, plan, repeat).verified };
}
