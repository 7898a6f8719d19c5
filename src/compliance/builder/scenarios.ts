import { z } from 'zod';
import { gradeRank, type Grade } from '../sheets/values/grades';
import { makePolicy, type Policy, type PolicyChanges } from '../policy/policy';
import { run as runChecks, type ComplianceRun } from '../run/run';
import { grouped } from '../grouped';
import { folded } from '../sheets/values/text';
import type { WorkbookSnapshot } from '../sheets/snapshot';
import type { Assignment } from './answer/assignment';
import { firstAnswer } from './answer/first-answer';
import { withNewcomers, type Newcomers } from './newcomers';
import type { NMinusOne, Plan, PlanMode, WhatIf } from './plan';
import type { Repeat } from './prove';
import type { Changes, NewTeacher } from './problem/changes';
import { readProblem } from './problem/read-problem';
import { licensedStaff } from '../staffing/licensed-staff';

const teacherChange = z.union([
  z.strictObject({
    add: z.number().int().min(1).max(50),
    fte: z.number().min(0.1).max(1),
    /** The period, or the clock time, from which on they are there. */
    from: z.string().min(1).optional(),
  }),
  z.strictObject({ without: z.string().min(1) }),
  z.strictObject({ licensed: z.string().min(1) }),
]);

type TeacherChange = z.infer<typeof teacherChange>;

const scenario = z.strictObject({
  name: z.string().min(1),
  teachers: z.array(teacherChange).optional(),
  newcomers: z
    .array(
      z.strictObject({
        grade: z.string().min(1),
        level: z.number().int().min(1).max(5),
        count: z.number().int().min(1).max(500),
      }),
    )
    .optional(),
  limits: z.record(z.string(), z.unknown()).optional(),
});

const asked = z.strictObject({
  fte: z.boolean().optional(),
  nMinusOne: z.boolean().optional(),
  scenarios: z.array(scenario).optional(),
});

export type Scenario = z.infer<typeof scenario>;
/** What `--what-if` asks (docs/spec/schedule-builder.md, Command line). */
export type WhatIfAsked = z.infer<typeof asked>;

/**
 * Reads what is asked.
 * @throws Error with one sentence where it is not what it should be
 */
export function readWhatIf(text: string): WhatIfAsked {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Where in the text it is no JSON helps nobody.
    throw new Error('The scenarios are not JSON.');
  }
  const result = asked.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`The scenarios cannot be used: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? ''}`);
}

/** What scenarios are made of: the data, which they never change. */
export interface ScenarioBase {
  readonly workbook: WorkbookSnapshot;
  readonly run: ComplianceRun;
  readonly repeat: Repeat;
  readonly school: string;
  /** The changes of policy that the run was made with, for scenarios of other limits. */
  readonly policyWith: (settings: PolicyChanges) => Policy;
  /** MLs whom the school's plan, with the teachers who are there, leaves open. */
  readonly planned: number;
}

/** MLs whom a plan leaves open: short of ESL, or in a class that is not legal. */
export function openIn({ open }: Pick<Plan, 'open'>): number {
  return open.filter(({ missingPerWeek, reason }) => reason !== 'not-placed' || missingPerWeek > 0).length;
}

/** Fewer rounds than for a plan: scenarios are many, and what is compared is the number. */
const ROUNDS = 100;
const MOST_FTE = 2;

/** The figures that are asked: unserved MLs in each scenario, by FTE, and without each licensed teacher. */
export function whatIf(
  base: ScenarioBase,
  { fte, nMinusOne, scenarios = [] }: WhatIfAsked,
): { whatIf: WhatIf[]; nMinusOne?: NMinusOne[] } {
  const figures = [
    ...(fte === true ? byFte(base) : []),
    ...scenarios.map((each) => ({ name: each.name, fte: null, unserved: unservedIn(base, each) })),
  ];
  return { whatIf: figures, ...(nMinusOne === true ? { nMinusOne: withoutEach(base) } : {}) };
}

/** MLs who stay short, or in a class that is not legal, in a scenario; by Repair. */
function unservedIn(base: ScenarioBase, { limits, newcomers = [], teachers = [] }: Scenario): number {
  const policy = limits === undefined ? base.run.policy : base.policyWith({ settings: limits });
  const arriving = newcomers.map((each): Newcomers => ({ ...each, grade: gradeOf(each.grade) }));
  const workbook = withNewcomers(base.workbook, base.run, base.school, arriving);
  const isSame = workbook === base.workbook && limits === undefined;
  const run = isSame ? base.run : runChecks(workbook, { ...base.repeat, policy, asOf: base.run.asOf });
  for (const name of teachers.flatMap(namedIn))
    if (!isKnown(base.run, name))
      throw new Error(`The scenarios name a teacher "${name}", whom neither the staff sheet nor the schedule has.`);
  const changes: Changes = {
    more: teachers.flatMap((each) => ('add' in each ? new Array<NewTeacher>(each.add).fill(newTeacher(each)) : [])),
    without: teachers.flatMap((each) => ('without' in each ? [each.without] : [])),
    licensed: teachers.flatMap((each) => ('licensed' in each ? [each.licensed] : [])),
  };
  return unserved(run, base.school, 'repair', changes);
}

function namedIn(change: TeacherChange): string[] {
  if ('without' in change) return [change.without];
  return 'licensed' in change ? [change.licensed] : [];
}

/** Whether somebody has a name or an id as a teacher. */
function isKnown({ dataset }: ComplianceRun, name: string): boolean {
  const isOf = (each: { readonly id: string; readonly name: string }) =>
    folded(each.name) === folded(name) || (each.id !== '' && folded(each.id) === folded(name));
  return dataset.staff.members.some(isOf) || dataset.sections.some(({ teachers }) => teachers.some(isOf));
}

function newTeacher({ from, fte }: { readonly fte: number; readonly from?: string | undefined }): NewTeacher {
  return from === undefined ? { fte } : { fte, from };
}

function gradeOf(text: string): Grade {
  const grade = text.toUpperCase().replace(/^0+(?=\d)/, '') as Grade;
  if (gradeRank(grade) === null) throw new Error(`The scenarios name a grade "${text}", which is none.`);
  return grade;
}

/** How many MLs of a school are unserved with what a scenario changes. */
export function unserved(...asked: Parameters<typeof answerWith>): number {
  return unservedBy(answerWith(...asked));
}

export function unservedBy(state: Assignment): number {
  const { learners, notPlaced } = state.problem;
  const open = learners.filter(({ place }) => !state.isServed(place)).length;
  return open + notPlaced.filter(({ isShort }) => isShort).length;
}

/** The first answer of a school with what a scenario changes. */
export function answerWith(
  run: ComplianceRun,
  school: string,
  mode: PlanMode,
  changes: Changes,
  rounds = ROUNDS,
): Assignment {
  const problem = readProblem(run, { school, mode, locked: [], rejected: [] }, changes);
  if ('missing' in problem) throw new Error(`The plan could not be built. Missing: ${problem.missing.join('; ')}.`);
  return firstAnswer(problem, Math.min(rounds, problem.values.planRounds)).state;
}

/** From two FTE less to two more. Less: teachers leave, those with the fewest MLs first; steps of more than there is are left out. */
function byFte({ planned, run, school }: ScenarioBase): WhatIf[] {
  const step = run.policy.at(school).planFteStep;
  const steps = Array.from(
    { length: 2 * Math.floor(MOST_FTE / step) + 1 },
    (_, at) => Math.round((at * step - Math.floor(MOST_FTE / step) * step) * 100) / 100,
  );
  const staff = teachersOf(run, school).sort((a, b) => a.mls - b.mls || (a.name < b.name ? -1 : 1));
  const found = steps.flatMap((fte): WhatIf[] => {
    if (fte >= 0) {
      const whole = new Array<NewTeacher>(Math.floor(fte)).fill({ fte: 1 });
      const more = fte % 1 > 0 ? [...whole, { fte: fte % 1 }] : whole;
      return [
        {
          name: fte === 0 ? 'as today' : `${fte.toFixed(1)} FTE more`,
          fte,
          unserved: unserved(run, school, 'repair', { more }),
        },
      ];
    }
    const less = withLess(staff, -fte);
    if (less === null) return [];
    return [{ name: `${(-fte).toFixed(1)} FTE less`, fte, unserved: unserved(run, school, 'repair', less) }];
  });
  return neverWorseWithMore(found, planned);
}

/**
 * Repair keeps a teacher's classes, and what is found is not always the best: both can make fewer teachers look better than more. What
 * serves somebody without a teacher is open to a school that has her, so from today's teachers on no figure is above one of fewer.
 * @param found by FTE, the least first
 */
export function neverWorseWithMore(found: readonly WhatIf[], planned: number): WhatIf[] {
  let least = planned;
  return found.map((each) => {
    least = Math.min(least, each.unserved);
    return (each.fte ?? 0) < 0 ? each : { ...each, unserved: least };
  });
}

interface Staff {
  readonly id: string;
  readonly name: string;
  readonly fte: number;
  readonly mls: number;
}

function teachersOf(run: ComplianceRun, school: string): Staff[] {
  const found = licensedStaff(run.dataset, run.policy).filter((each) => folded(each.school) === folded(school));
  return [...grouped(found, ({ member }) => member).values()].flatMap(([first]) =>
    first === undefined ? [] : [{ id: first.member.id, name: first.name, fte: first.fte, mls: first.mls }],
  );
}

/**
 * The school with less FTE: whole teachers leave where theirs is exactly that; else one of them leaves in part, in whose place a new teacher has
 * what is left of her FTE.
 * @returns null where the school has not so much
 */
function withLess(staff: readonly Staff[], sum: number): Pick<Changes, 'more' | 'without'> | null {
  const named = (leaving: readonly Staff[]) => leaving.map(({ id, name }) => id || name);
  const whole = summingTo(staff, sum);
  if (whole !== null) return { without: named(whole) };
  const leaving: Staff[] = [];
  let left = sum;
  for (const each of staff) {
    if (each.fte <= 0) continue;
    leaving.push(each);
    left -= each.fte;
    if (left < 0) return { without: named(leaving), more: [{ fte: -left }] };
  }
  return null;
}

/** The first teachers, in their order, whose FTE is exactly a sum. */
function summingTo(staff: readonly Staff[], sum: number): Staff[] | null {
  if (Math.abs(sum) < 0.01) return [];
  if (sum < 0) return null;
  for (const [at, each] of staff.entries()) {
    const rest = summingTo(staff.slice(at + 1), sum - each.fte);
    if (rest !== null && each.fte > 0) return [each, ...rest];
  }
  return null;
}

function withoutEach({ run, school }: ScenarioBase): NMinusOne[] {
  return teachersOf(run, school)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => {
      const without = [id || name];
      return {
        name: `Without ${name}`,
        teacher: name,
        repair: unserved(run, school, 'repair', { without }),
        anew: unserved(run, school, 'anew', { without }),
      };
    });
}

/** The policy of a run with some settings more. */
export function policyMore(changes: PolicyChanges): (more: PolicyChanges) => Policy {
  return (more) =>
    makePolicy({
      settings: { ...changes.settings, ...more.settings },
      ...(changes.schools === undefined ? {} : { schools: changes.schools }),
    });
}
