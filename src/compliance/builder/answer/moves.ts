import type { KindMask } from '../problem/group-rules';
import type { Assignment, Group } from './assignment';
import type { Choices } from './choices';
import { companyAt, mayBeThere, withOneMore } from './legal-places';
import type { Random } from './random';

/** How many may be moved for one who comes, and how far on that goes. */
const MOST_MOVED = 3;
const MOST_OVER = 2;
/** How far apart chance puts options, where those of today are one before the others. */
const SPREAD = 1.5;

/** How much is tried for one change. */
export interface Reach {
  /** How often somebody may be moved for one who was moved. */
  readonly depth: number;
  /** Places that are tried in all. */
  readonly tries: number;
}

/**
 * Finds places for learners one by one: in seats, in new groups, and where somebody else stands in the way, by moving that one too. What is
 * tried in vain is undone.
 */
export class Moves {
  private readonly undo: (() => void)[] = [];
  private readonly moving = new Set<number>();
  private tries: number;

  constructor(
    private readonly state: Assignment,
    private readonly choices: Choices,
    private readonly reach: Reach,
    private readonly random: Random | null,
  ) {
    this.tries = reach.tries;
  }

  /** Takes learners out of what something is wrong with, and serves all of them in full, or leaves everything as it is. */
  serveAll(learners: readonly number[]): boolean {
    return this.orNot(() => this.serveEach(learners, this.reach.depth));
  }

  /** Undoes everything. */
  undoAll(): void {
    this.undoTo(0);
  }

  /** Takes everybody out of a class of today who may go, as far as each is served in full elsewhere. Returns whether somebody went. */
  empty(place: number): boolean {
    const { state } = this;
    const here = this.choices.today.filter((option) => state.optionAt(option).at === place);
    const gone = this.movable(place, null).filter((learner) =>
      this.orNot(() => {
        this.takeOut(learner, place, null);
        this.leave(learner);
        const elsewhere = this.optionsFor(learner).filter((option) => !here.includes(option));
        return this.serve(learner, 0, elsewhere, 0);
      }),
    );
    return gone.length > 0;
  }

  private serveEach(learners: readonly number[], depth: number): boolean {
    for (const learner of learners) {
      const { bad, mayLeave } = this.state.learnerAt(learner);
      if (bad.length > 0 && !mayLeave) return false;
      this.moving.add(learner);
      this.undo.push(() => this.moving.delete(learner));
      this.leave(learner);
    }
    return learners.every((learner) => this.serve(learner, 0, this.optionsFor(learner), depth));
  }

  /** Serves a learner by options from a place of her list on. */
  private serve(learner: number, from: number, options: readonly number[], depth: number): boolean {
    const { state } = this;
    if (state.isFull(learner)) return true;
    const now = state.meanMissing(learner);
    for (let at = from; at < options.length; at++) {
      const option = options[at] ?? -1;
      if (!state.isFree(learner, option) || state.meanMissing(learner, option) >= now - 1e-9) continue;
      if (this.tries-- <= 0) return false;
      const serves = () => this.serve(learner, at + 1, options, depth);
      if (this.orNot(() => this.seat(learner, option) && serves())) return true;
      if (depth > 0 && this.orNot(() => this.displace(learner, option, depth - 1) && serves())) return true;
    }
    return false;
  }

  /** Gives a learner a seat at an option, in a new group where there is none. */
  private seat(learner: number, option: number): boolean {
    const { state } = this;
    const { kind } = state.optionAt(option);
    if (kind !== 'new') {
      if (!mayBeThere(state, option, withOneMore(state, companyAt(state, option, null), learner))) return false;
      this.enter(this.open(option, -1), learner);
      return true;
    }
    for (const group of state.groups) {
      if (group.option !== option || group.teacher < 0) continue;
      if (!mayBeThere(state, option, withOneMore(state, companyAt(state, option, group), learner))) continue;
      this.enter(group, learner);
      return true;
    }
    const teacher = state.staff.teacherFor(state.optionAt(option));
    if (teacher < 0) return false;
    this.enter(this.open(option, teacher), learner);
    return true;
  }

  /** Gives a learner the place of others, who are served in full elsewhere. */
  private displace(learner: number, option: number, depth: number): boolean {
    const { state } = this;
    const { at, kind } = state.optionAt(option);
    if (kind === 'embed') return false;
    const groups: (Group | null)[] =
      kind === 'class' ? [null] : state.groups.filter((group) => group.option === option && group.teacher >= 0);
    if (kind === 'class' && !state.isTaught(state.classAt(at))) return false;
    return groups.some((group) =>
      this.waysIn(learner, option, group).some((moved) =>
        this.orNot(() => {
          if (this.tries-- <= 0) return false;
          for (const each of moved) this.takeOut(each, at, group);
          if (!mayBeThere(state, option, withOneMore(state, companyAt(state, option, group), learner))) return false;
          this.enter(group ?? this.open(option, -1), learner);
          return this.serveEach(moved, depth);
        }),
      ),
    );
  }

  /** The sets of people who could be moved so that a learner may come, the smallest first. */
  private waysIn(learner: number, option: number, group: Group | null): number[][] {
    const { state } = this;
    const { patterns, rules } = state.problem;
    const { at } = state.optionAt(option);
    const own = state.learnerAt(learner).bit;
    const people = this.movable(at, group).filter((each) => each !== learner);
    const bitOf = (each: number) => state.learnerAt(each).bit;
    const found = new Map<string, number[]>();
    for (const pattern of [...patterns.filter((kinds) => (kinds & own) !== 0n), own]) {
      const moved = people.filter((each) => (bitOf(each) & pattern) === 0n);
      if (moved.length > MOST_MOVED) continue;
      const stay = people.filter((each) => (bitOf(each) & pattern) !== 0n);
      const kinds = stay.reduce<KindMask>((mask, each) => mask | bitOf(each), own);
      const limit = group === null ? state.limitOf(state.classAt(at), kinds) : rules.limitOf(kinds);
      const over = companyAt(state, option, group).size - moved.length + 1 - limit;
      if (over > MOST_OVER || moved.length + Math.max(0, over) > MOST_MOVED) continue;
      if (over <= 0) found.set(moved.join(), moved);
      else if (over === 1) for (const each of stay) found.set([...moved, each].join(), [...moved, each]);
    }
    found.delete('');
    return [...found.values()].sort((a, b) => a.length - b.length);
  }

  /** Who may be moved out of a class of today, or out of a new group. */
  private movable(at: number, group: Group | null): number[] {
    const { state } = this;
    const there: number[] = [];
    for (const each of state.groups) {
      const isHere = group === null ? each.teacher < 0 && state.optionAt(each.option).at === at : each === group;
      if (isHere) there.push(...each.members.filter((member) => !each.pinned.has(member)));
    }
    if (group === null) there.push(...state.classAt(at).leavers.filter((each) => state.out[each] !== true));
    return there.filter((each) => !this.moving.has(each) && state.learnerAt(each).mayLeave).sort((a, b) => a - b);
  }

  private takeOut(learner: number, at: number, from: Group | null): void {
    const { state } = this;
    for (const group of [...(state.usedBy[learner] ?? [])]) {
      const { at: there, kind } = state.optionAt(group.option);
      if (from === null ? kind !== 'class' || there !== at : group !== from) continue;
      state.withdraw(group, learner);
      this.undo.push(() => state.enter(group, learner));
    }
  }

  /** The options of a learner, those of today before new groups; where something varies the order, not always. */
  private optionsFor(learner: number): readonly number[] {
    const { choices, random, state } = this;
    if (random === null) return choices.todayFirst[learner] ?? [];
    const options = choices.optionsOf[learner] ?? [];
    const worth = new Float64Array(state.problem.options.length);
    for (const option of options) worth[option] = (state.optionAt(option).kind === 'new' ? 1 : 0) + SPREAD * random();
    return [...options].sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0) || a - b);
  }

  private enter(group: Group, learner: number): void {
    const { state } = this;
    state.enter(group, learner);
    this.undo.push(() => state.withdraw(group, learner));
  }

  /** Opens a group that may stay empty. */
  private open(option: number, teacher: number): Group {
    const { state } = this;
    const known = state.groups.length;
    const group = state.open(option, teacher);
    if (state.groups.length > known) this.undo.push(() => state.drop(group));
    return group;
  }

  private leave(learner: number): void {
    const { state } = this;
    if (state.out[learner] === true || state.learnerAt(learner).bad.length === 0) return;
    state.leave(learner);
    this.undo.push(() => state.leave(learner, false));
  }

  /** Does something, or undoes what of it was done. */
  private orNot(act: () => boolean): boolean {
    const mark = this.undo.length;
    if (act()) return true;
    this.undoTo(mark);
    return false;
  }

  private undoTo(mark: number): void {
    while (this.undo.length > mark) this.undo.pop()?.();
  }
}
