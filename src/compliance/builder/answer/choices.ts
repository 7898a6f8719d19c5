import type { KindMask } from '../problem/group-rules';
import { fitAt, type Problem } from '../problem/problem';

/** A new group that could be: a time and a set of kinds, with the learners who could be in it. */
export interface Choice {
  readonly option: number;
  readonly kinds: KindMask;
  readonly limit: number;
  readonly learners: readonly number[];
}

/** What is asked again and again while a problem is solved, worked out once. */
export interface Choices {
  readonly groups: readonly Choice[];
  /** By learner: the groups of hers among them, and the options that she could use. */
  readonly ofLearner: readonly (readonly number[])[];
  readonly optionsOf: readonly (readonly number[])[];
  /** As optionsOf, those of today before new groups. */
  readonly todayFirst: readonly (readonly number[])[];
  /** The options of today: classes that can be joined, and ESL in the own class. */
  readonly today: readonly number[];
  /** By option: the learners who could use it. */
  readonly users: readonly (readonly number[])[];
}

/**
 * The new groups that could be at each time; of two that take the same learners, or fewer, the larger one.
 * @param areWhole without what is a part of a year, or of a class, only: what the dates of teachers leave
 */
export function choicesOf(problem: Problem, areWhole = false): Choices {
  const { learners, options, patterns, rules } = problem;
  const users = options.map(({ isPart, place }) =>
    learners.flatMap((learner) => {
      const fit = fitAt(problem, learner.place, place);
      return fit === null || (areWhole && (isPart || fit.isHalf)) ? [] : [learner.place];
    }),
  );
  const groups = options.flatMap(({ kind, place, teachers }): Choice[] => {
    if (kind !== 'new' || teachers.length === 0) return [];
    const sets = patterns.map((kinds): Choice => {
      const able = (users[place] ?? []).filter((learner) => ((learners[learner]?.bit ?? 0n) & kinds) !== 0n);
      return { option: place, kinds, limit: rules.limitOf(kinds), learners: able };
    });
    const useful = sets.filter((choice) => choice.learners.length > 0);
    return useful.filter(
      (choice, at) => !useful.some((other, otherAt) => other !== choice && isCoveredBy(choice, other, at, otherAt)),
    );
  });
  const optionsOf = byLearner(learners.length, users);
  const isNew = (option: number) => options[option]?.kind === 'new';
  return {
    groups,
    ofLearner: byLearner(
      learners.length,
      groups.map((group) => group.learners),
    ),
    optionsOf,
    todayFirst: optionsOf.map((own) => [...own.filter((option) => !isNew(option)), ...own.filter(isNew)]),
    today: options.flatMap(({ kind, place }) => (kind === 'new' ? [] : [place])),
    users,
  };
}

/** Whether something of a problem is a part of a year, or of a class, only. */
export function hasParts({ mayHalve, options }: Problem): boolean {
  return options.some(({ isPart }) => isPart) || mayHalve.includes(true);
}

function isCoveredBy(one: Choice, other: Choice, at: number, otherAt: number): boolean {
  if (other.limit < one.limit || other.learners.length < one.learners.length) return false;
  const there = new Set(other.learners);
  if (!one.learners.every((learner) => there.has(learner))) return false;
  return other.learners.length > one.learners.length || other.limit > one.limit || otherAt < at;
}

function byLearner(count: number, lists: readonly (readonly number[])[]): number[][] {
  const places: number[][] = Array.from({ length: count }, () => []);
  for (const [at, learners] of lists.entries()) for (const learner of learners) places[learner]?.push(at);
  return places;
}
