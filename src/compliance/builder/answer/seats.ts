import type { Assignment, Group } from './assignment';
import type { Choices } from './choices';
import { companyAt, mayBeThere, withOneMore } from './legal-places';
import type { Wishes } from './wishes';

/** Learners who could join a class of today (group null), or a new group that is there. */
interface Seat {
  readonly option: number;
  readonly group: Group | null;
  readonly learners: readonly number[];
  readonly worth: number;
}

/** Less than by which one place must be worth more than another. */
const ROUNDING = 5e-10;

/** Seats in the classes of today and in the groups that are open; each place is looked at again only where something there has changed. */
export class Seats {
  private readonly today: (Seat | null)[];
  private readonly open = new Map<Group, Seat>();
  /** By option: what it would be worth to all who want it, were there seats for them; not a number where it is not known. */
  private readonly mostWorth: Float64Array;

  constructor(
    private readonly state: Assignment,
    private readonly choices: Choices,
    private readonly wishes: Wishes,
  ) {
    this.today = state.problem.options.map(() => null);
    this.mostWorth = new Float64Array(state.problem.options.length).fill(NaN);
  }

  /** Notes that an option is worth something else to somebody. */
  change(option: number): void {
    this.today[option] = null;
    this.mostWorth[option] = NaN;
    for (const group of this.open.keys()) if (group.option === option) this.open.delete(group);
  }

  /** Fills the seats that are worth most, and returns who took them; null where there are none. */
  take(): readonly number[] | null {
    const { state } = this;
    let best: Seat | null = null;
    for (const option of this.choices.today) {
      if (this.isBelow(option, best)) continue;
      const seat = (this.today[option] ??= this.seatAt(option, null));
      if (seat.worth > (best?.worth ?? 0) + 1e-9) best = seat;
    }
    for (const group of state.groups) {
      if (group.teacher < 0 || group.members.length >= state.problem.rules.limitOf(group.kinds)) continue;
      if (this.isBelow(group.option, best)) continue;
      const seat = this.seatIn(group);
      if (seat.worth > (best?.worth ?? 0) + 1e-9) best = seat;
    }
    if (best === null) return null;
    const group = best.group ?? state.open(best.option, -1);
    for (const learner of best.learners) state.enter(group, learner);
    this.forget(best);
    return best.learners;
  }

  /** Whether seats at an option are worth no more than others, whoever may sit there: that need not be asked. */
  private isBelow(option: number, best: Seat | null): boolean {
    let most = this.mostWorth[option] ?? NaN;
    if (Number.isNaN(most)) {
      most = (this.choices.users[option] ?? []).reduce((sum, learner) => sum + this.wishes.of(learner, option), 0);
      this.mostWorth[option] = most;
    }
    return most <= (best?.worth ?? 0) + ROUNDING;
  }

  private seatIn(group: Group): Seat {
    let seat = this.open.get(group);
    if (seat === undefined) this.open.set(group, (seat = this.seatAt(group.option, group)));
    return seat;
  }

  private seatAt(option: number, group: Group | null): Seat {
    const learners = this.fitting(option, group);
    const worth = learners.reduce((sum, learner) => sum + this.wishes.of(learner, option), 0);
    return { option, group, learners, worth };
  }

  private fitting(option: number, group: Group | null): number[] {
    const { state, wishes } = this;
    let company = companyAt(state, option, group);
    // Who is refused alone is refused beside more people too, and so is everybody of the same kind.
    const refused: boolean[] = [];
    const able = (this.choices.users[option] ?? []).filter((learner) => {
      if (wishes.of(learner, option) <= 0) return false;
      const { kind } = state.learnerAt(learner);
      return !(refused[kind] ??= !mayBeThere(state, option, withOneMore(state, company, learner)));
    });
    return wishes.sorted(option, able).filter((learner) => {
      const { kind } = state.learnerAt(learner);
      if (refused[kind] === true) return false;
      const more = withOneMore(state, company, learner);
      if (mayBeThere(state, option, more)) company = more;
      else refused[kind] = true;
      return company === more;
    });
  }

  /** Who sits somewhere decides who else may sit there, and in the same class under another type. */
  private forget({ group, option }: Seat): void {
    if (group !== null) {
      this.open.delete(group);
      return;
    }
    const { at, host } = this.state.optionAt(option);
    for (const place of this.choices.today) {
      const other = this.state.optionAt(place);
      if (host === undefined ? other.at === at : other.host === host) this.today[place] = null;
    }
  }
}
