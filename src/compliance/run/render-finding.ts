import { CHECKS } from '../checks';
import type { Check, Words } from '../checks/define-check';
import type { Finding } from '../findings/finding';

const BY_ID: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.id, check]));

/** The check behind a finding. */
export function checkOf(id: string): Check {
  const check = BY_ID.get(id);
  if (check === undefined) throw new Error(`No check is called ${id}.`);
  return check;
}

/** A finding in words: what is wrong, and what to do. */
export function renderFinding(finding: Pick<Finding, 'check' | 'message' | 'data'>): Words {
  return checkOf(finding.check).render(finding.message, finding.data);
}
