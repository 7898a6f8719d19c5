import type { Assignment } from './assignment';
import type { Choice, Choices } from './choices';
import { companyAt, mayBeThere, withOneMore } from './legal-places';
import { USUAL_MINUTES } from '../problem/problem';
import type { Random } from './random';
import { Seats } from './seats';
import { Wishes } from './wishes';

/** Places whom it can, the best next step first: seats before new groups, and groups by what they give for their minutes. */
export class Filler {
  private readonly wishes: Wishes;
  private readonly seats: Seats;
  private readonly worths: Float64Array;
  private readonly stale: Set<number>;

  constructor(
    private readonly state: Assignment,
    private readonly choices: Choices,
    private readonly random: Random | null,
  ) {
    this.wishes = new Wishes(state, choices);
    this.seats = new Seats(state, choices, this.wishes);
    this.worths = new Float64Array(choices.groups.length);
    this.stale = new Set(choices.groups.keys());
  }

  run(): void {
    for (;;) {
      this.refresh();
      const taken = this.seats.take() ?? this.openGroup();
      if (taken === null) return;
      for (const learner of taken) this.wishes.change(learner);
    }
  }

  private refresh(): void {
    this.wishes.refresh(
      (learner) => {
        for (const choice of this.choices.ofLearner[learner] ?? []) this.stale.add(choice);
      },
      (option) => this.seats.change(option),
    );
    for (const at of this.stale) {
      const choice = this.choices.groups[at];
      if (choice === undefined) continue;
      const { perWeek } = this.state.optionAt(choice.option);
      this.worths[at] = this.sumOfBest(choice) / (perWeek / USUAL_MINUTES);
    }
    this.stale.clear();
  }

  /** What a new group would be worth to those who could be in it. */
  private sumOfBest({ learners, limit, option }: Choice): number {
    let sum = 0;
    let wanting = 0;
    for (const learner of learners) {
      const value = this.wishes.of(learner, option);
      sum += value;
      if (value > 0) wanting++;
    }
    if (wanting <= limit) return sum;
    return this.wishes
      .best(option, learners, limit)
      .reduce((best, learner) => best + this.wishes.of(learner, option), 0);
  }

  private openGroup(): readonly number[] | null {
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
      if (teacher === undefined) teachers.set(option, (teacher = state.staff.teacherFor(state.optionAt(option))));
      if (teacher < 0) continue;
      best = at;
      most = worth;
    }
    const choice = this.choices.groups[best];
    if (choice === undefined) return null;
    const wanting = this.wishes.best(choice.option, choice.learners, choice.limit);
    const group = state.open(choice.option, teachers.get(choice.option) ?? -1);
    // The rules are asked of those who are really there: a set of kinds may be legal only as a whole.
    for (const learner of wanting) {
      const company = withOneMore(state, companyAt(state, choice.option, group), learner);
      if (mayBeThere(state, choice.option, company)) state.enter(group, learner);
    }
    if (group.members.length > 0) return wanting;
    state.drop(group);
    this.worths[best] = 0;
    return [];
  }
}
