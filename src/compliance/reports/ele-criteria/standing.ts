import { CHECKS } from '../../checks';
import { speaksOn, type Check } from '../../checks/define-check';
import type { Severity } from '../../findings/finding';
import { countsBySeverity } from '../../findings/finding-counts';
import { grouped } from '../../grouped';
import { missingNeeds } from '../../run/missing-needs';
import type { ComplianceRun } from '../../run/run';
import { openFindings } from '../../findings/waivers';
import type { ReportStatus } from '../report-sheet';
import { CRITERIA, type Criterion } from './criteria';
import { evidenceFor, type Evidence } from './evidence';

/** How a check of a criterion went. */
export interface CheckStanding {
  readonly check: Check;
  /** What it lacks where it could not run; null where it ran. */
  readonly missing: string | null;
  /** Whether it ran but could not judge everything. */
  readonly inPart: boolean;
  readonly open: Readonly<Record<Severity, number>>;
}

/** How a criterion stands in the records of the workbook. */
export interface Standing {
  readonly criterion: Criterion;
  readonly checks: readonly CheckStanding[];
  readonly evidence: Evidence | null;
  readonly errors: number;
  readonly warnings: number;
  readonly status: ReportStatus;
}

/** Where a criterion stands, the most pressing first. */
export const STATUSES = {
  gaps: { text: 'Gaps', status: 'error' },
  review: { text: 'To review', status: 'warning' },
  met: { text: 'Met', status: 'ok' },
  noGapFound: { text: 'No gap found', status: 'info' },
  nobody: { text: 'Nobody here to check', status: 'info' },
  notCheckable: { text: 'Not checkable here', status: 'info' },
} as const satisfies Record<string, ReportStatus>;

/** How each of the twelve criteria stands in a scope. Waived findings do not count. */
export function standings(run: ComplianceRun, inScope: (school: string) => boolean): Standing[] {
  const evidence = evidenceFor(run, inScope);
  const findings = openFindings(run.findings).filter(({ school }) => inScope(school));
  const byCheck = grouped(findings, ({ check }) => check);
  const told = new Set(run.couldNotRun.map(({ check }) => check));
  return CRITERIA.map((criterion) => {
    const checks = CHECKS.filter(
      (check) => check.criterion === criterion.number && speaksOn(check, run.asOf, run.policy.values),
    ).map((check): CheckStanding => {
      const missing = missingNeeds(check.needs, run.dataset.has);
      const inPart = missing === null && told.has(check.id);
      return { check, missing, inPart, open: countsBySeverity(byCheck.get(check.id) ?? []) };
    });
    const sum = (severity: Severity) => checks.reduce((total, { open: counts }) => total + counts[severity], 0);
    const standing = {
      criterion,
      checks,
      evidence: evidence.get(criterion.number) ?? null,
      errors: sum('error'),
      warnings: sum('warning'),
    };
    return { ...standing, status: statusOf(standing) };
  });
}

function statusOf({ criterion, checks, evidence, errors, warnings }: Omit<Standing, 'status'>): ReportStatus {
  if (errors > 0) return STATUSES.gaps;
  if (warnings > 0) return STATUSES.review;
  if (checks.every(({ missing }) => missing !== null)) return STATUSES.notCheckable;
  if (evidence === null || evidence.looked === 0) return STATUSES.nobody;
  const isWhole =
    criterion.beyond === null &&
    evidence.hasSilent !== true &&
    checks.every(({ missing, inPart }) => missing === null && !inPart);
  return isWhole ? STATUSES.met : STATUSES.noGapFound;
}
