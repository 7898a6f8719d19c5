import { buildReports } from '../compliance/reports/build-reports';
import type { ReportSheet } from '../compliance/reports/report-sheet';
import type { ReportScope } from '../compliance/reports/scope';
import type { ComplianceRun } from '../compliance/run/run';
import type { DocumentOffer } from './offers';

/** What a document is made of, or why there is nothing to write. */
export type DocumentModels = { readonly sheets: readonly ReportSheet[] } | { readonly missing: string };

/** The reports that a document says, of a run. One of several that has nothing to say is left out. */
export function documentModels(run: ComplianceRun, { reports }: DocumentOffer, scope: ReportScope): DocumentModels {
  const { written, notWritten } = buildReports(run, reports, scope);
  if (written.length > 0) return { sheets: written };
  return { missing: notWritten.map(({ reason }) => reason).join('; ') };
}
