import type { Assignment, Group } from './assignment';
import type { KindMask } from './group-rules';
import { fitAt, USUAL_MINUTES, type Problem } from './problem';

/** A new group that could be: a time and a set of kinds, with the learners who could be in it. */
interface Choice {
  readonly option: number;
  readonly kinds: KindMask;
  readonly limit: number;
  readonly learners: readonly number[];
}

/** What filling asks again and again, worked out once a problem. */
export interface Choices {
  readonly groups: readonly Choice[];
  readonly ofLearner: readonly (readonly number[])[];
  /** By option: the learners who could use it. */
  readonly users: readonly (readonly number[])[];
}

/** The new groups that could be at each time; of two that take the same learners, or fewer, the larger one. */
export function choicesOf(problem: Problem): Choices {
  const { learners, options, patterns, rules } = problem;
  const users = options.map(({ place }) =>
    learners.filter((learner) => fitAt(problem, learner.place, place) !== null).map((learner) => learner.place),
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
  const ofLearner: number[][] = learners.map(() => []);
  for (const [at, { learners: able }] of groups.entries()) for (const learner of able) ofLearner[learner]?.push(at);
  return { groups, ofLearner, users };
}

function isCoveredBy(one: Choice, other: Choice, at: number, otherAt: number): boolean {
  if (other.limit < one.limit || other.learners.length < one.learners.length) return false;
  if (!one.learners.every((learner) => other.learners.includes(learner))) return false;
  return other.learners.length > one.learners.length || other.limit > one.limit || otherAt < at;
}

const FULL_BONUS = 0.5;
const COST_WEIGHT = 0.005;

/** Places whom it can, the best next step first: seats before new groups, and groups by what they give for their minutes. */
export class Filler {
  private readonly values: Float64Array;
  private readonly dirty: Set<number>;
  private readonly worths: Float64Array;
  private readonly stale: Set<number>;

  constructor(
    private readonly state: Assignment,
    private readonly choices: Choices,
    private readonly random: (() => number) | null,
  ) {
    const { learners, options } = state.problem;
    this.values = new Float64Array(learners.length * options.length);
    this.worths = new Float64Array(choices.groups.length);
    this.dirty = new Set(learners.keys());
    this.stale = new Set(choices.groups.keys());
  }

  run(): void {
    for (;;) {
      this.refresh();
      const taken = this.takeSeats() ?? this.openGroup();
      if (taken === null) return;
      for (const learner of taken) this.dirty.add(learner);
    }
  }

  private refresh(): void {
    const { options } = this.state.problem;
    for (const learner of this.dirty) {
      const from = learner * options.length;
      if (this.isWanting(learner))
        for (const { place } of options) this.values[from + place] = this.worthOf(learner, place);
      else this.values.fill(0, from, from + options.length);
      for (const choice of this.choices.ofLearner[learner] ?? []) this.stale.add(choice);
    }
    this.dirty.clear();
    for (const at of this.stale) {
      const choice = this.choices.groups[at];
      if (choice === undefined) continue;
      this.worths[at] =
        this.sumOfBest(choice) /
        ((this.state.problem.options[choice.option]?.perWeek ?? USUAL_MINUTES) / USUAL_MINUTES);
    }
    this.stale.clear();
  }

  /** What a new group would be worth to those who could be in it. */
  private sumOfBest({ learners, limit, option }: Choice): number {
    let sum = 0;
    let wanting = 0;
    for (const learner of learners) {
      const value = this.value(learner, option);
      sum += value;
      if (value > 0) wanting++;
    }
    if (wanting <= limit) return sum;
    return this.best(option, learners, limit).reduce((best, learner) => best + this.value(learner, option), 0);
  }

  private value(learner: number, option: number): number {
    return this.values[learner * this.state.problem.options.length + option] ?? 0;
  }

  /** Whether a learner may be given anything: short, and without ESL of today that has something wrong with it. */
  private isWanting(learner: number): boolean {
    const { state } = this;
    return (state.learnerAt(learner).bad.length === 0 || state.out[learner] === true) && state.meanMissing(learner) > 0;
  }

  /** What an option is worth to a learner: how much nearer it brings her, more where it serves her in full; 0 where she cannot use it. */
  private worthOf(learner: number, option: number): number {
    const { state } = this;
    if (!state.isFree(learner, option)) return 0;
    const { mustBeFull } = state.learnerAt(learner);
    const now = state.meanMissing(learner);
    const then = state.meanMissing(learner, option);
    if (then >= now - 1e-9) return 0;
    const isFull = then <= 0;
    const cost = state.problem.fits[learner]?.[option]?.cost ?? 0;
    return Math.max(
      1e-4,
      (now - then + (isFull ? FULL_BONUS : 0)) * (mustBeFull && !isFull ? 0.5 : 1) - COST_WEIGHT * cost,
    );
  }

  /** The learners to whom an option is worth most, ties by id. */
  private best(option: number, learners: readonly number[], most: number): number[] {
    const wanting = learners.filter((learner) => this.value(learner, option) > 0);
    if (wanting.length <= most) return wanting;
    return wanting.sort((a, b) => this.value(b, option) - this.value(a, option) || a - b).slice(0, most);
  }

  /** Seats in the classes of today and in the groups that are open; the best of them. */
  private takeSeats(): number[] | null {
    const { state } = this;
    let best: {
      readonly option: number;
      readonly group: Group | null;
      readonly learners: number[];
      readonly worth: number;
    } | null = null;
    const look = (option: number, group: Group | null, taken: number[]) => {
      const worth = taken.reduce((sum, learner) => sum + this.value(learner, option), 0);
      if (taken.length > 0 && (best === null || worth > best.worth + 1e-9))
        best = { option, group, learners: taken, worth };
    };
    for (const { kind, place } of state.problem.options) {
      if (kind !== 'new')
        look(
          place,
          null,
          this.fitting(place, (more) => this.isLegalAt(place, more)),
        );
    }
    for (const group of state.groups) {
      if (group.teacher < 0 || group.members.length >= state.problem.rules.limitOf(group.kinds)) continue;
      look(
        group.option,
        group,
        this.fitting(group.option, (more) => isLegalNew(state, group, more)),
      );
    }
    const chosen = best as {
      readonly option: number;
      readonly group: Group | null;
      readonly learners: number[];
    } | null;
    if (chosen === null) return null;
    const group = chosen.group ?? state.open(chosen.option, -1);
    for (const learner of chosen.learners) state.enter(group, learner);
    return chosen.learners;
  }

  private fitting(option: number, isLegal: (more: readonly number[]) => boolean): number[] {
    const wanting = this.best(option, this.choices.users[option] ?? [], Infinity);
    if (wanting.length === 0) return wanting;
    wanting.sort((a, b) => this.value(b, option) - this.value(a, option) || a - b);
    const taken: number[] = [];
    // Who is refused once is refused beside more people too, and so is everybody of the same kind.
    const refused = new Set<number>();
    for (const learner of wanting) {
      const { kind } = this.state.learnerAt(learner);
      if (refused.has(kind)) continue;
      if (isLegal([...taken, learner])) taken.push(learner);
      else refused.add(kind);
    }
    return taken;
  }

  private isLegalAt(option: number, more: readonly number[]): boolean {
    const { at, kind } = this.state.optionAt(option);
    if (kind === 'embed') return isLegalEmbed(this.state, option, more);
    return this.state.isLegal(at, more);
  }

  private openGroup(): number[] | null {
    const { state, random } = this;
    const teachers = new Map<number, number>();
    let best = -1;
    let most = 0;
    for (const [at, { option }] of this.choices.groups.entries()) {
      let worth = this.worths[at] ?? 0;
      if (worth <= 0) continue;
      if (random !== null) worth *= 0.7 + 0.6 * random();
      if (worth <= most + 1e-9) continue;
      let teacher = teachers.get(option);
      if (teacher === undefined) teachers.set(option, (teacher = state.teacherFor(option)));
      if (teacher < 0) continue;
      best = at;
      most = worth;
    }
    const choice = this.choices.groups[best];
    if (choice === undefined) return null;
    const wanting = this.best(choice.option, choice.learners, choice.limit);
    const group = state.open(choice.option, teachers.get(choice.option) ?? -1);
    // The rules are asked of those who are really there: a set of kinds may be legal only as a whole.
    for (const learner of wanting) if (isLegalNew(state, group, [learner])) state.enter(group, learner);
    if (group.members.length > 0) return wanting;
    state.drop(group);
    this.worths[best] = 0;
    return [];
  }
}

/** Whether a new group is legal with some learners more. */
export function isLegalNew(state: Assignment, { kinds, members }: Group, more: readonly number[]): boolean {
  const { rules } = state.problem;
  const all = more.reduce<KindMask>((mask, learner) => mask | state.learnerAt(learner).bit, kinds);
  return members.length + more.length <= rules.limitOf(all) && rules.mayMeet(all, rules.isStandalone(all));
}

/** Whether those who would be given ESL in their own class may sit together, with those who are already. */
export function isLegalEmbed(state: Assignment, option: number, more: readonly number[]): boolean {
  const { classes, options, rules } = state.problem;
  const { at, host } = state.optionAt(option);
  const there = state.groups.flatMap((group) => (options[group.option]?.host === host ? group.members : []));
  const own = at < 0 ? undefined : classes[at];
  const kinds = [...there, ...more].reduce<KindMask>(
    (mask, learner) => mask | state.learnerAt(learner).bit,
    own?.fixedKinds ?? 0n,
  );
  return rules.mayMeet(kinds, false);
}
