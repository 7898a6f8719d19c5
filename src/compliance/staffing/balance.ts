import type { Learner } from './learners';

/**
 * Evens out the sizes of groups without a change in their number, minutes or legality: a learner moves to a smaller group
 * only where another of the very same kind already sits. 20 and 3 become 12 and 11.
 */
export function balanced<L extends Learner>(groups: readonly (readonly L[])[]): L[][] {
  const even = groups.map((group) => new Kinds(group));
  for (let moved = true; moved;) {
    moved = false;
    for (const from of even) {
      for (const to of even) while (from.size - to.size > 1 && from.give(to)) moved = true;
    }
  }
  return even.map((group) => group.learners());
}

/** A group's learners by kind. */
class Kinds<L extends Learner> {
  size = 0;
  private readonly byKind = new Map<string, L[]>();

  constructor(learners: readonly L[]) {
    for (const learner of learners) this.add(kindOf(learner), learner);
  }

  /** Moves one learner of a kind that both groups have and that stays in both. */
  give(other: Kinds<L>): boolean {
    for (const [kind, learners] of this.byKind) {
      if (learners.length < 2 || !other.byKind.has(kind)) continue;
      const learner = learners.pop();
      if (learner === undefined) continue;
      this.size--;
      other.add(kind, learner);
      return true;
    }
    return false;
  }

  learners(): L[] {
    return [...this.byKind.values()].flat();
  }

  private add(kind: string, learner: L): void {
    const alike = this.byKind.get(kind);
    if (alike === undefined) this.byKind.set(kind, [learner]);
    else alike.push(learner);
    this.size++;
  }
}

function kindOf({ grade, level, fromSdd, owedPerWeek, seiHomeroom, repeatsThree, modified }: Learner): string {
  return [grade, level, fromSdd, owedPerWeek, seiHomeroom, repeatsThree, modified].join('|');
}
