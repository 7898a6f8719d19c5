import type { EslClass } from '../problem/problem';
import type { Assignment } from './assignment';
import type { Choices } from './choices';
import { Moves, type Reach } from './moves';
import type { Random } from './random';
import { isBetter, scoreOf, type Score } from './score';
import { prune, takeBack } from './take-back';

/** The most of a class who are moved at once to make it legal. */
const MOST_MOVED = 8;
/** Sets of kinds that a class is offered to. */
const SETS_TRIED = 4;
/** How often a round takes what only is different. */
const SIDEWAYS = 0.5;
/** How far the moving of others goes for one change. */
const REACH: Reach = { depth: 2, tries: 300 };

/**
 * Makes a solution better one change at a time: a class that is not legal loses those who may not sit there, somebody who is short is served,
 * and a class is given to others than today, where all who are moved for it are served in full elsewhere.
 */
export class Mender {
  private score: Score;

  constructor(
    private state: Assignment,
    private readonly choices: Choices,
    private readonly random: Random | null,
  ) {
    this.score = scoreOf(state);
  }

  /** Looks at everything, again where something got better. */
  all(passes: number): Assignment {
    for (let pass = 0; pass < passes && this.each(() => true); pass++);
    return this.state;
  }

  /** Looks at a part of it, each class and learner with a chance; also what only is different may then be taken. */
  some(chance: number): Assignment {
    this.each(() => this.random === null || this.random() < chance);
    return this.state;
  }

  private each(isLookedAt: () => boolean): boolean {
    const { classes, learners } = this.state.problem;
    const movable = classes.filter((each) => each.leavers.length > 0 && isLookedAt());
    let changed = false;
    for (const each of movable) {
      const { state } = this;
      if (!state.isTaught(each) || state.isLegal(each.place)) continue;
      changed = whoGoes(state, each).some((gone) => this.tried((moves) => moves.serveAll(gone))) || changed;
    }
    for (const { place } of learners)
      if (!this.state.isServed(place) && isLookedAt())
        changed = this.tried((moves) => moves.serveAll([place])) || changed;
    for (const each of movable) if (this.state.isTaught(each)) changed = this.turnedOver(each) || changed;
    return changed;
  }

  /** Gives a class of today to others, where those who sit there are served elsewhere. */
  private turnedOver({ place }: EslClass): boolean {
    const { choices, state } = this;
    const { learners, options, patterns } = state.problem;
    const here = new Set(
      options.filter(({ at }) => at === place).flatMap((option) => choices.users[option.place] ?? []),
    );
    const wanting = learners.filter((learner) => here.has(learner.place) && !state.isServed(learner.place));
    return patterns
      .map((kinds) => wanting.filter(({ bit }) => (bit & kinds) !== 0n))
      .filter((those) => those.length > 0)
      .sort((a, b) => b.length - a.length)
      .slice(0, SETS_TRIED)
      .some((those) =>
        this.tried((moves) => {
          if (!moves.empty(place)) return false;
          return those.filter((learner) => moves.serveAll([learner.place])).length > 0;
        }),
      );
  }

  /** Makes a change, and keeps it where it is better; in a part of the looks also where as many are served. */
  private tried(change: (moves: Moves) => boolean): boolean {
    const { choices, random, state } = this;
    const moves = new Moves(state, choices, REACH, random);
    const isDone = change(moves);
    const next = isDone ? state.copy() : null;
    moves.undoAll();
    if (next === null) return false;
    for (const group of [...next.groups]) if (group.members.length === 0) next.drop(group);
    takeBack(next);
    prune(next);
    const score = scoreOf(next);
    const isSideways = random !== null && score[0] === this.score[0] && random() < SIDEWAYS;
    if (!isSideways && !isBetter(score, this.score)) return false;
    [this.state, this.score] = [next, score];
    return true;
  }
}

/** Of a class that is not legal, the sets of people who could go so that it is, the smallest first. */
function whoGoes(state: Assignment, each: EslClass): number[][] {
  const { patterns, rules } = state.problem;
  const there = each.leavers.filter((learner) => state.out[learner] !== true);
  const bitOf = (learner: number) => state.learnerAt(learner).bit;
  const sets = new Map<string, number[]>();
  for (const pattern of [...patterns, ...there.map(bitOf)]) {
    const gone = there.filter((learner) => (bitOf(learner) & pattern) === 0n);
    if (gone.length === 0 || gone.length === there.length || gone.length > MOST_MOVED) continue;
    if (!gone.every((learner) => state.learnerAt(learner).mayLeave)) continue;
    const kinds = there
      .filter((learner) => !gone.includes(learner))
      .reduce((mask, one) => mask | bitOf(one), each.fixedKinds);
    if (rules.isLegal(kinds, each.standalone)) sets.set(gone.join(), gone);
  }
  return [...sets.values()].sort((a, b) => a.length - b.length);
}
