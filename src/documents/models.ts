import { buildReports } from '../compliance/reports/build-reports';
import type { ReportSheet } from '../compliance/reports/report-sheet';
import type { ReportScope } from '../compliance/reports/scope';
import { ruleBook } from '../compliance/rule-book';
import type { ComplianceRun } from '../compliance/run/run';
import type { DocumentOffer } from './offers';

/** What a document is made of, or why there is nothing to write. */
export type DocumentModels = { readonly sheets: readonly ReportSheet[] } | { readonly missing: string };

/**
 * The reports that a document says, of a run. One of several that has nothing to say is left out.
 * @param underDefaults makes the same run under the rules that the program comes with, for the rule book to compare with
 */
export function documentModels(
  run: ComplianceRun,
  { id, reports }: DocumentOffer,
  scope: ReportScope,
  underDefaults: () => ComplianceRun,
): DocumentModels {
  if (id === 'rule-book') {
    return { sheets: [ruleBook(run.policy.changed.length === 0 ? null : underDefaults()).build(run, scope)] };
  }
  const { written, notWritten } = buildReports(run, reports, scope);
  if (written.length > 0) return { sheets: written };
  return { missing: notWritten.map(({ reason }) => reason).join('; ') };
}
