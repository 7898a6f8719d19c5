import type { Severity } from '../../compliance/checks/finding';
import { scoreOf } from '../../compliance/reports/score';
import type { ComplianceRun } from '../../compliance/run';
import { openFindings } from '../../compliance/waivers';

/** What the district keeps of one workbook: counts only, no student. */
export interface Digest {
  readonly mls: number;
  readonly withoutError: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings of each check; those it waived are not counted. */
  readonly byCheck: Readonly<Record<string, number>>;
  /** The ids of the checks that could not run. */
  readonly couldNotRun: readonly string[];
  readonly sheetsRead: number;
}

/** A workbook of a folder, checked or not. */
export type SchoolResult = {
  /** The file's name. */
  readonly file: string;
} & (
  { readonly digest: Digest; readonly json: string; readonly remarks: readonly string[] } | { readonly failure: string }
);

/** The counts of a run. */
export function digestOf(run: ComplianceRun): Digest {
  const counts = { error: 0, warning: 0, info: 0 };
  const byCheck: Record<string, number> = {};
  for (const { check, severity } of openFindings(run.findings)) {
    counts[severity]++;
    byCheck[check] = (byCheck[check] ?? 0) + 1;
  }
  const { all, withoutError } = scoreOf(run, () => true);
  return {
    mls: all,
    withoutError,
    counts,
    byCheck,
    couldNotRun: [...new Set(run.couldNotRun.map(({ check }) => check))],
    sheetsRead: run.dataset.sheets.length,
  };
}
