import { criterionOf } from '../compliance/criteria';
import type { Policy } from '../compliance/policy/policy';
import { checkOf } from '../compliance/render-finding';

/** Why a check matters, with the source of its rule, for the pane. */
export function whyOf(checkId: string, policy: Policy): string {
  const { title } = checkOf(checkId);
  return `${title}. Asked for by ${criterionOf(checkId, policy)}. Its source is told in the documentation under ${checkId}.`;
}
