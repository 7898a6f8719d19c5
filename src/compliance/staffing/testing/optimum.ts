import loadHighs from 'highs';
import type { Policy } from '../../policy/policy';
import { minutesOf } from '../chunks';
import type { StudentLearner } from '../learners';
import { problemsOf } from './judged';

type Kind = readonly StudentLearner[];

/**
 * The fewest teacher-minutes that any legal groups can have, by the HiGHS solver: every set of kinds of students that the
 * grouping checks themselves allow is a pattern; how many groups of each, and who sits where, is an integer program.
 */
export async function solverOf(): Promise<
  (learners: readonly StudentLearner[], policy: Policy, limit: number) => number
> {
  const highs = await loadHighs();
  return (learners, policy, limit) => {
    const { Status, ObjectiveValue } = highs.solve(program(kindsOf(learners), policy, limit), {
      mip_rel_gap: 0,
      output_flag: false,
    });
    if (Status !== 'Optimal') throw new Error(`No optimum: ${Status}.`);
    return Math.round(ObjectiveValue);
  };
}

/** Students who are the same to every rule. */
function kindsOf(learners: readonly StudentLearner[]): Kind[] {
  const kinds = new Map<string, StudentLearner[]>();
  for (const learner of learners) {
    const { student: _student, ...rest } = learner;
    const key = JSON.stringify(rest);
    kinds.set(key, [...(kinds.get(key) ?? []), learner]);
  }
  return [...kinds.values()];
}

/** The integer program in LP format: x = groups of a pattern, y = students of a kind in groups of a pattern. */
function program(kinds: readonly Kind[], policy: Policy, limit: number): string {
  const patterns = legalPatterns(kinds, policy);
  const name = (pattern: number, kind: number) => `y${pattern}_${kind}`;
  const costs = patterns.map(
    (pattern, index) => `${minutesOf(pattern.flatMap((kind) => kinds[kind] ?? []))} x${index}`,
  );
  const seats = patterns.map(
    (pattern, index) => `${pattern.map((kind) => name(index, kind)).join(' + ')} - ${limit} x${index} <= 0`,
  );
  // A pattern's legality is that of a group in which every one of its kinds sits.
  const present = patterns.flatMap((pattern, index) => pattern.map((kind) => `${name(index, kind)} - x${index} >= 0`));
  const everybody = kinds.map((members, kind) => {
    const places = patterns.flatMap((pattern, index) => (pattern.includes(kind) ? [name(index, kind)] : []));
    return `${places.join(' + ')} = ${members.length}`;
  });
  const whole = patterns.flatMap((pattern, index) => [`x${index}`, ...pattern.map((kind) => name(index, kind))]);
  return [
    'Minimize',
    ` minutes: ${costs.join(' + ')}`,
    'Subject To',
    ...[...seats, ...present, ...everybody].map((row, index) => ` c${index}: ${row}`),
    'General',
    ` ${whole.join(' ')}`,
    'End',
  ].join('\n');
}

function legalPatterns(kinds: readonly Kind[], policy: Policy): number[][] {
  const patterns: number[][] = [];
  for (let set = 1; set < 1 << kinds.length; set++) {
    const pattern = kinds.flatMap((_, kind) => (set & (1 << kind) ? [kind] : []));
    const students = pattern.flatMap((kind) => kinds[kind]?.[0]?.student ?? []);
    if (problemsOf(students, policy).length === 0) patterns.push(pattern);
  }
  return patterns;
}
