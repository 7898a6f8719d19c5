import { CHECKS } from '../../checks';
import type { Check } from '../../checks/define-check';
import type { VisitGap } from '../../checks/visit';
import type { Severity } from '../../findings/finding';

/** A check of whose findings a principal is told in a sentence of its own, with the step that mends them. */
export interface GapItem extends VisitGap {
  readonly check: string;
  readonly severity: Severity;
}

/** What costs a child services comes first. Checks without a sentence are summed up. */
export const GAP_ITEMS: readonly GapItem[] = CHECKS.flatMap(({ id, severity, visit }: Check) =>
  visit === undefined ? [] : [{ check: id, severity, ...visit }],
).sort((a, b) => a.place - b.place);
