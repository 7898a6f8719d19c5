import { checkOf } from './render-finding';
import type { Policy } from '../policy/policy';

/** The criterion to print for a check: its number to SY24-25, or what the policy maps it to (docs/spec/policy-facts.md §0: the new numbers are not known to this program). */
export function criterionOf(checkId: string, policy: Policy): string {
  const { criterion } = checkOf(checkId);
  return policy.values.criteria[criterion] ?? criterion;
}
