import { openFindings } from '../compliance/findings/waivers';
import type { Finding } from '../compliance/findings/finding';

/** How a command ends (docs/spec/findings.md, Command line). */
export const EXIT = { clean: 0, errors: 1, failed: 2, unverified: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Of several reasons the first in this order counts. */
const WORST_FIRST: readonly ExitStatus[] = [EXIT.failed, EXIT.unverified, EXIT.errors, EXIT.clean];

export function worstOf(statuses: readonly ExitStatus[]): ExitStatus {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? EXIT.clean;
}

/** What findings alone make of a run. */
export function statusOf(findings: readonly Finding[]): ExitStatus {
  return openFindings(findings).some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.clean;
}
