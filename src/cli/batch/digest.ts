import type { Severity } from '../../compliance/findings/finding';
import { countsByCheck, countsBySeverity } from '../../compliance/findings/finding-counts';
import { headlineOf, type Headline } from '../../compliance/run/score';
import type { ComplianceRun } from '../../compliance/run/run';
import { openFindings } from '../../compliance/findings/waivers';

/** What the district keeps of one workbook: counts only, no student. */
export interface Digest extends Headline {
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings of each check; those it waived are not counted. */
  readonly byCheck: Readonly<Record<string, number>>;
  /** The ids of the checks that could not run. */
  readonly couldNotRun: readonly string[];
}

/** A workbook of a folder, checked or not. */
export type SchoolResult = {
  /** The file's name. */
  readonly file: string;
} & (
  | {
      readonly digest: Digest;
      readonly json: string;
      readonly remarks: readonly string[];
      /** Why nothing could be judged in it; null where something was. */
      readonly unjudged: string | null;
      readonly sheetNames: readonly string[];
    }
  | { readonly failure: string }
);

/** The counts of a run. */
export function digestOf(run: ComplianceRun): Digest {
  const open = openFindings(run.findings);
  return {
    ...headlineOf(run),
    counts: countsBySeverity(open),
    byCheck: countsByCheck(open),
    couldNotRun: [...new Set(run.couldNotRun.map(({ check }) => check))],
  };
}
