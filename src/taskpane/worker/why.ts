import { criterionOf } from '../../compliance/run/criteria';
import type { Policy } from '../../compliance/policy/policy';
import { CHECK_READMES } from '../../compliance/rule-book/check-readmes';
import { plain } from '../../compliance/rule-book/plain';

/** Why a check matters, with the source of its rule: the section of its README, as plain text, and the criterion. */
export function whyOf(checkId: string, policy: Policy): string {
  const section = /^## Why\n([\s\S]*?)(?=^## )/m.exec(CHECK_READMES.get(checkId) ?? '')?.[1] ?? '';
  return `${plain(section)} (${criterionOf(checkId, policy)})`;
}
