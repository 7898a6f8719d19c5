import type { Enrolment } from '../../dataset/records';
import type { Assignment } from './assignment';
import type { Choices } from './choices';

const FULL_BONUS = 0.5;
const COST_WEIGHT = 0.005;
/** What is of some use is worth at least this. */
const LEAST = 1e-4;

/** What each option is worth to each learner, kept up while learners are placed. */
export class Wishes {
  private readonly values: Float64Array;
  private readonly width: number;
  private readonly changed: Set<number>;
  /** By learner: whether nothing is worth anything to her, as at the beginning. */
  private readonly isNothing: Uint8Array;

  constructor(
    private readonly state: Assignment,
    private readonly choices: Choices,
  ) {
    const { learners, options } = state.problem;
    this.width = options.length;
    this.values = new Float64Array(learners.length * options.length);
    this.changed = new Set(learners.keys());
    this.isNothing = new Uint8Array(learners.length).fill(1);
  }

  /** Notes that a learner has been placed, or taken out. */
  change(learner: number): void {
    this.changed.add(learner);
  }

  /** Works out anew what has changed, and names the learners and the options that it may change something for. */
  refresh(onLearner: (learner: number) => void, onOption: (option: number) => void): void {
    for (const learner of this.changed) {
      const now = this.isWanting(learner) ? this.state.meanMissing(learner) : 0;
      if (now <= 0 && this.isNothing[learner] === 1) continue;
      const halves = this.state.openHalves(learner);
      for (const option of this.choices.optionsOf[learner] ?? []) {
        const at = learner * this.width + option;
        const value = now > 0 ? this.worthOf(learner, option, now, halves) : 0;
        if (this.values[at] === value) continue;
        this.values[at] = value;
        onOption(option);
      }
      this.isNothing[learner] = now > 0 ? 0 : 1;
      onLearner(learner);
    }
    this.changed.clear();
  }

  of(learner: number, option: number): number {
    return this.values[learner * this.width + option] ?? 0;
  }

  /** The learners to whom an option is worth most, ties by id; all who want it, unsorted, where they are not more. */
  best(option: number, learners: readonly number[], most: number): number[] {
    const wanting = learners.filter((learner) => this.of(learner, option) > 0);
    if (wanting.length <= most) return wanting;
    return this.sorted(option, wanting).slice(0, most);
  }

  /** Learners by what an option is worth to them, ties by id. */
  sorted(option: number, learners: number[]): number[] {
    return learners.sort((a, b) => this.of(b, option) - this.of(a, option) || a - b);
  }

  /** Whether a learner may be given anything: she has no ESL of today that has something wrong with it. */
  private isWanting(learner: number): boolean {
    const { state } = this;
    return state.learnerAt(learner).bad.length === 0 || state.out[learner] === true;
  }

  /**
   * How much nearer an option brings a learner who misses a part now, more for each part of the year in which it serves her in full; 0 where she cannot use it.
   * @param halves classes that she leaves in part: the rest comes first
   */
  private worthOf(learner: number, option: number, now: number, halves: readonly Enrolment[]): number {
    const { state } = this;
    if (!state.isFree(learner, option)) return 0;
    const fit = state.problem.fits[learner]?.[option];
    if (halves.length > 0 && fit?.leaves.some((left) => halves.includes(left)) !== true) return 0;
    const { mustBeFull } = state.learnerAt(learner);
    const then = state.meanMissing(learner, option);
    if (then >= now - 1e-9) return 0;
    const isFull = then <= 0;
    const cost = fit?.cost ?? 0;
    const filled = state.shortPart(learner) - state.shortPart(learner, option);
    const worth = (now - then + FULL_BONUS * filled) * (mustBeFull && !isFull ? 0.5 : 1) - COST_WEIGHT * cost;
    return worth > LEAST ? worth : LEAST;
  }
}
